"""Calendars that are made to hurt: they end in a sentence and not in a wait."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.calendars.reading.calendar import MOST_EVENTS, Reading, read_calendar
from scheduler.calendars.reading.decoding import MOST_BYTES, plain, read_content
from scheduler.calendars.reading.mails import read_mail
from scheduler.calendars.reading.replies import replies_in
from scheduler.model import DateRange, Refused
from tests.scheduler.calendars.reading.test_programs import FILES

WINDOW = DateRange(start=date(2026, 12, 14), end=date(2028, 7, 1))
ALL = [path.read_bytes() for path in sorted(FILES.iterdir())]


def read(content: bytes) -> Reading:
    """What is read of bytes."""
    return read_calendar(plain(content), WINDOW, zone="Europe/Berlin")


def calendar(*events: str) -> bytes:
    """A calendar with events, of each the lines between BEGIN and END."""
    parts = [f"BEGIN:VEVENT\r\nUID:{number}\r\n{event}\r\nEND:VEVENT" for number, event in enumerate(events)]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""]).encode()


GOOD = "DTSTART:20270114T100000Z\r\nDTEND:20270114T110000Z"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=5", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999", "FREQ=WEEKLY;BYDAY=XX", "FREQ=", "",
        "FREQ=MONTHLY;BYDAY=", "FREQ=DAILY;INTERVAL=7;BYDAY=MO;COUNT=1000000", "FREQ=DAILY;COUNT=abc",
        "FREQ=DAILY;UNTIL=never",
    ],
)  # fmt: skip
def test_a_recurrence_bomb_costs_no_more_than_its_event(rule: str) -> None:
    """Whatever a rule says, the event beside it goes in."""
    reading = read(calendar(f"{GOOD}\r\nRRULE:{rule}", GOOD))
    assert [one.event.uid for one in reading.occurrences if one.event.uid == "1"] == ["1"]
    assert len(reading.occurrences) < 1100


def test_many_dear_recurrences_end_when_their_time_is_up() -> None:
    """Daily since the year 2, a thousand times over: what has been worked out is bounded for the whole file."""
    reading = read(calendar(*["DTSTART:00020101T100000Z\r\nRRULE:FREQ=DAILY"] * 1000, GOOD))
    assert {one.text.key for one in reading.troubles} == {"incoming-too-much-recurrence"}
    assert any(one.event.uid == "1000" for one in reading.occurrences)


def test_a_rule_of_many_years_is_followed_from_its_beginning() -> None:
    """Weekly since 1999, with a count that has long been used up, or not yet."""
    over = "DTSTART:19990104T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=100"
    runs = "DTSTART:19990104T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=1464"
    reading = read(calendar(over, runs))
    days = ("2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11", "2027-01-18")
    assert [str(one.start)[:10] for one in reading.occurrences] == list(days)
    leap = "DTSTART;VALUE=DATE:20000229\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
    assert [str(one.start) for one in read(calendar(leap)).occurrences] == ["2028-02-29"]


def test_a_line_of_ten_megabytes_is_passed_over() -> None:
    """In a property that nobody needs it is nothing; in one that is needed the event is told."""
    long = "x" * 10_000_000
    reading = read(calendar(f"{GOOD}\r\nDESCRIPTION:{long}", f"{GOOD}\r\nSUMMARY:{long}", GOOD))
    assert [one.event.uid for one in reading.occurrences] == ["0", "2"]
    assert [one.text.key for one in reading.troubles] == ["incoming-line-too-long"]
    folded = "\r\n ".join("y" * 70 for _ in range(100_000))
    assert len(read(calendar(f"{GOOD}\r\nSUMMARY:{folded}", GOOD)).occurrences) == 1


def test_fifty_thousand_events_are_read_as_far_as_they_are_near() -> None:
    """What is past costs nothing; of what is to come so many are read, and the rest is told."""
    past = ["DTSTART:20200114T100000Z"] * 30_000
    reading = read(calendar(*past, *["DTSTART;VALUE=DATE:20270114"] * (MOST_EVENTS + 5)))
    assert reading.past == 30_000
    assert len(reading.occurrences) == MOST_EVENTS
    assert [one.text.key for one in reading.troubles] == ["incoming-too-many"]
    assert not reading.whole


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"%PDF-1.7", b"Name;von;bis\n", "Üben".encode("utf-16")])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    """In a sentence, with a way out."""
    with pytest.raises(Refused) as refused:
        read(content)
    assert refused.value.hint


def test_files_that_cannot_be_read_are_refused_with_their_name(tmp_path: Path) -> None:
    """A folder, one that is not there, and one that is too big."""
    big = tmp_path / "big.ics"
    with big.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path in (tmp_path, tmp_path / "none.ics", big):
        with pytest.raises(Refused) as refused:
            read_content(path)
        assert refused.value.file == str(path)


def test_utf_16_and_a_mark_and_old_line_ends() -> None:
    """Each is read as what it is."""
    text = calendar(f"{GOOD}\r\nSUMMARY:Übung").decode()
    for content in (text.encode("utf-16"), text.encode("utf-8-sig"), text.replace("\r\n", "\r").encode()):
        assert [one.event.subject for one in read(content).occurrences] == ["Übung"]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """One of the files with some bytes changed, lines doubled, dropped or swapped, or an end cut off."""
    lines = draw(st.sampled_from(ALL)).split(b"\n")
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 4)):
            case 0:
                lines[place] = lines[place][: draw(st.integers(0, 40))]
            case 1:
                lines[place] = lines[draw(st.integers(0, len(lines) - 1))]
            case 2:
                lines[place] += draw(
                    st.sampled_from([b";", b":", b"Z", b"\xff", b"/P1D", b",20270101", b"T240000", b'"'])
                )
            case 3:
                name = lines[place].partition(b":")[0]
                values = [b"99999999T999999", b"00000000", b"-P1D", b"FREQ=DAILY;COUNT=3;UNTIL=20270101", b"P99999999W"]
                lines[place] = name + b":" + draw(st.sampled_from(values))
            case _:
                del lines[place:]
                lines.append(b"")
    return b"\n".join(lines)


@given(mutated())
def test_whatever_becomes_of_a_file_it_is_read_or_refused(content: bytes) -> None:
    """No damage leads to anything but occurrences, troubles, or a sentence that it is no calendar."""
    replies_in(plain(content), "Europe/Berlin")
    try:
        reading = read(content)
    except Refused:
        return
    assert all(one.end >= one.start for one in reading.occurrences)


@given(st.binary(max_size=400), mutated())
def test_whatever_a_mail_is_it_is_read(noise: bytes, content: bytes) -> None:
    """Headers and parts may be anything."""
    head = (
        b"From: " + noise + b"\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/calendar"
    )
    for calendar_part in read_mail(head + b"; name=" + noise[:30] + b"\r\n\r\n" + content + b"\r\n--b--\r\n").calendars:
        replies_in(calendar_part, "Europe/Berlin", "a@b.example")
    read_mail(noise)
