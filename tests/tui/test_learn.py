"""Reading: cards found by typing, the pattern on the body in letters, from a place to muscles and back."""

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Pain
from selfcare.domain.learning.warned import OPEN
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.learn import LearnScreen
from selfcare.tui.widgets.pattern_map import BOTH, OFTEN, PLACE, SELDOM, PatternMap
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press


def screen(app: SelfcareApp) -> LearnScreen:
    assert isinstance(app.screen, LearnScreen)
    return app.screen


def body(app: SelfcareApp) -> PatternMap:
    return app.screen.query_one(PatternMap)


async def test_y_opens_it_and_it_says_first_how_the_patterns_are_meant(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "y")
        assert "How the patterns are meant" in shown(app)
        assert "a pattern can never tell" in shown(app).replace("\n", " ")
        assert not app.screen.query_one("#picture").display
        await press(pilot, "escape")
        assert app.screen.name == "today"


async def test_a_muscle_is_shown_with_its_pattern_in_letters_and_words(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "y", *"soleus")
        assert "soleus  ·  1 found" in shown(app)
        assert body(app).marks == {
            "calf.l": BOTH,
            "heel-sole.l": OFTEN,
            "tailbone.m": SELDOM,
            "jaw-ear.l": SELDOM,
        }
        for said in ("@ lies and often felt", "o often felt", "- less often felt"):
            assert said in shown(app)
        assert "calf, your left" in shown(app)
        await press(pilot, "f3")
        assert set(body(app).marks) == {"calf.r", "heel-sole.r", "tailbone.m", "jaw-ear.r"}
        assert "calf, your right" in shown(app)


async def test_the_side_that_is_typed_is_the_side_that_is_shown(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "y", *"right", "space", *"calf")
        assert body(app).marks == {"calf.r": PLACE}
        assert "x this place" in shown(app)
        await press(pilot, *["backspace"] * 10, *"left", "space", *"calf")
        assert body(app).marks == {"calf.l": PLACE}


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_a_place_on_the_body_leads_to_its_muscles(
    app: SelfcareApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "y", *"soleus", "tab", "tab")
        assert body(app).has_focus
        await press(pilot, "enter")
        card = screen(app).marked
        assert card is not None
        assert (card.id, card.kind) == ("calf", "place")
        assert screen(app).query_one("#about").has_focus
        assert body(app).region.width >= 21
        assert "Calf" in shown(app)
        await press(pilot, "escape")
        assert screen(app).query_one("#found").has_focus


async def test_tab_goes_from_the_list_to_the_text_to_the_body_and_back(app: SelfcareApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "y", *"calf")
        for expected in ("found", "about", "map", "found"):
            assert app.focused is not None
            assert app.focused.id == expected
            assert app.focused.region.width > 15
            await press(pilot, "tab")


async def test_a_topic_has_no_body_to_go_to(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "y", "enter")
        assert screen(app).query_one("#about").has_focus
        assert not app.screen.query_one("#picture").display
        await press(pilot, "tab")
        assert screen(app).query_one("#found").has_focus


async def test_what_is_not_there_is_said_and_escape_begins_afresh(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "y", *"qqqq", "f3")
        assert "Nothing is called that here." in shown(app)
        assert "qqqq  ·  0 found" in shown(app)
        await press(pilot, "escape")
        assert screen(app).typed == ""
        assert "Type to search" in shown(app)


async def test_the_letters_stand_on_the_body_without_any_colour(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "no_color", True)
    async with app.run_test(size=(140, 40)) as pilot:
        await press(pilot, "y", *"infraspinatus")
        drawn = "".join(strip.text for strip in body(app).fresh())
        assert all(letter in drawn for letter in "Mo-")
        assert "M muscle lies here" in shown(app)


async def test_what_is_out_of_sight_is_said_where_one_view_fits(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "y", *"infraspinatus")
        assert "F5: more in front" in shown(app)
        await press(pilot, "f5")
        assert "F5: more on the back" in shown(app)


async def test_where_both_views_fit_nothing_is_out_of_sight(app: SelfcareApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await press(pilot, "y", *"infraspinatus")
        assert "M muscle lies here" in shown(app)
        assert "F5" not in shown(app)


async def test_on_the_body_v_turns_it_and_space_chooses_and_neither_searches(
    app: SelfcareApp,
) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "y", *"infras", "tab", "tab")
        assert body(app).cursor.view == "back"
        await press(pilot, "v")
        assert (body(app).cursor.view, screen(app).typed) == ("front", "infras")
        await press(pilot, "space")
        assert screen(app).typed == "shoulder-front"


async def test_an_open_warning_stands_before_all_that_is_read_about_its_place(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Pain(("calf.l",), 4, ("swelling", "warm-red")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await press(pilot, "escape", "y", *"calf")
        assert "Before you read on" in shown(app)
        marked = screen(app).marked
        assert marked
        assert marked.parts[0].heading == OPEN
        assert marked.parts[0].lines[-1] == "F4 says what to do now."
        await press(pilot, *["backspace"] * 4, *"temple")
        assert "Before you read on" not in shown(app)


async def test_the_whole_list_has_headings_which_cannot_be_chosen(app: SelfcareApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await press(pilot, "y")
        assert "- To read -" in shown(app)
        marked = screen(app).marked
        assert marked
        assert marked.id == "patterns"
        await press(pilot, "up")
        marked = screen(app).marked
        assert marked
        assert marked.kind == "muscle"
        await press(pilot, "z")
        assert screen(app).marked is None


async def test_a_pattern_is_shown_from_where_most_of_it_is_seen(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "y", *"levator")
        assert body(app).cursor.view == "back"
        await press(pilot, *["backspace"] * 7, *"pectoralis")
        assert body(app).cursor.view == "front"
