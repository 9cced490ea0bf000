"""How honest the comparisons are: made-up diaries in which the truth is known. `make validate` runs it."""
