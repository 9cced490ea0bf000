"""By the samples a person sees which characters their terminal can show."""

import pytest

from selfcare.drawing.cells import SMOOTH, Printer
from selfcare.drawing.glyphs import glyph_set
from selfcare.drawing.palette import DARK
from selfcare.drawing.sample import characters, sample_frame


@pytest.mark.parametrize("glyphs", ["blocks", "octants", "ascii"])
def test_the_row_and_the_picture_have_characters_of_their_set_alone(glyphs: str) -> None:
    row = characters(glyphs)
    assert 10 <= len(row) <= 26
    assert set(row) <= set(glyph_set(glyphs))
    frame = sample_frame(Printer(DARK, SMOOTH._replace(glyphs=glyphs)), (16, 5))
    assert [sum(len(run.text) for run in row) for row in frame] == [16] * 5
    assert any(run.text.strip() or run.paper for row in frame for run in row)


def test_fine_blocks_are_shown_by_those_that_other_sets_have_not() -> None:
    assert not set(characters("octants")) & set(glyph_set("blocks"))
