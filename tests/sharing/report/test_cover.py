"""The cover: what somebody told about themselves, alike in all forms, and only where it is wanted."""

import json
from io import BytesIO

from selfcare.domain.entries import Entry, Intake, Profile
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.forms import as_bytes, as_words
from selfcare.sharing.report.gather import Report, gather
from tests.domain.summary.made import CLOCK, on, pain
from tests.needed import needed
from tests.sharing.report.made import HOSTILE, names

TOLD = (
    on(3, Intake("sleep", "Six hours, on my side")),
    on(2, Intake("work", f"A desk. {HOSTILE}")),
    on(2, Profile(("pregnant",))),
    pain(1, 4),
)


def covered(*entries: Entry, has_cover: bool = True, private: bool = False) -> Report:
    without = frozenset[str]() if private else Choices().without
    wanted = Choices(since="30d", has_cover=has_cover, name="N", without=without)
    return gather(entries, wanted, names(), CLOCK)


def flat(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def test_all_forms_say_the_same() -> None:
    made = covered(*TOLD)
    told = json.loads(as_words(made, "json"))["cover"]
    asked = {each["question"]: each for each in told["answers"]}
    assert list(asked) == ["sleep", "work"]
    html, text = flat(as_words(made, "html")), flat(as_words(made, "txt"))
    for each in (asked["sleep"]["ask"], "Six hours, on my side", asked["work"]["ask"], "A desk."):
        assert flat(each) in html
        assert flat(each) in text
    assert "<script>" not in as_words(made, "html")
    for label in told["marked"]:
        assert flat(label) in html
        assert flat(label) in text
    assert told["marked"]
    assert text.index("Sixhours") < text.index("PAIN,0TO10")


def test_the_pdf_has_it_on_a_page_before_the_first() -> None:
    needed("typst")
    pypdf = needed("pypdf")
    made, bare = covered(*TOLD), covered(*TOLD, has_cover=False)
    pages = pypdf.PdfReader(BytesIO(as_bytes(made, "pdf"))).pages
    first = flat(pages[0].extract_text())
    assert flat("Six hours, on my side") in first
    assert flat("Pain, 0 to 10") not in first
    assert len(pages) == len(pypdf.PdfReader(BytesIO(as_bytes(bare, "pdf"))).pages) + 1


def test_nobody_gets_it_unasked() -> None:
    made = covered(*TOLD, has_cover=False)
    for form in ("html", "txt", "json"):
        assert "Six hours" not in as_words(made, form)


def test_where_nothing_was_answered_it_says_so() -> None:
    assert "BACKGROUND\nNothing was answered yet." in as_words(covered(), "txt")


def test_what_is_private_stays_off_it_and_no_older_answer_takes_its_place() -> None:
    newer = on(1, Intake("sleep", "Secret"))._replace(private=True)
    marked = on(1, Profile(("pregnant",)))._replace(private=True)
    hidden = as_words(covered(*TOLD[:2], newer, marked), "txt")
    assert "Secret" not in hidden
    assert "Six hours" not in hidden
    assert "MARKED BY" not in hidden
    shown = as_words(covered(*TOLD[:2], newer, marked, private=True), "txt")
    assert "Secret" in shown
    assert "MARKED BY THE CLIENT" in shown


def test_the_page_after_the_cover_has_its_title_again() -> None:
    made = covered(*TOLD)
    title = made.document.title
    assert as_words(made, "txt").count(f"{title}\n") == 2
    assert f'<h2 class="again">{title}</h2>' in as_words(made, "html")
    assert as_words(covered(*TOLD, has_cover=False), "txt").count(f"{title}\n") == 1
