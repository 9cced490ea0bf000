"""What a person set in the app: a small TOML file that can be edited by hand."""

import json
from pathlib import Path

from selfcare.diary.files import write_whole
from selfcare.diary.home import private_folder


class Settings:
    """Names and short texts. What cannot be read counts as not set."""

    def __init__(self, data: Path) -> None:
        """Keep them in this folder, which need not exist yet."""
        self._path = data / "settings.toml"

    def get(self, name: str) -> str:
        """Return what was set, or an empty text."""
        return self._read().get(name, "")

    def set(self, name: str, value: str) -> None:
        """Remember a setting.

        Raises:
            OSError: it cannot be written.
        """
        settings = self._read() | {name: value}
        lines = [f"{key} = {_quoted(text)}\n" for key, text in sorted(settings.items())]
        private_folder(self._path.parent)
        write_whole(self._path, "".join(lines).encode())

    def _read(self) -> dict[str, str]:
        if not self._path.exists():
            return {}
        import tomllib  # not before there is something to read: the first frame waits for it

        try:
            found = tomllib.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {key: value for key, value in found.items() if isinstance(value, str)}


def _quoted(text: str) -> str:
    """Return a TOML string: a JSON string, but for one character that only TOML forbids."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
