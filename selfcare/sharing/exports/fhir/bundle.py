"""The whole diary as one FHIR R4 transaction, as plain dicts.

Every resource is sent by a conditional update on its own identifier: a server takes the same file
twice without having anything twice. What FHIR has no place for here is counted, not dropped in silence.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from selfcare.domain.entries import Entry, Pain, Posture, Session, Visit
from selfcare.domain.records import as_record
from selfcare.domain.routines.routine import Routine
from selfcare.domain.text import clean
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.exports.fhir.codes import Resource, code_systems, used_loinc
from selfcare.sharing.exports.fhir.making import ENTRY, Bundle
from selfcare.sharing.exports.fhir.observations import add_pain, add_posture
from selfcare.sharing.exports.fhir.plans import add_plan
from selfcare.sharing.exports.fhir.procedures import Plan, add_session


class Told(NamedTuple):
    """The transaction, and what of the diary is not in it."""

    bundle: Resource
    left_out: Mapping[str, int]
    """How many entries of which kind have no place in it."""


class About(NamedTuple):
    """What the resources of a bundle are made with."""

    vocabulary: Vocabulary
    routines: Sequence[Routine]
    """The routines that sessions can have played, in every version that is kept."""
    diary: str
    """A stable id of this diary."""
    subject: str = ""
    """A patient that the server knows, such as `Patient/12`; empty for one of our own."""


def as_bundle(entries: Iterable[Entry], about: About) -> Told:
    """Return the entries as one transaction."""
    entries = list(entries)
    bundle = Bundle(about.diary, about.subject)
    bundle.add_published(used_loinc())
    for system in code_systems(about.vocabulary, _exercises(entries, about.routines)):
        bundle.add_published(system)
    plans = _plans(bundle, entries, about.routines)
    names = {each.id: each.name for routine in about.routines for each in routine.exercises}
    left_out: Counter[str] = Counter()
    for entry in entries:
        match entry.content:
            case Pain() as pain:
                add_pain(bundle, entry, pain, about.vocabulary)
            case Posture() as posture:
                add_posture(bundle, entry, posture, about.vocabulary)
            case Session() as session:
                plan = plans.get((session.routine, session.version))
                add_session(bundle, entry, session, plan, names)
            case Visit() as visit:
                _add_visit(bundle, entry, visit)
            case _:
                left_out[as_record(entry)["kind"]] += 1
    return Told(bundle.whole(), left_out)


def as_lines(bundle: Resource) -> Iterator[str]:
    """Yield a transaction as JSON, one resource a line."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    yield '{"resourceType": "Bundle", "type": "transaction", "entry": ['
    separator = "\n"
    for entry in bundle["entry"]:
        yield separator + encode(entry)
        separator = ",\n"
    yield "\n]}\n"


def _plans(
    bundle: Bundle, entries: Iterable[Entry], routines: Iterable[Routine]
) -> dict[tuple[str, int], Plan]:
    """Add those routines that were played."""
    played = {
        (entry.content.routine, entry.content.version)
        for entry in entries
        if isinstance(entry.content, Session)
    }
    return {
        (routine.slug, routine.version): add_plan(bundle, routine)
        for routine in routines
        if (routine.slug, routine.version) in played
    }


def _exercises(entries: Iterable[Entry], routines: Iterable[Routine]) -> Iterator[tuple[str, str]]:
    """Yield each exercise that the bundle may name, by id and name."""
    for entry in entries:
        if isinstance(entry.content, Session):
            for done in entry.content.exercises:
                yield done.exercise, clean(done.exercise.replace("-", " ").capitalize())
    for routine in routines:
        for exercise in routine.exercises:
            yield exercise.id, clean(exercise.name)


def _add_visit(bundle: Bundle, entry: Entry, visit: Visit) -> None:
    ambulatory = {
        "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
        "code": "AMB",
        "display": "ambulatory",
    }
    note = clean(visit.note).strip()
    encounter: Resource = {
        "resourceType": "Encounter",
        "status": "finished",
        "class": ambulatory,
        "subject": bundle.subject,
        "period": {"start": entry.at.isoformat()},
    }
    if note:
        encounter["reasonCode"] = [{"text": note}]
    bundle.add(encounter, ENTRY, entry.id)
