"""Every glyph knows which sub-pixels it inks."""

from random import Random

import pytest

from selfcare.drawing.glyphs import FULL, glyph_set, likely, nearest, octants


def test_octants_cover_all_patterns_with_different_characters() -> None:
    table = octants()
    assert sorted(table) == list(range(256))
    assert len(set(table.values())) == 256


def test_octants_follow_the_numbers_of_unicode() -> None:
    table = octants()
    assert table[0b00000100] == "\U0001cd00"
    assert table[0b11111110] == "\U0001cde5"
    assert (table[0], table[255], table[0b00001111], table[0b01010101]) == (" ", "█", "▀", "▌")


@pytest.mark.parametrize("name", ["blocks", "octants"])
def test_a_glyph_is_nearest_to_its_own_mask(name: str) -> None:
    for glyph, mask in glyph_set(name).items():
        found, ink = nearest(name, mask)
        assert ink == mask, (glyph, found)


def test_a_thin_line_stays_a_line() -> None:
    assert nearest("blocks", 0b1111 << 28)[0] == "▁"
    assert nearest("blocks", 0)[0] == " "
    assert nearest("blocks", FULL)[0] == "█"


def test_ascii_is_ascii() -> None:
    assert all(glyph.isascii() for glyph in glyph_set("ascii"))


def test_there_are_no_other_sets() -> None:
    with pytest.raises(KeyError):
        glyph_set("braille")


def test_for_two_areas_the_best_octant_is_among_the_likely_and_few_are_looked_at() -> None:
    """A tenth of the work: a picture of octants must not cost more than a twelfth of a second allows."""
    chance = Random(8)
    for _ in range(200):
        area = chance.getrandbits(32) & chance.getrandbits(32) | chance.getrandbits(8)
        seen = dict(likely("octants", (area, FULL ^ area)))
        _, best = nearest("octants", area)
        assert len(seen) < 40
        least = min((mask ^ area).bit_count() for mask in seen.values())
        assert least <= (best ^ area).bit_count()


def test_of_the_blocks_all_are_likely() -> None:
    assert dict(likely("blocks", (1, 2))) == glyph_set("blocks")
    assert dict(likely("octants", ())) == glyph_set("blocks")
