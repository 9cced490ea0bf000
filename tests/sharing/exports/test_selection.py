"""Only what was chosen leaves."""

from selfcare.sharing.exports.selection import Selection, oldest_first
from tests.sharing.exports.made import one_of_each


def test_the_oldest_comes_first_and_all_comes_along() -> None:
    assert oldest_first(one_of_each()) == one_of_each()[::-1]


def test_kinds_and_own_words_can_be_left_out() -> None:
    chosen = oldest_first(one_of_each(), Selection(frozenset({"pain", "visit"}), with_notes=False))
    assert [type(each.content).__name__ for each in chosen] == ["Visit", "Pain", "Pain"]
    assert all(not getattr(each.content, "note", "") for each in chosen)
    assert getattr(chosen[2].content, "triggers", ()) == ("sit-long",)
