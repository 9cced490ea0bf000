"""The exercises: those that come with the program, and those of somebody else's catalogue."""
