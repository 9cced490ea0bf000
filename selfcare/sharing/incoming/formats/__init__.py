"""The tables of other programs, a file each: which columns tell it, and what becomes of a row."""
