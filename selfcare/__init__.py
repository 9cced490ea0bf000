"""A diary, stretch timer and reminder for clients of neuromuscular massage therapists."""

__version__ = "0.1.0"
