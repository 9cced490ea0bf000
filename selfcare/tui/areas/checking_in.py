"""Check-ins: offered on the first screen, never pressed on anybody."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from selfcare.tui.areas.desk import Changed, Desk
from selfcare.tui.messages import CheckinPlanWanted, CheckinWanted, SettingWanted
from selfcare.tui.screens.today import TodayScreen

if TYPE_CHECKING:
    from selfcare.domain.checkin.asking import Part, Plan
    from selfcare.domain.entries import Checkin, Entry


class CheckingIn(Desk):
    """Asks what is due, and saves the answers as one change."""

    def on_mount(self) -> None:
        """Offer a check-in once the first frame is there."""
        self.call_after_refresh(self._offer_if_readable)

    def on_checkin_wanted(self, _message: CheckinWanted) -> None:
        """Ask what is due; where nothing is, say so, and offer what can be done all the same."""
        from selfcare.domain.checkin.asking import due_movements, suggests_less

        parts, entries, plan = self._due()
        if suggests_less(entries, plan, self.given.today()):
            self._suggest_less()
        elif parts:
            movements = due_movements(entries, plan, self.given.today())
            self._ask_parts(parts, entries, plan, movements)
        else:
            self._offer_more(entries, plan)

    def on_checkin_plan_wanted(self, _message: CheckinPlanWanted) -> None:
        """Show how often is asked, until when, and what is measured."""
        from selfcare.knowledge.loader import load
        from selfcare.tui.screens.checkin_plan import CheckinPlanScreen

        self.push_screen(CheckinPlanScreen(self.given, load("checkin"), self._assigned_measures()))

    def on_today_screen_agenda_read(self, _message: TodayScreen.AgendaRead) -> None:
        """Offer a check-in where only a routine asks for something."""
        self._offer_if_readable()

    def _suggest_less(self) -> None:
        """Say, with the reason, that less may do; go on with the check-in whatever is chosen."""
        from selfcare.domain.checkin.plan import KEPT, RHYTHM, WEEKLY
        from selfcare.knowledge.loader import load
        from selfcare.tui.screens.choice import ChoiceScreen

        today = self.given.today().isoformat()
        answers = [
            ("Once a week from now on", SettingWanted(RHYTHM, WEEKLY)),
            ("Go on once a day", SettingWanted(KEPT, today)),
        ]

        def go_on(setting: SettingWanted | None) -> None:
            if setting is not None:
                self.post_message(setting)
                self.post_message(CheckinWanted())

        question = ChoiceScreen[SettingWanted](
            "Less may be enough", load("checkin")["less"]["text"], answers, escape="decide later"
        )
        self.push_screen(question, go_on)

    def _ask_parts(
        self,
        parts: "Sequence[Part]",
        entries: "Sequence[Entry]",
        plan: "Plan",
        movements: "Iterable[str]",
    ) -> None:
        from selfcare.domain.checkin.steps import Known, last_activities
        from selfcare.knowledge.loader import load
        from selfcare.tui.screens.checkin import CheckinScreen

        ranked = sorted(self._words.easers, key=lambda term: term.rank)
        easers = [(term.id, term.label) for term in ranked]
        activities, today = last_activities(entries), self.given.today()
        known = Known(load("checkin"), easers, activities, plan, today, tuple(movements))
        self.push_screen(CheckinScreen(parts, known), self._save_checkin)

    def _offer_more(self, entries: "Sequence[Entry]", plan: "Plan") -> None:
        from selfcare.domain.checkin.asking import Part
        from selfcare.tui.screens.choice import ChoiceScreen

        is_over = plan.is_over(self.given.today())
        title = (
            f"The check-ins ended on {plan.until}." if is_over else "There is nothing to ask now."
        )
        answers = [("Measure your movements now", True)] if plan.measured else []
        answers.append(("How often, until when, and what to measure", False))

        def go_on(measures: bool | None) -> None:  # noqa: FBT001 - an answer, not a switch
            if measures:
                self._ask_parts([Part.RANGES], entries, plan, plan.measured)
            elif measures is not None:
                self.on_checkin_plan_wanted(CheckinPlanWanted())

        text = "" if is_over else "Thank you."
        self.push_screen(ChoiceScreen[bool](title, text, answers, escape="go back"), go_on)

    def _change(self, change: Callable[[], Changed], said: Callable[[Changed], str]) -> str:
        """Make a change, and offer a check-in, or not any more."""
        fault = super()._change(change, said)
        self._offer_if_readable()
        return fault

    def _offer_if_readable(self) -> None:
        with suppress(OSError):  # the look for warnings says so
            self._offer_due()

    def _offer_due(self) -> None:
        from selfcare.domain.checkin.asking import suggests_less

        today = self.screen_stack[0]
        if not isinstance(today, TodayScreen) or self._diary.is_empty:
            return
        parts, entries, plan = self._due()
        if suggests_less(entries, plan, self.given.today()):
            today.offer("Your days are much alike. Once a week may be enough: see d.")
        else:
            today.offer("A short check-in, if you like: d." if parts else "")

    def _due(self) -> "tuple[tuple[Part, ...], list[Entry], Plan]":
        from selfcare.domain.checkin.asking import LOOK_BACK, to_ask
        from selfcare.domain.checkin.plan import plan

        today = self.given.today()
        entries = self._diary.entries(since=today - LOOK_BACK)
        held = plan(self._services.settings.get)._replace(assigned=self._assigned_measures())
        if held.measured and not self._may_move():
            held = held._replace(ranges=(), assigned=())
        return to_ask(entries, held, today, self.given.clock.now()), entries, held

    def _may_move(self) -> bool:
        from selfcare.sharing.routines.planning import may_move

        return may_move(self._diary, self._services.watch(), self.given.today())

    def _assigned_measures(self) -> "tuple[tuple[str, int], ...]":
        """Return what the followed routines ask to measure, as far as they are read by now."""
        today = self.screen_stack[0]
        agenda = today.agenda if isinstance(today, TodayScreen) else None
        return agenda.measures if agenda else ()

    def _save_checkin(self, made: "list[Checkin] | None") -> None:
        from selfcare.domain.checkin.plan import SINCE
        from selfcare.domain.describe import headline

        if not made:
            return
        fault = self._change(
            lambda: self._diary.add_all([(content, None) for content in made]),
            lambda saved: "Saved: " + "; ".join(headline(e.content, self._words) for e in saved),
        )
        if not fault and not self._services.settings.get(SINCE):
            with suppress(OSError):
                self._services.settings.set(SINCE, self.given.today().isoformat())
