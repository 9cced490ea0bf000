"""All that is looked at, and the order in which it is mended."""

from collections.abc import Callable, Iterator
from typing import Final

from selfcare.diary.backups.keeping import BEFORE_MENDING, keep_now
from selfcare.diary.doctor import assigned, copies, gone, machine, months, noted, privacy
from selfcare.diary.doctor.finding import Finding, Patient

CHECKS: Final[tuple[Callable[[Patient], Iterator[Finding]], ...]] = (
    machine.look,
    privacy.look,
    months.look,
    noted.look,
    assigned.look,
    gone.look,
    copies.look,
)


def examine(patient: Patient) -> list[Finding]:
    """Return what is wrong, in the order in which to deal with it. Changes nothing.

    Raises:
        OSError: a folder cannot be listed.
    """
    return [finding for look in CHECKS for finding in look(patient)]


def mend(patient: Patient, findings: list[Finding]) -> Iterator[str]:
    """Mend what can be mended, after a snapshot, and say of each what was done.

    Raises:
        BusyError, NewerFormatError, OSError: it could not go on; what was said before is done.
    """
    for finding in findings:
        if finding.mend and finding.is_first:
            yield finding.mend()
    rest = [finding.mend for finding in findings if finding.mend and not finding.is_first]
    if rest:
        keep_now(patient.diary, patient.clock, BEFORE_MENDING)
    for each in rest:
        yield each()
