"""The JSON carries every figure that the pages show: each page's numbers are found in the data."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from selfcare.domain.entries import Day, Entry, Measure, Session
from selfcare.domain.insights.as_data import as_data
from selfcare.domain.insights.insights import insights
from selfcare.domain.insights.measured import scales
from selfcare.domain.insights.pages import pages
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from tests.domain.insights.days import entry, neck

LAST = date(2026, 11, 22)
WORDS = Vocabulary.from_data(load("zones"), load("words"))
SCALES = scales(load("checkin"))
Data = dict[str, Any]
Figures = list[tuple[float | None, int]]


def lived() -> Iterator[Entry]:
    """Two years with gaps, and something of everything."""
    for number in range(600):
        day = LAST - timedelta(days=number)
        if number % 11 == 5 or number in range(20, 40):
            continue
        strength = (number * 7) % 11
        yield entry(neck(strength, *(("sit-long",) if number % 3 else ())), day, 7 + number % 12)
        yield entry(Day(number % 11, number % 7, None, ("rest",)), day, 20)
        if number % 4 == 0:
            yield entry(Session("desk-neck", 1, "finished", (), 5, 3 + number % 2), day, 21)
        if number % 30 == 0:
            yield entry(
                Measure("peg", ("pain", "enjoyment", "activity"), (4, number % 6, 3)), day, 22
            )
            yield entry(Measure("range", ("fingertips-floor",), (number % 21,)), day, 23)
            yield entry(Measure("change", ("2025-01-01",), (number % 3,)), day, 19)


FOUND = insights(list(lived()), LAST)
PAGES = {page.name: page.lines for page in pages(FOUND, WORDS, SCALES)}
DATA: Data = json.loads(json.dumps(as_data(FOUND, WORDS, SCALES)))


def means(rows: list[Data]) -> Figures:
    return [(row["value"], row["number"]) for row in rows]


def zones(data: Data) -> Figures:
    found = {
        when: {row["zone"]: row for row in data[key]["zones"]}
        for when, key in (("now", "zones"), ("before", "zones_before"))
    }
    rows = [found[when][zone] for zone in found["now"] for when in ("now", "before")]
    return [(row["mean"], row["days"]) for row in rows]


def daily(data: Data) -> Figures:
    columns = [means(data["weeks"]), *(means(rows) for rows in data["beside"].values())]
    return [figure for week in zip(*columns, strict=True) for figure in week]


def measures(data: Data) -> Figures:
    shown = sorted(data["measures"], key=lambda row: list(SCALES).index(row["name"]))
    return [each for row in shown if row["name"] != "change" for each in means(row["means"])]


WANTED: dict[str, Callable[[Data], Figures]] = {
    "weeks": lambda data: means(data["weeks"]),
    "months": lambda data: means(data["months"]) + means(data["years"]),
    "year": lambda data: means(data["months"]),
    "when": lambda data: means(data["parts_of_day"]) + means(data["weekdays"]),
    "where": zones,
    "daily": daily,
    "measures": measures,
}


@pytest.mark.parametrize("name", WANTED)
def test_every_mean_that_is_shown_stands_in_the_data(name: str) -> None:
    charts = [line for line in PAGES[name] if not line.endswith(".")]
    shown = re.findall(r"(\d+\.\d) +\(?(\d+)", "\n".join(charts))
    wanted = [(value, number) for value, number in WANTED[name](DATA) if value is not None]
    assert [(f"{value:.1f}", str(number)) for value, number in wanted] == shown
    assert shown


@pytest.mark.parametrize(("name", "days"), [("days", 56), ("year", None)])
def test_every_day_that_is_drawn_stands_in_the_data(name: str, days: int | None) -> None:
    rows = (
        [line[11:42].rstrip() for line in PAGES[name]][2:-1] if days is None else PAGES[name][-2:-1]
    )
    drawn = "".join(row.strip() for row in rows)
    first = date(2025, 12, 1) if days is None else LAST - timedelta(days=days - 1)
    wanted = [
        DATA["days"].get((first + timedelta(days=number)).isoformat())
        for number in range((LAST - first).days + 1)
    ]
    assert drawn == "".join(
        "·" if each is None else f"{each:X}".replace("A", "X") for each in wanted
    )


def test_counts_of_noted_days_and_of_entries_agree() -> None:
    noted = DATA["noted"]
    assert f"The last 56 days, {noted['8_weeks']} noted" in PAGES["days"][2]
    assert f"{noted['12_months']} days noted" in PAGES["year"][0]
    assert f"{noted['12_months']} days noted" in PAGES["months"][0]
    assert f"{sum(week['number'] for week in DATA['weeks'])} days noted" in PAGES["weeks"][0]
    assert f"{noted['all']} days noted" in PAGES["when"][0]
    assert (DATA["entries"], DATA["since"]) == (FOUND.entries, "2025-04-03")
    now, before = DATA["zones"]["noted"], DATA["zones_before"]["noted"]
    assert f"{now} of them noted, and the 91 before, {before} noted" in PAGES["where"][0]


def test_every_sentence_with_a_number_stands_in_the_data() -> None:
    assert DATA["course"]["said"] in PAGES["days"]
    said = [row["said"] for row in DATA["compared"]["answers"] if row["said"]]
    assert [line for line in PAGES["goes"] if "points" in line] == said
    assert all(row["said"] in PAGES["helps"] for row in DATA["sessions"])
    eased = [line.split() for line in PAGES["helps"] if line.startswith("  ")]
    assert {words[2]: int(words[0]) for words in eased} == DATA["eased"]


def test_measures_have_their_times_and_values() -> None:
    told = "\n".join(PAGES["measures"])
    for row in DATA["measures"]:
        assert f"{row['title']}: {len(row['values'])} times" in told
    changes = next(row for row in DATA["measures"] if row["name"] == "change")
    assert [f"{value:+.0f}".replace("+0", "0") for value in changes["values"].values()][-12:] == [
        line.split()[3] for line in PAGES["measures"] if re.search(r"20\d\d +[+-]?\d  ", line)
    ]


def test_an_empty_diary_is_data_too() -> None:
    data = as_data(insights([], LAST), WORDS, SCALES)
    assert (data["entries"], data["since"], data["measures"], data["years"]) == (0, None, [], [])
