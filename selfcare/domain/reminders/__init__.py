"""Reminders: what they are about, when they ring, and when they keep quiet."""
