"""Copies of the diary: rolling snapshots, the one file to carry away, and the way back from both."""
