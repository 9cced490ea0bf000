"""How long nobody touched the computer, as three systems tell it, and one that does not."""

import subprocess
import sys
from pathlib import Path

import pytest

from selfcare.reminding.idle import idle_seconds


@pytest.mark.parametrize(
    ("platform", "program", "says", "seconds"),
    [
        ("linux", "loginctl", "IdleHint=yes\\nIdleSinceHintMonotonic=40000000", 60),
        ("linux", "loginctl", "IdleHint=no\\nIdleSinceHintMonotonic=40000000", 0),
        ("linux", "loginctl", "nonsense", 0),
        ("darwin", "ioreg", '  | "HIDIdleTime" = 60000000000', 60),
        ("darwin", "ioreg", "nonsense", 0),
        ("win32", "none", "", 0),
    ],
)
def test_what_the_system_says(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    program: str,
    says: str,
    seconds: int,
) -> None:
    fake = tmp_path / program
    fake.write_text(f"#!/bin/sh\nprintf '{says}\\n'\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(sys, "platform", platform)
    assert idle_seconds(100) == seconds


def test_without_an_answer_somebody_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert idle_seconds(100) == 0

    def too_slow(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("loginctl", 1)

    monkeypatch.setattr(subprocess, "run", too_slow)
    assert idle_seconds(100) == 0
