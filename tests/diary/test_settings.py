"""Settings survive, and a damaged file counts as none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.diary.settings import Settings


def test_nothing_is_set_and_nothing_is_made_at_first(tmp_path: Path) -> None:
    assert Settings(tmp_path / "data").get("look") == ""
    assert not (tmp_path / "data").exists()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_was_set_is_there_for_the_next_program(tmp_path: Path, value: str) -> None:
    Settings(tmp_path).set("look", value)
    Settings(tmp_path).set("other", "x")
    assert Settings(tmp_path).get("look") == value


@pytest.mark.parametrize("content", [b"look = ", b"\xff\xfe", b"look = 3", b"[look]\na = 1"])
def test_what_cannot_be_read_counts_as_not_set(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.toml").write_bytes(content)
    assert Settings(tmp_path).get("look") == ""
