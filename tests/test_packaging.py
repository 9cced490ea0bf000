"""The wheel is whole: what it needs is inside, and it runs far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_it_brings_the_routines_and_the_knowledge(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for path in (ROOT / "selfcare" / "knowledge").glob("*.json"):
        assert f"selfcare/knowledge/{path.name}" in inside
    for path in (ROOT / "routines").iterdir():
        assert f"selfcare/knowledge/routines/{path.name}" in inside
    assert {"selfcare/tui/selfcare.tcss", "selfcare/py.typed"} <= inside
    assert {f"selfcare/sharing/report/report.{kind}" for kind in ("html.j2", "typ")} <= inside
    assert not [name for name in inside if name.startswith(("tests", "benchmarks"))]


def test_it_runs_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r}); import selfcare.cli.main as m"
    )
    for arguments in (["log", "left neck", "6"], ["routine", "show", "desk-neck"]):
        run = f"{script}; assert 'site' in m.__file__; sys.exit(m.main({arguments!r}))"
        done = subprocess.run(
            [sys.executable, "-c", run],
            cwd=tmp_path,
            env=dict(os.environ),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "neck" in done.stdout
