"""The therapist hears how the area felt, whether the pressure was too much, and what was measured."""

from selfcare.domain.entries import AfterVisit, Measure
from selfcare.sharing.report.choices import Choices, chosen
from tests.domain.summary.made import on
from tests.sharing.report.test_page import text_of


def test_after_the_visit_and_measures_stand_on_the_page() -> None:
    text = text_of(
        on(1, AfterVisit(("sore",), "too-much")),
        on(8, Measure("range", ("fingertips-floor", "from-a-newer-one"), (12, 3))),
        on(1, Measure("range", ("fingertips-floor",), (9,))),
        on(1, Measure("peg", ("pain", "enjoyment", "activity"), (4, 4, 5))),
    )
    assert "AFTER THE VISIT 21 Nov: sore, pressure too much" in text
    assert text.index("AFTER THE VISIT") < text.index("PAIN, 0 TO 10")
    assert "Fingertips to floor, cm" in text
    assert "9 on 21 Nov" in text
    assert "12 on 14 Nov" in text
    assert "from a newer one" in text
    assert "4.3 on 21 Nov" in text
    assert "the same day" in text


def test_where_nothing_was_measured_nothing_is_said_of_it() -> None:
    text = text_of()
    assert "AFTER THE VISIT" not in text
    assert "MEASURED" not in text


def test_their_notes_and_what_is_private_stay_out() -> None:
    said = on(1, AfterVisit(("sore",), "fine", "my own words"))
    (kept,) = chosen([said], Choices(without=frozenset({"notes"})))
    assert kept.content == AfterVisit(("sore",), "fine")
    assert chosen([said._replace(private=True)], Choices()) == []
