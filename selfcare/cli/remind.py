"""`selfcare remind`: be reminded at set times, also when the app is closed."""

import argparse
from importlib import import_module
from typing import Final

from selfcare.cli.context import Context, UsageError
from selfcare.domain.reminders.reminder import BadReminderError

ACTIONS: Final = {
    "list": ("listing", "show your reminders, and the next five"),
    "add": ("changing", "add one, such as: add log 20:00"),
    "change": ("changing", "change one: change ID, and then what it should be"),
    "remove": ("changing", "remove one: remove ID"),
    "pause": ("resting", "pause ID or all: pause all 2026-12-24 2027-01-02"),
    "resume": ("resting", "end a pause: resume ID, or all"),
    "quiet": ("resting", "hours without reminders: quiet 22:00-7:00, or quiet off"),
    "notices": ("resting", "what notices say: notices neutral, or notices open"),
    "due": ("ringing", "show what is due now, and end"),
    "snooze": ("ringing", "put off what was shown last: snooze 30m"),
    "test": ("ringing", "show a notice, to see whether it arrives"),
    "install": ("installing", "be reminded also when the app is closed"),
    "uninstall": ("installing", "end that, and leave nothing behind"),
}
"""What can be done, in which file of `reminders/` it stands, and the line that help shows."""

_EXAMPLES: Final = """\
examples:
  selfcare remind add log 20:00
  selfcare remind add routine desk-neck 8:00 18:00 mon-fri
  selfcare remind add posture every 45m 9:00-17:00 weekdays
  selfcare remind add look-back sunday 18:00
  selfcare remind add visit 2026-12-03           the evening before
  selfcare remind add words "drink something" 10:00 until 2026-12-24

add "again 2" to be reminded twice more when nothing is done, "once" for never.
ID is what "list" shows; its beginning is enough. Times are this computer's own."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    width = max(map(len, ACTIONS))
    actions = "\n".join(f"  {name:<{width}}  {line}" for name, (_, line) in ACTIONS.items())
    parser.usage = "selfcare remind [ACTION [WORD ...]] [--json] [--dry-run] [--quiet]"
    parser.epilog = f"actions (list, if none is named):\n{actions}\n\n{_EXAMPLES}"
    parser.add_argument(
        "action", nargs="?", default="list", metavar="ACTION", help="one of those below"
    )
    parser.add_argument("words", nargs="*", metavar="WORD", help="what it takes")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--dry-run", action="store_true", help="print what would be written")
    parser.add_argument("--quiet", action="store_true", help="print nothing; for the timer")


def run(options: argparse.Namespace, context: Context) -> None:
    """Do what was asked for."""
    if options.action not in ACTIONS:
        raise UsageError(
            f'"{options.action[:40]}" cannot be done with reminders. It can be: {", ".join(ACTIONS)}.'
        )
    module = import_module(f"selfcare.cli.reminders.{ACTIONS[options.action][0]}")
    try:
        getattr(module, options.action if options.action != "list" else "show")(options, context)
    except BadReminderError as fault:
        raise UsageError(f"{fault} Nothing was changed.") from None
