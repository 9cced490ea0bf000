"""YAML with its lines and its comments: read, said in words, and changed in its own text."""
