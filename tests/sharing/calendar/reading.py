"""Reading a calendar file without selfcare: by the VTIMEZONE in it, and dateutil's own recurrence."""

import io
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from icalendar import Calendar


def events(content: bytes) -> list[dict[str, Any]]:
    """Return the properties of each event."""
    return [dict(event) for event in Calendar.from_ical(content).walk("VEVENT")]


def lines(content: bytes) -> list[str]:
    """Return the lines as they were before they were folded."""
    return content.decode().replace("\r\n ", "").split("\r\n")


def times(content: bytes) -> Counter[datetime]:
    """Return every time of every event that has one, in UTC."""
    zone = tzical(io.StringIO(content.decode())).get()
    found: Counter[datetime] = Counter()
    for event in events(content):
        start = event["DTSTART"].dt
        if not isinstance(start, datetime):
            continue
        here = UTC if str(start.tzinfo) == "UTC" else zone
        said = event["RRULE"].to_ical().decode() if "RRULE" in event else "FREQ=DAILY;COUNT=1"
        rule = rrulestr(f"RRULE:{said}", dtstart=start.replace(tzinfo=here), forceset=True)
        but = event.get("EXDATE", [])
        for each in but if isinstance(but, list) else [but]:
            rule.exdate(each.dts[0].dt.replace(tzinfo=here))
        found.update(moment.astimezone(UTC) for moment in rule)
    return found
