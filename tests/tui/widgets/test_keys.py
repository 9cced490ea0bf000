"""The keys at the bottom of a screen are laid out once, and are not changed at once again."""

import pytest
from textual.widgets._footer import FooterKey

from selfcare.tui.app import SelfcareApp
from tests.tui.test_logging import SIZE, press


async def test_the_styles_of_a_key_are_worked_out_once(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[str] = []

    def note(key: FooterKey) -> None:
        again.append(key.description)

    monkeypatch.setattr(FooterKey, "update_node_styles", note)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h")
        assert "Correct" in [key.description for key in app.screen.query(FooterKey)]
        assert again == []
