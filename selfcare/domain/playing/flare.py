"""What the therapist's rules for days with much pain decide, and why, in a sentence each.

The rules are the routine's own: `Routine.short_from`, `Exercise.leave_out_at`, `Routine.stop_above`.
Nothing is decided that no rule asks for.
"""

from collections.abc import Iterable, Mapping

from selfcare.domain.entries import Entry, Session, Visit
from selfcare.domain.playing.tally import Reason
from selfcare.domain.routines.routine import Exercise, Routine
from selfcare.domain.routines.rule_words import listed


def left_out(routine: Routine, entries: Iterable[Entry]) -> dict[str, str]:
    """Return the exercises that are left out now, by id, each with the sentence that says why.

    Pain had risen over the last session with such an exercise, by as much as its rule says. It stays
    out until a visit is noted or another version is followed: then the therapist has had a look.
    """
    sessions = _since_visit(routine, entries)
    found = {}
    for exercise in routine.exercises:
        last = next((each for each in sessions if _has(each, exercise)), None)
        if last and _rose(last) >= exercise.leave_out_at > 0:
            when = f"{last.at.day} {last.at:%B}"
            why = f"{exercise.name} is left out: pain rose by {_rose(last)} over the session of {when}."
            found[exercise.id] = " ".join(filter(None, (why, exercise.leave_out_note)))
    return found


def is_short(routine: Routine, rating: int | None) -> bool:
    """Return whether only the short form is played after this answer before the start."""
    return rating is not None and 0 < routine.short_from <= rating and bool(routine.short_form)


def why_short(routine: Routine, rating: int | None) -> str:
    """Return the sentence that says so, or nothing."""
    if not is_short(routine, rating):
        return ""
    return f"From {routine.short_from} on only the short form, as your therapist asks."


def left_out_next_time(routine: Routine, session: Session) -> str:
    """Return the sentence on what a session that has just ended means for the next, or nothing."""
    rose = _rise(session)
    worked = {done.exercise for done in session.exercises if done.result != "skipped"}
    hit = [
        each for each in routine.exercises if each.id in worked and rose >= each.leave_out_at > 0
    ]
    if not hit:
        return ""
    names = listed([each.name for each in hit])
    is_are = "is" if len(hit) == 1 else "are"
    notes = dict.fromkeys(each.leave_out_note for each in hit if each.leave_out_note)
    why = f"Pain rose by {rose}, so {names} {is_are} left out next time."
    return " ".join([why, *notes])


def reasons(routine: Routine, entries: Iterable[Entry]) -> Mapping[str, Reason]:
    """Return what `left_out` says, as the player takes it."""
    return dict.fromkeys(left_out(routine, entries), Reason.WORSE_BEFORE)


def _since_visit(routine: Routine, entries: Iterable[Entry]) -> list[Entry]:
    """Return the sessions with this version since the last visit, the newest first."""
    newest_first = sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True)
    found = []
    for entry in newest_first:
        if isinstance(entry.content, Visit):
            break
        if isinstance(entry.content, Session) and (
            (entry.content.routine, entry.content.version) == (routine.slug, routine.version)
        ):
            found.append(entry)
    return found


def _has(entry: Entry, exercise: Exercise) -> bool:
    session = entry.content
    return isinstance(session, Session) and any(
        done.exercise == exercise.id and done.result != "skipped" for done in session.exercises
    )


def _rose(entry: Entry) -> int:
    return _rise(entry.content) if isinstance(entry.content, Session) else 0


def _rise(session: Session) -> int:
    if session.before is None or session.after is None:
        return 0
    return session.after - session.before
