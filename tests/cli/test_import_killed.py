"""An import that is killed at any step came in whole or not at all, and one undo takes it back."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from selfcare.cli.main import DONE
from tests.cli.typed import Type

MONTHS = 6
TABLE = "FeatureName,Timestamp,Value,Note\n" + "".join(
    f"Left neck,2026-{1 + number % MONTHS:02}-{10 + number}T08:00:00+01:00,{number % 11},\n"
    for number in range(18)
)


def noted(type_in: Type) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(type_in("list", "--since", "all", "--json").out)
    return rows


@pytest.mark.needs("strace")
@pytest.mark.parametrize("rename", range(1, 8))
def test_it_is_whole_or_not_at_all(type_in: Type, tmp_path: Path, rename: int) -> None:
    table = tmp_path / "tracks.csv"
    table.write_text(TABLE)
    type_in("log", "left knee", "3", "--at", "2026-01-05 08:00")
    before = noted(type_in)
    killed = subprocess.run(
        [
            *("strace", "-f", "-qq", "-o", str(tmp_path / "trace")),
            *("-e", f"inject=rename,renameat,renameat2:signal=KILL:when={rename}"),
            *(sys.executable, "-m", "selfcare", "import", str(table), "--yes"),
        ],
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    after = noted(type_in)
    assert len(after) in (1, 19)
    if len(after) == 19:
        type_in("undo")
        assert noted(type_in) == before
    assert type_in("import", str(table), "--yes").code == DONE
    whole = noted(type_in)
    assert len(whole) == 19
    assert "nothing new in it" in type_in("import", str(table), "--yes").out
    assert noted(type_in) == whole
    type_in("undo")
    assert noted(type_in) == before
