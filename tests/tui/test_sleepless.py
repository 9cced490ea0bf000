from selfcare.tui.sleepless import seconds


def test_it_never_goes_back() -> None:
    told = [seconds() for _ in range(100)]
    assert told == sorted(told)
    assert told[0] > 0
