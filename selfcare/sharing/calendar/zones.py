"""Finding a time zone: by its name, or the one that this machine is in."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from selfcare.domain.text import clean

ETC: Final = Path("/etc")


class UnknownZoneError(ValueError):
    """There is no such zone. Its text is a sentence for the person who typed it."""


def zone_named(name: str) -> ZoneInfo:
    """Return the zone of that name, such as `Europe/Dublin`; capitals make no difference.

    Raises:
        UnknownZoneError: there is none, or this machine does not know it.
    """
    known = {each.casefold(): each for each in available_timezones()}
    typed = clean(name).strip().casefold().replace(" ", "_")
    if typed in known:
        return ZoneInfo(known[typed])
    near = [known[each] for each in get_close_matches(typed[:60], known, n=3)]
    cities = [each for folded, each in known.items() if typed and folded.endswith(f"/{typed}")]
    tips = " or ".join(sorted(cities)[:3] or near) or "Europe/Dublin"
    shown = " ".join(clean(name).split())[:40]
    raise UnknownZoneError(f'There is no time zone "{shown}". Try {tips}.')


def zone_of_machine(environ: Mapping[str, str], etc: Path = ETC) -> ZoneInfo:
    """Return the zone that this machine is in: by `TZ`, else by what its system says.

    Raises:
        UnknownZoneError: the machine does not tell its zone by name.
    """
    for name in _told(environ, etc):
        try:
            return zone_named(name)
        except UnknownZoneError:
            continue
    raise UnknownZoneError(
        "This computer does not say which time zone it is in. Please name it: --zone Europe/Dublin"
    )


def _told(environ: Mapping[str, str], etc: Path) -> list[str]:
    """Return the names by which a machine calls its zone, the one that counts most first."""
    if environ.get("TZ"):
        return [environ["TZ"].removeprefix(":").rpartition("zoneinfo/")[2]]
    names = []
    localtime, name = etc / "localtime", etc / "timezone"
    if localtime.is_symlink():
        names.append(str(localtime.readlink()).rpartition("zoneinfo/")[2])
    if name.is_file():
        names.append(name.read_text(encoding="utf-8", errors="replace"))
    return names
