"""The codes that FHIR resources name things by: LOINC for the rating, our own for everything else.

SNOMED CT would need a licence of whoever receives the file, so places, words and exercises have
code systems of our own, which travel along.
"""

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from selfcare.domain.vocabulary import Vocabulary

Resource: TypeAlias = dict[str, Any]

OWN: Final = "urn:x-selfcare:"
"""What every identifier and code system of ours begins with."""

ZONES: Final = f"{OWN}zones"
WORDS: Final = f"{OWN}words"
EXERCISES: Final = f"{OWN}exercises"

LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"

PAIN: Final = "72514-3"
"""LOINC: pain severity, 0-10 verbal numeric rating, as reported."""

PAIN_NAME: Final = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"

LOINC_NOTICE: Final = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) "
    "Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) "
    "Committee and is available at no cost under the license at http://loinc.org/license. "
    "LOINC is a registered United States trademark of Regenstrief Institute, Inc."
)


def pain_code() -> Resource:
    """Return the code of a pain rating."""
    coding = {"system": LOINC, "code": PAIN, "display": PAIN_NAME}
    return {"coding": [coding], "text": "Pain, 0 to 10"}


def score(value: int) -> Resource:
    """Return a rating as a quantity in UCUM's `{score}`."""
    return {"value": value, "unit": "{score}", "system": UCUM, "code": "{score}"}


def survey() -> Resource:
    """Return the category of what a person says about themselves."""
    system = "http://terminology.hl7.org/CodeSystem/observation-category"
    return {"coding": [{"system": system, "code": "survey", "display": "Survey"}]}


def concept(system: str, code: str, display: str) -> Resource:
    """Return one of our own codes with its name."""
    return {"coding": [{"system": system, "code": code, "display": display}], "text": display}


def used_loinc() -> Resource:
    """Return the value set that names the LOINC code in use, and carries LOINC's notice."""
    return {
        "resourceType": "ValueSet",
        "url": f"{OWN}loinc",
        "name": "SelfcareLoinc",
        "status": "active",
        "copyright": LOINC_NOTICE,
        "compose": {
            "include": [{"system": LOINC, "concept": [{"code": PAIN, "display": PAIN_NAME}]}]
        },
    }


def code_systems(vocabulary: Vocabulary, exercises: Iterable[tuple[str, str]]) -> list[Resource]:
    """Return our code systems: every zone, every word, and these exercises by id and name."""
    zones = [(zone.id, zone.label) for zone in vocabulary.zones]
    words = [(term.id, term.label) for term in vocabulary.terms]
    named = [
        (ZONES, "SelfcareZones", "complete", zones),
        (WORDS, "SelfcareWords", "complete", words),
        (EXERCISES, "SelfcareExercises", "fragment", list(exercises)),
    ]
    return [_system(*each) for each in named if each[-1]]


def _system(url: str, name: str, content: str, concepts: list[tuple[str, str]]) -> Resource:
    return {
        "resourceType": "CodeSystem",
        "url": url,
        "name": name,
        "status": "active",
        "caseSensitive": True,
        "content": content,
        "concept": [{"code": code, "display": display} for code, display in dict(concepts).items()],
    }
