"""Noticing, in what was logged, what a doctor or therapist should hear of. Never a diagnosis."""
