"""What all resources of one bundle share: whose they are, and how they name each other."""

from typing import Final
from urllib.parse import quote
from uuid import UUID, uuid5

from selfcare.domain.text import clean
from selfcare.sharing.exports.fhir.codes import OWN, Resource

_NAMESPACE: Final = UUID("6f0a4a52-7f0b-5d59-9c1e-3f2f7f6f5a10")
"""Ours alone: from it and an identifier follows the same UUID each time."""

ENTRY: Final = f"{OWN}entry"


class Bundle:
    """Collects resources, each of which is found again by its identifier or its url."""

    def __init__(self, diary: str, subject: str = "") -> None:
        """Make them about `subject`, such as `Patient/12` on that server, or else about a patient of our own.

        `diary` is a stable id of this diary, by which the server knows its patient again.
        """
        self.entries: list[Resource] = []
        self.diary = diary
        self.subject: Resource = {"reference": subject}
        if not subject:
            patient = {"resourceType": "Patient"}
            self.subject = {"reference": self.add(patient, f"{OWN}diary", diary)}

    def add(self, resource: Resource, system: str, value: str) -> str:
        """Add a resource under this identifier, and return how others refer to it."""
        kind = resource["resourceType"]
        asked = f"{kind}?identifier={quote(system, safe=':')}%7C{quote(value, safe='')}"
        return self._put(resource | {"identifier": [{"system": system, "value": value}]}, asked)

    def add_published(self, resource: Resource) -> str:
        """Add a resource that is known by its url."""
        kind, url = resource["resourceType"], resource["url"]
        return self._put(resource, f"{kind}?url={quote(url, safe=':')}")

    def whole(self) -> Resource:
        """Return the transaction. Sending it twice changes nothing on the server."""
        return {"resourceType": "Bundle", "type": "transaction", "entry": self.entries}

    def _put(self, resource: Resource, asked: str) -> str:
        full_url = f"urn:uuid:{uuid5(_NAMESPACE, asked)}"
        request = {"method": "PUT", "url": asked}
        self.entries.append({"fullUrl": full_url, "resource": resource, "request": request})
        return full_url


def notes(text: str) -> Resource:
    """Return the field of a note, or nothing where there is none."""
    plain = clean(text).strip()
    return {"note": [{"text": plain}]} if plain else {}
