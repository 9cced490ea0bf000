"""How long the page for the therapist takes."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from benchmarks.contest import Contest
from benchmarks.made_up import TEN_YEARS, make_home
from benchmarks.startup import environ_of, process, selfcare
from selfcare.cli.context import Context
from selfcare.diary.home import Home
from selfcare.domain.clock import SystemClock

A_YEAR = TEN_YEARS // 10

COMPILE = """
import sys, typst
from pathlib import Path
template, data, page = map(Path, sys.argv[1:])
inputs = {"report": data.read_text(), "paper": "a4"}
page.write_bytes(typst.compile(template.read_bytes(), sys_inputs=inputs, pdf_standards=["ua-1"]))
"""


def pages(folder: Path) -> Iterator[Contest]:
    """A year's report, from the key to the next prompt, as HTML and as PDF."""
    home, _ = make_home(folder, A_YEAR, datetime.now().astimezone())
    environ = environ_of(home)
    write = [*selfcare(), "report", "--since", "365d", "--yes", "--to"]
    yield Contest(
        "HTML report of a year",
        "python -c 'import jinja2'",
        5,
        process([*write, str(folder / "page.html")], environ),
        process([sys.executable, "-c", "import jinja2"], environ),
        rounds=21,
    )
    yield Contest(
        "PDF report of a year",
        "typst, the same file",
        1.5,
        process([*write, str(folder / "page.pdf")], environ),
        process([sys.executable, "-c", COMPILE, *_typst(home, folder)], environ),
        rounds=21,
    )


def _typst(home: Home, folder: Path) -> list[str]:
    """Put what the report says into a file; return template, that file, and where the PDF goes."""
    from selfcare.sharing.report import document, pdf
    from selfcare.sharing.report.choices import Choices
    from selfcare.sharing.report.make import make

    context = Context(home, SystemClock())
    wanted = Choices(since="365d")
    report = make(wanted, context.assigned, context.watch.book, context.vocabulary, context.clock)
    data = folder / "page.json"
    data.write_text(json.dumps(document.plain(report.document)))
    template = Path(pdf.__file__).with_name("report.typ")
    return [str(template), str(data), str(folder / "peer.pdf")]
