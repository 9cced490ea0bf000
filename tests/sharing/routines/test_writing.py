"""A routine file is changed where somebody changed it, and nowhere else."""

import difflib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.draft import RoutineDraft, from_library
from selfcare.domain.text import clean
from selfcare.knowledge.folders import routines_folder
from selfcare.knowledge.loader import load
from selfcare.sharing.faults import RoutineFileError
from selfcare.sharing.routines.file import parse_data, parse_routine
from selfcare.sharing.routines.writing import ABOUT, Opened, open_draft, write_draft

LIBRARY = Library.from_data(load("exercises"))
NEW = Opened(RoutineDraft())
SAMPLES = sorted(routines_folder().glob("*.yaml"))

AIRY = (routines_folder() / "desk-neck.yaml").read_text("utf-8")
DENSE = """\
# mine
title:   Neck   # a name
format: "selfcare-routine/1"
exercises:   # in this order
# first
- exercise: chin-tuck   # gently
  hold:  5 s     # five
  # about the repetitions
  repetitions: 8
- # a dash - and a remark
  name: Sway
  steps: [Sit., 'Let go.']
  hold: 0 s
  repetitions: 3
  # the end of Sway
# calf
- {exercise: calf-wall, hold: 30 s}
# below all
for: >-   # folded
  An ache that
  grows.

# last words
"""
FLOW = (
    '{"format": "selfcare-routine/1", "title": "Neck", "for": "An ache", "exercises":'
    ' [{"exercise": "chin-tuck", "hold": 5}, {"exercise": "calf-wall"}]}'
)
LAYOUTS: Final = {"airy": AIRY, "dense": DENSE, "flow": FLOW, "no newline": DENSE.rstrip() + " x"}


def opened(text: str | bytes) -> Opened:
    content = text if isinstance(text, bytes) else text.encode()
    return Opened(RoutineDraft.of(parse_data(content, "x.yaml", LIBRARY)), content)


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def rewritten(text: str, change: Callable[[RoutineDraft], RoutineDraft]) -> str:
    """Return the text after a change, which it must say."""
    was = opened(text)
    draft = change(was.draft)
    content = write_draft(draft, was, LIBRARY)
    assert parse_data(content, "x.yaml", LIBRARY) == draft.data
    return content.decode()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_that_nobody_changed_comes_out_as_it_was(path: Path) -> None:
    was = open_draft(path, LIBRARY)
    assert write_draft(was.draft, was, LIBRARY) == path.read_bytes()
    draft = was.draft.tell({"title": "Another"})
    text = write_draft(draft, was, LIBRARY).decode()
    assert len(changed_lines(was.content.decode(), text)) == 2


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_one_dose_is_one_line(path: Path) -> None:
    was = open_draft(path, LIBRARY)
    text = was.content.decode()
    for place, listed in enumerate(was.draft.listed):
        for word, value in (("hold", "45 s"), ("repetitions", 33), ("times a day", 9)):
            draft = was.draft.tell_of(place, {word: value})
            lines = changed_lines(text, write_draft(draft, was, LIBRARY).decode())
            assert lines == [f"-     {word}: {listed.said[word]}", f"+     {word}: {value}"]


def test_what_stands_beside_a_value_stays_there() -> None:
    text = rewritten(DENSE, lambda draft: draft.tell_of(0, {"hold": "7 s"}).tell({"title": "Nape"}))
    assert changed_lines(DENSE, text) == [
        "- title:   Neck   # a name",
        "+ title:   Nape   # a name",
        "-   hold:  5 s     # five",
        "+   hold:  7 s     # five",
    ]


def test_a_long_text_beside_a_comment_stays_in_its_line() -> None:
    long = "word " * 15 + "end: and so on"
    text = rewritten(DENSE, lambda draft: draft.tell({"title": long[:70], "for": long * 2}))
    assert "# a name" in text
    assert "for: >-\n  word word" in text
    commented = AIRY.replace("times a day: 2\n", "times a day: 2\n    note: Hm  # so\n", 1)
    text = rewritten(commented, lambda draft: draft.tell_of(0, {"note": long * 2}))
    assert f'    note: "{long * 2}"  # so\n' in text


def test_a_last_line_without_an_end_is_no_trouble() -> None:
    plain = "format: selfcare-routine/1\nexercises:\n- exercise: jaw-rest\ntitle: N\nfor: x"
    assert rewritten(plain, lambda d: d.tell({"notes": "Now."})) == plain + "\nnotes: Now."
    last = "format: selfcare-routine/1\ntitle: N\nfor: x\nexercises:\n- exercise: jaw-rest"
    text = rewritten(last, lambda d: d.add({"exercise": "chin-tuck"}))
    assert text.endswith("- exercise: jaw-rest\n\n- exercise: chin-tuck\n")
    assert rewritten(last, lambda d: d.tell_of(0, {"hold": "2 s"})).endswith("\n  hold: 2 s")


def test_new_words_find_their_place_and_old_ones_go() -> None:
    text = rewritten(DENSE, lambda d: d.tell_of(0, {"sets": 2, "rest": "9 s", "note": "A: b"}))
    assert [line[2:] for line in changed_lines(DENSE, text)] == [
        "  sets: 2",
        "  rest: 9 s",
        '  note: "A: b"',
    ]
    text = rewritten(text, lambda d: d.tell_of(0, {"sets": None, "rest": None, "note": None}))
    assert text == DENSE
    text = rewritten(DENSE, lambda d: d.tell_of(2, {"sets": 2, "hold": None}))
    assert "- {exercise: calf-wall, sets: 2}\n" in text
    backward = DENSE.replace("exercise: calf-wall, hold: 30 s", "hold: 30 s, exercise: calf-wall")
    text = rewritten(backward, lambda d: d.tell_of(2, {"hold": None}))
    assert "- {exercise: calf-wall}\n" in text
    text = rewritten(DENSE, lambda d: d.tell({"notes": "Hello.", "weeks": 3}))
    assert text.endswith("  grows.\nweeks: 3\nnotes: Hello.\n\n# last words\n")


def test_movements_to_measure_go_in_before_the_rules_and_comments_stay() -> None:
    both = {"measure": ["neck-turn-left", "neck-turn-right"], "measure every": "2 weeks"}
    text = rewritten(AIRY, lambda d: d.tell(both))
    assert changed_lines(AIRY, text) == [
        "+ measure: [neck-turn-left, neck-turn-right]",
        "+ measure every: 2 weeks",
    ]
    beside = text.replace("\nmeasure every: 2 weeks", "\nmeasure every: 2 weeks  # as we agreed")
    text = rewritten(beside, lambda d: d.tell({"measure every": "4 weeks"}))
    assert "measure every: 4 weeks  # as we agreed\n" in text
    text = rewritten(text, lambda d: d.tell(dict.fromkeys(both)))
    assert text == AIRY


def test_lists_are_changed_as_lists() -> None:
    text = rewritten(DENSE, lambda d: d.tell_of(1, {"steps": ["Stand.", "Sway."]}))
    assert "  name: Sway\n  steps:\n    - Stand.\n    - Sway.\n  hold: 0 s\n" in text
    text = rewritten(AIRY, lambda d: d.tell({"ask first if": ["statin"]}))
    assert "\nask first if: [statin]\n" in text


def test_comments_move_with_their_exercise_and_go_with_it() -> None:
    text = rewritten(DENSE, lambda draft: draft.move(2, -2))
    assert text.index("# calf\n- {exercise: calf-wall") < text.index(
        "- exercise: chin-tuck   # gently"
    )
    assert text.index("# the end of Sway") < text.index("# below all")
    gone = rewritten(
        AIRY.replace("  - exercise: doorway-pec", "  # wide\n  - exercise: doorway-pec"),
        lambda draft: draft.remove(2),
    )
    assert "# wide" not in gone
    assert changed_lines(gone, AIRY)[0] == "+   - exercise: doorway-pec"


def test_an_exercise_is_added_in_the_manner_of_the_file() -> None:
    calf = from_library(LIBRARY["soleus-wall"])
    assert "\n    times a day: 6\n\n  - exercise: soleus-wall\n    hold: 30 s\n" in rewritten(
        AIRY, lambda draft: draft.add(calf)
    )
    assert "\n- exercise: soleus-wall\n  hold: 30 s\n" in rewritten(
        DENSE, lambda draft: draft.add(calf)
    )


def test_a_file_that_a_program_wrote_as_json_stays_json() -> None:
    text = rewritten(FLOW, lambda draft: draft.tell({"weeks": 3}).tell_of(1, {"hold": "9 s"}))
    assert json.loads(text)["exercises"][1] == {"exercise": "calf-wall", "hold": "9 s"}
    text = rewritten(FLOW, lambda draft: draft.add({"exercise": "jaw-rest"}).tell({"for": "b"}))
    assert [each["exercise"] for each in json.loads(text)["exercises"]][2:] == ["jaw-rest"]


def test_windows_files_stay_windows_files() -> None:
    windows = b"\xef\xbb\xbf" + AIRY.replace("\n", "\r\n").encode()
    was = opened(windows)
    written = write_draft(was.draft.tell_of(0, {"hold": "6 s"}), was, LIBRARY)
    assert written == windows.replace(b"hold: 5 s", b"hold: 6 s", 1)


def test_a_layout_that_cannot_be_spliced_is_written_afresh_below_its_first_comments() -> None:
    odd = DENSE.replace("- exercise: chin-tuck", "-\n  # a dash - above\n  exercise: chin-tuck")
    text = rewritten(odd, lambda draft: draft.move(1, -1))
    assert text.startswith("# mine\nformat: selfcare-routine/1\ntitle: Neck\n")
    assert text.index("- name: Sway") < text.index("- exercise: chin-tuck")


def test_a_new_file_begins_with_help_and_reads_well() -> None:
    draft = (
        RoutineDraft()
        .tell({"weeks": 4, "for": "An ache", "title": "Neck: now", "assigned on": "2026-11-02"})
        .tell({"notes": "A few words. " * 15 + "End.\n\nMore.", "ask first if": ["statin"]})
        .add(from_library(LIBRARY["chin-tuck"], "Slowly."))
        .add({"repetitions": 3, "hold": "0 s", "steps": ["Sit.", "No: stand."], "name": "Sway"})
    )
    text = write_draft(draft, NEW, LIBRARY).decode()
    assert text == ABOUT + (
        "format: selfcare-routine/1\n"
        'title: "Neck: now"\n'
        "for: An ache\n"
        "assigned on: 2026-11-02\n"
        "weeks: 4\n"
        "\n"
        "exercises:\n"
        "  - exercise: chin-tuck\n"
        "    hold: 5 s\n"
        "    repetitions: 8\n"
        "    sets: 1\n"
        "    each side: no\n"
        "    times a day: 2\n"
        "    note: Slowly.\n"
        "\n"
        "  - name: Sway\n"
        "    steps:\n"
        "      - Sit.\n"
        '      - "No: stand."\n'
        "    hold: 0 s\n"
        "    repetitions: 3\n"
        "\n"
        "ask first if: [statin]\n"
        "notes: >-\n"
        "  A few words. A few words. A few words. A few words. A few words. A few words. A few\n"
        "  words. A few words. A few words. A few words. A few words. A few words. A few words. A\n"
        "  few words. A few words. End.\n"
        "\n"
        "\n"
        "  More.\n"
    )
    assert parse_routine(text.encode(), "x", LIBRARY).notes.endswith("End.\n\nMore.")


def test_what_no_file_may_say_is_not_written() -> None:
    with pytest.raises(RoutineFileError, match="“for” is missing"):
        write_draft(RoutineDraft().tell({"title": "x"}).add({"exercise": "jaw-rest"}), NEW, LIBRARY)


def test_a_file_with_faults_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("title: 3\n")
    with pytest.raises(RoutineFileError, match="“format” is missing"):
        open_draft(path, LIBRARY)


texts = st.text(max_size=200).map(lambda text: clean(text).strip()).filter(bool)
lines = texts.map(lambda text: " ".join(text.split())[:80].strip()).filter(bool)
awkward = st.sampled_from(
    [
        "No",
        "20:00",
        "- x",
        "a: b",
        "a #b",
        "#",
        "'",
        '"',
        "~",
        "12",
        "@x",
        "a\nb",
        "x\n\n\ny",
        "[",
        "{}",
        "é:",
        "|",
    ]
)
passages = (
    awkward
    | texts
    | st.lists(lines, min_size=1, max_size=9).map(" ".join).map(lambda t: t[:900].strip())
)
short = (awkward | lines).map(lambda text: " ".join(text.split()))
movements = st.sampled_from([row["id"] for row in load("checkin")["ranges"]["items"]])
rhythms = st.integers(7, 42) | st.sampled_from(["1 week", "2 weeks", "10 days"])
changes = st.one_of(
    st.tuples(st.just("tell"), st.sampled_from(["title", "for"]), short),
    st.tuples(st.just("tell"), st.sampled_from(["notes", "stop when"]), passages | st.none()),
    st.tuples(st.just("tell"), st.just("weeks"), st.integers(0, 52) | st.none()),
    st.tuples(st.just("tell"), st.just("measure"), st.lists(movements, unique=True)),
    st.tuples(st.just("tell"), st.just("measure every"), rhythms | st.none()),
    st.tuples(st.just("of"), st.sampled_from(["note"]), short | st.none()),
    st.tuples(st.just("of"), st.just("hold"), st.integers(0, 600).map("{} s".format)),
    st.tuples(st.just("of"), st.sampled_from(["sets"]), st.integers(1, 10) | st.none()),
    st.tuples(st.just("move"), st.integers(0, 5), st.sampled_from([-1, 1, 2])),
    st.tuples(st.just("remove"), st.integers(0, 5), st.none()),
    st.tuples(st.just("add"), st.sampled_from(list(LIBRARY.exercises)), st.none()),
    st.tuples(st.just("own"), short, st.lists(short, min_size=1, max_size=3)),
)


def changed(draft: RoutineDraft, change: tuple[str, Any, Any], place: int) -> RoutineDraft:
    kind, what, value = change
    if kind == "tell":
        return draft.tell({what: value})
    if kind == "add":
        is_new = what not in {each.name for each in draft.listed}
        return draft.add(from_library(LIBRARY[what]), place) if is_new else draft
    if kind == "own":
        return draft.add(
            {
                "name": f"{place} {what}"[:80].strip(),
                "steps": value,
                "hold": "0 s",
                "repetitions": 1,
            }
        )
    place %= len(draft.listed)
    if kind == "of":
        return draft.tell_of(place, {what: value})
    if kind == "move":
        return draft.move(place, value)
    return draft.remove(place) if len(draft.listed) > 1 else draft


@given(
    st.sampled_from(list(LAYOUTS.values())),
    st.lists(st.tuples(changes, st.integers(0, 9)), max_size=5),
)
def test_what_is_written_is_what_is_read(text: str, steps: list[tuple[Any, int]]) -> None:
    was = opened(text)
    draft = was.draft
    for change, place in steps:
        draft = changed(draft, change, place)
    try:
        content = write_draft(draft, was, LIBRARY)
    except RoutineFileError as error:
        assert "already" in str(error) or "characters" in str(error)
        return
    assert parse_data(content, "x", LIBRARY) == draft.data
    again = Opened(RoutineDraft.of(draft.data), content)
    assert write_draft(again.draft, again, LIBRARY) == content
