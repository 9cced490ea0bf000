"""The page as PDF: tagged, dated, the same each time, lockable; and what is said where it cannot be made."""

import sys
from io import BytesIO

import pytest

from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.domain.entries import Intake, Pain, Question
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.forms import as_bytes
from selfcare.sharing.report.gather import gather
from selfcare.sharing.report.pdf import PdfError
from tests.domain.summary.made import CLOCK, on
from tests.needed import needed
from tests.sharing.report.made import names, of_the_demo, report

pypdf = needed("pypdf")
needed("typst")


def test_it_is_tagged_has_a_title_and_begins_with_one_page() -> None:
    pdf = pypdf.PdfReader(BytesIO(as_bytes(of_the_demo(), "pdf")))
    catalogue = pdf.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert str(catalogue["/Lang"]).startswith("en")
    assert pdf.metadata.title == "Pain and posture diary"
    assert b"pdfuaid:part>1<" in catalogue["/Metadata"].get_data()
    assert "Made on 22 November 2026." in pdf.pages[0].extract_text()
    assert "Routines" in pdf.pages[0].extract_text()


@pytest.mark.parametrize("signs", [2, 6])
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_after_a_cover_too_the_page_stands_alone_with_warnings_and_questions(
    paper: str, signs: int
) -> None:
    asked = [on(back, Question(f"May I swim on day {back}?")) for back in (1, 2, 3)]
    entries = [*made_up_diary(CLOCK), *asked, on(4, Intake("sleep", "Six hours"))]
    warned = [*["Get medical advice today: a sign (2026-11-20)."] * signs, "Answered."]
    wanted = Choices(has_cover=True, name="N", paper=paper)
    made = gather(entries, wanted, names(), CLOCK, warnings=lambda _: warned)
    cover, page, *appendix = pypdf.PdfReader(BytesIO(as_bytes(made, "pdf"))).pages
    assert "Six hours" in cover.extract_text()
    assert page.extract_text().startswith(made.document.title)
    assert "Made on 22 November 2026." in page.extract_text()
    assert appendix


def test_the_same_report_is_the_same_file() -> None:
    made = of_the_demo("7d")
    assert as_bytes(made, "pdf") == as_bytes(made, "pdf")


def test_a_password_locks_it() -> None:
    needed("cryptography")
    locked = pypdf.PdfReader(BytesIO(as_bytes(report([]), "pdf", password="six words")))
    assert locked.is_encrypted
    assert not locked.decrypt("other words")
    assert locked.decrypt("six words")
    assert locked.trailer["/Encrypt"]["/R"] == 6
    assert locked.pdf_header == "%PDF-2.0"


def test_a_letter_that_no_font_has_is_never_left_out_unseen() -> None:
    made = report([on(1, Pain(("knee.l",), 3, note="\U00013000 in hieroglyphs"))])
    with pytest.raises(PdfError, match="Please take HTML instead"):
        as_bytes(made, "pdf")
    assert "\U00013000" in as_bytes(made, "html").decode()


def test_a_word_longer_than_a_line_is_broken_and_stays_whole() -> None:
    made = report([on(1, Pain(("knee.l",), 3, note="y" * 300))])
    lines = pypdf.PdfReader(BytesIO(as_bytes(made, "pdf"))).pages[1].extract_text().splitlines()
    parts = [line.count("y") for line in lines if "yyyy" in line]
    assert sum(parts) == 300
    assert max(parts) < 130


@pytest.mark.parametrize("missing", ["typst", "pypdf"])
def test_where_the_extra_is_missing_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    made = report([])
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(PdfError, match=r'pip install "selfcare\[share\]"'):
        as_bytes(made, "pdf", password="six words")
    assert as_bytes(made, "html")
    assert as_bytes(made, "txt")


@pytest.mark.parametrize(
    ("note", "searched"),
    [("gr\u00fc\u00dfe, \u0142\u00f3d\u017a", False), ("\u0645\u0631\u062d\u0628\u0627", True)],
)
def test_the_fonts_of_the_computer_are_searched_only_for_letters_beyond_latin(
    monkeypatch: pytest.MonkeyPatch, note: str, searched: bool
) -> None:
    asked: list[bool] = []

    def compile_nothing(_template: bytes, **options: object) -> bytes:
        asked.append(not options["ignore_system_fonts"])
        return b""

    monkeypatch.setattr("typst.compile", compile_nothing)
    as_bytes(report([on(1, Pain(("knee.l",), 3, note=note))]), "pdf")
    assert asked == [searched]
