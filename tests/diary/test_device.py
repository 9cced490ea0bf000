"""This machine's name in the diary: made once, kept, and never a second writer's."""

from pathlib import Path

import pytest

from selfcare.diary.device import device_id


def test_a_machine_keeps_its_id(tmp_path: Path) -> None:
    made = device_id(tmp_path / "state")
    assert device_id(tmp_path / "state") == made
    assert device_id(tmp_path / "other") != made


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\x00", b"../../etc", b"x" * 5000])
def test_what_is_no_id_is_replaced_by_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "device").write_bytes(content)
    made = device_id(tmp_path)
    assert made.startswith("device-")
    assert device_id(tmp_path) == made


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".device.77.new").write_bytes(b"dev")
    device_id(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["device"]
