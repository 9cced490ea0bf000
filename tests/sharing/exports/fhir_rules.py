"""What FHIR R4 asks of the resources that we send, written down by hand from its tables.

No validator catches every fault: `status: "done"` passes some. So the rules that matter to us stand
here, and a validator that somebody else wrote is asked beside them where it is installed.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

FIELDS: Final = {
    "Patient": ("", "identifier"),
    "ValueSet": ("url name status compose", "copyright"),
    "CodeSystem": ("url name status content concept", "caseSensitive"),
    "Observation": (
        "identifier status code subject category effectiveDateTime issued valueQuantity",
        "bodySite component note partOf",
    ),
    "CarePlan": ("identifier status intent subject", "title description activity note"),
    "ServiceRequest": (
        "identifier status intent code subject occurrenceTiming",
        "patientInstruction note",
    ),
    "Procedure": (
        "identifier status subject code",
        "performedDateTime performedPeriod basedOn partOf statusReason note",
    ),
    "Encounter": ("identifier status class subject period", "reasonCode"),
}
"""For each resource the fields it must have here, and those that it may have."""

STATUS: Final = {
    "Observation": {"final"},
    "CarePlan": {"active"},
    "ServiceRequest": {"active"},
    "Procedure": {"completed", "not-done", "stopped", "unknown"},
    "Encounter": {"finished"},
    "ValueSet": {"active"},
    "CodeSystem": {"active"},
}

TIMES: Final = ("effectiveDateTime", "issued", "performedDateTime", "start", "end")

_URL: Final = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def faults(bundle: dict[str, Any]) -> Iterator[str]:
    """Say what is wrong with a transaction."""
    if (bundle["resourceType"], bundle["type"]) != ("Bundle", "transaction"):
        yield "it is no transaction"
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    asked = [entry["request"]["url"] for entry in bundle["entry"]]
    if len(set(urls)) != len(urls) or len(set(asked)) != len(asked):
        yield "two entries have one name"
    known = codes(bundle)
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if not _URL.fullmatch(entry["fullUrl"]):
            yield f"{entry['fullUrl']} is no url"
        if not entry["request"]["url"].startswith(f"{resource['resourceType']}?"):
            yield f"{entry['request']} asks for something else"
        yield from _resource_faults(resource)
        yield from _reference_faults(resource, set(urls))
        yield from _code_faults(resource, known)


def codes(bundle: dict[str, Any]) -> dict[str, set[str]]:
    """Return the codes of each code system in the bundle."""
    return {
        entry["resource"]["url"]: {each["code"] for each in entry["resource"]["concept"]}
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == "CodeSystem"
    }


def _resource_faults(resource: dict[str, Any]) -> Iterator[str]:
    kind = resource["resourceType"]
    must, may = (set(names.split()) for names in FIELDS[kind])
    missing, odd = must - set(resource), set(resource) - must - may - {"resourceType"}
    if missing or odd:
        yield f"{kind} misses {missing} and has {odd}"
    if kind in STATUS and resource["status"] not in STATUS[kind]:
        yield f"{kind} is {resource['status']}"
    if kind == "Procedure" and ("performedDateTime" in resource) == ("performedPeriod" in resource):
        yield "a procedure has one time"
    for name, value in _walk(resource):
        if value in ("", [], {}, None):
            yield f"{kind}.{name} is empty"
        if name in TIMES and datetime.fromisoformat(value).tzinfo is None:
            yield f"{kind}.{name} has no offset"
        if name == "valueQuantity" and not (
            0 <= value["value"] <= 10 and value["code"] == "{score}"
        ):
            yield f"{kind} has a value {value}"


def _reference_faults(resource: dict[str, Any], urls: set[str]) -> Iterator[str]:
    for name, value in _walk(resource):
        is_ours = name == "reference" and isinstance(value, str) and value.startswith("urn:")
        if is_ours and value not in urls:
            yield f"{value} is not in the bundle"


def _code_faults(resource: dict[str, Any], known: dict[str, set[str]]) -> Iterator[str]:
    for name, value in _walk(resource):
        if name == "coding":
            for coding in value:
                if coding["system"] in known and coding["code"] not in known[coding["system"]]:
                    yield f"{coding} is in no code system"


def _walk(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any JSON
    yield name, value
    if isinstance(value, dict):
        for inner, each in value.items():
            yield from _walk(each, inner)
    elif isinstance(value, list):
        for each in value:
            yield from _walk(each)
