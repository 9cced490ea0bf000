"""What a person set in the app: a small TOML file that can be edited by hand."""

from typing import TYPE_CHECKING, Final
from zlib import crc32

from selfcare.diary.files import sweep, write_whole
from selfcare.diary.home import Home, private_folder
from selfcare.diary.lock import WAIT, locked

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

NAME: Final = "settings.toml"
DAMAGED: Final = ".damaged-"


class Settings:
    """Names and short texts. What cannot be read counts as not set, and is never overwritten.

    Comments, and names that this version does not know, stay as somebody wrote them.
    """

    def __init__(self, home: Home, wait: float = WAIT) -> None:
        """Keep them in `home`, which need not exist yet; wait seconds for another window."""
        self._path = home.data / NAME
        self._desk = home.desk
        self._wait = wait
        self.problem = ""
        """What was wrong with the file when it was last read, as a sentence for the person."""

    def get(self, name: str) -> str:
        """Return what was set, or an empty text. A number or a truth that was set by hand is its word."""
        if not self._path.exists():
            return ""
        import tomllib  # not before there is something to read: the first frame waits for it

        try:
            found = tomllib.loads(self._path.read_bytes().decode())
        except (OSError, ValueError):
            self.problem = (
                f"Your settings could not be read: {NAME} is damaged. Until that is mended, "
                "everything is as it was at first. Nothing in the file was changed."
            )
            return ""
        self.problem = ""
        return _as_text(found.get(name, ""))

    def set(self, name: str, value: str) -> None:
        """Remember a setting, whatever another window sets at the same time.

        A file that cannot be read, or a value that would be lost, is first kept under a name with
        `.damaged-` in it; `problem` then says so.

        Raises:
            BusyError: another window kept the settings to itself for too long; nothing has changed.
            OSError: they cannot be read or written; nothing has changed.
        """
        private_folder(self._path.parent)
        private_folder(self._desk)
        with locked(self._desk / "settings-lock", self._wait):
            sweep(self._path.parent, NAME)
            before = self._path.read_bytes() if self._path.exists() else b""
            document = self._read(before, name)
            document[name] = value
            write_whole(self._path, document.as_string().encode())

    def _read(self, content: bytes, name: str) -> "TOMLDocument":
        """Return what can be changed; keep aside what the change would cost."""
        import tomlkit  # to write takes twenty times as long to import as to read
        from tomlkit.exceptions import TOMLKitError

        self.problem = ""
        try:
            document = tomlkit.parse(content.decode())
        except (TOMLKitError, UnicodeDecodeError):
            self._keep_aside(content, f"The file {NAME} could not be read.")
            return tomlkit.document()
        if isinstance(document.get(name), dict | list):
            self._keep_aside(content, f"In {NAME}, {name} was no simple word.")
        return document

    def _keep_aside(self, content: bytes, reason: str) -> None:
        aside = self._path.with_name(f"settings{DAMAGED}{crc32(content):08x}.toml")
        write_whole(aside, content)
        self.problem = f"{reason} It was kept as {aside.name}, and a new one begun."


def _as_text(value: object) -> str:
    match value:
        case str():
            return value
        case bool():
            return "on" if value else "off"
        case int() | float():
            return str(value)
        case _:
            return ""
