"""Invitations through the door: a preview in words, files in a folder, and the same files again."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from scheduler.model import Message, PlanState, Refused, Settings, Way, WrongUsage, message
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.calendars import company as given
from tests.scheduler.calendars.readers import read_with_ical_js, read_with_icalendar, read_with_vobject


def workspace(path: Path, *, published: bool = True, weeks: int = 26, today: date = given.TODAY) -> Workspace:
    """A new workspace with the small company, its programme and its rotation."""
    opened = open_workspace(
        path / "plan.rondo.json", today=today, actor="test", create=True, token=lambda: "0123456789abcdef"
    )
    plan, row = given.rotation()
    state = PlanState.PUBLISHED if published else PlanState.DRAFT
    with opened.context.change(message("word-week", number="1")) as transaction:
        for record in (
            given.SETTINGS,
            given.SITE,
            given.ROOM,
            given.SALES,
            given.ANNA,
            given.KARL,
            given.PETRA,
            given.CASE,
            given.programme(state=state),
            plan,
            row,
            *(one.replace(published=published) for one in given.weekly(weeks)),
        ):
            transaction.put(record)
    return opened


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_half_year_is_written_and_every_reader_sees_the_same(tmp_path: Path) -> None:
    """An invitation a meeting and a plan a person; all readers find the same moments when the clocks change."""
    written = workspace(tmp_path).invitations.write(tmp_path / "out")
    assert written.problems == ()
    assert [file.method for file in written.files] == ["REQUEST"] * 26 + ["PUBLISH"] * 2
    assert all(file.changed for file in written.files)
    assert written.files[0].recipient == "anna.brandl@firma.example, karl.neumann@firma.example"
    assert [len(file.uids) for file in written.files] == [1] * 26 + [26, 27]
    contents = [Path(file.path).read_bytes() for file in written.files]
    seen = [read_with_icalendar(content) for content in contents]
    assert [read_with_vobject(content) for content in contents] == seen
    assert read_with_ical_js(contents) == seen
    assert [str(events[0].start) for events in seen[:26]] == [
        f"{given.TODAY + timedelta(days=3 + 7 * week)} {hour:02}:00:00+00:00"
        for week, hour in enumerate([11] * 12 + [10] * 14)
    ]


def test_a_second_run_writes_the_same_bytes_and_says_so(tmp_path: Path) -> None:
    """The same workspace, opened anew, gives the same files, and no file is touched."""
    opened = workspace(tmp_path)
    opened.invitations.write(tmp_path / "out")
    before = tree(tmp_path / "out")
    opened.close()
    again = open_workspace(tmp_path / "plan.rondo.json", today=given.TODAY, actor="other")
    written = again.invitations.write(tmp_path / "out")
    assert not any(file.changed for file in written.files)
    assert tree(tmp_path / "out") == before
    elsewhere = again.invitations.write(tmp_path / "elsewhere")
    assert all(file.changed for file in elsewhere.files)
    assert tree(tmp_path / "elsewhere") == before


def test_two_companies_never_use_the_same_uid(tmp_path: Path) -> None:
    """Every new workspace has a namespace of its own, which no undo takes away."""
    first = open_workspace(tmp_path / "a.rondo.json", today=given.TODAY, actor="x", create=True)
    second = open_workspace(tmp_path / "b.rondo.json", today=given.TODAY, actor="x", create=True)
    domains = {opened.invitations.domain for opened in (first, second)}
    assert len(domains) == 2
    assert all(domain.endswith(".rondo.invalid") for domain in domains)
    assert first.context.repository.history() == []


def test_writing_changes_nothing_in_the_workspace(tmp_path: Path) -> None:
    """Files are an output: there is no commit and no entry in the history."""
    opened = workspace(tmp_path, weeks=2)
    generation = opened.context.snapshot.generation
    opened.invitations.write(tmp_path / "out")
    assert opened.context.snapshot.generation == generation


def test_each_kind_of_file_has_its_folder(tmp_path: Path) -> None:
    """`requests`, `plans` and `feed` write what they say, and no more."""
    invitations = workspace(tmp_path, weeks=2).invitations
    for what, folders in (("requests", {"invitations"}), ("plans", {"plans"}), ("feed", {"feeds"})):
        files = invitations.write(tmp_path / what, what=what).files
        assert {Path(file.path).parent.name for file in files} == folders
    feed = (tmp_path / "feed" / "feeds" / "feed-brandl-anna.ics").read_bytes()
    assert "X-WR-CALNAME:Rondo – Anna Brandl\r\n".encode() in feed


def test_one_person_gets_one_plan_and_the_meetings_they_have(tmp_path: Path) -> None:
    """A person may be named as people name each other."""
    written = workspace(tmp_path, weeks=2).invitations.write(tmp_path / "out", person="Karl Neumann")
    assert [Path(file.path).parent.name for file in written.files] == ["invitations", "invitations", "plans"]
    assert written.files[-1].recipient == "karl.neumann@firma.example"


def test_a_draft_is_refused_by_name_and_a_problem_otherwise(tmp_path: Path) -> None:
    """Nobody is invited to a draft: asked for it by name it is refused with the way out, else it is mentioned."""
    invitations = workspace(tmp_path, published=False).invitations
    with pytest.raises(Refused) as caught:
        invitations.write(tmp_path / "out", programme="vertrieb–marketing")
    assert "noch ein Entwurf" in texts("de")(caught.value.text)
    assert caught.value.hint is not None
    assert "rondo exchange publish vertrieb-marketing" in texts("de")(caught.value.hint)
    written = invitations.write(tmp_path / "out")
    assert [Path(file.path).name for file in written.files] == ["plan-neumann-karl.ics"]
    assert "Entwurf" in texts("de")(written.problems[0])


def test_wrong_words_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    """An unknown `what`, unknown people and programmes."""
    invitations = workspace(tmp_path, weeks=1).invitations
    with pytest.raises(WrongUsage):
        invitations.write(tmp_path / "out", what="everything")
    with pytest.raises(Refused):
        invitations.write(tmp_path / "out", person="Niemand")
    with pytest.raises(Refused):
        invitations.write(tmp_path / "out", programme="Keins")
    assert not (tmp_path / "out").exists()


def test_files_of_meetings_that_are_gone_are_named(tmp_path: Path) -> None:
    """After a meeting is taken out its old file is mentioned, and not removed behind anybody's back."""
    opened = workspace(tmp_path, weeks=3)
    opened.invitations.write(tmp_path / "out")
    gone = given.weekly(3)[1]
    with opened.context.change(message("word-week", number="2")) as transaction:
        transaction.put(gone.replace(tables=()))
    written = opened.invitations.write(tmp_path / "out")
    imported, problem = written.problems
    assert "2 persönliche Pläne haben sich geändert" in texts("de")(imported)
    name = "2027-01-14-brandl-neumann-vertrieb-marketing.2027-01-14.1.ics"
    assert name in texts("de")(problem)
    assert (tmp_path / "out" / "invitations" / name).exists()


def test_nothing_to_write_is_said(tmp_path: Path) -> None:
    """After the last meeting there is nothing to write, and a sentence says so."""
    opened = workspace(tmp_path, today=date(2028, 1, 1))
    written = opened.invitations.write(tmp_path / "out")
    assert written.files == ()
    assert "Es gibt nichts zu schreiben" in texts("de")(written.problems[0])


def test_utc_times_on_request(tmp_path: Path) -> None:
    """With `utc` no file has a zone."""
    workspace(tmp_path, weeks=2).invitations.write(tmp_path / "out", utc=True)
    assert not any(b"TZID" in content for content in tree(tmp_path / "out").values())


def test_progress_is_reported_from_nothing_to_all(tmp_path: Path) -> None:
    """Shares rise to one, each with words."""
    seen: list[tuple[float, Message]] = []
    workspace(tmp_path, weeks=5).invitations.write(
        tmp_path / "out", progress=lambda share, text: seen.append((share, text))
    )
    shares = [share for share, _ in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert {texts("en")(text) for _, text in seen} == {"Wording calendar entries", "Writing calendar files"}


def test_the_preview_says_who_reads_what(tmp_path: Path) -> None:
    """A message a recipient: the invitation in words, and the stay as it stands in the plan."""
    outbox = workspace(tmp_path, weeks=1).invitations.preview()
    assert [(one.name, one.method, one.sequence) for one in outbox.messages] == [
        ("Anna Brandl", "REQUEST", 0),
        ("Karl Neumann", "REQUEST", 0),
        ("Karl Neumann", "PUBLISH", 0),
    ]
    assert outbox.messages[0].summary == "Vertrieb–Marketing: Anna Brandl und Karl Neumann"
    assert "PERSONA „Petra Produktion“" in outbox.messages[0].text
    assert outbox.messages[0].uid == outbox.messages[1].uid
    assert outbox.messages[2].start == date(2027, 2, 1)
    assert outbox.messages[2].file == "changes/plan-neumann-karl.ics"


def test_the_preview_for_one_person_shows_theirs_only(tmp_path: Path) -> None:
    """Another person's messages are not in it."""
    outbox = workspace(tmp_path, weeks=2).invitations.preview("neumann-karl")
    assert {one.recipient for one in outbox.messages} == {"karl.neumann@firma.example"}


def test_people_without_an_address_are_problems_in_the_preview(tmp_path: Path) -> None:
    """Preview and writing name the same problems."""
    opened = workspace(tmp_path, weeks=2)
    with opened.context.change(message("word-week", number="3")) as transaction:
        transaction.put(given.KARL.replace(email=""))
        transaction.put(Settings())
    outbox = opened.invitations.preview()
    assert len(outbox.problems) == 2
    assert outbox.problems == opened.invitations.write(tmp_path / "out").problems


def test_a_meeting_says_how_far_its_invitations_have_come(tmp_path: Path) -> None:
    """Not sent, sent, and due again after a change, person by person."""
    opened = workspace(tmp_path, weeks=1)
    meeting = "vertrieb-marketing.2027-01-07.1"

    def states() -> list[str]:
        return [texts("en")(text) for text in opened.exchange.meeting("vertrieb-marketing", meeting).invitations]

    assert states() == ["Anna Brandl: not sent yet", "Karl Neumann: not sent yet"]
    opened.invitations.confirm(opened.invitations.letters("Karl Neumann"), Way.MAIL)
    day = texts("en").date_text(opened.context.clock().date())
    assert states() == ["Anna Brandl: not sent yet", f"Karl Neumann: sent on {day}"]
    opened.meetings.move("vertrieb-marketing", meeting, at=time(12, 30))
    assert states()[1] == "Karl Neumann: due – Thu 7 Jan 2027 moves from 12:00 to 12:30"


def test_what_left_the_house_is_not_taken_back(tmp_path: Path) -> None:
    """Undo passes over sending: it takes back what was planned before, and that is due then, with a higher SEQUENCE."""
    opened = workspace(tmp_path, weeks=1)
    invitations = opened.invitations
    invitations.confirm(invitations.letters(), Way.MAIL)
    opened.meetings.move("vertrieb-marketing", "Anna Brandl@2027-01-07", at=time(12, 30))
    invitations.confirm(invitations.letters(), Way.MAIL)
    newest = opened.history.entries(1).entries[0]
    assert texts("en")(newest.action) == "2 calendar messages noted as sent"
    undone = opened.history.undo()
    assert "moved" in texts("en")(undone.action)
    due = invitations.preview().messages
    assert [(one.step, one.sequence) for one in due] == [("update", 2)] * 2
    opened.history.redo()
    assert invitations.preview().messages == ()


def test_a_second_run_sends_nobody_twice_and_a_failed_one_is_tried_again(tmp_path: Path) -> None:
    """What was confirmed is not due again; what was not, is, byte for byte."""
    invitations = workspace(tmp_path, weeks=2).invitations
    first, *others = invitations.letters()
    invitations.confirm([first], Way.MAIL)
    assert list(invitations.letters()) == others
    invitations.confirm(others, Way.MAIL)
    assert invitations.letters() == ()


def test_a_folder_is_confirmed_as_far_as_it_is_what_is_due(tmp_path: Path) -> None:
    """Files that are not what would be written now are named and not noted."""
    opened = workspace(tmp_path, weeks=2)
    opened.invitations.write(tmp_path / "out", what="changes")
    opened.meetings.move("vertrieb-marketing", "Anna Brandl@2027-01-14", at=time(12, 30))
    done = opened.invitations.confirm_folder(tmp_path / "out")
    assert done.messages == 3
    assert sorted(Path(name).name[:24] for name in done.overtaken) == [
        "2027-01-14-brandl-anna-r",
        "2027-01-14-neumann-karl-",
    ]
    assert [(one.step, one.start.isoformat()[:10]) for one in opened.invitations.preview().messages] == [
        ("new", "2027-01-14"),
        ("new", "2027-01-14"),
    ]
    with pytest.raises(Refused):
        opened.invitations.confirm_folder(tmp_path / "nowhere")


def test_what_was_shown_and_is_not_due_any_more_is_not_noted(tmp_path: Path) -> None:
    """A screen's keys name messages with their content."""
    opened = workspace(tmp_path, weeks=1)
    keys = [one.key for one in opened.invitations.preview().messages]
    opened.meetings.move("vertrieb-marketing", "Anna Brandl@2027-01-07", at=time(12, 30))
    done = opened.invitations.confirm_shown(keys)
    assert (done.messages, len(done.overtaken)) == (1, 2)


def test_without_an_organizer_nobody_is_called_off(tmp_path: Path) -> None:
    """Where nobody can send, entries stay as they are until somebody can."""
    opened = workspace(tmp_path, weeks=1)
    opened.invitations.confirm(opened.invitations.letters(), Way.MAIL)
    with opened.context.change(message("word-week", number="3")) as transaction:
        transaction.put(given.programme(organizer_email="", organizer_name=""))
        transaction.put(Settings())
    assert opened.invitations.preview().messages == ()
    assert len(opened.invitations.preview().problems) == 2


def test_a_backup_that_is_restored_does_not_forget_what_was_sent(tmp_path: Path) -> None:
    """SEQUENCE goes on from what people have, not from what the backup knew."""
    opened = workspace(tmp_path, weeks=1)
    opened.invitations.confirm(opened.invitations.letters(), Way.MAIL)
    backup = opened.safety.create("before")
    opened.meetings.move("vertrieb-marketing", "Anna Brandl@2027-01-07", at=time(12, 30))
    opened.invitations.confirm(opened.invitations.letters(), Way.MAIL)
    opened.safety.restore(backup.id)
    assert [(one.step, one.sequence) for one in opened.invitations.preview().messages] == [("update", 2)] * 2
