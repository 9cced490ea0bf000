"""The check-in: what to ask, when, and how the answers are scored."""
