"""A name is found whatever the order of its words."""

from selfcare.domain.phrases.names import Names, spellings
from selfcare.domain.phrases.tokens import BREAK

NAMES: Names[int] = Names()
NAMES.add("Kneeling or squatting", 1)
NAMES.add("Long walk", 2)
NAMES.add("walk, long", 2)
NAMES.add("walk", 2)
NAMES.add("walk", 3)


def test_the_order_of_the_words_does_not_matter_but_is_known() -> None:
    assert list(NAMES.find(["walk", "long"])) == [2]
    assert NAMES.are_in_order(["long", "walk"])
    assert not NAMES.are_in_order(["squatting", "kneeling"])


def test_a_name_with_a_break_is_known_without_it() -> None:
    assert list(NAMES.find(["kneeling", "squatting"])) == [1]
    assert list(NAMES.find(["kneeling", BREAK, "squatting"])) == [1]
    assert spellings("Knot") == [("knot",)]


def test_several_things_may_share_a_name() -> None:
    assert list(NAMES.find(["walk"])) == [2, 3]


def test_what_is_not_called_so_is_not_found() -> None:
    assert list(NAMES.find(["knee"])) == []
    assert list(NAMES.find([])) == []
