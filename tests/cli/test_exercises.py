"""Looking up exercises on the command line."""

import json

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE, main
from selfcare.domain.exercises.catalogue_words import NOT_REVIEWED

Capture = pytest.CaptureFixture[str]


def test_all_are_listed_in_lines_that_fit_80_columns(capsys: Capture) -> None:
    assert main(["exercises"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 56
    assert lines[0].split() == ["chin-tuck", "Chin", "tuck", "sitting"]
    assert lines[-1] == NOT_REVIEWED
    assert max(map(len, lines[:-1])) <= 80


def test_words_find_some(capsys: Capture) -> None:
    assert main(["exercises", "lower", "leg", "wall"]) == DONE
    printed = capsys.readouterr().out
    assert "calf-wall" in printed
    assert "soleus-wall" in printed
    assert "chin-tuck" not in printed


@pytest.mark.parametrize("typed", ["calf-wall", "Straight-knee calf stretch", "straight calf"])
def test_one_is_told_in_full(typed: str, capsys: Capture) -> None:
    assert main(["exercises", typed]) == DONE
    printed = capsys.readouterr().out
    assert printed.startswith("Straight-knee calf stretch\nHold a stretch · standing")
    for said in (
        "Ask a clinician first if this is you:\n  A blood clot in the past",
        "1. Face a wall",
        "Easier:",
        "Where this comes from:",
        NOT_REVIEWED,
    ):
        assert said in printed


def test_scripts_get_one_array(capsys: Capture) -> None:
    main(["exercises", "--json"])
    assert len(json.loads(capsys.readouterr().out)) == 55
    main(["exercises", "calf-wall", "--json"])
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["id"], row["days_a_week"], row["areas"]) == ("calf-wall", 6, ["calf"])


def test_what_is_not_known_names_the_nearest(capsys: Capture) -> None:
    assert main(["exercises", "chin-tuk"]) == WRONG_USAGE
    assert "Did you mean chin-tuck?" in capsys.readouterr().err
    assert main(["exercises", "qqqq"]) == WRONG_USAGE
    assert 'by "qqqq". See all with: selfcare exercises' in capsys.readouterr().err
