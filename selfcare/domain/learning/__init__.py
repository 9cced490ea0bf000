"""Cards to read, and to talk about with the therapist."""
