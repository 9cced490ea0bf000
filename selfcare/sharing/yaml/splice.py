"""Changes single values of a YAML file in its text, so that every other letter stays as it is.

A YAML library would write the whole file anew: it folds lines afresh, moves comments away from what
they speak of, and drops those of an entry that goes to another place. So only the library's parser is
used, which knows where each value stands. Imported only when a file is changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from selfcare.sharing.yaml.words import inline, pair, quoted

Pairs: TypeAlias = Sequence[tuple[Node, Node]]


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Put `text` in place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


class Page:
    """A text of YAML whose outermost value has keys, and where its parts stand."""

    def __init__(self, text: str) -> None:
        """Find out where the parts stand. The text must be readable YAML, with keys."""
        self.text = text
        self.top: MappingNode = YAML(typ="safe", pure=True).compose(text)

    def value(self, word: str) -> Node:
        """Return what stands under this key of the outermost value."""
        values: dict[str, Node] = {key.value: value for key, value in self.top.value}
        return values[word]

    def end(self, node: Node) -> int:
        """Return where a value ends; blank lines and comments after it are not its own."""
        if isinstance(node, CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return self.end(last[1] if isinstance(node, MappingNode) else last)
        written = self.text[node.start_mark.index : node.end_mark.index]
        return int(node.start_mark.index) + len(written.rstrip())

    def line_start(self, place: int) -> int:
        """Return where the line of this place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def next_line(self, place: int) -> int:
        """Return where the line after that of this place begins."""
        found = self.text.find("\n", place)
        return len(self.text) if found < 0 else found + 1

    def spliced(self, splices: Iterable[Splice]) -> str:
        """Return the text with all these changes made."""
        text = self.text
        for each in sorted(splices, reverse=True):
            text = text[: each.start] + each.text + text[each.end :]
        return text


def changes(
    page: Page,
    node: MappingNode,
    before: Mapping[str, object],
    after: Mapping[str, object],
    order: Sequence[str],
) -> list[Splice]:
    """Return what to do for the keys of `node` to say `after` instead of `before`.

    A new key goes behind the last one that comes before it in `order`.
    """
    keys = _Keys(page, node)
    said = [
        keys.replaced(word, after[word])
        for word in before
        if word in after and before[word] != after[word]
    ]
    said += [keys.removed(word) for word in before if word not in after]
    new = [word for word in order if word in after and word not in before]
    return said + keys.added([(word, after[word]) for word in new], order)


class _Keys:
    """The keys of one mapping, and how each would be changed."""

    def __init__(self, page: Page, node: MappingNode) -> None:
        self._page = page
        self._pairs: Final[Pairs] = node.value
        self._words = [key.value for key, _ in node.value]
        self._is_flow = bool(node.flow_style)
        self._inline = quoted if node.value[0][0].style else inline
        self._column = int(node.value[0][0].start_mark.column)

    def replaced(self, word: str, value: object) -> Splice:
        key, old = self._pairs[self._words.index(word)]
        end = self._page.end(old)
        if self._is_flow:
            return Splice(old.start_mark.index, end, self._inline(value))
        written = pair(word, value, self._column)
        if isinstance(old, ScalarNode) and not written.startswith(f"{word}:\n"):
            is_alone = not self._page.text[end : self._page.next_line(end)].strip()
            if "\n" in written and not is_alone:  # a comment follows, which must stay in this line
                return Splice(old.start_mark.index, end, self._inline(value))
            return Splice(old.start_mark.index, end, written.removeprefix(f"{word}: "))
        return Splice(key.start_mark.index, end, written)

    def removed(self, word: str) -> Splice:
        place = self._words.index(word)
        key, value = self._pairs[place]
        start, page = int(key.start_mark.index), self._page
        if place and self._is_flow:
            return Splice(page.end(self._pairs[place - 1][1]), page.end(value), "")
        if place == 0:  # what begins the mapping may share its line with a dash or a bracket
            return Splice(start, self._pairs[1][0].start_mark.index, "")
        return Splice(page.line_start(start), page.next_line(page.end(value)), "")

    def added(self, said: Sequence[tuple[str, object]], order: Sequence[str]) -> list[Splice]:
        """Those that go to the same place are one splice, for their order's sake."""
        behind: dict[int, list[tuple[str, object]]] = {}
        for word, value in said:
            earlier = set(order[: order.index(word)])
            known = [n for n, each in enumerate(self._words) if each in earlier]
            behind.setdefault(max(known, default=0), []).append((word, value))
        return [self._behind(place, pairs) for place, pairs in behind.items()]

    def _behind(self, place: int, said: Sequence[tuple[str, object]]) -> Splice:
        end = self._page.end(self._pairs[place][1])
        if self._is_flow:
            text = "".join(f", {self._inline(word)}: {self._inline(value)}" for word, value in said)
            return Splice(end, end, text)
        where = self._page.next_line(end)
        rows = [" " * self._column + pair(word, value, self._column) for word, value in said]
        if not self._page.text[:where].endswith("\n"):
            return Splice(where, where, "".join(f"\n{row}" for row in rows))
        return Splice(where, where, "".join(f"{row}\n" for row in rows))


def is_block_list(node: Node) -> bool:
    """Return whether this is a list with an entry a dash."""
    return isinstance(node, SequenceNode) and not node.flow_style
