"""A second look is for what is strong, sudden or odd; an ordinary pain is simply saved."""

import pytest

from selfcare.domain.attention import deserves_a_look
from selfcare.domain.entries import Pain
from tests.domain.known import VOCABULARY


@pytest.mark.parametrize(
    ("pain", "deserves"),
    [
        (Pain(("knee.l",), 6, ("stiff",)), False),
        (Pain(("knee.l",), 7), True),
        (Pain(("knee.l",), 1, onset="sudden"), True),
        (Pain(("calf.l",), 2, ("stiff", "swelling")), True),
        (Pain(("calf.l",), 2, ("a-newer-one",)), False),
        (Pain((), 0), False),
    ],
)
def test_what_deserves_a_second_look(pain: Pain, deserves: bool) -> None:
    assert deserves_a_look(pain, VOCABULARY) is deserves
