"""`selfcare settings`: see and change how the app looks, moves and sounds."""

import argparse
import json

from selfcare.cli.context import Context, UsageError
from selfcare.diary.settings import Settings
from selfcare.domain.nearest import nearest
from selfcare.domain.preferences import PREFERENCES, Preference, chosen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare settings [NAME [VALUE]]"
    parser.add_argument("name", nargs="?", metavar="NAME", help="a setting, such as glyphs")
    parser.add_argument("value", nargs="?", metavar="VALUE", help="what it should be")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace, context: Context) -> None:
    """Show the settings, or one with all that it can be, or change it."""
    settings = Settings(context.home)
    if options.name is None:
        _show_all(settings, options)
        return
    found = _meant(options.name)
    if options.value is not None:
        _set(found, options.value, settings)
    if options.json:
        print(json.dumps({found.name: chosen(found.name, settings.get)}))
    elif options.value is None:
        _show(found, settings)
    else:
        print(f"Saved: {found.name} is now {options.value}.")
    _tell_problem(settings)


def _show_all(settings: Settings, options: argparse.Namespace) -> None:
    held = {each.name: chosen(each.name, settings.get) for each in PREFERENCES}
    if options.json:
        print(json.dumps(held))
    else:
        for each in PREFERENCES:
            print(f"{each.name:<10} {held[each.name]:<8} can be: {', '.join(each.values)}")
        print("Change one with: selfcare settings NAME VALUE")
    _tell_problem(settings)


def _show(preference: Preference, settings: Settings) -> None:
    held = preference.chosen(settings.get)
    print(f"{preference.title}: {held.value}\n{preference.help}")
    width = max(map(len, preference.values))
    for option in preference.options:
        sample = f"  {_sample(option.value)}" if preference.name == "glyphs" else ""
        print(f"  {option.value:<{width}}  {option.words:<16}{sample}".rstrip())


def _sample(glyphs: str) -> str:
    from selfcare.drawing.sample import characters

    return characters(glyphs)


def _set(preference: Preference, value: str, settings: Settings) -> None:
    if value not in preference.values:
        known = ", ".join(preference.values)
        raise UsageError(f"{preference.name} can be {known}. Nothing was changed.")
    settings.set(preference.name, value)


def _meant(name: str) -> Preference:
    known = {each.name: each for each in PREFERENCES}
    if name in known:
        return known[name]
    near = nearest(name, known)
    hint = f"Did you mean {' or '.join(near)}?" if near else "See them all with: selfcare settings"
    from selfcare.domain.phrases.refusals import quoted

    raise UsageError(f"There is no setting called {quoted(name)}. Nothing was changed. {hint}")


def _tell_problem(settings: Settings) -> None:
    if settings.problem:
        import sys

        print(f"selfcare: {settings.problem}", file=sys.stderr)
