"""A workspace in which every text is hostile: whatever a record can say is filled, found by looking at the records.

A text is a head that some reader would obey, a number that is its own, and a tail: so that a picture or a file in which
the number stands shows whether the head before it is still whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from scheduler.model import (
    Absence,
    Acceptance,
    AgendaItem,
    Answer,
    Assignment,
    BusyCalendar,
    BusyTime,
    CaseStudy,
    Department,
    Goal,
    GoalOwner,
    Namespace,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    Persona,
    Programme,
    PublishedRow,
    Record,
    Reply,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Scope,
    Settings,
    Side,
    Site,
    SitOut,
    Table,
    Wish,
    message,
)
from scheduler.model.event import Event, EventRound, EventTable, Presence
from scheduler.model.method import (
    ActionItem,
    CardIssue,
    CardLine,
    ContentVersion,
    Decision,
    Feedback,
    LineKind,
    Measurement,
    MeetingNotes,
    Review,
    StayNotes,
    Works,
)
from scheduler.workspace import Workspace, open_workspace

TODAY = date(2027, 1, 14)
HEADS = (
    ("[/]", ""),
    ("Ann[Sales]", ""),
    ("[@click=app.quit]", "[/]"),
    ("[red]", "[/red]"),
    ("[link=file:///etc/passwd]", "[/link]"),
    ("👩‍👩‍👧e\u0301\u0323", "ẍ"),
    ("漢字カナ", "テ"),
    ("שלוםمرحبا", "ש"),
    ("=cmd|'/C,calc'!A0;", '"'),
    ("../../etc/passwd/", "%2e%2e"),
    ("%s%n{}${HOME}`id`", "%"),
    ("{$name}{-term}{", "}"),
    ("<b>&amp;", "</b>"),
    ('\\n\\,;:"^n', "\\"),
    ("BEGIN:VEVENT", "END:VCALENDAR"),
)
MARK = re.compile(r"N(\d{3,})Z")
LONG = "Langname " * 555
"""About 5,000 letters."""

FORMATTED = {
    (Person, "email"), (Person, "region"), (Person, "time_zone"), (Person, "language"),
    (Site, "region"), (Site, "time_zone"), (OwnHoliday, "region"), (Namespace, "domain"),
    (Settings, "language"), (Settings, "country"), (Settings, "time_zone"), (Settings, "holidays_of"),
    (Settings, "organizer_email"), (Settings, "mail_server"), (Settings, "mail_security"), (Settings, "mail_sender"),
    (Settings, "caldav_url"), (Rule, "kind"), (RotationPlan, "people"), (Side, "people"),
    (Programme, "every"), (Programme, "zone"), (Programme, "mode"), (Programme, "region"), (Programme, "language"),
    (Programme, "organizer_email"), (Programme, "presenting"), (Reply, "delegate"),
}  # fmt: skip
"""Texts of which only some are texts at all: the model refuses the rest. They stay at their defaults here."""

REFERENCES = {
    (Person, "department"), (Person, "site"), (Person, "manager"), (Department, "site"), (Department, "mentor"),
    (Department, "requires_before"), (Room, "site"), (Absence, "person"), (OwnHoliday, "site"), (Rule, "plan"),
    (Scope, "people"), (Scope, "roles"), (Scope, "groups"), (Scope, "departments"), (Scope, "sites"), (Scope, "pairs"),
    (RotationPlan, "departments"), (RotationRow, "plan"), (RotationRow, "person"), (Assignment, "department"),
    (PublishedRow, "plan"), (PublishedRow, "person"),
    (Assignment, "mentor"), (PastStay, "person"), (PastStay, "department"), (Wish, "person"), (Wish, "department"),
    (Programme, "rooms"), (GoalOwner, "person"), (GoalOwner, "side"), (Round, "programme"), (Table, "people"),
    (Table, "room"), (Table, "persona"), (Table, "case"), (SitOut, "person"), (PastMeeting, "first"),
    (PastMeeting, "second"), (Persona, "owner"), (CaseStudy, "persona"), (CaseStudy, "owner"),
    (BusyCalendar, "person"), (Reply, "programme"), (Reply, "meeting"), (Reply, "person"),
}  # fmt: skip
"""Ids of other records: those who fill a workspace name them."""


class Texts:
    """Hands out hostile texts, each with a number of its own."""

    def __init__(self) -> None:
        self.heads: dict[str, str] = {}

    def next(self) -> str:
        """A text that no other field has."""
        number = f"{len(self.heads) + 100}"
        head, tail = HEADS[len(self.heads) % len(HEADS)]
        self.heads[number] = head
        return f"{head}N{number}Z{tail}"

    def damaged(self, shown: str) -> list[str]:
        """The numbers in what is shown whose text is not whole before them.

        Where a line is too short for a text, its head may begin on the line before.
        """
        found = ((match.group(1), shown[: match.start()]) for match in MARK.finditer(shown))
        return [number for number, before in found if not self._is_whole(self.heads[number], before, shown)]

    @staticmethod
    def _is_whole(head: str, before: str, shown: str) -> bool:
        if before.endswith(head):
            return True
        rest = re.split(r"\s", before)[-1]
        begun = re.escape(head[: len(head) - len(rest)])
        return head.endswith(rest) and bool(begun) and bool(re.search(rf"{begun}(?:\s|$)", shown))


def filled(kind: type[Any], texts: Texts, /, **given: Any) -> Any:
    """A record of that kind with every text hostile; `given` are ids, references and what must fit together.

    A text field that is neither given, nor an id, nor listed above, is filled: a new one cannot be forgotten.
    """
    made = dict(given)
    for field in msgspec.structs.fields(kind):
        key = (kind, field.name)
        if field.name not in made and field.name != "id" and key not in FORMATTED | REFERENCES:
            value = _value(field.type, texts)
            if value is not msgspec.UNSET:
                made[field.name] = value
    return kind(**made)


def _value(wanted: Any, texts: Texts) -> Any:
    """A hostile value for a field of that type; UNSET where the type holds no text and the default will do."""
    if wanted is str:
        return texts.next()
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        chosen = [argument for argument in arguments if argument is not NoneType]
        return _value(chosen[0], texts)
    if origin is tuple:
        inner = _value(arguments[0], texts)
        return (inner,) if inner is not msgspec.UNSET else inner
    if origin is dict:
        return {texts.next(): texts.next()}
    return filled(wanted, texts) if _is_record(wanted) and any(text_fields(wanted)) else msgspec.UNSET


def text_fields(kind: type[Record]) -> Iterator[str]:
    """The names of a kind's fields that hold a text, or texts in a tuple or dictionary."""
    for field in msgspec.structs.fields(kind):
        if _holds_text(field.type):
            yield field.name


def _holds_text(wanted: Any) -> bool:
    if _is_record(wanted):
        return any(text_fields(wanted))
    return wanted is str or any(_holds_text(argument) for argument in get_args(wanted) if argument is not ...)


def _is_record(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, Record)


def all_kinds() -> list[type[Record]]:
    """Every kind of record, those inside others too."""
    kinds: list[type[Record]] = [Record]
    for kind in kinds:
        kinds += [child for child in kind.__subclasses__() if child not in kinds]
    return sorted(
        (kind for kind in kinds[1:] if kind.__module__.startswith("scheduler.")), key=lambda kind: kind.__name__
    )


def company(file: Path, texts: Texts, actor: str = "[/]Planerin[@click=app.quit]") -> Workspace:
    """A workspace with records of every kind that is stored, all of their texts hostile, fit to be planned with."""
    workspace = open_workspace(file, today=TODAY, actor=actor, create=True)
    with workspace.context.change(message("cli-text", text=texts.next())) as transaction:
        for record in records(texts):
            transaction.put(record)
    workspace.exchange.plan("e1")
    workspace.exchange.publish("e1")
    workspace.people.edit("p1", tags=(texts.next(),))
    return workspace


def records(texts: Texts) -> list[Record]:
    """Records of every kind."""

    def make(kind: type[Any], /, **given: Any) -> Any:
        return filled(kind, texts, **given)

    def person(number: int) -> Person:
        made = make(
            Person, id=f"p{number}", department="d1" if number % 2 else "d2", site="s1",
            email=f"p{number}@example.com", manager="p1" if number > 1 else "", region="DE-BY",
        )  # fmt: skip
        made = made.replace(name=f"{made.first_name} {made.last_name}")
        long: Person = made.replace(name=LONG, last_name="", first_name="") if number == 6 else made
        return long

    monday = TODAY - timedelta(days=TODAY.weekday())
    days = {"start": monday, "end": monday + timedelta(weeks=4)}
    before = TODAY - timedelta(days=7)
    noon = datetime.combine(before, time(11), UTC)
    stay = make(Assignment, id="a1", department="d2", mentor="p2", start=monday, end=monday + timedelta(weeks=2))
    return [
        make(Settings, id="settings", organizer_email="planung@example.com"),
        make(Site, id="s1", region="DE-BY"),
        *(make(Department, id=f"d{n}", code=f"D{n}", site="s1", mentor="", min_staffing=1) for n in (1, 2)),
        make(Department, id="d3", site="s1").replace(name=LONG),
        *(make(Room, id=f"r{n}", site="s1") for n in (1, 2)),
        *(person(number) for number in range(1, 9)),
        make(Absence, id="ab1", person="p1", start=TODAY + timedelta(days=60), end=TODAY + timedelta(days=65)),
        make(BusyCalendar, id="p1.x", person="p1", times=(make(BusyTime, start=noon, end=noon + timedelta(hours=1)),)),
        make(OwnHoliday, id="h1", day=TODAY + timedelta(days=30)),
        make(Rule, id="ru1", kind="min-present", parameters={"least": 9}, scope=Scope(departments=("d1",))),
        make(Rule, id="ru2", kind="never-pair", parameters={}, scope=Scope(pairs=(("p1", "p2"),)), confidential=True),
        make(Acceptance, id="f-0", day=TODAY),
        make(RotationPlan, id="ro1", period="week", **days),
        make(RotationRow, id="ro1.p1", plan="ro1", person="p1", assignments=(stay,)),
        make(PublishedRow, id="ro1.p1", plan="ro1", person="p1", assignments=(stay.replace(goal=texts.next()),)),
        make(PastStay, id="ps1", person="p2", department="d1", start=date(2026, 1, 5), end=date(2026, 2, 2)),
        make(Wish, id="w1", person="p3", department="d2", **days),
        make(
            Programme, id="e1", first=TODAY, until=TODAY + timedelta(days=60), at=time(12, 0), rooms=("r1",),
            sides=(make(Side, people="department:d1"), make(Side, people="department:d2")), online_link="",
            goal=make(Goal, until=None, owners=()), agenda=(make(AgendaItem, minutes=10),), presenting="",
        ),
        make(
            Round, id=f"e1.{before}", programme="e1", day=before, sitting_out=(),
            tables=(make(Table, id="t1", people=(("p1",), ("p2",))),),
        ),
        make(
            Reply, id="t1.p1", programme="e1", meeting="t1", person="p1", answer=Answer.COUNTER, start=noon, minutes=60,
            proposed=noon + timedelta(hours=2),
        ),
        make(PastMeeting, id="pm1", first="p1", second="p4", day=date(2026, 5, 5)),
        make(Persona, id="pe1", owner="p1"),
        make(CaseStudy, id="c1", persona="pe1", owner="p1"),
        make(ContentVersion, id="pe1.1", until=before, persona=make(Persona, id="pe1", owner="p1"), case=None),
        *(
            make(CardLine, id=f"pe1.{kind.value}-1", persona="pe1", kind=kind, meeting="t1", answer="").replace(
                answer=texts.next() if kind is LineKind.OBJECTION else ""
            )
            for kind in LineKind
        ),
        make(CardIssue, id="pe1.issue-1", persona="pe1", revision=1, day=before),
        *(
            make(
                Feedback, id=f"feedback-{n}", programme="e1", meeting="t1", day=before, works=Works.NO, lead_quality=4
            )
            for n in range(5)
        ),
        make(ActionItem, id="t1.item", programme="e1", meeting="t1", people=("p1",), until=TODAY, done=None),
        make(MeetingNotes, id="t1", programme="e1"),
        make(Measurement, id="e1.m", programme="e1", day=before, value=31.5),
        make(
            Review, id="e1.review-1", programme="e1", day=before, persona="pe1", verdict=Works.WORKS,
            decision=Decision.KEEP, again_on=None,
        ),
        make(StayNotes, id="a1", plan="ro1", person="p1"),
        make(
            Event, id="ev1", day=TODAY, sides=(make(Side, people="department:d1"),), zone="Europe/Berlin",
            mode="one-to-one", count=1, minutes=10, presences=(make(Presence, person="p3", first=1),),
            rounds=(EventRound(tables=(EventTable(number=1, people=(("p1", "p3"),)),)),),
        ),
    ]  # fmt: skip
