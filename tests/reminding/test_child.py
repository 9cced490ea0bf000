"""The process that hands a notice to plyer."""

import json
import sys

import plyer
import pytest

from selfcare.reminding import child


@pytest.mark.parametrize(
    ("platform", "body"), [("linux", "&lt;b&gt;"), ("darwin", "<b>"), ("win32", "<b>")]
)
def test_it_says_what_the_environment_holds(
    monkeypatch: pytest.MonkeyPatch, platform: str, body: str
) -> None:
    shown: list[dict[str, object]] = []
    monkeypatch.setattr(
        plyer, "notification", type("Fake", (), {"notify": lambda **it: shown.append(it)})
    )
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(child.NOTICE, json.dumps(["selfcare", "<b>"]))
    child.main()
    assert shown == [{"title": "selfcare", "message": body, "app_name": "selfcare", "timeout": 3}]
