"""Fifteen logs, and exactly the warnings that each must raise."""

import pytest

from selfcare.domain.entries import Entry, Session
from tests.domain.safety.noted import NOTHING, ago, answered, noted, pain, raised


def daily(days: int, zone: str, strength: int, *qualities: str) -> list[Entry]:
    return [pain(zone, strength, *qualities, at=ago(days=day)) for day in range(days)]


def worse_mornings(rise: int, times: int) -> list[Entry]:
    """Return routines with 3 before them, and 3 + `rise` the next morning."""
    entries = []
    for day in range(times):
        entries.append(noted(Session("desk-neck", 1, "finished", before=3), ago(days=2 * day + 1)))
        entries.append(pain("buttock.l", 3 + rise, "local-ache", at=ago(days=2 * day, hours=9)))
    return entries


EXAMPLES: dict[str, tuple[list[Entry], frozenset[str], list[str]]] = {
    "ordinary neck ache after a day at the desk": (
        [pain("neck-side.l shoulder-top.l", 4, "local-ache", "stiff", triggers=("sit-long",))],
        NOTHING,
        [],
    ),
    "good day": ([pain("", 0, triggers=("none",))], NOTHING, []),
    "low back ache, numb between the legs": (
        [pain("low-back.m", 3, "numbness"), answered("saddle-numb")],
        NOTHING,
        ["rf-cauda-equina"],
    ),
    "heavy chest and left arm": (
        [pain("chest-side.l arm-front.l", 5, "heavy"), answered("spread-arm-jaw")],
        NOTHING,
        ["rf-heart"],
    ),
    "swollen, warm calf": ([pain("calf.r", 4, "swelling", "warm-red")], NOTHING, ["rf-dvt"]),
    "the same, and short of breath": (
        [pain("calf.r", 4, "swelling"), answered("leg-swollen-one", "breathless")],
        NOTHING,
        ["rf-pe", "rf-dvt"],
    ),
    "over 50, sore temple, jaw on chewing": (
        [pain("brow-temple.r", 5, "headache"), answered("scalp-tender", "jaw-chewing")],
        frozenset({"age-50-plus"}),
        ["rf-gca"],
    ),
    "sudden worst headache": (
        [
            pain("head-back.m", 10, "headache", onset="sudden"),
            answered("sudden-worst-headache"),
        ],
        NOTHING,
        ["rf-thunderclap"],
    ),
    "stiff neck and fever": (
        [pain("neck-back.m", 6, "stiff", "headache"), answered("fever")],
        NOTHING,
        ["rf-meningitis", "rf-spine-infection"],
    ),
    "tingling hand on most days of two weeks": (
        daily(11, "hand-thumb.r", 3, "tingling"),
        NOTHING,
        ["rf-nerve-persistent"],
    ),
    "pregnant, with an aching hip": (
        [pain("groin.l low-back.m", 4, "local-ache")],
        frozenset({"pregnant"}),
        ["rf-pgp"],
    ),
    "pregnant, bad headache and flashing lights": (
        [pain("brow-temple.l", 7, "headache"), answered("flashing-lights")],
        frozenset({"pregnant"}),
        ["rf-preeclampsia"],
    ),
    "twice worse the next morning": (worse_mornings(2, 2), NOTHING, ["rf-worse-after"]),
    "a fall, neck pain and tingling": (
        [pain("neck-back.m", 6, "tingling"), answered("trauma-recent")],
        NOTHING,
        ["rf-cord-trauma"],
    ),
    "slow to get better": (
        daily(43, "low-back.l", 3, "local-ache"),
        NOTHING,
        ["rf-not-improving"],
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_log_raises_exactly_these_warnings(name: str) -> None:
    entries, about_you, expected = EXAMPLES[name]
    assert raised(*entries, about_you=about_you) == expected


def test_there_are_fifteen() -> None:
    assert len(EXAMPLES) == 15
