"""What reaches the desktop: notices, timers, speech."""
