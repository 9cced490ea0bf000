"""Tests of the app are coroutines; this lets pytest run them without a plugin."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec

Given = ParamSpec("Given")


def piloted(test: Callable[Given, Coroutine[Any, Any, None]]) -> Callable[Given, None]:
    """Run a coroutine as a test of its own loop."""

    @wraps(test)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> None:
        asyncio.run(test(*args, **kwargs))

    return run
