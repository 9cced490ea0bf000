"""Opening a file that came from somewhere: chosen by keys, and unsealed where it is sealed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from selfcare.domain.text import clean
from selfcare.tui.areas.awaiting import Awaiting, TroubleError

Use: TypeAlias = Callable[[str, bytes], None]
"""Goes on with a file's name and what is in it."""


class Opening(Awaiting):
    """Answers those who have a file."""

    def _choose_file(self, heading: str, endings: tuple[str, ...], use: Use) -> None:
        """Let a file be chosen, and go on with what is in it; nothing of it is written anywhere."""
        from selfcare.tui.screens.file_picker import FilePickerScreen, Wanted

        nothing = f"Nothing here begins so. These files end in {', '.join(endings)}"

        def chosen(path: Path | None) -> None:
            if path:
                name = " ".join(clean(path.name).split())
                self._wait_for(
                    f"Reading {name} …",
                    lambda _stopped: _read(path),
                    partial(self._unseal, name, use),
                )

        self.push_screen(FilePickerScreen(Wanted(heading, endings, nothing)), chosen)

    def _unseal(self, name: str, use: Use, content: bytes) -> None:
        """Go on with what is in a file; ask for the words or the key where it is sealed."""
        from selfcare.sharing.sealing.sealed import is_sealed, needs_passphrase, why_not

        if not is_sealed(content):
            use(name, content)
        elif fault := why_not():
            self._say(fault, is_fault=True)
        elif needs_passphrase(content):
            self._ask_words(name, use, content)
        else:
            self._ask_key(name, use, content)

    def _ask_words(self, name: str, use: Use, content: bytes, fault: str = "") -> None:
        from selfcare.tui.screens.form import FormScreen, Question

        def answered(answers: dict[str, str] | None) -> None:
            if answers:
                self._wait_for(
                    f"Opening {name} …",
                    lambda _stopped: _unlocked(content, answers["words"]),
                    partial(use, name),
                    trouble=partial(self._ask_words, name, use, content),
                )

        question = Question(name="words", label="The words that open it", fault=_no_words)
        about = fault or "Small or capital letters, spaces or dashes: all the same."
        self.push_screen(FormScreen(f"{name} is sealed", [question], about), answered)

    def _ask_key(self, name: str, use: Use, content: bytes) -> None:
        from selfcare.tui.screens.file_picker import FilePickerScreen, Wanted

        def chosen(path: Path | None) -> None:
            if path:
                self._wait_for(
                    f"Opening {name} …",
                    lambda _stopped: _opened(content, path),
                    partial(use, name),
                )

        wanted = Wanted("It was made for a key: which file has your secret one?", ("",), "No file.")
        self.push_screen(FilePickerScreen(wanted), chosen)


def _read(path: Path) -> bytes:
    from selfcare.sharing.incoming.bringing_in import read_file
    from selfcare.sharing.incoming.found import ImportFileError

    try:
        return read_file(path)
    except ImportFileError as fault:
        raise TroubleError(str(fault)) from None


def _unlocked(content: bytes, words: str) -> bytes:
    from selfcare.sharing.sealing.lock import unlock
    from selfcare.sharing.sealing.sealed import SealError

    try:
        return unlock(content, words)
    except SealError as fault:
        raise TroubleError(str(fault)) from None


def _opened(content: bytes, path: Path) -> bytes:
    from selfcare.sharing.sealing.sealed import SealError, open_by

    if path.stat().st_size > 2**20:
        raise TroubleError("There is no secret key in that file. It begins with AGE-SECRET-KEY-1.")
    try:
        return open_by(content, path.read_text(encoding="utf-8", errors="replace"))
    except SealError as fault:
        raise TroubleError(str(fault)) from None


def _no_words(text: str) -> str:
    return "" if text else "Please type them, or press Esc."
