"""Knowing when the app has answered, by what it still has to do, not by the clock.

Textual's pilot takes a process for idle that used little processor time for 20 ms. On a busy machine
that is also one that was not given any, and on a quiet one it is 60 ms of waiting at each key.
"""

import asyncio
import time
from typing import Final

from textual._context import active_app
from textual.app import App, ScreenStackError
from textual.screen import Screen
from textual.worker import WorkerState

PATIENCE: Final = 1.0
"""Seconds for a worker that a test holds up on purpose, and for what never comes to rest."""


async def until_settled(*_: object) -> None:
    """Let the app run until no message, no repaint and no worker is under way.

    It takes the place of the pilot's own ways to wait, and of what those are given.
    """
    app = active_app.get()
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        await asyncio.sleep(0)
        if _is_running_on():
            continue
        if _has_workers(app):
            await asyncio.sleep(0.001)
        elif not (_resizes(app) or _paints(app)):
            return


def _is_running_on() -> bool:
    """Whether something else in the event loop could run now."""
    return bool(vars(asyncio.get_running_loop())["_ready"])


def _has_workers(app: App[object]) -> bool:
    at_work = {WorkerState.PENDING, WorkerState.RUNNING}
    return any(each._thread_worker and each.state in at_work for each in app.workers)


def _resizes(app: App[object]) -> bool:
    """Tell the screens of a new size now, not when no other has come for some milliseconds."""
    if app._resize_timer is None:
        return False
    app._check_resize()
    return True


def _paints(app: App[object]) -> bool:
    """Lay out and paint what is due for it now, not at the next sixtieth of a second."""
    try:
        screen = app.screen
    except ScreenStackError:
        return False
    if not _is_due(screen):
        return False
    screen._on_timer_update()
    return True


def _is_due(screen: Screen[object]) -> bool:
    changed = screen._layout_required or screen._scroll_required or screen._repaint_required
    changed = changed or screen._recompose_required or bool(screen._dirty_widgets)
    return bool(screen._callbacks) or (changed and screen.is_current)
