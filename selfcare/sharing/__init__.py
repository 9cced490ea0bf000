"""What leaves the machine, and what comes in."""
