"""What a therapist wants to know in a minute, worked out from the entries: figures, no words."""
