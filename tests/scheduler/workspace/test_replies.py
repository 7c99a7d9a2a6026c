"""Answers to invitations: taken once and only while they are the newest, and what they ask for."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from scheduler.model import Answer, Namespace, Refused, Reply, Severity, Side, Way
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.exchange import TableView
from scheduler.workspace.views.replies import IncomingView

TODAY = date(2027, 1, 4)
THURSDAY = date(2027, 1, 14)
Make = Callable[..., Path]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Two of each side who meet on Thursdays at noon, published; everybody has an address."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="anna", create=True)
    for name in ("Ann Ash", "Ben Birk", "Cem Can", "Dora Dahl"):
        first, last = name.split()
        made.people.add(first_name=first, last_name=last, email=f"{first}.{last}@firma.example".lower())
    made.settings.set("organizer-email", "hr@firma.example")
    sides = (Side(name="A", people="person:ash-ann,birk-ben"), Side(name="B", people="person:can-cem,dahl-dora"))
    made.exchange.create("X", sides, THURSDAY, date(2027, 1, 28), at=time(12), minutes=60)
    made.exchange.plan("x")
    made.exchange.publish("x")
    return made


def table_of(workspace: Workspace, person: str = "ash-ann") -> TableView:
    """Somebody's first meeting."""
    tables = workspace.exchange.show("x").rounds[0].tables
    return next(table for table in tables if any(person in people for people in table.sides.values()))


@pytest.fixture
def make(workspace: Workspace, tmp_path: Path) -> Make:
    """Writes an answer as Outlook does, with what it is about and says."""
    count = iter(range(100))
    domain = workspace.context.all(Namespace)["namespace"].domain

    def written(
        part: str, mail: str = "Ann.Ash@Firma.example", *lines: str, method: str = "REPLY", **fields: Any
    ) -> Path:
        uid = fields.get("uid", f"{table_of(workspace).meeting}@exchange.{domain}")
        stamp = fields.get("stamp", "20270105T080000Z")
        attendee = f"ATTENDEE;PARTSTAT={part}:mailto:{mail}"
        body = ["BEGIN:VEVENT", attendee, f"DTSTAMP:{stamp}", f"UID:{uid}", *lines, "END:VEVENT"]
        text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", *body, "END:VCALENDAR", ""])
        path = tmp_path / f"{next(count)}.ics"
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return written


def take(workspace: Workspace, *paths: Path, **more: Any) -> list[IncomingView]:
    """What became of the answers in files."""
    return list(workspace.replies.take(paths, **more).replies)


def stored(workspace: Workspace) -> dict[str, Reply]:
    """What is known of everybody's answers, by person."""
    return {reply.person: reply for reply in workspace.context.all(Reply).values()}


@pytest.mark.parametrize("part", ["ACCEPTED", "DECLINED", "TENTATIVE"])
def test_an_answer_counts_whatever_the_case_of_the_address(workspace: Workspace, make: Make, part: str) -> None:
    """Without DTSTART and ORGANIZER, as many programs write it."""
    (view,) = take(workspace, make(part))
    assert (view.person, view.taken, view.answer) == ("ash-ann", True, part.lower())
    assert stored(workspace)["ash-ann"].start == datetime(2027, 1, 14, 11, tzinfo=UTC)
    assert [one.answer for one in table_of(workspace).replies] == [part.lower()]


def test_a_trial_writes_nothing_and_an_undo_takes_it_back(workspace: Workspace, make: Make) -> None:
    """One action for all files together."""
    paths = make("ACCEPTED"), make("DECLINED", "cem.can@firma.example")
    assert take(workspace, *paths, dry_run=True)[0].taken
    assert not stored(workspace)
    take(workspace, *paths)
    workspace.history.undo()
    assert not stored(workspace)


def test_only_the_newest_answer_counts(workspace: Workspace, make: Make) -> None:
    """By SEQUENCE, then by DTSTAMP; the same again is known, an older one says so."""
    take(workspace, make("ACCEPTED", stamp="20270105T080000Z"))
    assert not take(workspace, make("ACCEPTED", stamp="20270105T080000Z"))[0].taken
    assert take(workspace, make("DECLINED", stamp="20270104T080000Z"))[0].text.key == "incoming-reply-older"
    assert take(workspace, make("DECLINED", stamp="20270106T080000Z"))[0].taken
    assert take(workspace, make("TENTATIVE", "ann.ash@firma.example", "SEQUENCE:1", stamp="20270101T080000Z"))[0].taken
    assert stored(workspace)["ash-ann"].answer is Answer.TENTATIVE


def test_an_answer_to_an_earlier_state_counts_no_more(workspace: Workspace, make: Make) -> None:
    """The meeting was moved after it had been sent: a yes to the old hour is none to the new one."""
    workspace.invitations.confirm(workspace.invitations.letters(), Way.FILE)
    take(workspace, make("ACCEPTED", "ann.ash@firma.example", "SEQUENCE:0"))
    workspace.meetings.move("x", table_of(workspace).meeting, at=time(15))
    workspace.invitations.confirm(workspace.invitations.letters(), Way.FILE)
    assert [one.current for one in table_of(workspace).replies] == [False]
    late = make("DECLINED", "cem.can@firma.example", "SEQUENCE:0")
    who = table_of(workspace).sides["B"][0]
    view = take(workspace, late if who == "can-cem" else make("DECLINED", "dora.dahl@firma.example", "SEQUENCE:0"))[0]
    assert (view.taken, view.text.key) == (False, "incoming-reply-older-state")


def test_a_stranger_is_a_question_and_never_a_change(workspace: Workspace, make: Make) -> None:
    """Neither an address that nobody has nor somebody who is not at the table counts, until somebody says who it is."""
    other = table_of(workspace, "ash-ann").sides["A"][0]
    absent = "ben.birk@firma.example" if other == "ash-ann" else "ann.ash@firma.example"
    views = take(workspace, make("ACCEPTED", "ann@home.example"), make("ACCEPTED", absent))
    assert [(view.taken, view.asks, view.text.key) for view in views] == [
        (False, True, "incoming-reply-stranger"),
        (False, True, "incoming-reply-not-there"),
    ]
    assert not stored(workspace)
    (view,) = take(workspace, make("ACCEPTED", "ann@home.example"), person="Ann Ash")
    assert (view.taken, view.person) == (True, "ash-ann")


def test_an_address_that_has_changed_since_is_still_known(workspace: Workspace, make: Make) -> None:
    """Whoever was invited at it answers from it."""
    workspace.invitations.confirm(workspace.invitations.letters(), Way.MAIL)
    workspace.people.edit("ash-ann", email="ann.new@firma.example")
    assert take(workspace, make("ACCEPTED"))[0].person == "ash-ann"


def test_what_is_no_answer_of_ours_is_told(workspace: Workspace, make: Make) -> None:
    """Another program's UID, no answer in it, a meeting that is no more, another instance."""
    domain = workspace.context.all(Namespace)["namespace"].domain
    cases = {
        make("ACCEPTED", uid="abc@google.com"): "incoming-reply-foreign",
        make("NEEDS-ACTION"): "incoming-reply-nothing",
        make("ACCEPTED", uid=f"gone@exchange.{domain}"): "incoming-reply-no-meeting",
        make("ACCEPTED", "ann.ash@firma.example", "RECURRENCE-ID:20270121T110000Z"): "incoming-reply-other-instance",
    }
    assert [view.text.key for view in take(workspace, *cases)] == list(cases.values())
    right = make("ACCEPTED", "ann.ash@firma.example", "RECURRENCE-ID;TZID=Europe/Berlin:20270114T120000")
    assert take(workspace, right)[0].taken


def test_a_no_is_a_finding_that_a_repair_mends(workspace: Workspace, make: Make) -> None:
    """It stands on Today with the meeting that it leads to, and nobody is planned at that hour again."""
    take(workspace, make("DECLINED", "ann.ash@firma.example", "COMMENT:Bin beim Kunden\\, leider"))
    (found,) = [one for one in workspace.exchange.check("x").findings if one.severity is Severity.HARD]
    assert (found.kind, found.people) == ("declined-meeting", ("ash-ann",))
    (due,) = [one for one in workspace.overview.today().due if one.text.key == "incoming-due-declined"]
    assert due.place == f"exchange:x:{table_of(workspace).meeting}"
    assert table_of(workspace).replies[0].comment == "Bin beim Kunden, leider"
    repaired = workspace.meetings.repair("x")
    assert not [one for one in repaired.findings if one.severity is Severity.HARD]
    assert not any("ash-ann" in people for table in workspace.exchange.show("x").rounds[0].tables
                   if table.state != "cancelled" for people in table.sides.values())  # fmt: skip


def test_a_counter_proposal_is_no_yes_and_can_be_tried(workspace: Workspace, make: Make) -> None:
    """The hour it names is kept; trying it says what it would mean."""
    hours = (
        "DTSTART;TZID=W. Europe Standard Time:20270114T150000",
        "DTEND;TZID=W. Europe Standard Time:20270114T160000",
    )
    take(workspace, make("TENTATIVE", "ann.ash@firma.example", *hours, method="COUNTER"))
    reply = stored(workspace)["ash-ann"]
    assert (reply.answer, reply.proposed, reply.proposed_minutes) == (
        Answer.COUNTER, datetime(2027, 1, 14, 14, tzinfo=UTC), 60,
    )  # fmt: skip
    assert [one.text.key for one in workspace.overview.today().due][-1] == "incoming-due-counter"
    (view,) = table_of(workspace).replies
    assert view.proposed is not None
    assert workspace.meetings.move("x", table_of(workspace).meeting, at=view.proposed.time(), dry_run=True).difference


def test_whoever_sends_somebody_else_names_them(workspace: Workspace, make: Make) -> None:
    """The stand-in is told by name where that is known, and is not put at the table by itself."""
    part = 'DELEGATED;DELEGATED-TO="mailto:Ben.Birk@firma.example"'
    (view,) = take(workspace, make(part))
    assert (view.text.key, view.text.values["delegate"]) == ("incoming-answer-delegated", "Ben Birk")
    assert stored(workspace)["ash-ann"].delegate == "ben.birk@firma.example"


MAIL = """From: {sender}\r
To: hr@firma.example\r
Subject: =?utf-8?B?WnVnZXNhZ3Q=?=\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="b"\r
\r
--b\r
Content-Type: text/plain; charset=utf-8\r
\r
Komme gern.\r
--b\r
Content-Type: text/calendar; charset="utf-8"; method=REPLY\r
Content-Transfer-Encoding: {coding}\r
\r
{body}\r
--b--\r
"""


@pytest.mark.parametrize("coding", ["8bit", "base64", "quoted-printable"])
def test_mails_and_folders_of_them(workspace: Workspace, make: Make, tmp_path: Path, coding: str) -> None:
    """In whatever way the calendar is packed; what is no answer in the folder is told, and the rest is taken."""
    body = make("ACCEPTED").read_bytes()
    packed = {"8bit": body, "base64": base64.encodebytes(body), "quoted-printable": quopri.encodestring(body)}[coding]
    folder = tmp_path / "mails"
    folder.mkdir()
    mail = MAIL.format(sender="Ann Ash <ann.ash@firma.example>", coding=coding, body=packed.decode())
    (folder / "a.eml").write_text(mail, encoding="utf-8", newline="")
    (folder / "b.eml").write_text("From: x@y.example\r\n\r\nZugesagt\r\n", encoding="utf-8", newline="")
    (folder / "notes.txt").write_text("nothing", encoding="utf-8")
    views = take(workspace, folder)
    assert [(view.file, view.taken, view.text.key) for view in views] == [
        ("a.eml", True, "incoming-answer-accepted"),
        ("b.eml", False, "incoming-no-reply"),
    ]


def test_of_a_counter_with_everybody_in_it_the_sender_of_the_mail_counts(
    workspace: Workspace, make: Make, tmp_path: Path
) -> None:
    """The calendar alone does not say who it is."""
    other = table_of(workspace).sides["B"][0]
    others = {"can-cem": "cem.can@firma.example", "dahl-dora": "dora.dahl@firma.example"}
    line = f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{others[other]}"
    path = make("TENTATIVE", "ann.ash@firma.example", line, "DTSTART:20270114T140000Z", method="COUNTER")
    assert take(workspace, path, dry_run=True)[0].asks
    mail = tmp_path / "mail.eml"
    text = MAIL.format(sender=others[other].upper(), coding="8bit", body=path.read_text(encoding="utf-8"))
    mail.write_text(text, encoding="utf-8", newline="")
    assert [(view.person, view.answer) for view in take(workspace, mail)] == [(other, "counter")]


def test_what_cannot_be_found_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    """A file that is not there, and a folder without any."""
    empty = tmp_path / "empty"
    empty.mkdir()
    for path in (tmp_path / "none.ics", empty):
        with pytest.raises(Refused):
            workspace.replies.take([path])


def test_the_import_takes_answers_too_and_asks_for_strangers(workspace: Workspace, make: Make) -> None:
    """The assistant knows an answer from a calendar by itself."""
    path = make("ACCEPTED", "ann@home.example")
    (table,) = workspace.tables.preview([path]).tables
    assert (table.kind, table.rejected, table.notes[0].severity) == ("replies", 1, "question")
    answers = {(path.name, table.notes[0].line, table.notes[0].column): "Ann Ash"}
    assert workspace.tables.apply([path], answers=answers).tables[0].added == 1
    assert stored(workspace)["ash-ann"].answer is Answer.ACCEPTED


def test_a_dossier_has_what_somebody_answered(workspace: Workspace, make: Make) -> None:
    """Also the words that they wrote beside it."""
    take(workspace, make("TENTATIVE", "ann.ash@firma.example", "COMMENT:Nur mit Hund"))
    assert "Nur mit Hund" in str(workspace.privacy.export("ash-ann").data)


def test_an_answer_to_a_series_is_one_to_each_of_its_meetings(workspace: Workspace, make: Make) -> None:
    """A yes to the whole counts for every meeting to come; a no to one instance for that one alone."""
    domain = workspace.context.all(Namespace)["namespace"].domain
    uid = f"x.ash-ann@series.{domain}"
    views = take(workspace, make("ACCEPTED", uid=uid))
    assert [(view.taken, view.answer) for view in views] == [(True, "accepted")] * len(views)
    assert len({view.meeting for view in views}) == len(views) > 1
    one = make("DECLINED", "ann.ash@firma.example", "RECURRENCE-ID:20270114T110000Z", uid=uid, stamp="20270106T080000Z")
    assert [(view.taken, view.meeting) for view in take(workspace, one)] == [(True, table_of(workspace).meeting)]
    answers = [reply.answer for reply in workspace.context.all(Reply).values()]
    assert (answers.count(Answer.DECLINED), len(answers)) == (1, len(views))
