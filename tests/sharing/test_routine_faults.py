"""Each thing that can be wrong with a routine has its line, and a sentence that helps."""

import pytest

from selfcare.domain.exercises.library import Library
from selfcare.knowledge.loader import load
from selfcare.sharing.faults import MOST, Fault, RoutineFileError
from selfcare.sharing.routines.file import parse_routine

LIBRARY = Library.from_data(load("exercises"))

HEAD = """\
format: selfcare-routine/1
title: Neck
for: An ache
"""
LIST = HEAD + "exercises:\n"
PLAIN = LIST + "  - exercise: chin-tuck\n"
"""Five lines, without a fault."""

OWN = "  - name: Sway\n    steps: [Sway.]\n    hold: 0 s\n    repetitions: 5\n"


def _faults(content: str | bytes) -> tuple[Fault, ...]:
    with pytest.raises(RoutineFileError) as caught:
        parse_routine(
            content if isinstance(content, bytes) else content.encode(), "x.yaml", LIBRARY
        )
    return caught.value.faults


def _only(content: str | bytes) -> tuple[int, str]:
    faults = _faults(content)
    assert len(faults) == 1, faults
    return faults[0].line, faults[0].sentence


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (PLAIN.encode() + b"notes: na\xefve\n", 6, "Save the file again with the encoding UTF-8"),
        (PLAIN.encode("utf-16"), 1, "UTF-8"),
        (PLAIN + "notes: a\x00b\n", 6, "cannot be seen"),
        (PLAIN + "notes: a\x9bb\n", 6, "cannot be seen"),
        (PLAIN + "notes: a\x1b[31mb\n", 6, "cannot be seen"),
        ("", 1, "The file is empty"),
        ("# only a comment\n", 1, "The file is empty"),
        ("- chin-tuck\n", 1, "This is not a routine"),
        ("chin-tuck", 1, "This is not a routine"),
    ],
)
def test_not_a_text_or_not_a_routine(content: str | bytes, line: int, said: str) -> None:
    assert _only(content)[0] == line
    assert said in _only(content)[1]


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (PLAIN + "notes: &a Well\n", 6, "“&a” would mark a text for repeating"),
        (PLAIN + "notes: *a\n", 6, "“*a” would repeat another text"),
        (PLAIN + "notes: !!python/object:os.system ls\n", 6, "“!!python/object:os.system” would"),
        (PLAIN + "&a notes: Well\n", 6, "“&a” would mark"),
        (PLAIN + "%YAML 1.1\n", 6, "begin with %"),
        (PLAIN + "title: Neck\n", 6, "“title” is here twice, first in line 2"),
        (PLAIN + "    exercise: calf-wall\n", 6, "“exercise” is here twice, first in line 5"),
        (PLAIN + "---\n" + PLAIN, 6, "A second routine begins here"),
        (PLAIN + "...\nmore\n", 7, "A second routine begins here"),
        (PLAIN + "? [notes]\n: Well\n", 6, "Only plain words can stand before a colon"),
        (PLAIN + "notes: [[[[[[[[[[x]]]]]]]]]]\n", 6, "Too many lists lie inside each other"),
        (PLAIN + "notes: " + "[" * 5000, 6, "Too many lists lie inside each other"),
    ],
)
def test_machinery_that_a_routine_never_needs(content: str, line: int, said: str) -> None:
    assert _only(content)[0] == line
    assert said in _only(content)[1]


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (HEAD + "notes: Neck: upper part\n", 4, "a second colon in this line"),
        (HEAD + "weeks:4\nnotes: Well\n", 4, "There must be a space after the colon"),
        ("weeks:4\nnotes: Well\n", 1, "There must be a space after the colon"),
        (HEAD + "  weeks: 4\n", 4, "does not line up"),
        (PLAIN + "   sets: 3\n", 6, "does not line up"),
        (PLAIN + " weeks: 3\n", 6, "does not line up"),
        ("  title: Neck\nfor: x\n", 2, "does not line up"),
        (HEAD + "\tweeks: 4\n", 4, "There is a tab"),
        (HEAD + "notes: @home\n", 4, "begins with @ in quotes"),
        (HEAD + "notes: `home`\n", 4, "begins with ` in quotes"),
        (HEAD + 'notes: "Well\nweeks: 4\n', 4, "never closed"),
        (HEAD + "notes: 'don't'\n", 4, "put it in double quotes"),
        (HEAD + 'notes: "C:\\home"\n', 4, "Use single quotes"),
        (HEAD + 'notes: "\\UFFFFFFFF"\n', 4, "Use single quotes"),
        (HEAD + "notes: - Well\n", 4, "A dash begins a list"),
        (HEAD + "ask first if: [statin, cancer\nweeks: 4\n", 4, "The bracket that opens here"),
        (HEAD + "ask first if: ]\n", 4, "The bracket"),
        (HEAD + "for two weeks\nweeks: 4\n", 4, "needs a word, a colon and a space"),
        (HEAD + "notes: *\n", 4, "cannot be read as YAML"),
    ],
)
def test_slips_of_the_pen(content: str, line: int, said: str) -> None:
    assert _only(content)[0] == line
    assert said in _only(content)[1]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("version: 0", "“version” cannot be 0. Write a whole number from 1"),
        ("version: two", "“version” cannot be “two”. Write a whole number from 1"),
        ("days a week: 0", "“days a week” cannot be 0. Write a whole number from 1 to 7."),
        ("days a week: 8", "“days a week” cannot be 8."),
        ("days a week: 2.5", "“days a week” cannot be 2.5."),
        ("weeks: -1", "“weeks” cannot be -1. Write a whole number from 0 to 52."),
        ("weeks: 53", "“weeks” cannot be 53."),
        ("weeks: yes", "“weeks” cannot be “yes”."),
        ("weeks: true", "“weeks” cannot be true."),
        ("weeks:", "“weeks” is empty."),
        (
            "assigned on: 2.11.2026",
            "“assigned on” cannot be “2.11.2026”. Write a day as year-month",
        ),
        ("assigned on: 2026-02-30", "“assigned on” cannot be “2026-02-30”."),
        ("assigned by: 2026", '“assigned by” cannot be 2026. Put it in quotes: "2026"'),
        ("notes: true", '“notes” cannot be true. Put it in quotes: "true"'),
        ("assigned on: 20261102", "“assigned on” cannot be 20261102. Write a day as year-month"),
        ("notes: [a, b]", "“notes” cannot be a list."),
        ("notes: {a: b}", "“notes” has a colon in it."),
        ("notes: ' '", "“notes” is empty."),
        (f"notes: {'x' * 2001}", "“notes” is 2001 characters long. Write up to 2000"),
        ("ask first if: [statins]", "Entry 1 of “ask first if” cannot be “statins”. Did you mean"),
        ("ask first if: [cancer, xyz]", "Entry 2 of “ask first if” cannot be “xyz”. The README"),
        ("ask first if: statin", "“ask first if” cannot be “statin”. Write a list"),
        ("ask first if: [3]", "Entry 1 of “ask first if” cannot be 3."),
        (
            "Days_a-week: 5",
            "“Days_a-week” is not a word for this place. Did you mean “days a week”?",
        ),
        ("colour: red", "“colour” is not a word for this place. Known: format, title, for,"),
        (
            "measure: [neck-turn]",
            "Entry 1 of “measure” cannot be “neck-turn”. Did you mean neck-turn",
        ),
        ("measure: [xyz]", "Entry 1 of “measure” cannot be “xyz”. The README beside the samples"),
        ("measure: []", "“measure” is empty. List each movement once, such as: [neck-turn-left"),
        ("measure: fingertips-floor", "“measure” cannot be “fingertips-floor”. List each"),
        ("measure: [knee-wall-left, knee-wall-left]", "“measure” names one twice. List each"),
        ("measure every: 6", "“measure every” cannot be 6. Write a time from 1 to 6 weeks, such"),
        ("measure every: 43 days", "“measure every” cannot be “43 days”. Write a time from 1"),
        ("measure every: 7 weeks", "“measure every” cannot be “7 weeks”."),
        ("measure every: often", "“measure every” cannot be “often”."),
        ("measures: [xyz]", "“measures” is not a word for this place. Did you mean “measure”?"),
        (f"{'y' * 60}: red", f"“{'y' * 39}…” is not a word for this place."),
    ],
)
def test_a_line_of_the_routine(written: str, said: str) -> None:
    line, sentence = _only(f"{PLAIN}{written}\n")
    assert line == 6
    assert sentence.startswith(said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("hold: 601", "“hold” cannot be 601. Write a time from 0 to 600 seconds"),
        ("hold: 601 s", "“hold” cannot be “601 s”."),
        ("hold: -1", "“hold” cannot be -1."),
        ("hold: 11 min", "“hold” cannot be “11 min”."),
        ("hold: a while", "“hold” cannot be “a while”."),
        ("hold: 2.5", "“hold” cannot be 2.5."),
        ("hold: [20]", "“hold” cannot be a list."),
        ("repetitions: 0", "“repetitions” cannot be 0. Write a whole number from 1 to 100."),
        ("repetitions: 101", "“repetitions” cannot be 101."),
        ("repetitions: 8x", "“repetitions” cannot be “8x”."),
        ("sets: 0", "“sets” cannot be 0. Write a whole number from 1 to 10."),
        ("sets: 11", "“sets” cannot be 11."),
        ("rest: 10 h", "“rest” cannot be “10 h”. Write a time from 0 to 600 seconds"),
        ("rest: 601", "“rest” cannot be 601."),
        ("times a day: 0", "“times a day” cannot be 0. Write a whole number from 1 to 24."),
        ("times a day: 25", "“times a day” cannot be 25."),
        ("each side: both", "“each side” cannot be “both”. Write yes or no."),
        ("each side: 1", "“each side” cannot be 1. Write yes or no."),
        ("reps: 3", "“reps” is not a word for this place. Did you mean"),
        ("times_per_day: 3", "“times_per_day” is not a word for this place. Did you mean “times a"),
        ("steps: [Sit.]", "“steps” does not belong here. It is for exercises of your own."),
        ("name: Sway", "“name” does not belong here. It is for exercises of your own."),
    ],
)
def test_a_line_of_an_exercise(written: str, said: str) -> None:
    line, sentence = _only(f"{PLAIN}    {written}\n")
    assert line == 6
    assert sentence.startswith(said)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("exercise: Chin tuck", "“exercise” cannot be “Chin tuck”. Did you mean chin-tuck?"),
        ("exercise: handstand", "“exercise” cannot be “handstand”. Write the id of an exercise"),
        ("exercise:", "“exercise” is empty. Write the id of an exercise in the library, or “name”"),
        ("exercise: 7", "“exercise” cannot be 7."),
        ("hold: 20 s", "“exercise” is missing. Write the id of an exercise in the library, or"),
        ("chin-tuck", "Entry 1 of “exercises” cannot be “chin-tuck”. Begin each exercise with a"),
        ("", "Entry 1 of “exercises” is empty. Begin each exercise with a dash"),
    ],
)
def test_an_exercise_that_cannot_be_found(entry: str, said: str) -> None:
    line, sentence = _only(f"{LIST}  - {entry}\n")
    assert line == 5
    assert sentence.startswith(said)


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (LIST + "  []\n", 4, "“exercises” is empty. List 1 to 20 exercises"),
        (HEAD, 1, "“exercises” is missing. List 1 to 20 exercises"),
        (HEAD + "exercises: chin-tuck\n", 4, "“exercises” cannot be “chin-tuck”. List"),
        (PLAIN.replace("/1", "/2"), 1, "“format” cannot be “selfcare-routine/2”. Write: format:"),
        (PLAIN + "  - exercise: chin-tuck\n", 6, "“chin-tuck” is in line 5 already. Give it more"),
        (LIST + OWN + OWN, 9, "“Sway” is in line 5 already."),
        (LIST + OWN.replace("    repetitions: 5\n", ""), 5, "“repetitions” is missing. Write a"),
        (LIST + OWN.replace("    hold: 0 s\n", ""), 5, "“hold” is missing. Write a time"),
        (LIST + OWN.replace("    steps: [Sway.]\n", ""), 5, "“steps” is missing. Write 1 to 20"),
        (LIST + OWN.replace("[Sway.]", "[Sway., ]\n    cues:"), 7, "“cues” is empty."),
        (LIST + OWN.replace("[Sway.]", "\n      - Hold: breathe"), 7, "Entry 1 of “steps” has a"),
        (LIST + OWN.replace("[Sway.]", "[]"), 6, "“steps” is empty."),
        (LIST + OWN.replace("Sway\n", "\n"), 5, "“name” is empty. Write a short name"),
        (
            LIST + OWN + "    kind: stretching\n",
            9,
            "“kind” cannot be “stretching”. Did you mean stretch?",
        ),
    ],
)
def test_what_is_missing_empty_or_double(content: str, line: int, said: str) -> None:
    assert _only(content)[0] == line
    assert _only(content)[1].startswith(said)


def test_a_misspelt_word_is_not_called_missing_as_well() -> None:
    line, sentence = _only(PLAIN.replace("title", "titles"))
    assert line == 2
    assert sentence.endswith("Did you mean “title”?")


def test_a_long_list_is_named_once() -> None:
    many = "".join(f"  - {{name: A{n}, steps: [x], hold: 1, repetitions: 1}}\n" for n in range(21))
    line, sentence = _only(LIST + many)
    assert line == 4
    assert sentence.startswith("“exercises” has 21 entries. List 1 to 20 exercises,")


def test_a_spoiled_value_is_blamed_once() -> None:
    assert len(_faults(PLAIN + "weeks: *a\n")) == 1


def test_a_flood_of_faults_ends() -> None:
    assert len(_faults(PLAIN + "".join(f"k{n}: 1\n" for n in range(1000)))) == MOST
    assert len(_faults(PLAIN + "# \x01\n" * 1000)) == MOST


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (PLAIN + "on days: [Mon, Funday]\n", 6, "Write Mon, Tue"),
        (PLAIN + "on days: [Mon, Mon]\n", 6, "names one twice"),
        (PLAIN + "on days: []\n", 6, "“on days” is empty"),
        (PLAIN + "short form from: 11\n    short form: yes\n", 7, "line up"),
        (PLAIN + "short form from: 7\n", 4, "have none for the short form"),
        (PLAIN + "    short form: yes\nshort form from: 0\n", 7, "from 1 to 10"),
        (PLAIN + "stop above: 11\n", 6, "“stop above” cannot be 11"),
        (PLAIN + "    leave out if worse by: 0\n", 6, "from 1 to 10"),
        (PLAIN + "    later:\n      - hold: 5 s\n", 7, "“from week” is missing"),
        (PLAIN + "    later:\n      - from week: 1\n", 7, "from 2 to 52"),
        (PLAIN + "    later:\n      - from week: 3\n        hold: 900\n", 8, "0 to 600 seconds"),
        (PLAIN + "    later:\n      - from week: 3\n        hol: 9\n", 8, "Did you mean “hold”"),
        (PLAIN + "    later: 3\n", 6, "Write a list"),
        (PLAIN + "    picture: ../../etc/passwd.png\n", 6, "without a folder"),
        (PLAIN + "    picture: /etc/hosts.png\n", 6, "without a folder"),
        (PLAIN + "    picture: C:hosts.png\n", 6, "without a folder"),
        (PLAIN + "    picture: run.exe\n", 6, "name of a .png or .jpg file"),
        (PLAIN + "    pose: calf-wall\n", 6, "does not belong here"),
        (LIST + OWN + "    pose: calf-wal\n", 9, "Did you mean calf-wall"),
    ],
)
def test_rules_for_days_weeks_and_pictures(content: str, line: int, said: str) -> None:
    assert _only(content)[0] == line
    assert said in _only(content)[1]
