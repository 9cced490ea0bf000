"""Reads the packaged facts, each file once and only when it is asked for."""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return what `<name>.json` beside this file holds: each time the same, so never change it."""
    facts: dict[str, Any] = json.loads(Path(__file__).with_name(f"{name}.json").read_bytes())
    return facts
