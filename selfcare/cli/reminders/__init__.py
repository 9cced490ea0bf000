"""What `selfcare remind` does, a file for each kind of action."""
