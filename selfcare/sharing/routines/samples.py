"""The sample routines that come with the program."""

from pathlib import Path

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import Routine
from selfcare.knowledge.folders import routines_folder
from selfcare.sharing.routines.file import read_routine


def sample_routines(library: Library) -> list[Routine]:
    """Return the packaged samples, by slug. A therapist adapts one before assigning it."""
    return [read_routine(path, library) for path in sorted(routines_folder().glob("*.yaml"))]


def sample_file(slug: str) -> Path:
    """Return where the sample with this slug stands, if there is one."""
    return routines_folder() / f"{slug}.yaml"
