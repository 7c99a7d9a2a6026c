"""What goes out is what calendars take: one invitation a file, plans without attendees, feeds with a name."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from scheduler.calendars import files
from scheduler.calendars.drafts import change_file
from scheduler.calendars.entries import Entry
from scheduler.calendars.files import feed, invitation, is_ours, plan
from scheduler.calendars.ledger import confirmed
from scheduler.calendars.outgoing import Outgoing
from scheduler.model import LedgerEntry, Refused, Way
from tests.scheduler.calendars.company import ANNA, KARL, TODAY, programme, round_on, source, table, weekly


def lines(content: bytes) -> list[str]:
    """The unfolded lines of a file."""
    return content.replace(b"\r\n ", b"").decode().split("\r\n")


def named(content: bytes, name: str) -> list[str]:
    """The lines of one property."""
    return [line for line in lines(content) if line.partition(":")[0].partition(";")[0] == name]


def an_invitation() -> Entry:
    """The first invitation of the company."""
    return next(Outgoing(source(), TODAY).invitations()).entry


def karls_entries() -> list[Entry]:
    """Everything in Karl's plan: meetings and a stay."""
    return Outgoing(source(), TODAY).entries_of(KARL)


def test_an_invitation_is_a_request_with_one_event_and_everybody_in_it() -> None:
    """A REQUEST has one VEVENT, one UID, the organizer and every attendee, and no name of a calendar."""
    content = invitation(an_invitation()).content
    assert named(content, "METHOD") == ["METHOD:REQUEST"]
    assert named(content, "UID") == [
        "UID:vertrieb-marketing.2027-01-07.1@exchange.0123456789abcdef.rondo.invalid",
    ]
    assert named(content, "ORGANIZER") == ['ORGANIZER;CN="Ulrike Sommer":mailto:ulrike.sommer@firma.example']
    parameters = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    assert named(content, "ATTENDEE") == [
        f'ATTENDEE;CN="Anna Brandl";{parameters}:mailto:anna.brandl@firma.example',
        f'ATTENDEE;CN="Karl Neumann";{parameters}:mailto:karl.neumann@firma.example',
    ]
    assert content.count(b"BEGIN:VEVENT") == 1
    assert not named(content, "NAME")
    assert not named(content, "X-WR-CALNAME")


def test_an_invitation_says_when_and_blocks_the_time() -> None:
    """Beginning and end have the zone of the place; the time is busy, also for Outlook; a reminder comes before."""
    content = invitation(an_invitation()).content
    assert "DTSTART;TZID=Europe/Berlin:20270107T120000" in lines(content)
    assert "DTEND;TZID=Europe/Berlin:20270107T130000" in lines(content)
    assert not named(content, "DURATION")
    assert named(content, "TRANSP") == ["TRANSP:OPAQUE"]
    assert named(content, "X-MICROSOFT-CDO-BUSYSTATUS") == ["X-MICROSOFT-CDO-BUSYSTATUS:BUSY"]
    assert named(content, "SEQUENCE") == ["SEQUENCE:0"]
    assert named(content, "STATUS") == ["STATUS:CONFIRMED"]
    assert lines(content)[-8:-1] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Vertrieb–Marketing: Anna Brandl und Karl Neumann",
        "TRIGGER:-PT15M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_stamps_come_from_the_day_of_publication() -> None:
    """No clock is in the file: all stamps are the day on which the round was published."""
    content = invitation(an_invitation()).content
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        assert named(content, name) == [f"{name}:20270104T000000Z"]


def test_a_plan_is_published_with_everything_of_a_person_and_no_attendee() -> None:
    """A PUBLISH has all events, the organizer, no attendee and no address but the organizer's."""
    (written,) = plan(karls_entries())
    assert written.method == "PUBLISH"
    assert len(written.uids) == len(set(written.uids)) == 53
    assert named(written.content, "UID") == [f"UID:{uid}" for uid in written.uids]
    assert not named(written.content, "ATTENDEE")
    assert len(named(written.content, "ORGANIZER")) == 53
    assert b"anna.brandl@" not in written.content
    assert not named(written.content, "X-WR-CALNAME")


def test_a_stay_is_a_row_of_whole_days_that_leaves_the_person_free() -> None:
    """A stay is all-day with the day after the last as its end, transparent, and tentative while it is a draft."""
    (stay,) = Outgoing(source(rounds=[]), TODAY).entries_of(KARL)
    (written,) = plan([stay])
    assert "DTSTART;VALUE=DATE:20270201" in lines(written.content)
    assert "DTEND;VALUE=DATE:20270301" in lines(written.content)
    assert "TRANSP:TRANSPARENT" in lines(written.content)
    assert "X-MICROSOFT-CDO-BUSYSTATUS:FREE" in lines(written.content)
    assert "STATUS:TENTATIVE" in lines(written.content)
    assert b"VALARM" not in written.content
    assert b"VTIMEZONE" not in written.content


def test_a_feed_has_a_name_and_says_when_to_look_again() -> None:
    """A feed is a plan with NAME, X-WR-CALNAME, REFRESH-INTERVAL as a duration, and X-PUBLISHED-TTL (RFC 7986)."""
    (written,) = feed(karls_entries(), name="Rondo – Karl Neumann")
    opening = lines(written.content)[:8]
    assert opening == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Rondo//Rondo//EN",
        "METHOD:PUBLISH",
        "NAME:Rondo – Karl Neumann",
        "X-WR-CALNAME:Rondo – Karl Neumann",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
    ]


def test_no_file_has_a_uid_of_the_calendar_itself() -> None:
    """The UID that the library gives a calendar is random and not in our files: only events have one."""
    (written,) = plan(karls_entries())
    assert len(named(written.content, "UID")) == written.content.count(b"BEGIN:VEVENT")


def test_the_same_entries_give_the_same_bytes() -> None:
    """Everything made anew gives the same file."""
    assert invitation(an_invitation()) == invitation(an_invitation())
    assert plan(karls_entries()) == plan(karls_entries())


def test_a_large_plan_is_split_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the largest size a plan stands in several files, each whole, with every entry once."""
    monkeypatch.setattr(files, "LARGEST", 20_000)
    entries = karls_entries()
    written = plan(entries)
    assert len(written) > 3
    assert all(len(file.content) < 20_100 for file in written)
    assert all(file.content.count(b"BEGIN:VTIMEZONE") == 1 for file in written)
    assert [uid for file in written for uid in file.uids] == [entry.uid for entry in entries]


def test_an_online_meeting_has_its_link_in_every_place_where_people_look() -> None:
    """The link stands in LOCATION, DESCRIPTION and CONFERENCE."""
    link = "https://treffen.firma.example/vm?raum=1"
    given = programme(online_link=link)
    rounds = [round_on(date(2027, 1, 7), table("vm.1", online=True))]
    entry = next(Outgoing(source(one=given, rounds=rounds), TODAY).invitations()).entry
    content = invitation(entry).content
    assert named(content, "LOCATION") == [f"LOCATION:online: {link}"]
    assert named(content, "CONFERENCE") == [f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{link}"]
    assert link in named(content, "DESCRIPTION")[0]


def test_a_link_cannot_bring_a_line_of_its_own() -> None:
    """A line break in a link is refused before it is anywhere."""
    with pytest.raises(Refused) as refused:
        programme(online_link="https://a.example/\nATTENDEE:mailto:x@y.zz")
    assert refused.value.field == "online_link"


@pytest.mark.parametrize("link", ["Teams-Raum 3", "javascript:alert(1)"])
def test_a_link_that_is_no_web_address_is_text_only(link: str) -> None:
    """What is no http address stands in the text and is no CONFERENCE."""
    rounds = [round_on(date(2027, 1, 7), table("vm.1", online=True))]
    entry = next(Outgoing(source(one=programme(online_link=link), rounds=rounds), TODAY).invitations()).entry
    content = invitation(entry).content
    assert not named(content, "CONFERENCE")
    assert len(named(content, "ATTENDEE")) == 2


def test_no_reminder_where_none_is_wanted() -> None:
    """Zero minutes means no reminder; a programme's own minutes go before the workspace's."""
    rounds = weekly(1)
    silent = next(Outgoing(source(one=programme(reminder_minutes=0), rounds=rounds), TODAY).invitations())
    assert b"VALARM" not in invitation(silent.entry).content
    early = next(Outgoing(source(one=programme(reminder_minutes=90), rounds=rounds), TODAY).invitations())
    assert b"TRIGGER:-PT1H30M\r\n" in invitation(early.entry).content


def test_rondos_own_files_are_known_again() -> None:
    """A file of ours is recognised by its first lines, whatever its method; another program's is not."""
    assert is_ours(invitation(an_invitation()).content)
    assert is_ours(plan(Outgoing(source(), TODAY).entries_of(ANNA))[0].content)
    assert not is_ours(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n")
    assert not is_ours(b"")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (datetime(2027, 1, 7, 12), datetime(2027, 1, 7, 13)),  # noqa: DTZ001
        (datetime(2027, 1, 7, 12, tzinfo=UTC), datetime(2027, 1, 7, 13, tzinfo=UTC)),
        (datetime(2027, 1, 7, 12, tzinfo=ZoneInfo("Europe/Berlin")), date(2027, 1, 8)),
    ],
)
def test_an_entry_without_a_named_zone_cannot_be_made(start: datetime, end: date) -> None:
    """Naive moments, fixed offsets and a moment beside a day are refused before they reach a file."""
    with pytest.raises(ValueError, match=r"zone|moment"):
        msgspec.structs.replace(an_invitation(), start=start, end=end)


def test_a_cancellation_names_only_whom_it_calls_off_and_says_so_in_its_title() -> None:
    """The UID, the organizer and the start of the invitation, a higher SEQUENCE, a later stamp, no reminder."""
    one = source(rounds=weekly(1))
    ledger: dict[str, LedgerEntry] = {}
    for due in Outgoing(one, TODAY).due():
        ledger[due.id] = confirmed(ledger.get(due.id), [due], datetime(2027, 1, 4, 9, tzinfo=UTC), Way.MAIL)
    gone = msgspec.structs.replace(one, rounds={}, ledger=ledger)
    outgoing = Outgoing(gone, TODAY, person="neumann-karl", programme="vertrieb-marketing")
    (due,) = outgoing.due()
    content = change_file(due, outgoing.entry(due)).content
    for line in (
        b"METHOD:CANCEL",
        b"UID:vertrieb-marketing.2027-01-07.1@exchange.0123456789abcdef.rondo.invalid",
        b"DTSTAMP:20270104T000001Z",
        b"SEQUENCE:1",
        b"DTSTART;TZID=Europe/Berlin:20270107T120000",
        b'ORGANIZER;CN="Ulrike Sommer":mailto:ulrike.sommer@firma.example',
        b"STATUS:CANCELLED",
        b"TRANSP:TRANSPARENT",
    ):
        assert line + b"\r\n" in content
    assert "SUMMARY:Cancelled: Vertrieb–Marketing".encode() in content
    assert content.count(b"ATTENDEE") == 1
    assert b"mailto:karl.neumann@firma.example" in content.replace(b"\r\n ", b"")
    assert b"VALARM" not in content
