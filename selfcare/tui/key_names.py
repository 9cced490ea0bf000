"""What the keys are called: the same in the footer, in help and in the palette."""

from typing import Final

_NAMES: Final = {
    "question_mark": "?",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "delete": "Del",
    "full_stop": ".",
    "comma": ",",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
}


def key_name(key: str) -> str:
    """Return what stands on a key that Textual knows by this name, such as Ctrl+S for `ctrl+s`."""
    *held, pressed = key.split("+")
    if pressed in _NAMES:
        name = _NAMES[pressed]
    else:
        name = pressed.capitalize() if held or len(pressed) > 1 else pressed
    return "+".join([*(each.capitalize() for each in held), name])
