"""The packaged vocabulary, for tests."""

from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load

VOCABULARY = Vocabulary.from_data(load("zones"), load("words"))
