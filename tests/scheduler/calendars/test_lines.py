"""Text in calendar files: any name and any sentence arrives as it was written, in lines that every reader takes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.files import CalendarFile, feed, invitation
from scheduler.calendars.lines import address, clean, folded, one_line
from tests.scheduler.calendars.readers import read_with_ical_js, read_with_icalendar, read_with_vobject

HOSTILE = (
    'Anna "die Schnelle" Brandl',
    "Brandl; Anna, Dr.",
    "C:\\Neu\\nichts\\N",
    "[/]",
    "Ann [Sales] [@click=app.quit]x[/]",
    "Zeile eins\nZeile zwei",
    "Ärger mit Überstunden und Größe " * 8,
    "👩‍👩‍👧‍👦 und 🧑🏽‍🚀 in der Äöüß-Straße " * 3,
    "ä" * 200,
    "\\" * 200,
    ";,:" * 70,
    "a^b^^c^'d^n",
    "END:VCALENDAR\r\nBEGIN:VCALENDAR",
    "x\r\nATTENDEE:mailto:fremd@example.org",
    "\ufeffmit\u202eZeichen\x00\x07\x1b[31m",
    "nächste\u2028Zeile\x85und\x0bweiter",
    "   Leerzeichen vorn und hinten   ",
    "mailto:x@example.org",
    "=cmd|' /C calc'!A0",
)
words = st.text(min_size=1, max_size=300)


def entry(text: str, **changes: str) -> Entry:
    """An entry that says the text wherever a text may stand."""
    start = datetime(2027, 3, 25, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    name = one_line(text) or "x"
    return Entry(
        uid="vertrieb-marketing.1@x.invalid",
        start=start,
        end=start + timedelta(hours=1),
        made=date(2027, 1, 4),
        summary=changes.get("summary", text),
        description=text,
        category=text,
        organizer=Mailbox(name, "hr@firma.example"),
        attendees=(Mailbox(name, "a@firma.example"), Mailbox(name, "b@firma.example")),
        location=text,
        link=f"https://treffen.firma.example/{text}",
        reminder_minutes=15,
    )


def expected_name(text: str) -> str:
    """A name as it can stand in a parameter."""
    return (one_line(text) or "x").replace('"', "'").replace("^", "ˆ").replace("\\", "/")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives_as_text(text: str) -> None:
    """Quotes, separators, escapes, markup, line ends and control characters add no property and lose nothing seen."""
    check(text)


@given(text=words)
@example(text="\\N")
@example(text="\\\\n\\,")
@example(text="a\u2028b")
def test_any_text_survives_a_round_trip(text: str) -> None:
    """What a person writes is what icalendar and vobject read, apart from control characters."""
    check(text)


def check(text: str) -> None:
    """The text comes back from both Python readers, and the file is well-formed."""
    content = invitation(entry(text)).content
    assert content.count(b"\nBEGIN:VEVENT") == 1
    assert content.count(b"\nATTENDEE") == 2
    assert content.count(b"\nUID:") == 1
    for read in (read_with_icalendar, read_with_vobject):
        (event,) = read(content)
        assert event.summary == clean(text)
        assert event.description == clean(text)
        assert event.names == (expected_name(text),) * 2
        assert event.attendees == ("mailto:a@firma.example", "mailto:b@firma.example")
        assert event.start == datetime(2027, 3, 25, 11, tzinfo=UTC)


def test_hostile_text_arrives_as_text_in_ical_js() -> None:
    """The same holds for ical.js."""
    files: list[CalendarFile] = [invitation(entry(text)) for text in HOSTILE]
    for text, (event,) in zip(HOSTILE, read_with_ical_js([file.content for file in files]), strict=True):
        assert event.summary == clean(text)
        assert event.description == clean(text)
        assert event.names == (expected_name(text),) * 2


@given(text=words)
def test_no_line_is_longer_than_75_octets(text: str) -> None:
    """Lines are folded between characters, so that umlauts and emoji stay whole (RFC 5545, 3.1)."""
    pieces = list(folded("DESCRIPTION:" + clean(text).replace("\n", "\\n")))
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() for piece in pieces)
    assert (
        b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]).decode().endswith(clean(text).replace("\n", "\\n"))
    )


def test_every_line_of_a_file_ends_and_folds_as_the_standard_says() -> None:
    """Lines end in CRLF and have at most 75 octets, in every text of the file."""
    for text in HOSTILE:
        lines = invitation(entry(text)).content.split(b"\r\n")
        assert lines[-1] == b""
        assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
        assert all(line.decode() or not line for line in lines)


def test_the_name_of_a_feed_is_one_line() -> None:
    """A calendar's name with line breaks comes out in one line."""
    (file,) = feed([entry("x")], name="Rondo\r\nATTENDEE:mailto:x@example.org")
    assert b"NAME:Rondo ATTENDEE" in file.content


def test_an_address_has_mailto_and_a_name_without_quotes() -> None:
    """The library writes no mailto: of its own and would let RFC 6868 escapes through."""
    value = address('Anna "A" Brandl', "anna@firma.example")
    assert str(value) == "mailto:anna@firma.example"
    assert value.params["CN"] == "Anna 'A' Brandl"
