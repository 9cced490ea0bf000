"""How many, in words."""


def how_many(number: int, one: str = "entry", many: str = "entries") -> str:
    """Return such as `1 entry` or `1,204 entries`."""
    return f"{number:,} {one if number == 1 else many}"
