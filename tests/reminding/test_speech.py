"""Words are spoken in the background, and a voice that fails or hangs gets in nobody's way."""

import os
import sys
import time
from pathlib import Path

import pytest

from selfcare.reminding import speech
from selfcare.reminding.speech import FAILED, Voice, found

PYTHON = (sys.executable, "-c")


def test_it_says_what_it_is_told_as_one_argument(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    voice = Voice([*PYTHON, f"import sys; open({str(heard)!r}, 'w').write(repr(sys.argv[1:]))"])
    voice.say("--help me\nhold; \x1b]52;c;x\x07 `rm`")
    voice.finish(20)
    assert heard.read_text() == repr(["help me hold; ]52;c;x `rm`"])
    assert voice.problem == ""


def test_while_one_is_said_only_the_newest_waits(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    go = tmp_path / "go"
    script = (
        "import os, sys, time\n"
        f"open({str(heard)!r}, 'a').write(sys.argv[1] + ' ')\n"
        f"while not os.path.exists({str(go)!r}): time.sleep(0.01)"
    )
    voice = Voice([*PYTHON, script])
    voice.say("one")
    give_up = time.monotonic() + 20
    while not heard.exists() and time.monotonic() < give_up:
        os.sched_yield()
    voice.say("two")
    voice.say("three")
    go.touch()
    voice.finish(20)
    assert heard.read_text() == "one three "


@pytest.mark.parametrize(
    "command",
    [
        ["/nonexistent/voice"],
        [*PYTHON, "raise SystemExit(3)"],
        [*PYTHON, "import sys; print('error: No sound', file=sys.stderr)"],
    ],
    ids=["missing", "failing", "no-sound"],
)
def test_a_failure_is_told_and_then_it_keeps_silent(command: list[str]) -> None:
    voice = Voice(command)
    voice.say("hold")
    voice.finish(20)
    assert voice.problem == FAILED
    voice.say("rest")
    assert voice._thread is None


def test_what_a_sound_system_grumbles_is_no_failure() -> None:
    voice = Voice([*PYTHON, "import sys; print('ALSA lib pcm.c: hm', file=sys.stderr)"])
    voice.say("hold")
    voice.finish(20)
    assert voice.problem == ""


def test_a_voice_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    started = tmp_path / "started"
    script = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(started)!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)"
    )
    voice = Voice([*PYTHON, script], limit=1.5)
    begun = time.monotonic()
    voice.say("hold")
    assert time.monotonic() - begun < 0.5, "nobody waits for it"
    voice.finish(20)
    assert voice.problem == FAILED
    pid = int(started.read_text())
    give_up = time.monotonic() + 5
    while _is_running(pid) and time.monotonic() < give_up:
        os.sched_yield()
    assert not _is_running(pid)


def test_to_finish_where_nothing_was_said_is_nothing() -> None:
    Voice().finish(0)


def test_the_first_voice_that_there_is_is_taken_and_else_plyers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speech, "which", lambda name: f"/bin/{name}" if name == "espeak" else None)
    assert found()[0] == "/bin/espeak"
    assert found()[-1] == "--"
    monkeypatch.setattr(speech, "which", lambda _: None)
    assert found()[0] == sys.executable


@pytest.mark.needs("espeak-ng")
def test_the_real_voice_speaks_each_word_of_a_routine(tmp_path: Path) -> None:
    sound = tmp_path / "sound.wav"
    voice = Voice(["espeak-ng", "-w", str(sound), "--"])
    voice.say("- switch sides")
    voice.finish(20)
    assert voice.problem == ""
    assert sound.stat().st_size > 10_000


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
