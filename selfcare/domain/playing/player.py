"""Plays a routine: it is told the time and what the person wants, and says where they are.

A player is immutable, so that two moments can be compared (`cues.py`) and kept
(`player_snapshot.py`). It reads no clock: `advance` tells it the time, and is called before each
action, so that the action happens at that moment. An action that makes no sense in the present
stage changes nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from selfcare.domain.entries import WORST
from selfcare.domain.playing.flare import is_short
from selfcare.domain.playing.moment import Moment, Pause, Stage
from selfcare.domain.playing.playhead import Playhead
from selfcare.domain.playing.playlist import Side, lay_out
from selfcare.domain.playing.tally import Reason, Tally
from selfcare.domain.profile import Agreement
from selfcare.domain.routines.routine import Routine

LONGEST_GAP: Final = 3.0
"""Seconds between two advances beyond which the machine must have slept: nobody exercised then."""


class Player(Moment):
    """A moment, and what comes of it."""

    __slots__ = ()

    @classmethod
    def of(
        cls,
        routine: Routine,
        *,
        first: Side = Side.LEFT,
        left_out: Mapping[str, Reason] | None = None,
        agreed: Agreement | None = None,
    ) -> "Player":
        """Return a player that waits to be started.

        `left_out` has exercises by id, and why; `agreed` is what the person decided where they
        were told to ask a clinician first.

        Raises:
            ValueError: the routine has no exercises, or all of them are left out.
        """
        agreed = agreed or Agreement()
        why = left_out or {}
        ids = enumerate(exercise.id for exercise in routine.exercises)
        places = {n: why[name] for n, name in ids if name in why}
        places |= dict.fromkeys(agreed.without, Reason.ASK_FIRST)
        return cls.without(routine, first, places, agreed.despite)

    @classmethod
    def without(
        cls,
        routine: Routine,
        first: Side,
        left_out: Mapping[int, Reason],
        despite: Mapping[int, tuple[str, ...]],
    ) -> "Player":
        """Return the same; all exercises go by their places in the routine, from 0."""
        return cls(
            routine=routine,
            first=first,
            head=Playhead(steps=lay_out(routine, first=first, without=left_out)),
            tally=Tally.empty(len(routine.exercises), left_out),
            despite=despite,
        )

    def advance(self, now: float) -> "Player":
        """Tell it the time, in seconds of a clock that never goes back.

        However an interval is cut into advances, the outcome is the same, unless one of them
        spans more than `LONGEST_GAP`: then the player stays where it was, paused.
        """
        moment = round(now * 1000)
        passed = 0 if self.at is None else moment - self.at
        here = replace(self, at=moment)
        if self.stage is not Stage.RUNNING:
            return here
        if passed > LONGEST_GAP * 1000:
            return replace(here, stage=Stage.PAUSED, pause=Pause.SLEPT)
        while passed > 0 and here.stage is Stage.RUNNING:
            spent = min(passed, here.head.step_left)
            here = _spend(here, spent)
            passed -= spent
        return here

    def start(self, rating: int | None = None) -> "Player":
        """Begin, with the pain before it, 0-10, or without an answer.

        Where the therapist wants only the short form at so much pain, the rest is left out.

        Raises:
            ValueError: the rating is not from 0 to 10.
        """
        if self.stage is not Stage.BEFORE:
            return self
        here = replace(self, before=_checked(rating))
        if is_short(self.routine, rating):
            here = _shortened(here)
        return replace(here, stage=Stage.RUNNING)

    def toggle(self) -> "Player":
        """Pause, or go on from where it was paused."""
        if self.stage is Stage.RUNNING:
            return replace(self, stage=Stage.PAUSED, pause=Pause.ASKED)
        if self.stage is Stage.PAUSED:
            return replace(self, stage=Stage.RUNNING, pause=None)
        return self

    def back(self) -> "Player":
        """Go to the start of this step; in its first two seconds, to the repetition before it.

        At the very beginning, with nothing done yet, that is the question before the start: so
        an answer can be mended.
        """
        if not self.is_under_way:
            return self
        head = self.head.back()
        if self.head.place == 0 and self.head.has_just_begun and self.tally.says_nothing:
            anew = Player.without(
                self.routine, self.first, self.tally.left_out_before, self.despite
            )
            return replace(anew, at=self.at)
        return replace(self, head=head)

    def next(self) -> "Player":
        """Go to the start of the next step. After the last one, the routine is finished."""
        return _moved(self, self.head.next()) if self.is_under_way else self

    def skip(self) -> "Player":
        """Stand still and ask why this exercise is left out."""
        return replace(self, stage=Stage.SKIPPING) if self.is_under_way else self

    def skip_because(self, reason: Reason) -> "Player":
        """Leave this exercise out and go on with the next. That it hurts leads to `hurts`."""
        if self.stage is not Stage.SKIPPING:
            return self
        if reason is Reason.HURTS:
            return replace(self, stage=Stage.HURT)
        return _without_this(self, self.tally.leave_out(self.step.exercise, reason))

    def hurts(self) -> "Player":
        """Stand still because it hurts; ask whether to leave this exercise out or to end here."""
        return replace(self, stage=Stage.HURT) if self.is_under_way else self

    def leave_out(self) -> "Player":
        """Leave the exercise that hurts out, and go on with the next."""
        if self.stage is not Stage.HURT:
            return self
        return _without_this(self, self.tally.stop_for_pain(self.step.exercise))

    def rate_hurt(self, rating: int | None) -> "Player":
        """Say how much it hurts, 0-10, while it is stopped for that; None says nothing.

        Raises:
            ValueError: the rating is not from 0 to 10.
        """
        if self.stage is not Stage.HURT or rating is None:
            return self
        _checked(rating)
        return replace(self, hurting=rating, tally=self.tally.rate(self.step.exercise, rating))

    def bear(self) -> "Player":
        """Go on with the exercise, paused, where it hurts no more than is meant to be."""
        if self.stage is not Stage.HURT or self.hurting is None or self.hurts_too_much:
            return self
        return replace(self, stage=Stage.PAUSED, pause=Pause.ASKED, hurting=None)

    def never_mind(self) -> "Player":
        """Take back a `skip` (it goes on as it was), a `hurts` or an `end` (it stays paused)."""
        if self.stage is Stage.SKIPPING:
            return replace(self, stage=Stage.PAUSED if self.pause else Stage.RUNNING)
        if self.stage is Stage.HURT or self.was_ended_early:
            return replace(self, stage=Stage.PAUSED, pause=Pause.ASKED, ended="", hurting=None)
        return self

    def end(self) -> "Player":
        """End here. How much it hurts now is asked only where something was done or hurt."""
        if self.ended:
            return self
        if self.stage is Stage.HURT:
            tally = self.tally.stop_for_pain(self.step.exercise)
            return replace(
                self, tally=tally, stage=Stage.AFTER, pause=None, ended="pain", hurting=None
            )
        is_worth_asking = any(self.tally.worked) or self.tally.hurt
        stage = Stage.AFTER if is_worth_asking else Stage.FINISHED
        return replace(self, stage=stage, pause=None, ended="stopped")

    def rate_after(self, rating: int | None = None) -> "Player":
        """Say how much it hurts now, 0-10, or leave it out. With that it is over.

        Raises:
            ValueError: the rating is not from 0 to 10.
        """
        if self.stage is not Stage.AFTER:
            return self
        return replace(self, stage=Stage.FINISHED, after=_checked(rating))


def _shortened(player: Player) -> Player:
    """Leave out what is not in the short form; where nothing would be left, nothing is changed."""
    exercises = enumerate(player.routine.exercises)
    rest = dict.fromkeys((n for n, each in exercises if not each.in_short_form), Reason.SHORT_FORM)
    left_out = rest | player.tally.left_out_before
    if len(left_out) == len(player.routine.exercises):
        return player
    short = Player.without(player.routine, player.first, left_out, player.despite)
    return replace(short, at=player.at, before=player.before)


def _spend(player: Player, milliseconds: int) -> Player:
    """Let time pass within the present step, at most to its end."""
    tally, step = player.tally, player.step
    if step.phase.is_work:
        tally = tally.spend(step.exercise, milliseconds)
        if milliseconds == player.head.step_left:
            tally = tally.complete(player.head.place)
    return _moved(replace(player, tally=tally), player.head.forward(milliseconds))


def _without_this(player: Player, tally: Tally) -> Player:
    """Go on with the next exercise, or to the end."""
    running = replace(player, stage=Stage.RUNNING, pause=None, tally=tally, hurting=None)
    return _moved(running, player.head.next_exercise())


def _moved(player: Player, head: Playhead) -> Player:
    """Move to another place; past the last step, the routine is finished."""
    if head.is_over:
        return replace(player, head=head, stage=Stage.AFTER, pause=None, ended="finished")
    return replace(player, head=head)


def _checked(rating: int | None) -> int | None:
    if rating is not None and not 0 <= rating <= WORST:
        raise ValueError(f"A rating is from 0 to {WORST}, not {rating}.")
    return rating
