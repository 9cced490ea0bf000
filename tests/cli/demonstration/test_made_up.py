"""The made-up diary: always the same, valid through and through, and like a person's own."""

import subprocess
import sys
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import correlation, mean
from zoneinfo import ZoneInfo

import pytest

from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.diary.diary import Diary
from selfcare.diary.fill import fill
from selfcare.diary.home import Home
from selfcare.domain.checks import check
from selfcare.domain.clock import FixedClock
from selfcare.domain.days import worst_by_day
from selfcare.domain.entries import Entry, Pain, Posture, Session, Visit
from selfcare.domain.exercises.library import Library
from selfcare.domain.records import as_record, from_record
from selfcare.domain.vocabulary import Term
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.samples import sample_routines
from tests.conftest import NOW, ZONE
from tests.domain.known import VOCABULARY

CLOCK = FixedClock(NOW, ZONE)
YEAR = made_up_diary(CLOCK)
DAYS = [NOW.date() - timedelta(days=back) for back in reversed(range(365))]
PAINS = [entry.content for entry in YEAR if isinstance(entry.content, Pain)]
SESSIONS = [entry.content for entry in YEAR if isinstance(entry.content, Session)]


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def worst_pain(entries: Iterable[Entry]) -> dict[date, int]:
    return worst_by_day(entry for entry in entries if isinstance(entry.content, Pain))


def test_the_files_are_the_same_each_time_byte_for_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        fill(Home(tmp_path / name, tmp_path / "state"), made_up_diary(CLOCK))
    assert len(files(tmp_path / "one")) == 13
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_another_seed_is_another_diary() -> None:
    assert made_up_diary(CLOCK, seed=1) != YEAR


def test_making_it_up_loads_neither_textual_nor_tinydb() -> None:
    code = (
        "import sys, selfcare.cli.demonstration.made_up;"
        "sys.exit(any(m.split('.')[0] in ('textual', 'rich', 'tinydb') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Auckland"])
@pytest.mark.parametrize("now", ["2026-03-29T00:05", "2026-11-22T17:05", "2028-02-29T23:59"])
def test_nothing_lies_ahead_whenever_and_wherever_it_is_made(zone: str, now: str) -> None:
    place = ZoneInfo(zone)
    clock = FixedClock(datetime.fromisoformat(now).replace(tzinfo=place), place)
    entries = made_up_diary(clock)
    assert all(entry.at <= entry.logged_at <= clock.now() for entry in entries)
    assert all(entry.at.utcoffset() == clock.here(entry.at).utcoffset() for entry in entries)
    assert all(0 <= (clock.now().date() - entry.day).days < 365 for entry in entries)


def test_every_entry_is_valid_and_reads_back_as_it_was() -> None:
    for entry in YEAR:
        check(entry.content)
        assert from_record(as_record(entry)) == entry
    assert len({entry.id for entry in YEAR}) == len(YEAR)
    assert [entry.logged_at for entry in YEAR] == sorted(entry.logged_at for entry in YEAR)


def test_every_word_is_in_the_vocabulary() -> None:
    kinds = {"qualities": "quality", "triggers": "trigger", "eased_by": "easer"}
    zones = {zone.id for zone in VOCABULARY.zones}
    for pain in PAINS:
        assert set(pain.zones) <= zones
        for field, kind in kinds.items():
            for word in getattr(pain, field):
                term = VOCABULARY.find(word)
                assert isinstance(term, Term)
                assert term.kind == kind
    postures = {entry.content.posture for entry in YEAR if isinstance(entry.content, Posture)}
    assert postures <= {term.id for term in VOCABULARY.in_group("posture")}


def test_the_routines_are_those_that_come_with_the_program() -> None:
    samples = sample_routines(Library.from_data(load("exercises")))
    known = {routine.slug: [each.id for each in routine.exercises] for routine in samples}
    for session in SESSIONS:
        assert [done.exercise for done in session.exercises] == known[session.routine]
    assert {session.routine for session in SESSIONS} == {"desk-neck", "low-back-hip"}


def test_it_gives_no_cause_for_alarm() -> None:
    quiet = {"head", "neck", "shoulder", "trunk-back"}
    regions = {zone.id: zone.region for zone in VOCABULARY.zones}
    assert {regions[zone] for pain in PAINS for zone in pain.zones} <= quiet
    assert max(pain.intensity for pain in PAINS) <= 7
    feels = {VOCABULARY.find(word) for pain in PAINS for word in pain.qualities}
    watched = {term.id for term in feels if isinstance(term, Term) and term.attention != "none"}
    assert watched <= {"headache"}


def test_it_slowly_gets_better_day_by_day_and_week_by_week() -> None:
    worst = worst_pain(YEAR)
    first, last = ([worst[day] for day in part if day in worst] for part in (DAYS[:90], DAYS[-90:]))
    assert mean(first) - mean(last) > 1.5
    assert first.count(0) < last.count(0)
    neighbours = [(worst[a], worst[b]) for a, b in pairwise(DAYS) if a in worst and b in worst]
    assert correlation(*zip(*neighbours, strict=True)) > 0.4
    at_the_desk = [rating for day, rating in worst.items() if day.weekday() < 5]
    assert mean(at_the_desk) > mean(r for day, r in worst.items() if day.weekday() >= 5) + 0.5
    assert max(worst.values()) >= 6


def test_gaps_are_gaps_two_weeks_of_holiday_and_single_days() -> None:
    noted = {entry.day for entry in YEAR}
    marks = "".join("x" if day in noted else "." for day in DAYS)
    runs = [len(run) for run in marks.replace("x", " ").split()]
    assert max(runs) >= 14
    assert runs.count(1) >= 5
    assert sum(runs) < 60


def test_all_that_can_be_noted_is_there() -> None:
    assert {session.ended for session in SESSIONS} == {"finished", "stopped", "pain"}
    assert {done.result for session in SESSIONS for done in session.exercises} == {
        "done",
        "partly",
        "skipped",
        "stopped",
    }
    assert any(session.before is None for session in SESSIONS)
    hurts = [entry.content.intensity for entry in YEAR if isinstance(entry.content, Posture)]
    assert 0 in hurts
    assert max(hurts) > 2
    by_day = [entry.day for entry in YEAR if isinstance(entry.content, Pain)]
    assert max(map(by_day.count, by_day)) >= 3
    late = [entry for entry in YEAR if entry.logged_at - entry.at > timedelta(hours=6)]
    assert 3 <= len(late) < 40
    notes = [pain.note for pain in PAINS if pain.note]
    assert 40 < len(notes) < 150
    assert len(set(notes)) > 25


def test_stretching_three_to_five_times_a_week_and_a_visit_every_two_to_four_weeks() -> None:
    since = next(entry.day for entry in YEAR if isinstance(entry.content, Session))
    weeks = (NOW.date() - since).days / 7
    assert 3 <= len(SESSIONS) / weeks <= 5
    visits = [entry.day for entry in YEAR if isinstance(entry.content, Visit)]
    apart = [(later - earlier).days for earlier, later in pairwise(visits)]
    assert all(13 <= days <= 42 for days in apart)
    assert 13 <= mean(apart) <= 28


def test_ten_years_of_ten_a_day_for_benchmarks() -> None:
    entries = made_up_diary(CLOCK, years=10, entries_per_day=10)
    today = [entry for entry in entries if entry.day == NOW.date()]
    days = [entry.day for entry in entries]
    assert len(set(days)) == 3650
    assert 0 < len(today) <= 10
    assert 36_480 <= len(entries) <= 36_500


def test_the_diary_shows_it_as_its_own(home: Home, clock: FixedClock) -> None:
    fill(home, YEAR)
    diary = Diary(home, clock)
    assert diary.entries() == sorted(YEAR, key=lambda e: (e.at, e.id), reverse=True)
    assert diary.problems == ()
    latest = diary.entries()[0]
    diary.delete(latest)
    assert latest not in diary.entries()
    assert diary.undo()
    assert len(diary.entries()) == len(YEAR)
