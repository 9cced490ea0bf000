"""Accepted routines: a version that is not what it was, or is not here."""

from collections.abc import Iterator
from contextlib import suppress

from selfcare.diary.backups.contents import BackupError
from selfcare.diary.backups.snapshots import kept_content, snapshots
from selfcare.diary.doctor.aside import set_aside
from selfcare.diary.doctor.finding import MEND, Finding, Patient
from selfcare.diary.files import write_once
from selfcare.diary.home import private_folder
from selfcare.diary.versions import FOLDER, VersionError, Versions
from selfcare.domain.entries import Assignment


def look(patient: Patient) -> Iterator[Finding]:
    """Look at every version that was ever accepted."""
    versions = Versions(patient.home.data)
    seen: set[tuple[str, int, str]] = set()
    for entry in patient.diary.entries(kinds={"assignment"}):
        said = entry.content
        if not isinstance(said, Assignment) or said.state != "accepted":
            continue
        told = (said.routine, said.version, said.sha256)
        if told in seen:
            continue
        seen.add(told)
        try:
            versions.read(*told)
        except VersionError as fault:
            yield _lost(patient, versions, said, str(fault))


def _lost(patient: Patient, versions: Versions, said: Assignment, fault: str) -> Finding:
    title = said.title or said.routine
    says = f"Version {said.version} of the routine “{title}” {fault}."
    if _in_backups(patient, said.sha256) is None:
        return Finding(
            "routine-lost",
            says,
            "Ask your therapist for the file again, and add it: selfcare routine add FILE. "
            "If another computer has it, wait until it arrives.",
        )

    def mend() -> str:
        content = _in_backups(patient, said.sha256)
        if content is None:
            return f"Version {said.version} of “{title}” could not be brought back."
        for path in list(versions.paths(said.routine, said.version)):
            if path.is_file() and path.stem == f"v{said.version}":
                set_aside(patient, path)
        folder = private_folder(versions.folder / said.routine)
        write_once(folder / f"v{said.version}.yaml", content)
        return f"Version {said.version} of “{title}” is back from a backup."

    return Finding("routine-lost", says, f"A backup has it. {MEND}", mend)


def _in_backups(patient: Patient, told: str) -> bytes | None:
    """Return a file that has this checksum, from whichever backup."""
    for snapshot in snapshots(patient.home.data):
        for name, kept in snapshot.files.items():
            if name.startswith(f"{FOLDER}/") and kept.sha256 == told:
                with suppress(BackupError):
                    return kept_content(snapshot, name)
    return None
