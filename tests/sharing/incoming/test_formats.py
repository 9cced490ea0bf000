"""What becomes of other programs' rows, and what is counted and left."""

import pytest

from selfcare.domain.entries import Pain
from selfcare.sharing.incoming.found import ImportFileError
from selfcare.sharing.incoming.mapping import TableMapping
from selfcare.sharing.incoming.reading import Asked
from tests.sharing.incoming.reading_in import found, pains

DAYLIO = """full_date,date,weekday,time,mood,activities,note_title,note
2026-05-18,May 18,Monday,11:54 pm,good,"left neck 6 | music | stress","","Went out"
2026-05-17,May 17,Sunday,22:21,meh,"cooking | left neck",,A note
2026-05-16,May 16,Saturday,7:05 am,awful,no pain,,
"""

BEARABLE = """date,weekday,time of day,category,rating/amount,detail,notes
8th Dec 2021,Wednesday,mid,Symptom,2,Neck pain (Moderate),
8th Dec 2021,Wednesday,am,Symptom,3,Fatigue (Severe),
8th Dec 2021,Wednesday,all day,Factors,,Stress,
8th Dec 2021,Wednesday,all day,Factors,,Zumba | Long drive | Caffeine,
8th Dec 2021,Wednesday,all day,Mood,7,,fine
9th Dec 2021,Thursday,pm,Symptom,4,Left shoulder pain (Unbearable),=ouch
9th Dec 2021,Thursday,,,1,x,
"""

BUDDY = """#,Started,Lasted,Pain Level,Potential Triggers,Symptoms,Pain Positions,Helpful Medication,Notes
1,22/11/2025 14:30,4h 15m,7,"Stress, Neck tension","Nausea, Stiff neck",Left temple,Ibuprofen,bad day
2,03/12/2025,,3,,,"Whole head, Behind",,
"""

TRACKS = """FeatureName,Timestamp,Value,Note
Left neck,2026-09-14T21:30:41.432+01:00,6,
Body/Right knee,2026-09-17T21:14:56.864Z,3.4:stairs,So:me :note
Left neck,2026-09-16T00:13:27.182+01:00,1:02:03,
Water,2026-09-16T00:13:27.182+01:00,5,
"""


def test_daylio_needs_a_place_and_a_number() -> None:
    (late, neck), (early, none) = pains(DAYLIO)
    assert (late, early) == ("2026-05-18 23:54", "2026-05-16 07:05")
    assert neck == Pain(("neck-side.l",), 6, (), ("stress-anxiety",), (), "left neck 6\nWent out")
    assert none.is_none
    assert found(DAYLIO).left_out == {
        "mood": 3,
        "note": 1,
        "activity: music": 1,
        "activity: cooking": 1,
        "activity: left neck": 1,
    }


def test_daylio_of_the_first_versions_has_the_year_apart() -> None:
    text = (
        "year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,ok,knee both 3,\n"
    )
    ((when, pain),) = pains(text)
    assert (when, pain.zones) == ("2018-05-18 23:54", ("knee.l", "knee.r"))


def test_a_mapping_gives_an_activity_a_number() -> None:
    words = TableMapping(source="x", columns={}, words={"Cooking": "left neck 5", "music": ""})
    taken = pains(DAYLIO, Asked(form="daylio", mapping=words))
    assert [pain.intensity for _, pain in taken] == [6, 5, 0]


def test_bearable_symptoms_with_a_place_come_in_with_the_factors_of_their_day() -> None:
    (mid, neck), (evening, shoulder) = pains(BEARABLE)
    assert (mid, evening) == ("2021-12-08 13:00", "2021-12-09 19:00")
    assert neck[:4] == (("neck-back.m",), 5, (), ("stress-anxiety", "drive-long", "caffeine"))
    assert (shoulder.intensity, shoulder.triggers) == (10, ())
    assert shoulder.note == "Bearable: Left shoulder pain (Unbearable)\n=ouch"
    assert found(BEARABLE).left_out == {
        "Symptom: Fatigue": 1,
        "Factors": 1,
        "Mood": 1,
        "nameless": 1,
    }


@pytest.mark.parametrize("rating", ["5", "-1", "", "many"])
def test_bearable_ratings_end_at_four(rating: str) -> None:
    text = (
        f"date,time of day,category,rating/amount,detail\n8th Dec 2021,am,Symptom,{rating},Neck\n"
    )
    (fault,) = found(text).faults
    assert (fault.line, "is no rating from 0 to 4" in fault.sentence) == (2, True)


def test_migraine_buddy_keeps_in_the_note_what_has_no_id_here() -> None:
    (when, bad), (noon, other) = pains(BUDDY)
    assert (when, noon) == ("2025-11-22 14:30", "2025-12-03 12:00")
    assert (bad.zones, bad.intensity) == (("brow-temple.l",), 7)
    assert set(bad.qualities) == {"headache", "stiff"}
    assert (bad.triggers, bad.eased_by) == (("stress-anxiety",), ("medicine",))
    assert bad.note == "bad day\nTriggers: Neck tension\nSymptoms: Nausea\nLasted: 4h 15m"
    assert (other.zones, other.note) == (("head-top.m",), "Pain positions: Whole head, Behind")


def test_track_and_graph_trackers_named_after_a_place_come_in() -> None:
    (first, neck), (second, knee) = pains(TRACKS)
    assert (first, second) == ("2026-09-14 21:30", "2026-09-17 21:14")
    assert (neck.intensity, knee.intensity) == (6, 3)
    assert (knee.zones, knee.note) == (("knee.r",), "stairs\nSo:me :note")
    assert found(TRACKS).left_out == {"length of time: Left neck": 1, "tracker: Water": 1}
    (fault,) = found(TRACKS.replace(",6,", ",-6,")).faults
    assert fault.sentence == '"-6" is less than 0.'


def test_what_was_asked_for_must_be_what_it_is() -> None:
    with pytest.raises(ImportFileError, match='not from Bearable: there is no column "category"'):
        found(DAYLIO, Asked(form="bearable"))


def test_the_same_rows_have_the_same_ids_and_equal_rows_are_two() -> None:
    assert found(TRACKS).records == found(TRACKS).records
    twice = TRACKS + TRACKS.splitlines()[1] + "\n"
    assert len(found(twice).records) == 3
    assert set(found(TRACKS).records) < set(found(twice).records)


def test_too_long_a_note_is_a_fault_by_line() -> None:
    (fault,) = found(TRACKS.replace("So:me", "x" * 10_001)).faults
    assert (fault.line, "10,000 fit." in fault.sentence) == (3, True)
    assert "saved" not in fault.sentence
