"""The intake page: every answer optional, the newest holds, an empty one takes it back."""

from datetime import timedelta

from selfcare.domain.entries import Content, Entry, Intake, Pain
from selfcare.domain.identifiers import new_id
from selfcare.domain.intake import Answered, answers, changes, cover, questions
from selfcare.domain.records import as_record, from_record
from selfcare.knowledge.loader import load
from tests.conftest import NOW

ASKED = questions(load("intake"))


def entry(content: Content, minutes: int = 0) -> Entry:
    at = NOW + timedelta(minutes=minutes)
    return Entry(new_id(at, minutes.to_bytes(10)), at, at, content, device="desk")


def test_the_questions_are_those_that_therapists_begin_with() -> None:
    assert len({each.id for each in ASKED}) == len(ASKED) == 18
    sections = list(dict.fromkeys(each.section for each in ASKED))
    assert sections == [
        "What brings you",
        "History",
        "Lifestyle",
        "Work and posture",
        "Stress",
        "Physical condition",
        "What you hope for",
    ]
    assert all(each.ask.endswith("?") and each.hint == each.hint.lower() for each in ASKED)


def test_the_newest_answer_holds_in_whatever_order_entries_come() -> None:
    entries = [
        entry(Intake("sleep", "badly"), 1),
        entry(Intake("sleep", "better"), 2),
        entry(Intake("work", "at a desk"), 1),
        entry(Intake("work", ""), 3),
        entry(Pain((), 0), 5),
        entry(Intake("new-one", "later"), 1),
        entry(Intake("newer-one", ""), 1),
    ]
    for given in (entries, entries[::-1]):
        shown = {each.question.id: each.answer for each in answers(given, ASKED)}
        assert (shown["sleep"], shown["work"]) == ("better", "")
        assert len(shown) == len(ASKED) + 1
        assert [(each.question.id, each.answer) for each in cover(given, ASKED)] == [
            ("sleep", "better"),
            ("new-one", "later"),
        ]


def test_only_what_is_other_than_before_is_noted() -> None:
    before = [Answered(ASKED[0], "same"), Answered(ASKED[1], "old"), Answered(ASKED[2], "")]
    after = {ASKED[0].id: "same ", ASKED[1].id: "", ASKED[2].id: " ", ASKED[3].id: " new"}
    assert changes(before, after) == [Intake(ASKED[1].id, ""), Intake(ASKED[3].id, "new")]


def test_an_answer_lies_on_disk_like_any_entry() -> None:
    noted = entry(Intake("sleep", "badly"))
    record = as_record(noted)
    assert (record["kind"], record["question"], record["note"]) == ("intake", "sleep", "badly")
    assert from_record(record) == noted
    assert from_record(as_record(entry(Intake("sleep")))).content == Intake("sleep", "")
