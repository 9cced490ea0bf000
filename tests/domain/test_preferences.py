"""What can be set, and what holds until it is."""

import pytest

from selfcare.domain.preferences import PREFERENCES, Breath, Preference, breath, chosen, preference


@pytest.mark.parametrize("known", PREFERENCES, ids=lambda each: each.name)
def test_until_one_is_chosen_or_where_it_is_not_known_the_first_holds(known: Preference) -> None:
    assert preference(known.name) is known
    assert known.chosen(lambda _: "") == known.options[0]
    assert known.chosen(lambda _: "?") == known.options[0]
    for option in known.options:
        assert known.chosen({known.name: option.value}.__getitem__) == option


def test_the_options_go_round() -> None:
    look = preference("look")
    dark, light = look.options
    assert (look.after(dark), look.after(light), look.after(dark, -1)) == (light, dark, light)
    assert look.values == ("dark", "light")


def test_sound_is_on_and_voice_and_breathing_are_off_unless_chosen() -> None:
    held = {each.name: chosen(each.name, lambda _: "") for each in PREFERENCES}
    assert held == {
        "look": "dark",
        "glyphs": "blocks",
        "motion": "full",
        "bell": "on",
        "speech": "off",
        "breathing": "off",
    }


def test_a_pace_of_breathing_is_seconds_in_and_out() -> None:
    assert breath("4-6") == Breath(4, 6)
    assert breath("off") is None
    assert all(breath(value) for value in preference("breathing").values[1:])
