"""Choosing whether a file is sealed, and for whom: the same wherever something is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from selfcare.domain.recipients import Known
from selfcare.sharing.sealing.lock import ENDING, Lock
from selfcare.tui.screens.choice import ChoiceScreen
from selfcare.tui.screens.form import FormScreen, Question
from selfcare.tui.screens.room import Room

Result = TypeVar("Result")

OPEN, WORDS, KEY = "open", "words", "key"

LINES: Final = {OPEN: "Not sealed", WORDS: "Sealed, with six words", KEY: "Sealed, for their key"}
"""The ways to leave, as one goes through them."""


class Sealing(Room[Result]):
    """A room in which something is written into a file that can be sealed."""

    seal = OPEN
    """How the file is sealed: one of `LINES`."""
    may_replace = False
    """Whether a file that is there may be replaced, as was answered last."""

    @property
    def is_sealed(self) -> bool:
        """Whether the file is to be sealed."""
        return self.seal != OPEN

    def next_seal(self) -> None:
        """Go to the next way; where nothing can be sealed here, say what to install."""
        from selfcare.sharing.sealing.sealed import why_not

        if why_not():
            self.say(f"{why_not()} What is not sealed can be written all the same.", is_fault=True)
            return
        ways = list(LINES)
        self.seal = ways[(ways.index(self.seal) + 1) % len(ways)]

    def with_ending(self, name: str) -> str:
        """Return a file's name with the ending of a sealed one, or without."""
        bare = name.removesuffix(ENDING)
        return f"{bare}{ENDING}" if self.is_sealed else bare

    def wrong_ending(self, path: Path) -> str:
        """Return what is wrong with the ending of a file, as far as it tells of a seal."""
        ends = path.name.lower().endswith(ENDING)
        if ends and not self.is_sealed:
            return f"A name ends in {ENDING} if the file is sealed. Please choose how, or drop {ENDING}."
        if self.is_sealed and not ends:
            return f"The name of a sealed file ends in {ENDING}. Please add it."
        return ""

    def with_lock(self, whom: Known, then: Callable[[Lock], None]) -> None:
        """Go on with how the file is sealed; ask for the key if it is not known."""
        if self.seal != KEY:
            then(Lock(has_words=self.seal == WORDS))
        elif whom.key:
            then(Lock((whom.key,)))
        else:
            question = Question(
                name="key", label="Their public key", hint="age1…", fault=no_public_key
            )
            about = f"Who gets it made one with the age program{_of(whom)}, and gave you this half."
            self.app.push_screen(
                FormScreen("For whose key?", [question], about),
                lambda answers: then(Lock((answers["key"],))) if answers else None,
            )

    def with_leave(self, path: Path, then: Callable[[], None]) -> None:
        """Go on, but ask first if a file that is there is to be replaced."""
        self.may_replace = False
        if not (path.exists() or path.is_symlink()):
            then()
            return

        def answered(answer: str | None) -> None:
            if answer == "replace":
                self.may_replace = True
                then()

        question = ChoiceScreen[str](
            f"{path.name} is there already.",
            "",
            [("Leave it, and choose another name", "leave"), ("Replace it", "replace")],
            escape="leave it",
        )
        self.app.push_screen(question, answered)


def no_public_key(text: str) -> str:
    """Return what is wrong with a key, or an empty text."""
    from selfcare.sharing.sealing.sealed import SealError, is_public_key

    try:
        is_key = is_public_key(text)
    except SealError as fault:
        return str(fault)
    return "" if is_key else "This is no public key. One begins with age1 and has 62 characters."


def _of(whom: Known) -> str:
    return f" ({whom.name})" if whom.name else ""
