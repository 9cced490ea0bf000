"""The drawings that come with the program."""

import json
from pathlib import Path
from typing import Any

from selfcare import knowledge


def packaged(name: str) -> dict[str, Any]:
    """Read one of the JSON files in `selfcare/knowledge/`, such as `body`."""
    text = (Path(knowledge.__path__[0]) / f"{name}.json").read_text(encoding="utf-8")
    drawing: dict[str, Any] = json.loads(text)
    return drawing
