"""Routine files as a therapist mails them."""

from pathlib import Path

NECK = """\
format: selfcare-routine/1
title: Neck and shoulders
for: An ache at the desk
version: {version}
exercises:
  - exercise: chin-tuck
  - name: Calf
    steps: [Lean.]
    hold: {hold} s
    repetitions: 3
"""


def mailed(
    folder: Path, name: str = "neck.yaml", *, version: int = 1, hold: int = 20, more: str = ""
) -> Path:
    path = folder / name
    path.write_text(NECK.format(version=version, hold=hold) + more, encoding="utf-8")
    return path
