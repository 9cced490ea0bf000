"""What stands on the page, and how it is worded."""

import re

import pytest

from selfcare.domain.entries import Done, Entry, Pain, Question, Session, Shared, Visit
from selfcare.domain.following.asked_for import DaysAsked, Week
from selfcare.drawing.palette import contrast
from selfcare.drawing.scene import Role
from selfcare.sharing.report.choices import Choices, chosen
from selfcare.sharing.report.document import Pictures, Section
from selfcare.sharing.report.forms import as_words
from selfcare.sharing.report.gather import Report, gather
from selfcare.sharing.report.pictures import on_paper
from selfcare.sharing.report.recipients import profile, recipients
from tests.domain.summary.made import CLOCK, on, pain
from tests.sharing.report.made import names, of_the_demo, report


def headings(made: Report) -> list[str]:
    return [section.heading for section in made.document.sections]


def text_of(*entries: Entry, since: str = "30d") -> str:
    return " ".join(as_words(report(entries, since=since), "txt").split())


def test_an_empty_diary_says_that_nothing_is_known() -> None:
    text = text_of()
    assert "No pain was rated in these days. Nothing is known about them." in text
    assert "Days without any entry: now 30 of 30" in text
    assert not re.search(r"pain: now 0\b", text)
    assert "APPENDIX HOW TO READ THIS" in text


def test_questions_and_warnings_come_before_all_else() -> None:
    entries = [on(0, Question(f"Question {number}?")) for number in range(5)]
    made = gather(entries, Choices(), names(), CLOCK, warnings=lambda _: ["Today.", "Asked."])
    assert headings(made)[:3] == ["Warning signs", "To ask", "Pain, 0 to 10"]
    assert "Questions in full" in [section.heading for section in made.document.appendix]


def test_a_change_is_beside_its_source_and_is_no_verdict() -> None:
    entries = [pain(back, 2) for back in range(30)] + [pain(back, 6) for back in range(30, 60)]
    text = text_of(*entries)
    assert "The average is down by 4.0 (about 67%): 2.0 now, 6.0 before." in text
    assert "This is more than the day-to-day ups and downs" in text
    assert "Farrar 2001" in text
    up = text_of(*[pain(back, 1 + (back < 30)) for back in range(60)])
    assert "The average is up by 1.0 (about 100%)" in up
    none_before = text_of(*[pain(back, 2 * (back < 30)) for back in range(60)])
    assert "The average is up by 2.0: 2.0 now, 0.0 before." in none_before


def test_too_little_is_not_compared() -> None:
    assert "Too little to compare: both times need 7 days" in text_of(pain(0, 3), pain(40, 4))


def test_without_a_visit_it_says_which_days_are_shown() -> None:
    assert "No earlier visit is noted" in text_of(pain(0, 3), since="last-visit")
    assert "Since the visit on 20 November 2026" in text_of(on(2, Visit()), since="last-visit")


def test_few_days_show_no_pattern() -> None:
    sitting = Pain(("neck-side.l",), 3, triggers=("sit-long",))
    assert "too few to see a pattern" in text_of(on(0, sitting))
    many = [on(back, sitting) for back in range(14)]
    assert "Long sitting: now 14 days" in text_of(*many)
    assert "too few" not in text_of(*many)


def test_why_an_exercise_was_left_out_and_what_hurt() -> None:
    done = (
        Done("chin-tuck", "stopped", reason="hurts"),
        Done("calf", "skipped", reason="no-time"),
        Done("calf-two", "partly"),
    )
    entries = [on(0, Session("neck", 2, "pain", done, 3, 4)), on(0, Session("none", 1, "stopped"))]
    asked = {
        ("neck", 2, "calf"): DaysAsked((Week(5, frozenset()),)),
        ("neck", 2, "towel"): DaysAsked((Week(4, frozenset()),)),
        ("neck", 1, "towel"): DaysAsked((Week(0, frozenset()),)),
    }
    made = gather(entries, Choices(since="30d"), names(), CLOCK, assigned=lambda _: asked)
    text = " ".join(as_words(made, "txt").split())
    assert (
        "Neck, version 2: - Chin tuck: done 0 of 1 sessions; left out or stopped 1 stopped" in text
    )
    assert "(it hurt 1); pain before and after 3.0 and 4.0 (n 1, change +1 to +1)" in text
    assert (
        "Calf: done 0 of 1 sessions; on 0 of the 5 days asked for; "
        "left out or stopped 1 left out (no time 1)" in text
    )
    assert "Calf two: done 0 of 1 sessions, 1 partly" in text
    assert (
        "Towel: done none noted; on 0 of the 4 days asked for; pain before and after not rated"
        in text
    )


def test_the_appendix_has_what_did_not_fit() -> None:
    places = [f"{area}.{side}" for area in ("knee", "calf", "shin", "elbow") for side in "lr"]
    entries = [on(0, Pain((zone,), 3, note=f"n{n}"), hour=n) for n, zone in enumerate(places)]
    entries += [on(1, Pain(("knee.l",), 1, note=f"m{n}"), hour=n % 24) for n in range(70)]
    entries += [
        on(n, Session(f"r{n}", 1, "finished", (Done("chin-tuck", "done"),))) for n in range(9)
    ]
    made = report(entries)
    found = [section.heading for section in made.document.appendix]
    assert "All places" in found
    assert "All exercises" in found
    assert "Notes, the latest 60 of 78" in found


def test_days_of_another_year_say_which_and_many_flares_are_not_all_listed() -> None:
    entries = [pain(back, 9 if back % 4 == 0 else 1) for back in range(400)]
    text = text_of(*entries, since="all")
    assert (
        "the median of all days here. Days 2 points or more above it, the latest 60 of 100:" in text
    )
    assert "22 Nov." in text
    assert "17 Nov 2025" in text
    assert "above it, all: none." in text_of(*[pain(back, 1) for back in range(9)])


def test_years_are_drawn_in_weeks_and_months() -> None:
    for days, each in ((300, "day"), (900, "week"), (3600, "30 days")):
        entries = [pain(0, 3), pain(days, 5)]
        pictures = _pictures(report(entries, since="all").document.sections)
        assert pictures.pictures[0].caption.startswith(f"Worst pain of each {each}.")


def test_a_gap_is_empty_and_no_pain_is_a_flat_line() -> None:
    picture = _pictures(report([pain(0, 4), pain(2, 0), pain(9, 2)]).document.sections).pictures[0]
    assert picture.svg.count('fill="#3f608e"') == 3
    assert "3 of 10 days are rated" in picture.alt


def test_pain_stands_apart_from_the_body_in_black_and_white_and_more_so_the_stronger() -> None:
    paper = on_paper()
    apart = [
        contrast(paper.colours[Role.BODY], paper.colours[Role.pain(strength)])
        for strength in range(1, 11)
    ]
    assert apart == sorted(apart)
    assert apart[0] > 1.15


def _pictures(sections: tuple[Section, ...]) -> Pictures:
    return next(b for section in sections for b in section.blocks if isinstance(b, Pictures))


def test_what_is_left_out_is_not_there() -> None:
    entries = [
        on(0, Pain(("knee.l",), 3, note="private")),
        on(0, Session("neck", 1, "finished", (Done("chin-tuck", "done"),), note="private")),
        on(0, Question("Private?")),
        on(0, Shared("report", "html", "private")),
        on(9, Visit("private")),
    ]
    without = frozenset({"notes", "question", "session", "private"})
    made = gather(entries, Choices(without=without, since="last-visit"), names(), CLOCK)
    for form in ("html", "txt", "json"):
        assert "rivate" not in as_words(made, form)
        assert "tuck" not in as_words(made, form).lower()
    assert "Routines" not in headings(made)
    assert made.document.lines[-1].endswith("also of the figures: sessions of routines.")
    bare = gather(entries, Choices(without=frozenset({"pain", "posture"})), names(), CLOCK)
    assert "Noted as easing it" not in headings(bare)
    assert chosen(entries, Choices())[2].content == Question("Private?")
    assert chosen(entries, Choices(without=frozenset({"notes"})))[2].content == Question("Private?")


def test_private_entries_are_left_out_of_words_and_figures_unless_asked_for() -> None:
    entries = [pain(0, 2), pain(1, 9)._replace(private=True)]
    entries += [on(3, Visit())._replace(private=True), on(5, Visit())]
    usual = gather(entries, Choices(), names(), CLOCK)
    assert usual.summary.now.pain is not None
    assert (usual.summary.now.pain.worst, usual.summary.now.pain.days) == (2, 1)
    assert usual.summary.now.period.days == 5
    everything = gather(entries, Choices(without=frozenset()), names(), CLOCK)
    assert everything.summary.now.pain is not None
    assert everything.summary.now.pain.worst == 9


def test_a_recipient_is_given_the_same_as_last_time() -> None:
    shares = [
        on(1, Shared("report", "pdf", "A", "30d", without=("notes", "private", "new"))),
        on(2, Shared("calendar", "ics", "B", "all")),
        on(2, Shared("report", "pdf", "B", without=("private",))),
        on(3, Shared("report", "txt")),
        on(4, Shared("report", "pdf", "A", "all", added=("cover",))),
        on(5, Shared("report", "pdf", "C", "all", added=("cover", "new"))),
    ]
    assert recipients([pain(0, 1), *shares]) == ("A", "B", "C")
    assert profile(shares, "A") == Choices(since="30d", without=frozenset({"notes", "private"}))
    assert profile(shares, "C") == Choices(since="all", without=frozenset(), has_cover=True)
    assert profile(shares, "B") == profile([pain(0, 1)], "C") == Choices()


@pytest.mark.parametrize("since", ["last-visit", "365d"])
def test_no_sentence_names_a_cause_or_judges(since: str) -> None:
    text = as_words(of_the_demo(since), "txt").partition("NOTES")[0].lower()
    text += as_words(report([]), "txt").lower()
    for word in ("caus", "cure", "safe", "proven", "because", "poor", "damage", "fail", "missed"):
        assert word not in text
