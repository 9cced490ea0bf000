"""Where the files lie that come with the program but are meant to be read by people."""

from pathlib import Path


def routines_folder() -> Path:
    """Return the folder of sample routines: in the installed package, or atop a checkout."""
    here = Path(__file__).parent
    installed = here / "routines"
    return installed if installed.is_dir() else here.parents[1] / "routines"
