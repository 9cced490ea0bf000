"""Packaged facts: zones, triggers, exercises."""
