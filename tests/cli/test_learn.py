"""Reading about muscles, places and the massage on the command line."""

import json

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE, main

Capture = pytest.CaptureFixture[str]


def test_all_cards_are_listed_in_lines_that_fit_80_columns(capsys: Capture) -> None:
    assert main(["learn"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line in ("To read:", "Places:", "Muscles:")] == [
        "To read:",
        "Places:",
        "Muscles:",
    ]
    assert sum(line.startswith("  ") for line in lines) == 13 + 35 + 49
    assert lines[-1] == "See one with, for example: selfcare learn patterns"
    assert max(map(len, lines)) <= 80


def test_a_place_leads_to_muscles_as_something_to_talk_about(capsys: Capture) -> None:
    assert main(["learn", "left neck"]) == DONE
    printed = capsys.readouterr().out
    assert printed.startswith("Side of the neck\nA place: from the ear down to the shoulder\n")
    assert "\nBack of the neck\n" in printed
    assert "\nMuscles that lie here\n  Levator scapulae, Scalenes" in printed
    assert "ask which muscles they would look at" in printed
    assert "A clinician has not yet reviewed this card." in printed
    assert max(map(len, printed.splitlines())) <= 78


def test_a_muscle_leads_to_places(capsys: Capture) -> None:
    assert main(["learn", "soleus"]) == DONE
    printed = capsys.readouterr().out
    assert "Often described together with pain in\n  Heel and sole, calf\n" in printed
    assert "cannot tell them apart." in printed


def test_several_of_a_name_are_listed(capsys: Capture) -> None:
    assert main(["learn", "trapezius"]) == DONE
    printed = capsys.readouterr().out
    assert "trapezius-upper   Upper trapezius" in printed
    assert "To read:" not in printed


def test_scripts_get_one_array(capsys: Capture) -> None:
    main(["learn", "--json"])
    assert len(json.loads(capsys.readouterr().out)) == 13 + 35 + 49
    main(["learn", "soleus", "--json"])
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["id"], row["kind"], row["seldom"]) == ("soleus", "muscle", ["tailbone", "jaw-ear"])
    assert row["parts"][0]["lines"]


def test_what_has_no_card_is_answered_in_words(capsys: Capture) -> None:
    assert main(["learn", "qqqq"]) == WRONG_USAGE
    assert 'No card goes by "qqqq". See all with: selfcare learn' in capsys.readouterr().err


def test_an_open_warning_stands_first(capsys: Capture) -> None:
    main(["log", "left", "calf", "4", "swelling", "warm-red"])
    capsys.readouterr()
    assert main(["learn", "calf"]) == DONE
    told = capsys.readouterr().out
    assert told.index("a warning is open") < told.index("A commonly described pattern")
    assert "What to do now: selfcare safety" in told
