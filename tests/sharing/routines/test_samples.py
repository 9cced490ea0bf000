"""The samples: exact, within the published schema, and honest about what they are."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import Routine
from selfcare.knowledge.folders import routines_folder
from selfcare.knowledge.loader import load
from selfcare.sharing.routines.file import parse_routine
from selfcare.sharing.routines.samples import sample_routines

# slug, days a week, weeks; then exercise, hold, repetitions, sets, sides, times a day
NUMBERS = """
calf-foot 6 8
    plantar-toe-pull       10 10 1 each 2
    calf-wall              30  3 1 each 1
    soleus-wall            30  2 1 each 1
    foot-roll              60  1 1 each 1
desk-neck 5 4
    chin-tuck               5  8 1 both 2
    upper-trap-stretch     20  3 1 each 1
    doorway-pec            30  2 1 each 1
    micro-break            60  1 1 both 6
glute-leg 5 6
    figure-four            30  3 1 each 1
    knee-across            30  2 1 each 1
    ball-glute             30  2 1 each 1
    hamstring-strap        20  2 1 each 1
low-back-hip 5 6
    cat-cow                 2 10 1 both 1
    hip-flexor-lunge       30  2 1 each 1
    knee-rolls              2 10 1 both 1
    ql-side-bend           20  2 1 each 1
shoulder-chest 5 6
    pendulum                0 10 2 each 1
    doorway-pec            30  3 1 each 1
    cross-body             30  3 1 each 1
    blade-squeeze           5 10 1 both 2
tension-head 5 4
    skull-base-rest        60  1 1 both 1
    chin-tuck               5  6 1 both 2
    jaw-rest                3  6 1 both 4
    belly-breath            0 10 1 both 3
wrist-forearm 6 4
    wrist-extensor-stretch 20  3 1 each 2
    wrist-flexor-stretch   20  3 1 each 2
    forearm-turns           5  8 1 each 1
    tendon-glides           2  8 1 each 2
"""
LIBRARY = Library.from_data(load("exercises"))
SAMPLES = sample_routines(LIBRARY)
SCHEMA: dict[str, Any] = json.loads((routines_folder() / "routine.schema.json").read_bytes())
README = (routines_folder() / "README.md").read_text(encoding="utf-8")
PATHS = sorted(routines_folder().glob("*.yaml"))


def _table(routine: Routine) -> Iterator[list[str]]:
    yield [routine.slug, str(routine.days_a_week), str(routine.weeks)]
    for exercise in routine.exercises:
        dose = exercise.dose
        sides = "each" if exercise.each_side else "both"
        counts = (str(n) for n in (dose.hold, dose.repetitions, dose.sets))
        yield [exercise.id, *counts, sides, str(dose.times_a_day)]


def _validate(text: str) -> None:
    plain = YAML(typ="safe", pure=True).load(text)
    as_json = json.loads(json.dumps(plain, default=str))  # dates are text in JSON
    Draft202012Validator(SCHEMA).validate(as_json)


def test_the_numbers_are_those_of_the_fact_sheet() -> None:
    wanted = [line.split() for line in NUMBERS.strip().splitlines()]
    assert [row for routine in SAMPLES for row in _table(routine)] == wanted


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.stem))
def test_each_sample_keeps_the_schema_for_any_reader_of_yaml(path: Path) -> None:
    _validate(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.stem))
def test_each_sample_helps_editors_and_fits_a_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=./routine.schema.json\n")
    assert max(map(len, text.splitlines())) <= 96
    assert "SAMPLE. A therapist adapts it before assigning it." in text


@pytest.mark.parametrize("routine", SAMPLES, ids=lambda routine: str(routine.slug))
def test_each_sample_says_what_it_is_and_when_to_stop(routine: Routine) -> None:
    assert "A therapist adapts it before assigning it." in routine.notes
    assert "A clinician has not yet reviewed it." in routine.notes
    assert "above 5 out of 10" in routine.stop_rule
    assert routine.progression
    assert routine.review
    assert len(routine.exercises) <= 4
    assert "\n" not in routine.notes


def test_the_schema_is_a_schema_and_knows_the_library() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    parts = SCHEMA["$defs"]
    assert parts["entry"]["properties"]["exercise"]["enum"] == list(LIBRARY.exercises)
    assert parts["entry"]["properties"]["pose"]["enum"] == list(LIBRARY.exercises)
    assert parts["flags"]["items"]["enum"] == list(LIBRARY.flags)
    assert parts["flags"]["items"]["enumDescriptions"] == list(LIBRARY.flags.values())
    measured = SCHEMA["properties"]["measure"]["items"]
    rows = load("checkin")["ranges"]["items"]
    assert measured["enum"] == [row["id"] for row in rows]
    said = [f"{row['label']}, in {row['unit']}" for row in rows]
    assert measured["enumDescriptions"] == said
    assert all(f"`{row['id']}`" in README for row in rows)
    assert parts["entry"]["properties"]["kind"]["enum"] == list(load("exercises")["kinds"])


def test_each_part_of_the_schema_says_what_to_write() -> None:
    parts = [
        *SCHEMA["properties"].values(),
        *SCHEMA["$defs"]["entry"]["properties"].values(),
        *SCHEMA["$defs"]["later"]["properties"].values(),
        SCHEMA["properties"]["on days"]["items"],
        *SCHEMA["$defs"].values(),
        SCHEMA["$defs"]["lines"]["items"],
        SCHEMA["$defs"]["flags"]["items"],
    ]
    assert all("errorMessage" in part or "$ref" in part for part in parts)


def test_only_the_exercises_of_ones_own_can_have_steps() -> None:
    entry = SCHEMA["$defs"]["entry"]
    forbidden = set(entry["then"]["properties"])
    dose = {"hold", "repetitions", "sets", "rest", "each side", "times a day", "note", "later"}
    rules = {"short form", "leave out if worse by", "leave out note", "picture"}
    assert forbidden == set(entry["properties"]) - dose - rules - {"exercise"}


def test_the_guide_names_all_that_a_file_can_say() -> None:
    parts = SCHEMA["$defs"]
    keys = {*SCHEMA["properties"], *parts["entry"]["properties"], *parts["later"]["properties"]}
    told = set(re.findall(r"`([^`\n]+)`", README))
    assert keys | set(LIBRARY.exercises) | set(LIBRARY.flags) <= told


def test_the_template_in_the_guide_can_be_used_as_it_is() -> None:
    (template,) = re.findall(r"```yaml\n(.*?)```", README, flags=re.DOTALL)
    routine = parse_routine(template.encode(), "template.yaml", LIBRARY)
    assert [each.id for each in routine.exercises] == [
        "upper-trap-stretch",
        "own-towel-under-the-knee",
    ]
    assert [each.in_short_form for each in routine.exercises] == [True, False]
    _validate(template)
