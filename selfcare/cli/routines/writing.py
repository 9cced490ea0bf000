"""`selfcare routine new`: write a routine in the app, or by arguments where there is no full terminal."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from selfcare.cli.context import Context, CouldNotError, UsageError

if TYPE_CHECKING:
    from selfcare.domain.exercises.library import Library
    from selfcare.domain.routines.draft import RoutineDraft

_EXAMPLE: Final = (
    "selfcare routine new neck.yaml --title Neck "
    '--for "An ache" --exercise "chin-tuck hold 5 reps 8"'
)
_WORDS: Final = {
    "hold": "hold",
    "reps": "repetitions",
    "repetitions": "repetitions",
    "times": "repetitions",
    "sets": "sets",
    "rest": "rest",
    "times-a-day": "times a day",
    "a-day": "times a day",
}
"""What may be typed for a number, and what the file calls it."""

_SIDES: Final = {"yes": "yes", "no": "no"}


def add_writing_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `new` takes."""
    group = parser.add_argument_group("new", "without these, the app opens to write it there")
    group.add_argument("--title", help="what it is called")
    group.add_argument("--for", dest="purpose", metavar="TEXT", help="what it is for")
    group.add_argument("--by", metavar="NAME", default="", help="who assigns it")
    group.add_argument("--days", type=int, metavar="N", help="on how many days a week")
    group.add_argument("--weeks", type=int, metavar="N", help="for how many weeks")
    group.add_argument("--notes", metavar="TEXT", default="", help="anything else to tell")
    group.add_argument(
        "--exercise",
        action="append",
        default=[],
        metavar='"ID hold 20 reps 3"',
        help="an exercise, and what differs from its usual dose: hold, reps, sets, rest, times-a-day "
        "with a number, each-side with yes or no, and last, note with a text; once for each",
    )
    group.add_argument(
        "--own",
        action="append",
        default=[],
        metavar='"NAME | STEP | STEP | hold 5 reps 8"',
        help="an exercise of your own, with its dose at the end",
    )
    group.add_argument(
        "--from",
        dest="catalogue",
        metavar="JSON",
        help="a file of free-exercise-db with exercises that the library does not have",
    )


def new(options: argparse.Namespace, context: Context) -> None:
    """Write the file, or open the app on it."""
    exercises = [*options.exercise, *options.own]
    if options.title is None and options.purpose is None and not exercises:
        _open_editor(options.name, context)
        return
    if not options.title or not options.purpose or not exercises:
        raise UsageError(f"It needs --title, --for and --exercise, such as: {_EXAMPLE}")
    from selfcare.domain.routines.draft import RoutineDraft
    from selfcare.domain.text import clean

    draft = RoutineDraft().tell(
        {
            "title": clean(options.title),
            "for": clean(options.purpose),
            "assigned by": clean(options.by),
            "assigned on": context.clock.now().date().isoformat(),
            "days a week": options.days,
            "weeks": options.weeks,
            "notes": clean(options.notes),
        }
    )
    for written in options.exercise:
        draft = _added(draft, _exercise(clean(written), context.library, options.catalogue))
    for written in options.own:
        draft = _added(draft, _own(clean(written)))
    _write(draft, options.name or "", context.library)


def _open_editor(name: str | None, context: Context) -> None:
    from selfcare.cli.app import has_full_terminal, open_app
    from selfcare.sharing.faults import RoutineFileError
    from selfcare.sharing.routines.saving import named
    from selfcare.sharing.routines.writing import open_draft

    path = named(name, "", Path()) if name else None
    if path and path.exists():
        try:
            open_draft(path, context.library)
        except RoutineFileError as fault:
            raise UsageError(str(fault)) from None
    if not has_full_terminal():
        raise UsageError(
            f"The app needs a full terminal. Without one, write for example: {_EXAMPLE}"
        )

    from selfcare.tui.routine_messages import RoutineEditWanted

    open_app(context, write=RoutineEditWanted(path))


def _write(draft: "RoutineDraft", name: str, library: "Library") -> None:
    from selfcare.domain.routines.dose_words import minutes
    from selfcare.sharing.faults import RoutineFileError
    from selfcare.sharing.routines.file import parse_routine
    from selfcare.sharing.routines.saving import CannotSaveError, TakenError, named, save_routine
    from selfcare.sharing.routines.writing import Opened, write_draft

    path = named(name, draft.text("title"), Path()).absolute()
    try:
        content = write_draft(draft, Opened(draft), library)
        save_routine(path, content)
    except RoutineFileError as fault:
        sentences = " ".join(each.sentence for each in fault.faults)
        raise UsageError(f"Nothing was written. {sentences}") from None
    except TakenError as fault:
        raise CouldNotError(
            f"{fault} Nothing was written. To change it: selfcare routine new {path.name}"
        ) from None
    except CannotSaveError as fault:
        raise CouldNotError(f"{fault} Nothing was written.") from None
    print(f"Saved: {path}")
    print(f"One round takes {minutes(parse_routine(content, path.name, library).seconds)}.")


def _added(draft: "RoutineDraft", said: Mapping[str, Any]) -> "RoutineDraft":
    added = draft.add(said)
    name = added.listed[-1].name
    if name in [each.name for each in draft.listed]:
        raise UsageError(f"“{name}” is there twice. Give it more sets or times a day.")
    return added


def _own(written: str) -> Mapping[str, Any]:
    """Return what the file says of `Sway | Sit. | Sway gently. | hold 0 reps 5`."""
    parts = [part.strip() for part in written.split("|")]
    said = _dose(parts[-1].split(), written) if len(parts) > 2 else {}
    if not parts[0] or "hold" not in said or "repetitions" not in said:
        raise UsageError(
            f"“{written}” is not whole. Write for example: "
            '--own "Sway | Sit on a stool. | Lean gently to one side. | hold 5 reps 3 each-side yes"'
        )
    return {"name": parts[0], "steps": parts[1:-1], **said}


def _exercise(written: str, library: "Library", catalogue: str | None) -> Mapping[str, Any]:
    """Return what the file says of `chin-tuck hold 20 reps 3`."""
    from selfcare.domain.routines.draft import from_library

    typed, _, note = written.partition(" note ")
    name, *rest = typed.split() or [""]
    said = _dose(rest, written)
    if name in library:
        return {**from_library(library[name], note.strip()), **said}
    if catalogue:
        return {**_from_catalogue(name, catalogue, said), "note": note.strip()}
    meant = library.meant_by(name)
    hint = f"Did you mean {' or '.join(meant)}?" if meant else "See all with: selfcare exercises"
    raise UsageError(f"No exercise goes by “{name}”. {hint}")


def _dose(words: list[str], written: str) -> dict[str, Any]:
    """Return what pairs such as `hold 20` say."""
    from selfcare.domain.routines.draft import EACH_SIDE, MEASURES

    measures = {measure.word: measure for measure in MEASURES}
    said: dict[str, Any] = {}
    for word, value in zip(words[::2], [*words[1::2], ""], strict=False):
        measure = measures.get(_WORDS.get(word, ""))
        if measure and value.isascii() and value.isdigit() and len(value) < 5:
            said[measure.word] = measure.written(int(value))
        elif word == "each-side" and value in _SIDES:
            said[EACH_SIDE] = value
        else:
            raise UsageError(
                f"“{word} {value}”".replace(" ”", "”")
                + f" in “{written}” is not understood. Write pairs such as: hold 20 reps 3 each-side yes"
            )
    return said


def _from_catalogue(name: str, file: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return an exercise of one's own: what the catalogue has, and what was typed."""
    from selfcare.cli.references import find_references

    found = find_references(file, name)
    if len(found) > 1:
        some = ", ".join(each.id for each in found[:3])
        raise UsageError(f"“{name}” could be {some} and others. Write its id.")
    needed = {"hold": "hold", "repetitions": "reps", "each side": "each-side"}
    missing = [typed for word, typed in needed.items() if word not in said]
    if missing:
        raise UsageError(
            f"The catalogue does not say {' or '.join(missing)} for {found[0].name}. Please add it, "
            f'such as: --exercise "{found[0].id} hold 20 reps 3 each-side yes"'
        )
    return {**found[0].as_own(), **said}
