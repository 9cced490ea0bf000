"""Tables laid out as the programs really write them: what stands above, beside and between the cells."""

from selfcare.sharing.incoming.mapping import TableMapping
from selfcare.sharing.incoming.moments import DAY_FIRST, MONTH_FIRST
from selfcare.sharing.incoming.reading import Asked
from tests.sharing.incoming.reading_in import found, pains

BUDDY = """"Date","Time Period","Description","Notes"
"11/21/24","Ongoing","Attack started 11/21/24 22:05","Still there,
as yesterday"

"#","Started","Lasted","Start UTC Offset (min)","End UTC Offset (min)","Geohash","Attack Types",\
"Attack Location","Pain Level","Affected Activities","Potential Triggers","Symptoms",\
"Most Bothersome Symptom","Premonitory Symptoms","Pain Positions","Helpful Medication",\
"Somewhat Helpful Medication","Unhelpful Medication","Unsure Medication",\
"Helpful Non Drug Relief Methods","Somewhat Helpful Non Drug Relief Methods",\
"Unhelpful Non Drug Relief Methods","Unsure Non Drug Relief Methods","Notes"
"1","11/16/24 13:12","01h 00m","60","60","u0yjjd","Tension","Home","9","Sleep","Alcohol, Sleep",\
"Stiff neck","","","Right Back of Head (Lower), Left Back of Head (Lower)","","","",\
"No medication","","","","","Woke up,
then slept"
"2","11/17/24 2:05","","-300","-300","","","","0","","","","","","","","","","","","","","",""
"3","11/18/24 4:10","","0","0","","","","","","","","","","","","","","","","","","",""
"""

BEARABLE = """date,date formatted,weekday,time of day,category,rating/amount,detail,notes
"31st Jan 2026","2026-01-31","Saturday","pre","Symptom","1","Back (lower) pain (Mild)",""
"31st Jan 2026","2026-01-31","Saturday","pm","Symptom","3","Headache (Severe)",""
"31st Jan 2026","2026-01-31","Saturday","am","Lifestyle","",\
"\u2615\ufe0f Caffeine - A lot | Alcohol - None",""
"31st Jan 2026","2026-01-31","Saturday","3:04","Meds/Supplements","50","Something (mg)",""
"31st Jan 2026","2026-01-31","Saturday","09:53","Mood","5","Anxious | Hopeful","a note"
"31st Jan 2026","2026-01-31","Saturday","21:01","Gratitudes","","Stress",""
"31st Jan 2026","2026-01-31","Saturday","","Sleep","9:00","Asleep 00:15 - 09:15",". "
"""

DAYLIO = """\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note
2026-05-18,18. Mai,Montag,8:30\u202fPM,rad,"stress",\
"Left neck:\u00a06 | Energy:\u00a04","","One<br>two &amp; <b>three</b>"
2026-05-17,17. Mai,Sonntag,21:35,,"","","",""
"""

TRACKS = (
    "FeatureName,Timestamp,Value,Label,Note\r\n"
    "Left neck,2026-01-14T21:30:41.432+01:00,3.0,after work,a:b :c\r\n"
    "Left neck,2026-02-08T11:17:39.165Z,-10:-29:-40,,\r\n"
    "Left neck,2026-02-08T11:07:28Z,12345:18:20,,\r\n"
)


def test_migraine_buddy_has_another_table_above_and_tells_the_zone() -> None:
    (first, bad), (second, none) = pains(BUDDY)
    assert (first, second) == ("2024-11-16 13:12", "2024-11-17 02:05")
    assert (bad.zones, bad.intensity, bad.triggers) == (
        ("head-back.r", "head-back.l"),
        9,
        ("alcohol",),
    )
    assert bad.note == (
        "Woke up,\nthen slept\nTriggers: Sleep\nLasted: 01h 00m\nAttack Types: Tension\n"
        "Attack Location: Home\nAffected Activities: Sleep"
    )
    assert (none.zones, none.intensity, none.note) == (("head-top.m",), 0, "")
    read = found(BUDDY)
    assert [record["at"][-6:] for record in read.records.values()] == ["+01:00", "-05:00"]
    assert read.left_out == {"attack without a pain level": 1}
    assert read.remarks == ("What stands above line 5 was not read.",)
    assert "u0yjjd" not in str(read)


def test_migraine_buddy_writes_days_as_the_phone_does() -> None:
    british = BUDDY.replace("11/16/24 13:12", "16/11/2024 13:12").replace("11/17/24", "17/11/24")
    (first, _), (second, _) = pains(british.replace("11/18/24", "18/11/24"))
    assert (first, second) == ("2024-11-16 13:12", "2024-11-17 02:05")
    days = found(BUDDY.replace("/16/", "/06/").replace("/17/", "/07/"), Asked(order=MONTH_FIRST))
    assert [record["at"][:10] for record in days.records.values()] == ["2024-11-06", "2024-11-07"]


def test_an_offset_that_cannot_be_is_a_fault() -> None:
    for offset in ("9999", "soon"):
        (fault,) = found(BUDDY.replace('"60","60"', f'"{offset}","60"')).faults
        assert fault.sentence == f'"{offset}" is no offset from UTC in minutes.'


def test_bearable_of_today_has_its_own_groups_of_factors() -> None:
    (early, back), (late, head) = pains(BEARABLE)
    assert (early, late) == ("2026-01-31 07:00", "2026-01-31 19:00")
    assert (back.zones, back.intensity, back.triggers) == (("low-back.m",), 2, ("caffeine",))
    assert (head.zones, head.intensity, head.qualities) == (("head-top.m",), 8, ("headache",))
    assert found(BEARABLE).left_out == {
        "Meds/Supplements": 1,
        "Mood": 1,
        "Gratitudes": 1,
        "Sleep": 1,
    }


def test_daylio_of_today_has_scales_and_formatted_notes() -> None:
    ((when, neck),) = pains(DAYLIO)
    assert (when, neck.zones, neck.intensity) == ("2026-05-18 20:30", ("neck-side.l",), 6)
    assert (neck.triggers, neck.note) == (
        ("stress-anxiety",),
        "Left neck: 6\nOne\ntwo & three",
    )
    assert found(DAYLIO).left_out == {"mood": 1, "scale: Energy": 1}


def test_a_mapping_tells_how_far_scales_and_trackers_go() -> None:
    five = TableMapping(source="x", columns={}, scale=5, order=DAY_FIRST)
    ((_, neck),) = pains(DAYLIO.replace("\u00a06", "\u00a04"), Asked("daylio", five))
    assert neck.intensity == 8
    ((_, neck),) = pains(TRACKS, Asked("track-and-graph", five))
    assert neck.intensity == 6
    (fault,) = found(DAYLIO, Asked("daylio", five)).faults
    assert fault.sentence == '"6" is more than 5.'


def test_track_and_graph_has_labels_and_lengths_of_time() -> None:
    ((when, neck),) = pains(TRACKS)
    assert (when, neck.intensity) == ("2026-01-14 21:30", 3)
    assert neck.note == "after work\na:b :c"
    assert found(TRACKS).left_out == {"length of time: Left neck": 2}
