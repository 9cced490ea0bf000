"""A routine file is read whole, or every fault in it is named with its line."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import Dose, Movement, Routine
from selfcare.knowledge.folders import routines_folder
from selfcare.knowledge.loader import load
from selfcare.sharing.faults import SHOWN, Fault, RoutineFileError
from selfcare.sharing.routines.file import (
    LARGEST,
    look_over,
    parse_accepted,
    parse_routine,
    read_routine,
)

LIBRARY = Library.from_data(load("exercises"))

PLAIN = """\
format: selfcare-routine/1
title: Neck
for: An ache
exercises:
  - exercise: chin-tuck
"""

FULL = """\
format: selfcare-routine/1
title: "  Neck:  first   weeks "
for: An ache that grows during a working day
assigned by: Practice 20:00
assigned on: 2026-11-02
version: 3
days a week: 5
weeks: 4
exercises:
  - exercise: upper-trap-stretch
    hold: 1 min
    repetitions: 2
    sets: 2
    rest: 15
    each side: no
    times a day: 3
    note: Only as far as we did it.
  - name: Towel under the knee
    steps:
      - Sit down.
      - >-
        Press the knee
        down.
    cues: [Press gently]
    cautions: [Stop if it hurts.]
    hold: 5s
    repetitions: 8
    each side: Yes
    ask first if: [pregnant]
ask first if: [statin]
progression: |
  One more.

  Then two.
stop when: It hurts.
review: In two weeks.
notes: No.
"""


def _parse(text: str | bytes, name: str = "neck.yaml") -> Routine:
    return parse_routine(text if isinstance(text, bytes) else text.encode(), name, LIBRARY)


def _faults(text: str | bytes) -> tuple[Fault, ...]:
    with pytest.raises(RoutineFileError) as caught:
        _parse(text)
    return caught.value.faults


def test_what_is_left_out_stays_as_the_library_has_it() -> None:
    routine = _parse(PLAIN)
    assert routine.exercises == (LIBRARY["chin-tuck"],)
    assert (routine.slug, routine.title, routine.purpose) == ("neck", "Neck", "An ache")
    assert (routine.version, routine.days_a_week, routine.weeks) == (1, 7, 0)
    assert routine.ask_first == ("neck-injury",)


def test_everything_that_a_file_can_say_arrives() -> None:
    routine = _parse(FULL)
    stretch, own = routine.exercises
    assert routine == Routine(
        slug="neck",
        title="Neck: first weeks",
        purpose="An ache that grows during a working day",
        exercises=(stretch, own),
        version=3,
        assigned_by="Practice 20:00",
        assigned_on="2026-11-02",
        days_a_week=5,
        weeks=4,
        progression="One more.\n\nThen two.",
        stop_rule="It hurts.",
        review="In two weeks.",
        notes="No.",
        ask_first=("statin", "neck-injury", "pregnant"),
    )
    assert stretch == replace(
        LIBRARY["upper-trap-stretch"],
        dose=Dose(hold=60, repetitions=2, sets=2, rest=15, times_a_day=3),
        each_side=False,
        note="Only as far as we did it.",
    )
    assert (own.id, own.name, own.kind) == (
        "own-towel-under-the-knee",
        "Towel under the knee",
        "stretch",
    )
    assert own.steps == ("Sit down.", "Press the knee down.")
    assert own.each_side
    assert own.dose == Dose(hold=5, repetitions=8)
    assert (own.cues, own.cautions) == (("Press gently",), ("Stop if it hurts.",))


def test_an_own_exercise_without_a_hold_is_a_movement() -> None:
    own = "  - {name: Sway, steps: [Sway.], hold: 0 s, repetitions: 5, each side: false}\n"
    exercise = _parse(PLAIN + own).exercises[1]
    assert exercise.kind == "mobility"
    assert not exercise.each_side


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("", 7),
        ("measure every: 14\n", 14),
        ("measure every: 10 days\n", 10),
        ("measure every: 42days\n", 42),
        ("measure every: 1 week\n", 7),
        ("measure every: 6 weeks\n", 42),
    ],
)
def test_movements_to_measure_are_read_with_their_rhythm(written: str, days: int) -> None:
    routine = _parse(PLAIN + "measure: [neck-turn-right, fingertips-floor]\n" + written)
    assert routine.measures == (
        Movement("neck-turn-right", "Turn the head right"),
        Movement("fingertips-floor", "Fingertips to floor"),
    )
    assert routine.measure_every == days
    assert _parse(PLAIN + written).measures == ()


def test_a_movement_that_only_a_newer_program_knows_does_not_keep_the_routine_away() -> None:
    newer = (PLAIN + "measure: [toe-wiggle, fingertips-floor]\n").encode()
    routine = parse_accepted(newer, "v1.yaml", LIBRARY, "neck")
    assert [movement.id for movement in routine.measures] == ["fingertips-floor"]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_files_from_other_systems_are_read(ending: str) -> None:
    windows = b"\xef\xbb\xbf" + FULL.replace("\n", ending).encode()
    assert _parse(windows) == _parse(FULL)


def test_text_is_cleaned_of_what_could_steer_a_terminal() -> None:
    dressed = PLAIN.replace("title: Neck", 'title: "Ne\\e]52;c;aGk=\\acko\\u202e"')
    assert _parse(dressed).title == "Ne]52;c;aGk=cko"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Neck (left) 2.yaml", "neck-left-2"),
        ("ШЕЯ.yaml", "шея"),
        ("aux.yaml", "aux-routine"),
        ("---.yaml", "routine"),
    ],
)
def test_the_slug_is_made_from_the_name_of_the_file(name: str, slug: str) -> None:
    assert _parse(PLAIN, name).slug == slug


def test_a_slug_that_is_given_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "v1.yaml"
    path.write_text(PLAIN)
    assert read_routine(path, LIBRARY, slug="desk-neck").slug == "desk-neck"


def test_all_faults_are_named_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "neck.yaml"
    path.write_text(
        "format: selfcare-routine/1\n"
        "titles: Neck\n"
        "weeks: 99\n"
        "exercises:\n"
        "  - exercise: chin-tack\n"
        "    hold: 20 min\n"
        "  - exercise: chin-tuck\n"
        "    hold: &x 3\n"
        "    sets: 0\n"
    )
    begins = [str(fault).partition(". ")[0] for fault in look_over(path, LIBRARY)[0]]
    assert begins == [
        "line 1: “for” is missing",
        "line 2: “titles” is not a word for this place",
        "line 3: “weeks” cannot be 99",
        "line 5: “exercise” cannot be “chin-tack”",
        "line 6: “hold” cannot be “20 min”",
        "line 8: “&x” would mark a text for repeating, which is not known here",
        "line 9: “sets” cannot be 0",
    ]


def test_a_file_without_faults_has_none(tmp_path: Path) -> None:
    path = tmp_path / "neck.yaml"
    path.write_text(FULL)
    assert look_over(path, LIBRARY)[0] == []


def test_the_error_is_a_text_for_a_person() -> None:
    with pytest.raises(RoutineFileError) as caught:
        _parse(PLAIN + "weeks: 99\n", "my\x1b[31m plan.yaml")
    assert str(caught.value) == (
        "my[31m plan.yaml cannot be used as it is:\n"
        "  line 6: “weeks” cannot be 99. Write a whole number from 0 to 52."
    )


def test_the_error_counts_what_it_does_not_list() -> None:
    error = RoutineFileError("x.yaml", [Fault(1, 0, "No.")] * (SHOWN + 3))
    assert str(error).endswith("\n  and 3 more")
    assert len(error.faults) == SHOWN + 3


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(RoutineFileError, match="There is no file with this name"):
            read_routine(path, LIBRARY)


def test_a_closed_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "neck.yaml"
    path.write_text(PLAIN)

    def refuse(*_args: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(RoutineFileError, match="cannot be opened"):
        read_routine(path, LIBRARY)


def test_a_file_that_is_too_large_is_not_read() -> None:
    comment = "#" + "x" * (LARGEST - len(PLAIN) - 1)
    assert _parse(PLAIN + comment) == _parse(PLAIN)
    assert "256 kB" in _faults(PLAIN + comment + "x")[0].sentence


def test_what_reading_needs_is_imported_only_then() -> None:
    script = (
        "import sys; import selfcare.sharing.routines.samples;"
        "sys.exit(any(name in sys.modules for name in ('ruamel.yaml', 'jsonschema')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


words = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)
seconds = st.integers(0, 600)
doses = st.fixed_dictionaries(
    {"hold": seconds, "repetitions": st.integers(1, 100)},
    optional={
        "sets": st.integers(1, 10),
        "rest": seconds,
        "times a day": st.integers(1, 24),
        "each side": st.booleans(),
    },
)


@given(
    st.lists(
        st.tuples(st.sampled_from(list(LIBRARY.exercises)), doses),
        min_size=1,
        max_size=5,
        unique_by=lambda row: row[0],
    ),
    words,
)
def test_what_is_written_is_what_is_read(
    rows: list[tuple[str, dict[str, Any]]], title: str
) -> None:
    """JSON is YAML too, so a program can write routines as well."""
    entries = [{"exercise": name, **dose} for name, dose in rows]
    content = {"format": "selfcare-routine/1", "title": title, "for": "x", "exercises": entries}
    routine = _parse(json.dumps(content))
    assert routine.title == title
    for (name, dose), exercise in zip(rows, routine.exercises, strict=True):
        assert (exercise.id, exercise.dose.hold) == (name, dose["hold"])
        assert exercise.dose.repetitions == dose["repetitions"]
        assert exercise.dose.rest == dose.get("rest", 0)
        assert exercise.dose.sets == dose.get("sets", LIBRARY[name].dose.sets)
        assert exercise.each_side == dose.get("each side", LIBRARY[name].each_side)


def _reads_or_says_why(content: bytes) -> None:
    try:
        _parse(content)
    except RoutineFileError as error:
        faults = error.faults
    else:
        return
    assert faults
    assert list(faults) == sorted(faults)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert all(0 <= fault.line <= lines for fault in faults)


@given(st.binary(max_size=200))
def test_no_bytes_break_it(content: bytes) -> None:
    _reads_or_says_why(content)


@given(
    st.text(st.sampled_from("ab:-?[]{},#&*!|>'\"%@`\\ \t\n\r012yesU~<.\u2028\x85é"), max_size=60)
)
def test_no_yaml_breaks_it(text: str) -> None:
    _reads_or_says_why(text.encode())


@given(st.data())
def test_no_damage_to_a_real_file_breaks_it(data: st.DataObject) -> None:
    content = data.draw(
        st.sampled_from([FULL.encode(), (routines_folder() / "desk-neck.yaml").read_bytes()])
    )
    start = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 20))
    put_in = data.draw(
        st.binary(max_size=6) | st.sampled_from([b": ", b"\n- ", b"[", b"'", b'"\\U', b"\t"])
    )
    _reads_or_says_why(content[:start] + put_in + content[start + length :])


RULES = """\
format: selfcare-routine/1
title: Neck
for: An ache
on days: [Fri, Mon]
short form from: 7
stop above: 4
exercises:
  - exercise: chin-tuck
    short form: yes
    leave out if worse by: 2
    leave out note: We look at it  together.
    later:
      - from week: 5
        repetitions: 12
      - from week: 3
        hold: 10 s
  - name: Towel
    steps: [Press.]
    hold: 5 s
    repetitions: 8
    pose: calf-wall
    picture: towel.png
"""


def test_rules_days_and_later_doses_arrive() -> None:
    routine = _parse(RULES)
    assert (routine.on_days, routine.days_a_week) == ((0, 4), 2)
    assert (routine.short_from, routine.stop_above) == (7, 4)
    tuck, own = routine.exercises
    usual = tuck.dose
    assert tuck.later == (
        (3, replace(usual, hold=10)),
        (5, replace(usual, hold=10, repetitions=12)),
    )
    assert (tuck.in_short_form, tuck.leave_out_at) == (True, 2)
    assert tuck.leave_out_note == "We look at it together."
    assert (own.pose, own.picture) == ("calf-wall", "towel.png")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text(PLAIN)
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real.yaml")
    (fault,), _ = look_over(tmp_path / "link.yaml", LIBRARY)
    assert "only a link" in fault.sentence
