"""Routines: what a therapist assigns, and what it says in plain words."""
