"""What can be said of a pain without a look through the diary."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.domain.attention import is_a_reason_to_ask, says_no_more
from selfcare.domain.entries import Entry, Pain
from tests.conftest import NOW
from tests.domain.safety.noted import noted, raised
from tests.domain.safety.test_warnings import FLAGS, entries, pains

NECK = Pain(("neck-side.l",), 5, ("tight",), ("sit-long",))


@pytest.mark.parametrize(
    ("pain", "is_one"),
    [
        (NECK, False),
        (NECK._replace(intensity=7), True),
        (NECK._replace(onset="sudden"), True),
        (NECK._replace(note="a numb foot"), True),
    ],
)
def test_strong_or_sudden_pain_and_notes_are_a_reason_to_ask(pain: Pain, is_one: bool) -> None:
    assert is_a_reason_to_ask(pain) is is_one


@pytest.mark.parametrize(
    "more",
    [
        {"intensity": 6},
        {"zones": ("neck-side.l", "calf.r")},
        {"qualities": ("tight", "numbness")},
        {"triggers": ("sit-long", "fall")},
        {"onset": "sudden"},
    ],
)
def test_whoever_says_more_says_more(more: dict[str, Any]) -> None:
    said = NECK._replace(**more)
    assert says_no_more(NECK, said)
    assert not says_no_more(said, NECK)
    assert says_no_more(NECK, NECK)


@settings(max_examples=60)
@given(
    st.lists(entries, max_size=5),
    pains,
    st.data(),
    st.lists(st.sampled_from(FLAGS)).map(frozenset),
)
def test_a_pain_that_says_no_more_raises_no_more(
    listed: list[Entry], said: Pain, data: st.DataObject, about_you: frozenset[str]
) -> None:
    """So the command line need not look again after it."""
    part = st.lists(st.sampled_from([True, False]), min_size=4, max_size=4)
    keeps = data.draw(part)
    less = Pain(
        said.zones[keeps[0] :],
        data.draw(st.integers(0, said.intensity)),
        said.qualities[keeps[1] :],
        said.triggers[keeps[2] :],
        onset=said.onset if keeps[3] else "",
    )
    assert says_no_more(less, said)
    before = [*listed, noted(said, NOW - timedelta(hours=2))]
    assert raised(*before, about_you=about_you) == raised(
        *before, noted(less, NOW), about_you=about_you
    )
