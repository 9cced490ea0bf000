"""Of all that is asked, what is said is sure, large enough, and stands out."""

from selfcare.domain.insights.answers import WORTH_SAYING, Answer, sure

ONE = Answer("neck-side", "trigger", ("a",), False, 1.0, 0.5, 1.5, 100, 100, 0.015)


def test_a_difference_too_small_to_matter_is_not_said_however_sure() -> None:
    small = ONE._replace(points=WORTH_SAYING - 0.01, low=0.4, high=0.6, doubt=1e-9)
    assert not sure([small])[0].is_said
    assert sure([small._replace(points=WORTH_SAYING)])[0].is_said
    assert sure([small._replace(points=-WORTH_SAYING, low=-0.6, high=-0.4)])[0].is_said


def test_the_more_is_asked_the_surer_an_answer_has_to_be() -> None:
    doubtful = ONE._replace(doubt=0.9)
    assert [each.is_said for each in sure([ONE])] == [True]
    assert [each.is_said for each in sure([doubtful, ONE])] == [False, False]


def test_what_others_show_as_well_is_not_said_but_told() -> None:
    (found,) = sure([ONE._replace(doubt_apart=0.5)])
    assert (found.is_said, found.is_shared) == (False, True)


def test_an_interval_that_holds_nothing_is_never_said() -> None:
    (found,) = sure([ONE._replace(low=-0.1)])
    assert (found.is_said, found.is_shared) == (False, False)
