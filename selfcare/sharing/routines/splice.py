"""Changes a routine file's text so that it says what a draft says. Imported only to do so."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ruamel.yaml.nodes import SequenceNode

from selfcare.domain.routines.draft import FROM_NOWHERE, RoutineDraft
from selfcare.sharing.routines.order import Order, entry_text
from selfcare.sharing.yaml.splice import Page, Splice, changes, is_block_list
from selfcare.sharing.yaml.words import inline

_MARK_NOT_LINE_END = re.compile("[\u2028\u2029]")


def splice_routine(text: str, before: RoutineDraft, after: RoutineDraft, order: Order) -> str:
    """Return the text with the changes that make `after` of `before`."""
    text = _with_values(_page(text), before, after, order)
    origins = [each.origin for each in after.listed]
    if origins == list(range(len(before.listed))):
        return text
    page = _page(text)
    node = page.value("exercises")
    if not isinstance(node, SequenceNode) or not is_block_list(node):
        listed = inline([dict(each.said) for each in after.listed])
        return page.spliced([Splice(node.start_mark.index, page.end(node), listed)])
    blocks = _Blocks(page, node)
    rows = [
        blocks.new(each.said, order) if each.origin == FROM_NOWHERE else blocks.old[each.origin]
        for each in after.listed
    ]
    return page.spliced([blocks.replaced(rows)])


def _page(text: str) -> Page:
    return Page(_MARK_NOT_LINE_END.sub(" ", text))


def _with_values(page: Page, before: RoutineDraft, after: RoutineDraft, order: Order) -> str:
    """Return the text with all values that changed, each exercise still at its place."""
    top: Mapping[str, Any] = {**before.said, "exercises": ()}
    wanted: Mapping[str, Any] = {**after.said, "exercises": ()}
    splices = changes(page, page.top, top, wanted, order.top)
    entries = page.value("exercises").value
    for each in after.listed:
        if each.origin != FROM_NOWHERE:
            said = before.listed[each.origin].said
            splices += changes(page, entries[each.origin], said, each.said, order.entry)
    return page.spliced(splices)


class _Block(NamedTuple):
    """The lines of one exercise, and the comments right above it."""

    above: str
    lines: str


class _Blocks:
    """A list of exercises as blocks of whole lines, which can change places."""

    def __init__(self, page: Page, node: SequenceNode) -> None:
        self._page = page
        self._dash = int(node.start_mark.column)
        starts = [self._dash_line(int(entry.start_mark.index)) for entry in node.value]
        ends = [page.next_line(page.end(entry)) for entry in node.value]
        ends = [self._with_own_comments(end) for end in ends]
        gaps = ["", *(page.text[end:start] for end, start in zip(ends, starts[1:], strict=False))]
        self._start, self._end = starts[0], ends[-1]
        self._is_airy = len(starts) == 1 or any(not gap.strip() and gap for gap in gaps)
        self.old = [
            _Block(gap.lstrip("\n"), _ended(page.text[start:end]))
            for gap, start, end in zip(gaps, starts, ends, strict=True)
        ]

    def new(self, said: Mapping[str, Any], order: Order) -> _Block:
        """Return the block of an exercise that was added."""
        indent = self._dash + 2
        return _Block("", f"{' ' * self._dash}- {entry_text(said, order, indent)}\n")

    def replaced(self, blocks: Sequence[_Block]) -> Splice:
        """Return how these blocks stand in place of the old ones."""
        between = "\n" if self._is_airy else ""
        return Splice(
            self._start, self._end, between.join(above + lines for above, lines in blocks)
        )

    def _dash_line(self, entry: int) -> int:
        return self._page.line_start(self._page.text.rfind("-", 0, entry))

    def _with_own_comments(self, end: int) -> int:
        """Return where the comments end that belong to the exercise above them."""
        deeper = re.compile(f" {{{self._dash + 1},}}#.*(?:\n|$)")
        while found := deeper.match(self._page.text, end):
            end = found.end()
        return end


def _ended(lines: str) -> str:
    return lines if lines.endswith("\n") else f"{lines}\n"
