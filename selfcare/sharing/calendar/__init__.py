"""Reminders, routine times and visits as a calendar file (RFC 5545) for phones and desktops."""
