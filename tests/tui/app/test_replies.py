"""Answers and calendars in the application: shown at the meeting, on Today, and followed with Enter."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from textual.widgets import Input

from scheduler.model import Absence, Namespace, Side
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.calendars.reading.test_programs import FILES
from tests.tui.app.driving import press, screen_text, settle
from tui.app import RondoApp

ANSWER = """BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20270105T080000Z
ATTENDEE;PARTSTAT={part}:mailto:jana.ahrens@isartal.example
COMMENT:Bin beim Kunden
{hours}END:VEVENT
END:VCALENDAR
"""
LATER = "DTSTART:20270114T140000Z\nDTEND:20270114T150000Z\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Two who meet on the Thursday of the week after."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 1, 11), actor="Planer", create=True)
    for name in ("Jana Ahrens", "Max Berger"):
        first, last = name.split()
        made.people.add(first_name=first, last_name=last, email=f"{first}.{last}@isartal.example".lower())
    sides = (Side(name="A", people="person:ahrens-jana"), Side(name="B", people="person:berger-max"))
    made.exchange.create("X", sides, date(2027, 1, 14), date(2027, 1, 21), at=time(12), minutes=60)
    made.exchange.plan("x")
    made.exchange.publish("x")
    return made


def answer(workspace: Workspace, folder: Path, part: str, method: str = "REPLY", hours: str = "") -> None:
    """Jana's answer to the first meeting."""
    domain = workspace.context.all(Namespace)["namespace"].domain
    meeting = workspace.exchange.show("x").rounds[0].tables[0].meeting
    path = folder / "answer.ics"
    uid = f"{meeting}@exchange.{domain}"
    path.write_text(ANSWER.format(method=method, uid=uid, part=part, hours=hours), encoding="utf-8")
    workspace.replies.take([path])


async def test_a_no_leads_from_today_to_the_meeting_and_to_its_repair(workspace: Workspace, tmp_path: Path) -> None:
    """Today names it, the meeting shows it with what was written, Enter offers the repair."""
    answer(workspace, tmp_path, "DECLINED")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "Jana Ahrens hat für" in screen_text(pilot)
        meeting = workspace.exchange.show("x").rounds[0].tables[0].meeting
        app.screen.post_message(app.screen.GoTo("meeting", f"x:{meeting}"))  # type: ignore[attr-defined]
        await settle(pilot)
        shown = screen_text(pilot)
        assert "Jana Ahrens sagt ab" in shown
        assert "Bin beim Kunden" in shown
        await press(pilot, "enter")
        assert "entfällt" in screen_text(pilot)
        await press(pilot, "enter")
    assert not [one for one in workspace.exchange.check("x").findings if one.kind == "declined-meeting"]


async def test_a_proposed_hour_is_tried_with_enter(workspace: Workspace, tmp_path: Path) -> None:
    """What it would mean is shown, and nothing is written before the next Enter."""
    answer(workspace, tmp_path, "TENTATIVE", "COUNTER", LATER)
    app = RondoApp(workspace, "en")
    meeting = workspace.exchange.show("x").rounds[0].tables[0].meeting
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.screen.post_message(app.screen.GoTo("meeting", f"x:{meeting}"))  # type: ignore[attr-defined]
        await settle(pilot)
        await press(pilot, "enter")
        assert "15:00" in screen_text(pilot)
        assert workspace.exchange.show("x").rounds[0].tables[0].start.hour == 12
        await press(pilot, "enter")
    assert workspace.exchange.show("x").rounds[0].tables[0].start.hour == 15


async def test_a_calendar_asks_whose_it_is_and_for_what_vanished(workspace: Workspace, tmp_path: Path) -> None:
    """The assistant offers what it knows; only Ctrl+S writes."""
    file = tmp_path / "kalender.ics"
    file.write_bytes((FILES / "apple.ics").read_bytes())
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "i")
        app.screen.query_one("#paths", Input).value = str(file)
        await press(pilot, "enter")
        assert "Wessen Kalender" in screen_text(pilot)
        await press(pilot, "end", "enter")
        app.screen.query(Input).first().value = "Max Berger"
        await press(pilot, "ctrl+s")
        assert not workspace.context.all(Absence)
        await press(pilot, "ctrl+s")
    assert {one.person for one in workspace.context.all(Absence).values()} == {"berger-max"}
