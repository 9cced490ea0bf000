"""Whatever the form, the figures are the same: each form is read back and compared."""

import json
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from io import BytesIO

import pytest

from selfcare.sharing.report.document import Quotations, Table
from selfcare.sharing.report.forms import as_bytes, as_words
from selfcare.sharing.report.gather import Report
from tests.needed import needed
from tests.sharing.report.made import hostile, of_the_demo, report


class _Cells(HTMLParser):
    """Collects the cells of all tables, a row each, and all text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.words: list[str] = []
        self._is_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        self._is_cell = tag in {"td", "th"} or (self._is_cell and tag == "bdi")
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._is_cell = self._is_cell and tag == "bdi"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._is_cell:
            self.rows[-1][-1] += data


def tables(made: Report) -> Iterator[Table]:
    for section in (*made.document.sections, *made.document.appendix):
        yield from (block for block in section.blocks if isinstance(block, Table))


def flat(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


REPORTS: Mapping[str, Callable[[], Report]] = {
    "demo": of_the_demo,
    "week": lambda: of_the_demo("7d"),
    "year": lambda: of_the_demo("365d"),
    "empty": lambda: report([]),
    "hostile": hostile,
}


@pytest.fixture(params=REPORTS)
def made(request: pytest.FixtureRequest) -> Report:
    return REPORTS[request.param]()


def test_html_holds_every_row_of_every_table(made: Report) -> None:
    read = _Cells()
    read.feed(as_words(made, "html"))
    expected = [list(row) for table in tables(made) for row in table.rows]
    assert [row for row in read.rows if row in expected] == expected


def test_text_holds_every_figure_of_every_row(made: Report) -> None:
    text = flat(as_words(made, "txt"))
    for table in tables(made):
        for row in table.rows:
            told = "; ".join(
                f"{name[:1].lower()}{name[1:]} {cell}"
                for name, cell in zip(table.head[1:], row[1:], strict=True)
                if cell
            )
            assert flat(f"- {row[0]}: {told}") in text


def test_pdf_holds_every_cell_and_every_sentence(made: Report) -> None:
    needed("typst")
    pypdf = needed("pypdf")
    pages = pypdf.PdfReader(BytesIO(as_bytes(made, "pdf"))).pages
    text = flat("".join(page.extract_text() for page in pages))
    for table in tables(made):
        for row in table.rows:
            assert [cell for cell in row if flat(cell) not in text] == []
    for section in (*made.document.sections, *made.document.appendix):
        assert flat(section.heading) in text


def test_json_holds_the_figures_that_the_page_was_made_from() -> None:
    made = of_the_demo()
    read = json.loads(as_words(made, "json"))
    pain, change = made.summary.now.pain, made.summary.change
    assert pain is not None
    assert change is not None
    assert (read["now"]["pain"]["mean"], read["now"]["pain"]["worst"]) == (pain.mean, pain.worst)
    assert read["change"]["points"] == change.points
    figures = next(tables(made))
    assert figures.rows[0][1:] == (
        str(read["now"]["pain"]["mean"]),
        str(read["before"]["pain"]["mean"]),
    )
    cover = read["now"]["coverage"]
    assert figures.rows[4][1] == f"{cover['days'] - cover['logged']} of {cover['days']}"
    assert read["format"] == {"name": "selfcare-report", "version": 1}
    assert {row["id"] for row in read["triggers"]} <= read["words"].keys()
    assert read["questions"][0]["text"] == "May I swim again?"


def test_what_the_person_wrote_stands_in_each_form() -> None:
    made = of_the_demo()
    quoted = [
        item.text
        for section in (*made.document.sections, *made.document.appendix)
        for block in section.blocks
        if isinstance(block, Quotations)
        for item in block.items
    ]
    assert "May I swim again?" in quoted
    for form in ("html", "txt", "json"):
        text = flat(as_words(made, form))
        assert [words for words in quoted if flat(words) not in text] == []
