"""Routine files: read, checked, written, and taken on."""
