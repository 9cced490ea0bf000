"""Log: where it hurts, how strong, what came with it. Saved with one key."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from selfcare.domain.entries import NOTE_LIMIT, SUDDEN, Entry, Pain
from selfcare.domain.moments import BadMomentError, ago, moment
from selfcare.domain.recent import recent_words
from selfcare.domain.search import search
from selfcare.domain.text import clean
from selfcare.domain.vocabulary import Term
from selfcare.tui.actions import ACTIONS, bindings
from selfcare.tui.given import Given
from selfcare.tui.messages import Draft
from selfcare.tui.screens.form_room import Form
from selfcare.tui.widgets.bodymap import BodyMap
from selfcare.tui.widgets.picker import Choice, Picker
from selfcare.tui.widgets.plain import Plain
from selfcare.tui.widgets.strength import Strength

LOOK_BACK = timedelta(days=90)
"""How far back what was used counts as used lately."""

_ON_BODY = "v"
"""The letter that is a key of the body map: no place begins with it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What was written down."""

    pain: Pain
    at: datetime | None
    """When it was so; None for now, or for the time that it had."""
    draft: Draft
    """The form as it was left, should it have to come back."""


class LogScreen(Form["Filled | None"]):
    """A form for one pain. Digits are the strength wherever one is, except in the note."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS["log"])
    CSS = """
    #columns { height: 1fr; margin-top: 1; }
    #left { width: 5fr; padding-right: 2; }
    #right { width: 6fr; }
    #zone { height: 1; width: 100%; text-align: center; color: $accent; }
    .line { height: 1; }
    .line > Static { width: 9; color: $text-muted; }
    .line > Input { width: 1fr; }
    .line > #onset { width: auto; }
    #onset.-sudden { color: $accent; text-style: bold; }
    #fault { color: $error; height: auto; }
    """

    def __init__(self, given: Given, draft: Draft) -> None:
        """Begin with what `draft` says."""
        super().__init__(name="log")
        self._given = given
        self._draft = draft
        self._as_it_was = f"{draft.corrects.at:%Y-%m-%d %H:%M}" if draft.corrects else ""
        self._said = draft.pain or Pain((), 0)
        self._onset = self._said.onset
        self._earlier = _strengths(given.read.entries(since=given.today(), kinds={"pain"}))
        self._recent = given.read.entries(since=given.today() - LOOK_BACK, kinds={"pain"})

    def heading_text(self) -> str:
        """Say whether something is new or corrected."""
        return "Correct an entry" if self._draft.corrects else "Log pain"

    def parts(self) -> Iterator[Widget]:
        """Yield the questions."""
        pain = self._said
        with Vertical(id="body"):
            yield Strength(pain.intensity if self._draft.pain else None)
            with Horizontal(id="columns"):
                with Vertical(id="left"):
                    yield BodyMap(id="map", glyphs=self._given.preference("glyphs"))
                    yield Static("", id="zone", markup=False)
                with Vertical(id="right"):
                    yield self._zones()
                    yield self._terms("triggers", "What came with it", pain.triggers)
                    yield self._terms("qualities", "What it feels like", pain.qualities)
                    yield self._terms("eased_by", "What eased it", pain.eased_by)
            with Horizontal(classes="line"):
                yield Static("Note")
                yield Input(pain.note, id="note", compact=True, max_length=NOTE_LIMIT)
            with Horizontal(classes="line"):
                yield Static("When")
                yield Input(
                    self._draft.when or self._as_it_was,
                    id="when",
                    compact=True,
                    placeholder="now - or 20m, 08:30, yesterday 22:00",
                )
                yield Plain(name="onset")
            yield Static(self._draft.fault, id="fault", markup=False)

    def on_mount(self) -> None:
        """Begin where something is still to be said."""
        self.begin(self._picker("zones"), is_new=not self._draft.fault)
        self._picker("zones").watch_marked()
        self._show_marks()
        self._show_onset()

    def written(self) -> object:
        """Return everything that is said on this screen."""
        picked = [(picker.chosen_ids, picker.typed) for picker in self.query(Picker)]
        typed = [field.value for field in self.query(Input)]
        return self.query_one(Strength).value, picked, typed

    def on_key(self, event: events.Key) -> None:
        """Take a digit as the strength; on the body, take a letter as the beginning of a name."""
        if self.is_ahead(event):
            return
        is_letter = event.character and event.character.isalpha() and event.character != _ON_BODY
        if is_letter and isinstance(self.focused, BodyMap):
            event.stop()
            event.prevent_default()
            self.set_focus(self._picker("zones"))
            self.app.post_message(events.Key(event.key, event.character))
        elif (
            event.character and event.character.isdecimal() and not isinstance(self.focused, Input)
        ):
            event.stop()
            self.query_one(Strength).type_digit(event.character)
            self._show_marks()

    @on(Picker.Changed, "#zones")
    def _show_marks(self) -> None:
        """Show on the body what is chosen, with its strength, beside what hurt earlier today."""
        strength = self.query_one(Strength).value
        chosen = dict.fromkeys(self._picker("zones").chosen_ids, strength)
        self.query_one(BodyMap).marks = self._earlier | chosen

    @on(Picker.Marked, "#zones")
    def _point_at(self, event: Picker.Marked) -> None:
        """Show on the body what is marked in the list."""
        self.query_one(BodyMap).go_to(event.choice.id)
        self.query_one("#zone", Static).update(event.choice.label)

    @on(BodyMap.Moved)
    def _name_zone(self, event: BodyMap.Moved) -> None:
        self.query_one("#zone", Static).update(self._given.vocabulary.short(event.zone))

    @on(BodyMap.Chosen)
    def _choose(self, event: BodyMap.Chosen) -> None:
        short = self._given.vocabulary.short(event.zone)
        self._picker("zones").toggle(Choice(event.zone, short))

    @on(Picker.Done)
    def picker_is_done(self, event: Picker.Done) -> None:
        """Go from the place to what came with it; from there, or if all was there, save."""
        if event.picker.id == "zones" and not self._draft.is_ready:
            self._picker("triggers").focus()
        else:
            self.action_save()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Leave with what was written down, or say what is missing."""
        for picker in self.query(Picker):
            picker.settle()
        strength = self.query_one(Strength).value
        if strength is None:
            self._complain("How strong is it, from 0 to 10? Type a number.", "#zones")
        elif strength and not self._picker("zones").chosen:
            self._complain("Where does it hurt? Type part of the name, such as neck.", "#zones")
        else:
            self._leave(strength)

    def action_sudden(self) -> None:
        """Say that it came on all at once, or that it did not."""
        self._onset = "" if self._onset else SUDDEN
        self._show_onset()

    def _show_onset(self) -> None:
        line = self.query_one("#onset", Plain)
        line.say("it came on suddenly" if self._onset else "F3: came on suddenly")
        line.set_class(bool(self._onset), "-sudden")

    def action_next_field(self) -> None:
        """Go to the next question."""
        self.focus_next()

    def action_previous_field(self) -> None:
        """Go to the question before."""
        self.focus_previous()

    def _leave(self, strength: int) -> None:
        typed = self.query_one("#when", Input).value.strip()
        try:
            at = None if typed == self._as_it_was else _when(typed, self._given)
        except BadMomentError as fault:
            self._complain(str(fault), "#when")
            return
        pain = Pain(
            zones=self._picker("zones").chosen_ids,
            intensity=strength,
            qualities=self._picker("qualities").chosen_ids,
            triggers=self._picker("triggers").chosen_ids,
            eased_by=self._picker("eased_by").chosen_ids,
            note=clean(self.query_one("#note", Input).value).strip(),
            onset=self._onset if strength else "",
        )
        self.dismiss(Filled(pain, at, self._draft._replace(pain=pain, when=typed, is_ready=True)))

    def _complain(self, sentence: str, about: str) -> None:
        self.query_one("#fault", Static).update(sentence)
        self.query_one(about).focus()

    def _picker(self, name: str) -> Picker:
        return self.query_one(f"#{name}", Picker)

    def _zones(self) -> Picker:
        words = self._given.vocabulary
        recent = recent_words(self._recent, "zones")

        def find(query: str) -> list[Choice]:
            return [Choice(zone.id, zone.short) for zone in search(query, words.zones, recent)]

        chosen = [Choice(zone, words.short(zone)) for zone in self._said.zones]
        is_all = self._draft.is_ready  # then nothing but the change is still to be said
        return Picker("Where", find, chosen, id="zones", one_is_enough=True, saves=is_all)

    def _terms(self, field: str, title: str, ids: Sequence[str]) -> Picker:
        words = self._given.vocabulary
        chosen = [Choice(word, words.label(word)) for word in ids]
        return Picker(title, self._finder(field), chosen, id=field)

    def _finder(self, field: str) -> Callable[[str], list[Choice]]:
        words = self._given.vocabulary
        terms: dict[str, Sequence[Term]] = {
            "triggers": words.triggers,
            "qualities": words.qualities,
            "eased_by": words.easers,
        }
        recent = recent_words(self._recent, field)
        return lambda query: [
            Choice(term.id, term.label) for term in search(query, terms[field], recent)
        ]


def _strengths(entries: Iterable[Entry]) -> dict[str, int]:
    """Return the strongest pain of each zone in these entries."""
    strengths: dict[str, int] = {}
    for entry in entries:
        if isinstance(entry.content, Pain):
            for zone in entry.content.zones:
                strengths[zone] = max(entry.content.intensity, strengths.get(zone, 0))
    return strengths


def _when(typed: str, given: Given) -> datetime | None:
    if not typed:
        return None
    try:
        return ago(typed, given.clock)
    except BadMomentError:
        return moment(typed, given.clock)
