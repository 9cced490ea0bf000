"""The report as one HTML file: no script, nothing fetched, to be read on a screen or printed."""

from functools import cache
from typing import TYPE_CHECKING, Final

from selfcare.sharing.report.document import Document, plain

if TYPE_CHECKING:
    from jinja2 import Template

POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)
"""What the page may do: show its own styles and pictures, and nothing else."""


def as_html(document: Document) -> str:
    """Return the whole page. Every text is escaped; the pictures are our own SVG."""
    return _template().render(report=plain(document), policy=POLICY)


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("selfcare.sharing.report", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return environment.get_template("report.html.j2")
