"""The store: month files, lock, undo; diary.py is the one door."""
