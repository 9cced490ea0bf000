"""What is true whatever the screen. Standard library only."""
