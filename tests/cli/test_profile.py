"""What holds for a person is said once, in ids or plain words, and can be taken back."""

import json

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE
from selfcare.diary.diary import Diary
from selfcare.domain.entries import Profile
from tests.cli.typed import Type


def flags(type_in: Type) -> list[str]:
    (entry,) = json.loads(type_in("profile", "--json").out)
    found: list[str] = entry.get("flags", [])
    return found


def test_at_first_it_asks_and_says_that_nothing_is_known(type_in: Type) -> None:
    shown = type_in("profile")
    assert shown.code == DONE
    assert "Do you take blood thinners, or do you bleed easily?" in shown.out
    assert "You have not been asked yet." in shown.out
    assert "yes" not in shown.out.split()
    assert json.loads(type_in("profile", "--json").out) == []


def test_what_is_marked_is_kept_shown_and_undone(type_in: Type) -> None:
    saved = type_in("profile", "mark", "statin", "neck inj", "--note", "since spring")
    assert "Saved: " in saved.out
    assert "About you: 2 marked" in saved.out
    shown = type_in("profile").out
    assert "yes  neck-injury" in shown
    assert '"since spring"' in shown
    assert flags(type_in) == ["neck-injury", "statin"], "in the order in which they are asked"
    type_in("profile", "unmark", "statin")
    assert flags(type_in) == ["neck-injury"]
    type_in("undo")
    assert flags(type_in) == ["neck-injury", "statin"]
    type_in("profile", "none")
    assert flags(type_in) == []
    assert "not been asked" not in type_in("profile").out


def test_a_note_alone_changes_nothing_else(type_in: Type) -> None:
    type_in("profile", "mark", "pregnant")
    type_in("profile", "--note", "ask again in June")
    assert flags(type_in) == ["pregnant"]
    type_in("profile", "mark", "cancer")
    assert '"ask again in June"' in type_in("profile").out


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (("mark",), "Which one?"),
        (("mark", "pregnat"), "Did you mean pregnant?"),
        (("mark", "a"), "Did you mean"),
        (("mark", "xyzzy"), "See them all with: selfcare profile"),
        (("mark", ""), "Nothing here is called"),
        (("dance",), "It can be: show, mark"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence_and_saves_nothing(
    type_in: Type, words: tuple[str, ...], about: str
) -> None:
    typed = type_in("profile", *words)
    assert typed.code == WRONG_USAGE
    assert about in typed.err
    assert json.loads(type_in("profile", "--json").out) == []


def test_what_is_marked_is_a_sign_on_exercises_and_routines(type_in: Type) -> None:
    said = "! You marked: A neck injury or neck surgery. Ask your clinician before this one."
    assert said not in type_in("exercises", "chin-tuck").out
    type_in("profile", "mark", "neck-injury")
    assert said in type_in("exercises", "chin-tuck").out
    assert "sitting  ! ask first" in type_in("exercises", "neck").out
    assert f"   {said}" in type_in("routine", "show", "desk-neck").out


def test_a_note_that_another_machine_wrote_cannot_steer_the_terminal(
    type_in: Type, diary: Diary
) -> None:
    diary.add(Profile(("statin",), "a\x1b]0;mine\x07 b"))
    assert "\x1b" not in type_in("profile").out
