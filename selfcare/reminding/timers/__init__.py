"""The system's own timers, which look for what is due when the app is closed."""
