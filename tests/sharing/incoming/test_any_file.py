"""Whatever is in a file: entries that can be saved, faults by line, or one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfcare.domain.checks import check
from selfcare.domain.records import from_record
from selfcare.domain.text import clean
from selfcare.sharing.incoming.found import ImportFileError
from tests.sharing.incoming.reading_in import found

HEADS = (
    b"",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b'{"format": {"name": "selfcare-export", "version": 1}, "entries": [',
    b"FeatureName,Timestamp,Value,Label,Note\n",
    b"full_date,date,weekday,time,mood,activities,scales,note_title,note\n",
    b"date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n",
    b"#,Started,Lasted,Start UTC Offset (min),Pain Level,Pain Positions,Notes\n",
)
WORDS = some.sampled_from(
    [
        *(
            "Left neck",
            "2026-01-02",
            "2026-01-02T10:00:00Z",
            "31/12/26 7 pm",
            "6",
            "-1:-5:-30",
            "10.0",
        ),
        *(
            "Symptom",
            "Factors",
            "Headache (Mild)",
            "Left neck: 6 | no pain",
            "stress",
            "2026",
            "am",
        ),
        *(
            ",",
            ",",
            ",",
            ",",
            "\n",
            "\n",
            '"',
            "\r",
            "\0",
            "|",
            ";",
            "\u202e",
            "\x1b[31m",
            "=cmd|",
            "{",
            "]",
        ),
    ]
)
BODIES = some.binary(max_size=200) | some.lists(WORDS, max_size=60).map(
    lambda words: "".join(words).encode()
)


@pytest.mark.parametrize("head", HEADS)
@given(body=BODIES)
def test_nothing_else_comes_of_it(head: bytes, body: bytes) -> None:
    try:
        read = found(head + body)
    except ImportFileError as fault:
        said = str(fault)
    else:
        for record in read.records.values():
            check(from_record(record).content)
        said = "".join(map(str, (*read.faults, *read.remarks, *read.left_out)))
    assert said == clean(said)
