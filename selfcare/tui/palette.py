"""The command palette: the actions of the screen it was opened on."""

from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider

from selfcare.tui.actions import ACTIONS, EVERYWHERE, Action
from selfcare.tui.key_names import key_name


class ActionProvider(Provider):
    """Offers what the keys of the present screen do, by name."""

    async def discover(self) -> Hits:
        """List everything before anything is typed."""
        for action in self._actions():
            yield DiscoveryHit(action.help, self._run(action), help=f"key: {_shown(action)}")

    async def search(self, query: str) -> Hits:
        """List what matches the typed words."""
        matcher = self.matcher(query)
        for action in self._actions():
            score = max(matcher.match(action.help), matcher.match(action.label))
            if score > 0:
                shown = matcher.highlight(action.help)
                yield Hit(score, shown, self._run(action), help=f"key: {_shown(action)}")

    def _actions(self) -> Iterator[Action]:
        seen = set()
        for action in (*ACTIONS.get(self.screen.name or "", ()), *EVERYWHERE):
            if action.name not in seen:
                seen.add(action.name)
                yield action

    def _run(self, action: Action) -> Callable[[], Coroutine[Any, Any, None]]:
        return partial(self.screen.run_action, action.name)


def _shown(action: Action) -> str:
    return key_name(action.keys.split(",")[0])
