"""`selfcare routine for`: the assigned exercises for a place, a posture, or what was noted last."""

import json

from selfcare.cli.context import Context, UsageError
from selfcare.domain.entries import Content, Pain, Posture
from selfcare.domain.following.relief import Found, Places, exercises_for
from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.routines.dose_words import in_words
from selfcare.domain.text import clean
from selfcare.knowledge.loader import load


def print_relief(words: str, context: Context, *, as_json: bool) -> None:
    """Print them; that there are none is not an error.

    Raises:
        UsageError: it is not clear what is meant.
    """
    today = context.clock.now().date()
    routines = [plan.on(today) for plan in context.assigned.plans(today)]
    places = Places(load("muscles"), load("postures"))
    found = exercises_for(_meant(words, context), routines, places)
    if as_json:
        print(json.dumps([_told(each) for each in found]))
        return
    for each in found:
        print(clean(f"{each.exercise.name}: {in_words(each.exercise)}  ({each.routine.title})"))
    if not found:
        print("None of your assigned exercises is for this.")


def _meant(words: str, context: Context) -> Content:
    if words == "last":
        entries = context.diary.entries(kinds={"pain", "posture"})
        if not entries:
            raise UsageError("No pain or posture is noted yet.")
        return entries[0].content
    try:
        said = understand(words.split(), context.vocabulary)
    except NotUnderstoodError as fault:
        raise UsageError(str(fault)) from None
    if said.zones:
        return Pain(said.zones, 1)
    if said.triggers:
        return Posture(said.triggers[0], 0)
    raise UsageError('For which place? For example: selfcare routine for "left neck"')


def _told(found: Found) -> dict[str, object]:
    exercise = found.exercise
    return {"routine": found.routine.slug, "exercise": exercise.id, "name": exercise.name}
