"""The samples are found wherever the program runs."""

from pathlib import Path

import pytest

from selfcare.knowledge import folders


def test_in_a_checkout_the_routines_lie_at_the_top() -> None:
    assert folders.routines_folder() == Path(folders.__file__).parents[2] / "routines"


def test_in_an_installed_package_they_lie_beside_the_facts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "routines").mkdir()
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "folders.py"))
    assert folders.routines_folder() == tmp_path / "routines"
