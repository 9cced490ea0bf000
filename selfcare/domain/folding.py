"""Makes words comparable: no capitals, no accents, no punctuation."""


def fold(text: str) -> str:
    """Return the text in small letters, without accents."""
    if not text.isascii():
        from unicodedata import combining, normalize  # most of what is typed is ASCII

        text = "".join(each for each in normalize("NFKD", text) if not combining(each))
    return text.casefold()


def words_of(text: str) -> list[str]:
    """Return the text's words, folded. An apostrophe joins (`can't` is `cant`), all else separates."""
    joined = fold(text).replace("'", "").replace("\u2019", "")
    return "".join(each if each.isalnum() else " " for each in joined).split()
