"""No file may grow beyond so many bytes: the limit that a shell or a service may set."""

import resource
from functools import partial
from pathlib import Path

from tests.torture.faults import KNOWN
from tests.torture.processes import fork
from tests.torture.states import CHANGES, Stage
from tests.torture.tally import Tally


def small_files(folder: Path, kind: str, step: int) -> Tally:
    """Make this change where files may have no more than 0, `step`, twice `step` ... bytes."""
    tally = Tally(f"{kind}, limit on the size of files")
    stage = Stage(folder, CHANGES[kind])
    largest = max(path.stat().st_size for path in folder.rglob("*.json"))
    for size in range(0, largest + step, step):
        stage.reset()
        child = fork(partial(_make_within, stage, size))
        child.let_go()
        tally.count(f"{kind}: {size} bytes", *stage.faults(done=KNOWN[child.outcome()]))
    return tally


def _make_within(stage: Stage, size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    stage.make()
