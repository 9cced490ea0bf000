"""Ids and numbers are understood without reading plain words, and alike."""

import subprocess
import sys
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.phrases.reading import read
from selfcare.domain.phrases.understanding import by_ids
from tests.domain.known import VOCABULARY

NAMES = [each.id for each in VOCABULARY.everything if "-" in each.id or "." in each.id]


@given(st.lists(st.sampled_from(NAMES), max_size=5), st.integers(0, 10), st.randoms())
def test_ids_mean_the_same_with_and_without_reading(
    names: list[str], intensity: int, random: Random
) -> None:
    words = [*names, str(intensity)]
    random.shuffle(words)
    assert by_ids(words, VOCABULARY) == read(words, VOCABULARY)


@pytest.mark.parametrize(
    "word", ["tingling", "left neck", "none", "6/10", "-1", "6.5", "nek-side.l"]
)
def test_what_is_more_than_an_id_is_left_to_reading(word: str) -> None:
    assert by_ids(["neck-side.l", word], VOCABULARY) is None


def test_ids_are_understood_without_importing_what_reads_words() -> None:
    script = """
import sys
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
understand(["neck-side.l", "6", "sit-long"], Vocabulary.from_data(load("zones"), load("words")))
sys.exit("selfcare.domain.phrases.reading" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
