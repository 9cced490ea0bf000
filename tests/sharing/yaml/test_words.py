"""Values are written so that a person likes to read them, and YAML reads them as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.text import clean
from selfcare.sharing.yaml.tree import Value, read_tree
from selfcare.sharing.yaml.words import WIDTH, inline, item, pair


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Neck and shoulders", "Neck and shoulders"),
        ("yes", "yes"),
        ("Yes", '"Yes"'),
        ("20 s", "20 s"),
        ("2026-11-02", "2026-11-02"),
        ("20:00", '"20:00"'),
        ("a: b", '"a: b"'),
        ("# 1", '"# 1"'),
        ("one\ttwo", '"one\\ttwo"'),
        (["neck-injury", "no"], '[neck-injury, "no"]'),
        ([1, 2], "[1, 2]"),
        ([], "[]"),
        (3, "3"),
        (True, "true"),
    ],
)
def test_what_can_be_plain_is_plain(value: Value, written: str) -> None:
    assert pair("word", value, 0) == f"word: {written}"


def test_lists_and_keys_go_below() -> None:
    nested: Value = {"when": {"above": 7}, "show": ["One.", 2, {"a": 1, "b": "No"}]}
    assert pair("rule", nested, 0).splitlines() == [
        "rule:",
        "  when:",
        "    above: 7",
        "  show:",
        "    - One.",
        "    - 2",
        "    - a: 1",
        '      b: "No"',
    ]
    assert item({"name": "A", "steps": ["B."]}, 4) == "name: A\n    steps:\n      - B."


def test_a_long_text_is_folded_and_a_very_long_word_is_not_cut() -> None:
    written = pair("notes", "some words " * 20 + "x" * 100, 2)
    assert written.startswith("notes: >-\n    some words")
    assert all(len(line) <= WIDTH or "x" * 100 in line for line in written.splitlines())


def test_a_long_text_that_would_not_come_back_folded_is_quoted() -> None:
    long = "two  spaces " * 20
    assert pair("notes", long, 0) == f'notes: "{long}"'


deep = st.recursive(
    st.integers(0, 999) | st.booleans() | st.text(max_size=120).map(clean),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.from_regex("[a-z]{3,9}", fullmatch=True), inner, min_size=1, max_size=3
        )
    ),
    max_leaves=6,
)


@given(deep, st.booleans())
def test_what_is_written_is_what_is_read(value: Value, in_a_line: bool) -> None:
    text = f"{{word: {inline(value)}}}" if in_a_line else pair("word", value, 0)
    tree = read_tree(text)
    assert not tree.faults
    assert tree.value == {"word": value}
