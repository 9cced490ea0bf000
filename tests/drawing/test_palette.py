"""Worse pain stands out more, to every eye."""

from itertools import pairwise

import pytest

from selfcare.drawing.palette import DARK, LIGHT, Palette, Rgb, contrast
from selfcare.drawing.scene import Role

EYES = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB."""


def _seen(colour: Rgb, eye: str) -> Rgb:
    linear = [(c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4) for c in colour]
    mixed = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in EYES[eye]]
    red, green, blue = (
        round(255 * (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055))
        for c in (min(1.0, max(0.0, c)) for c in mixed)
    )
    return red, green, blue


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_contrast_to_the_body_grows_with_pain(palette: Palette, eye: str) -> None:
    body = _seen(palette.colours[Role.BODY], eye)
    ramp = [contrast(_seen(palette.colours[Role.pain(level)], eye), body) for level in range(3, 11)]
    assert all(weaker < stronger for weaker, stronger in pairwise(ramp)), ramp
    assert ramp[-1] >= 4.5


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_the_cursor_and_the_target_stand_out(palette: Palette, eye: str) -> None:
    colours = [_seen(colour, eye) for colour in palette.colours]
    assert contrast(colours[Role.CURSOR], colours[Role.BODY]) >= 3
    for clothes in (Role.TOP, Role.LEGS, Role.SKIN):
        pairs = zip(colours[Role.TARGET], colours[clothes], strict=True)
        assert max(abs(one - other) for one, other in pairs) >= 90
    assert contrast(colours[Role.BODY], colours[Role.BACKGROUND]) >= 1.3


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_a_number_can_be_read_on_every_strength(palette: Palette) -> None:
    for level in range(11):
        colour = palette.colours[Role.pain(level)]
        assert contrast(palette.ink_on(colour), colour) >= 4.5


def test_a_dress_on_another_background_changes_nothing_else() -> None:
    moved = DARK.on((1, 2, 3))
    assert moved.background == (1, 2, 3)
    assert moved.colours[1:] == DARK.colours[1:]
