"""Speed, always as a ratio to something well known that is timed in the same minute."""
