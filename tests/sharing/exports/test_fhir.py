"""The FHIR transaction: by R4's rules, for every zone and every kind of entry."""

import json
from typing import Any

import pytest

from selfcare.domain.entries import Entry, Pain
from selfcare.domain.exercises.library import Library
from selfcare.knowledge.loader import load
from selfcare.sharing.exports.fhir.bundle import About, as_bundle, as_lines
from selfcare.sharing.routines.samples import sample_routines
from tests.domain.known import VOCABULARY
from tests.needed import needed
from tests.sharing.exports.fhir_rules import codes, faults
from tests.sharing.exports.made import entry, hostile, one_of_each

ROUTINES = sample_routines(Library.from_data(load("exercises")))
ABOUT = About(VOCABULARY, ROUTINES, "diary-1")
EVERY_ZONE = [
    entry(Pain((zone.id,), number % 11), number) for number, zone in enumerate(VOCABULARY.zones)
]


def bundle(entries: list[Entry]) -> dict[str, Any]:
    return as_bundle(entries, ABOUT).bundle


def of_kind(made: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found = [entry["resource"] for entry in made["entry"]]
    return [resource for resource in found if resource["resourceType"] == kind]


@pytest.mark.parametrize("entries", [EVERY_ZONE, one_of_each(), hostile(), []])
def test_it_keeps_the_rules(entries: list[Entry]) -> None:
    made = bundle(entries)
    assert list(faults(made)) == []
    assert json.loads("".join(as_lines(made))) == made


@pytest.mark.parametrize("entries", [EVERY_ZONE, one_of_each(), hostile()])
def test_a_validator_of_somebody_else_finds_nothing(entries: list[Entry]) -> None:
    validator = needed("fhir.resources.R4B.bundle")
    validator.Bundle.model_validate(bundle(entries))


def test_every_zone_is_an_observation_with_its_own_code() -> None:
    made = bundle(EVERY_ZONE)
    seen = [each["bodySite"]["coding"][0] for each in of_kind(made, "Observation")]
    assert len(seen) == 68
    assert {each["code"] for each in seen} == codes(made)["urn:x-selfcare:zones"]
    assert {each["system"] for each in seen} == {"urn:x-selfcare:zones"}


def test_a_pain_in_two_places_is_two_observations_by_loinc() -> None:
    neck, back, none, *_ = of_kind(bundle(one_of_each()), "Observation")
    assert neck["code"]["coding"][0]["code"] == "72514-3"
    assert neck["valueQuantity"] == {
        "value": 6,
        "unit": "{score}",
        "system": "http://unitsofmeasure.org",
        "code": "{score}",
    }
    assert [each["bodySite"]["text"] for each in (neck, back)] == [
        "Side of the neck, your left",
        "Low back, middle",
    ]
    words = {part["code"]["coding"][0]["code"] for part in neck["component"]}
    assert words == {"stiff", "sit-long", "move"}
    assert (none["valueQuantity"]["value"], "bodySite" in none) == (0, False)


def test_a_routine_is_a_plan_and_what_became_of_it_are_procedures() -> None:
    made = bundle(one_of_each())
    (plan,) = of_kind(made, "CarePlan")
    requests = of_kind(made, "ServiceRequest")
    assert len(plan["activity"]) == len(requests) == 4
    assert requests[0]["occurrenceTiming"]["repeat"]["periodUnit"] == "wk"
    whole, *parts, gone = of_kind(made, "Procedure")
    assert [part["status"] for part in parts] == ["completed", "not-done", "stopped", "stopped"]
    assert parts[1]["statusReason"] == {"text": "No time"}
    assert "performedDateTime" in parts[1]
    assert parts[0]["performedPeriod"]["start"] < parts[0]["performedPeriod"]["end"]
    assert [("basedOn" in part) for part in parts] == [True, True, True, False]
    assert (whole["status"], gone["status"], "basedOn" in gone) == ("completed", "stopped", False)


def test_a_routine_for_every_day_is_so_many_times_a_day() -> None:
    from selfcare.domain.routines.routine import Routine

    routine = ROUTINES[0]
    daily = Routine(
        slug="desk-neck", title="Daily", purpose="", exercises=routine.exercises, days_a_week=7
    )
    made = as_bundle(one_of_each(), ABOUT._replace(routines=[daily])).bundle
    assert list(faults(made)) == []
    repeat = of_kind(made, "ServiceRequest")[0]["occurrenceTiming"]["repeat"]
    assert repeat["periodUnit"] == "d"
    assert "boundsDuration" not in repeat


def test_sent_twice_it_has_the_same_names_and_another_client_has_others() -> None:
    assert bundle(one_of_each()) == bundle(one_of_each())
    other = as_bundle([], ABOUT._replace(diary="diary-2")).bundle
    assert other["entry"][0]["request"]["url"] != bundle([])["entry"][0]["request"]["url"]
    assert {entry["request"]["method"] for entry in bundle(one_of_each())["entry"]} == {"PUT"}


def test_a_patient_that_the_server_knows_is_named_and_not_made() -> None:
    made = as_bundle(one_of_each(), ABOUT._replace(subject="Patient/12")).bundle
    assert of_kind(made, "Patient") == []
    assert of_kind(made, "Observation")[0]["subject"] == {"reference": "Patient/12"}


def test_loinc_has_its_notice_and_what_has_no_place_is_counted() -> None:
    (named,) = of_kind(bundle([]), "ValueSet")
    assert "LOINC is copyright" in named["copyright"]
    assert as_bundle(one_of_each(), ABOUT).left_out == {"dream": 1}
