"""The program as another program runs it."""

import os
import subprocess
import sys
from pathlib import Path


def test_what_was_printed_before_a_failure_reaches_a_pipe(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("title: Mine\n")
    command = [sys.executable, "-m", "selfcare", "routine", "check", str(file)]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(command, env=buffered, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "mine.yaml, line" in done.stdout
    assert "to put right" in done.stderr
