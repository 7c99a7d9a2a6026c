"""CalDAV through the door to a real Radicale: what is ours follows the plan, what others made or changed stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import Message, NotPossible, Refused, Round, ServerCalendar, message
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.calendar_server import CalendarServerPart
from scheduler.workspace.views.sending import PublishedTo
from tests.scheduler.calendars.sending.calendar_server import PASSWORD, USER, Calendar, calendar, calendar_server
from tests.scheduler.workspace.test_invitations import workspace

ENVIRON = {"RONDO_CALDAV_PASSWORD": PASSWORD}
FOREIGN = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//X//EN\r\nBEGIN:VEVENT\r\nUID:lunch\r\nDTSTAMP:20270101T000000Z\r\n"
    "DTSTART:20270107T120000Z\r\nSUMMARY:Lunch\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running server."""
    with calendar_server(tmp_path_factory.mktemp("radicale")) as url:
        yield url


@pytest.fixture
def shared(home: str, request: pytest.FixtureRequest) -> Calendar:
    """A calendar that somebody else uses, too."""
    made = calendar(home, request.node.name[:40].replace("[", "-").replace("]", ""))
    made.write("lunch.ics", FOREIGN)
    return made


def publisher(opened: Workspace, environ: dict[str, str] = ENVIRON) -> CalendarServerPart:
    """The workspace's part for calendar servers, with the test's user and little patience."""
    opened.settings.set("caldav-user", USER)
    return CalendarServerPart(opened.context, opened.invitations, environ, timeout=2.0)


def steps(done: PublishedTo) -> list[str]:
    """What was done."""
    assert done.failed == ()
    return [step.step for step in done.sent]


def conflicts(done: PublishedTo) -> list[tuple[str, list[str]]]:
    """The conflicts, in English."""
    return [(one.here, [texts("en")(change) for change in one.changes]) for one in done.conflicts]


def ours(opened: Workspace, shared: Calendar) -> list[str]:
    """The names of the resources that are of this workspace."""
    domain = opened.invitations.domain
    return [name for name in shared.names if domain in name]


def without_last(opened: Workspace, weeks: int) -> None:
    """The last round is planned no more."""
    rounds = sorted(opened.context.all(Round).values(), key=lambda one: one.day)
    with opened.context.change(message("word-week", number="1")) as transaction:
        transaction.put(rounds[weeks - 1].replace(tables=()))


def test_what_is_planned_stands_there_once_and_follows_the_plan(tmp_path: Path, shared: Calendar) -> None:
    """New, untouched, changed, called off: each does just that to our own entries."""
    opened = workspace(tmp_path, weeks=3)
    part = publisher(opened)
    assert steps(part.publish(shared.url)) == ["new"] * 3
    before = {name: shared.read(name) for name in shared.names}
    again = part.publish(shared.url)
    assert (steps(again), again.unchanged) == ([], 3)
    opened.exchange.edit(next(iter(opened.exchange.list())).id, name="Neuer Name")
    without_last(opened, 3)
    assert sorted(steps(part.publish(shared.url))) == ["delete", "update", "update"]
    assert len(ours(opened, shared)) == 2
    assert all("Neuer Name" in shared.read(name) for name in ours(opened, shared))
    assert shared.read("lunch.ics") == before["lunch.ics"]


def test_resources_have_no_method_and_let_the_server_write_to_nobody(tmp_path: Path, shared: Calendar) -> None:
    """No METHOD; every attendee is invited by us and not by the server (RFC 6638, 7.1)."""
    opened = workspace(tmp_path, weeks=1)
    publisher(opened).publish(shared.url)
    (name,) = ours(opened, shared)
    text = shared.read(name)
    assert "METHOD" not in text
    attendees = [line for line in text.splitlines() if line.startswith("ATTENDEE")]
    assert len(attendees) == 2
    assert all("SCHEDULE-AGENT=CLIENT" in line for line in attendees)


def test_what_was_changed_there_is_told_and_never_overwritten_unasked(tmp_path: Path, shared: Calendar) -> None:
    """Changed there only, or there and here: a conflict in words, until somebody chooses."""
    opened = workspace(tmp_path, weeks=2)
    part = publisher(opened)
    part.publish(shared.url)
    first, second = ours(opened, shared)
    shared.change(first, "T120000", "T091500")
    done = part.publish(shared.url)
    day = texts("en").date_text(min(one.day for one in opened.context.all(Round).values()))
    assert conflicts(done) == [("nothing", [f"on {day} at 09:15 there, on {day} at 12:00 here"])]
    opened.exchange.edit(next(iter(opened.exchange.list())).id, name="Neuer Name")
    both = part.publish(shared.url)
    assert [here for here, _ in conflicts(both)] == ["update"]
    assert steps(both) == ["update"]
    assert "T091500" in shared.read(first)
    assert "Neuer Name" in shared.read(second)
    assert steps(part.publish(shared.url, choices={both.conflicts[0].uid: "ours"})) == ["update"]
    assert "T091500" not in shared.read(first)
    assert part.publish(shared.url).unchanged == 2


def test_what_somebody_leaves_as_it_is_there_is_not_told_again_until_the_plan_changes(
    tmp_path: Path, shared: Calendar
) -> None:
    """`theirs` holds for what is planned now."""
    opened = workspace(tmp_path, weeks=1)
    part = publisher(opened)
    part.publish(shared.url)
    (name,) = ours(opened, shared)
    shared.change(name, "T120000", "T091500")
    assert part.publish(shared.url, conflicts="theirs").conflicts == ()
    quiet = part.publish(shared.url)
    assert (quiet.conflicts, quiet.unchanged) == ((), 1)
    assert "T091500" in shared.read(name)
    opened.exchange.edit(next(iter(opened.exchange.list())).id, name="Neuer Name")
    assert len(part.publish(shared.url).conflicts) == 1


def test_what_was_deleted_there_is_a_conflict_too(tmp_path: Path, shared: Calendar) -> None:
    """Left, it stays away; with `ours` it stands there again. What is planned no more either is simply forgotten."""
    opened = workspace(tmp_path, weeks=2)
    part = publisher(opened)
    part.publish(shared.url)
    first, second = ours(opened, shared)
    shared.remove(first)
    assert conflicts(part.publish(shared.url)) == [("nothing", ["deleted there"])]
    part.publish(shared.url, conflicts="theirs")
    assert part.publish(shared.url).conflicts == ()
    assert ours(opened, shared) == [second]
    shared.remove(second)
    assert steps(part.publish(shared.url, conflicts="ours")) == ["update"]
    shared.remove(second)
    without_last(opened, 2)
    assert part.publish(shared.url).conflicts == ()


def test_what_is_called_off_here_and_changed_there_is_not_deleted_unasked(tmp_path: Path, shared: Calendar) -> None:
    """It is told; `ours` deletes it."""
    opened = workspace(tmp_path, weeks=1)
    part = publisher(opened)
    part.publish(shared.url)
    (name,) = ours(opened, shared)
    shared.change(name, "T120000", "T091500")
    without_last(opened, 1)
    assert conflicts(part.publish(shared.url)) == [("delete", ["changed there, not planned here any more"])]
    assert steps(part.publish(shared.url, conflicts="ours")) == ["delete"]
    assert shared.names == ["lunch.ics"]


def test_the_same_written_otherwise_is_no_conflict(tmp_path: Path, shared: Calendar) -> None:
    """A server or a client that only adds something of its own has changed nothing that people see."""
    opened = workspace(tmp_path, weeks=1)
    part = publisher(opened)
    part.publish(shared.url)
    (name,) = ours(opened, shared)
    shared.change(name, "BEGIN:VEVENT", "BEGIN:VEVENT\r\nX-MOZ-GENERATION:2")
    done = part.publish(shared.url)
    assert (done.conflicts, done.unchanged, steps(done)) == ((), 1, [])


def test_after_a_crash_what_stands_there_is_taken_for_ours_again(tmp_path: Path, shared: Calendar) -> None:
    """Nothing is doubled, nothing is a conflict where the plan is the same."""
    opened = workspace(tmp_path, weeks=2)
    part = publisher(opened)
    part.publish(shared.url)
    (book,) = opened.context.all(ServerCalendar).values()
    with opened.context.change(message("word-week", number="1")) as transaction:
        transaction.put(book.replace(entries=()))
    done = part.publish(shared.url)
    assert (steps(done), done.conflicts, done.unchanged) == ([], (), 2)
    assert len(ours(opened, shared)) == 2


def test_a_plan_of_a_person_goes_into_a_calendar_of_its_own(tmp_path: Path, home: str, shared: Calendar) -> None:
    """With its stays, and without anybody to be invited; not into the calendar of all, where the UIDs are the same."""
    opened = workspace(tmp_path, weeks=2)
    part = publisher(opened)
    own = calendar(home, "karl")
    assert steps(part.publish(own.url, person="karl.neumann@firma.example")) == ["new"] * 3
    assert not any("ATTENDEE" in own.read(name) for name in own.names)
    part.publish(shared.url)
    with pytest.raises(Refused) as refused:
        part.publish(shared.url, person="karl.neumann@firma.example")
    assert refused.value.text.key == "server-mixed"


def test_a_dry_run_changes_nothing(tmp_path: Path, shared: Calendar) -> None:
    """It says what would be done."""
    opened = workspace(tmp_path, weeks=2)
    assert steps(publisher(opened).publish(shared.url, dry_run=True)) == ["new", "new"]
    assert shared.names == ["lunch.ics"]
    assert opened.context.all(ServerCalendar) == {}


def test_past_entries_stay(tmp_path: Path, shared: Calendar) -> None:
    """Later, what has been is neither removed nor touched."""
    opened = workspace(tmp_path, weeks=2)
    publisher(opened).publish(shared.url)
    opened.close()
    later = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 12, 1), actor="test")
    assert steps(publisher(later).publish(shared.url)) == []
    assert len(ours(later, shared)) == 2


def test_what_keeps_a_server_from_being_used_is_one_sentence(tmp_path: Path, home: str, shared: Calendar) -> None:
    """A wrong password, no such calendar, nobody there, no encryption, no address: said, and nothing is noted."""
    opened = workspace(tmp_path, weeks=1)
    wrong, part = publisher(opened, {"RONDO_CALDAV_PASSWORD": "falsch"}), publisher(opened)
    said = []
    for one, url in ((wrong, shared.url), (part, f"{home}nowhere/"), (part, "http://127.0.0.1:9/x/")):
        with pytest.raises(NotPossible) as refused:
            one.publish(url)
        reason = refused.value.text.values["reason"]
        assert isinstance(reason, Message)
        said.append(texts("en")(reason))
    assert said == [
        "The server does not take user name and password, or does not let this user write here.",
        "There is no calendar at that address.",
        "The server cannot be reached.",
    ]
    for url, key in (("http://cloud.example/x/", "server-not-encrypted"), ("", "server-no-url")):
        with pytest.raises(Refused) as unusable:
            part.publish(url)
        assert unusable.value.text.key == key
    assert opened.context.all(ServerCalendar) == {}


def test_a_server_that_goes_away_leaves_what_was_done_noted(tmp_path: Path) -> None:
    """What was put is noted; the rest fails with the reason, and is put next time."""
    opened = workspace(tmp_path, weeks=3)
    part = publisher(opened)
    folder = tmp_path / "server"
    folder.mkdir()
    with calendar_server(folder) as home:
        shared = calendar(home)
        done = part.publish(shared.url, stop=iter([False, False, True]).__next__)
        assert (steps(done), done.stopped) == (["new", "new"], True)
        assert steps(part.publish(shared.url)) == ["new"]
