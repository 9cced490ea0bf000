"""Pains and postures as observations: one a place, so that each can be followed by itself."""

from collections.abc import Iterable
from datetime import datetime

from selfcare.domain.entries import Entry, Pain, Posture
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.exports.fhir.codes import (
    WORDS,
    ZONES,
    Resource,
    concept,
    pain_code,
    score,
    survey,
)
from selfcare.sharing.exports.fhir.making import ENTRY, Bundle, notes


def add_pain(bundle: Bundle, entry: Entry, pain: Pain, vocabulary: Vocabulary) -> None:
    """Add a pain: an observation for each of its places, or one without a place where nothing hurt."""
    words = _words([*pain.qualities, *pain.triggers, *pain.eased_by], vocabulary)
    said = words | notes(pain.note)
    for zone in pain.zones or ("",):
        where = {"bodySite": concept(ZONES, zone, vocabulary.label(zone))} if zone else {}
        name = f"{entry.id}/{zone}" if zone else entry.id
        bundle.add(_rating(bundle, entry, pain.intensity) | where | said, ENTRY, name)


def add_posture(bundle: Bundle, entry: Entry, posture: Posture, vocabulary: Vocabulary) -> None:
    """Add how much it hurt in a posture, which stands beside the rating as a component."""
    said = _words([posture.posture], vocabulary) | notes(posture.note)
    bundle.add(_rating(bundle, entry, posture.intensity) | said, ENTRY, entry.id)


def add_rating(
    bundle: Bundle, entry: Entry, value: int, when: datetime, name: str, part_of: str
) -> None:
    """Add a rating that was asked for at `when`, before or after something."""
    rating = _rating(bundle, entry, value) | {
        "effectiveDateTime": when.isoformat(),
        "partOf": [{"reference": part_of}],
    }
    bundle.add(rating, ENTRY, f"{entry.id}/{name}")


def _rating(bundle: Bundle, entry: Entry, value: int) -> Resource:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [survey()],
        "code": pain_code(),
        "subject": bundle.subject,
        "effectiveDateTime": entry.at.isoformat(),
        "issued": entry.logged_at.isoformat(),
        "valueQuantity": score(value),
    }


def _words(ids: Iterable[str], vocabulary: Vocabulary) -> Resource:
    """Return what was noted beside the rating as components; each of them was so."""
    parts = [
        {"code": concept(WORDS, word, vocabulary.label(word)), "valueBoolean": True} for word in ids
    ]
    return {"component": parts} if parts else {}
