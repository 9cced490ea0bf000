"""The contracts of CONTRIBUTING.md, seen from outside: what a fresh interpreter has loaded afterwards."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).parents[1]

LONGEST_FILE: Final = 350
LONGEST_FUNCTION: Final = 60

IMPORT_ALL_OF = """
import sys
from importlib import import_module
from pkgutil import walk_packages
before = set(sys.modules)
for package in sys.argv[1:]:
    folder = import_module(package).__path__
    for module in walk_packages(folder, package + "."):
        import_module(module.name)
print(*set(sys.modules) - before)
"""

RUN_THE_COMMAND = """
import contextlib, io, sys
before = set(sys.modules)
from selfcare.cli.main import main
with contextlib.redirect_stdout(io.StringIO()):
    code = main(sys.argv[1:])
print(*set(sys.modules) - before - {"contextlib", "io"})
sys.exit(code)
"""

BELOW_THE_APP = sorted(
    f"selfcare.{found.parent.name}"
    for found in (ROOT / "selfcare").glob("*/__init__.py")
    if found.parent.name != "tui"
)

SLOW_TO_IMPORT = {
    "asyncio",
    "dataclasses",
    "difflib",
    "importlib.metadata",
    "importlib.resources",
    "inspect",
    "jsonschema",
    "logging",
    "platformdirs",
    "rich",
    "ruamel",
    "shutil",
    "textual",
    "tomlkit",
    "tomllib",
    "typing_extensions",
    "uuid",
    "zoneinfo",
}


def test_to_import_selfcare_is_to_import_nothing_else() -> None:
    assert _loaded(
        "import sys; b = set(sys.modules); import selfcare; print(*set(sys.modules) - b)"
    ) == {"selfcare"}


@pytest.mark.parametrize("package", BELOW_THE_APP)
def test_nothing_below_the_app_imports_textual(package: str) -> None:
    assert not _loaded(IMPORT_ALL_OF, package) & {"textual", "rich"}


def test_the_domain_stands_on_the_standard_library_and_on_nothing_of_ours() -> None:
    loaded = _loaded(IMPORT_ALL_OF, "selfcare.domain")
    others = {name.partition(".")[0] for name in loaded} - sys.stdlib_module_names
    ours = {name for name in loaded if name.startswith("selfcare.")}
    assert others == {"selfcare"}
    assert all(name.startswith("selfcare.domain") for name in ours)


@pytest.mark.parametrize("package", ["selfcare.knowledge", "selfcare.domain", "selfcare.drawing"])
def test_only_the_diary_and_what_stands_on_it_load_tinydb(package: str) -> None:
    assert "tinydb" not in _loaded(IMPORT_ALL_OF, package)


def test_a_logged_pain_waits_for_nothing_that_is_slow_to_import() -> None:
    loaded = _loaded(RUN_THE_COMMAND, "log", "neck-side.l", "6", "sit-long")
    assert "selfcare.diary.diary" in loaded
    assert not loaded & SLOW_TO_IMPORT


def test_what_the_timer_runs_each_minute_waits_for_nothing_that_is_slow_to_import() -> None:
    loaded = _loaded(RUN_THE_COMMAND, "remind", "due", "--quiet")
    assert "selfcare.reminding.watch" in loaded
    assert not loaded & (SLOW_TO_IMPORT | {"plyer", "subprocess"})


@pytest.mark.parametrize("package", [name for name in BELOW_THE_APP if "reminding" not in name])
def test_only_what_reaches_the_desktop_loads_plyer(package: str) -> None:
    assert "plyer" not in _loaded(IMPORT_ALL_OF, package)


def test_the_first_frame_waits_for_no_routine_and_for_no_reader_of_files() -> None:
    loaded = _loaded("import sys; import selfcare.tui.app; print(*sys.modules)")
    assert "textual.app" in loaded
    assert not loaded & {
        "selfcare.domain.routines.routine",
        "selfcare.sharing",
        "selfcare.tui.routine_messages",
        "selfcare.tui.screens.choice",
        "jsonschema",
        "ruamel",
        "tomlkit",
    }


def test_a_file_is_one_idea_and_a_function_is_seen_whole() -> None:
    """CONTRIBUTING.md asks for less; above these nobody reads with pleasure."""
    too_long = [
        f"{path.relative_to(ROOT)}:{first} has {length} lines"
        for path in sorted((ROOT / "selfcare").rglob("*.py"))
        for first, length, most in _lengths(path.read_text())
        if length > most
    ]
    assert not too_long


def _lengths(source: str) -> Iterator[tuple[int, int, int]]:
    """Yield the first line, the length, and the most allowed, of a file and each function in it."""
    yield 1, len(source.splitlines()), LONGEST_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield node.lineno, node.end_lineno - node.lineno + 1, LONGEST_FUNCTION


def _loaded(script: str, *arguments: str) -> set[str]:
    """Return the modules that a script names, run by an interpreter that has loaded nothing yet."""
    measuring = ("COV", "PYTHONSTARTUP")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(measuring)}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())
