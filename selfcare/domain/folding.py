"""Makes words comparable: no capitals, no accents, no punctuation."""


def fold(text: str) -> str:
    """Return the text in small letters, without accents."""
    if not text.isascii():
        from unicodedata import combining, normalize  # most of what is typed is ASCII

        text = "".join(each for each in normalize("NFKD", text) if not combining(each))
    return text.casefold()


def words_of(text: str) -> list[str]:
    """Return the text's words, folded. An apostrophe joins, all else separates: `it's` is one word."""
    joined = fold(text).replace("'", "").replace("\u2019", "")
    return "".join(each if each.isalnum() else " " for each in joined).split()


def singular(word: str) -> str:
    """Return the word without its plural ending, as far as its letters tell: `knees`, `calves`."""
    if word.endswith("ves"):
        return word[:-3] + "f"
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
