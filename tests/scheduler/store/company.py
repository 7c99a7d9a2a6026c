"""A small workspace with a record of every kind, all of which fit together."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

from scheduler.model import (
    Absence,
    Acceptance,
    Answer,
    Appointment,
    Assignment,
    BusyCalendar,
    BusyTime,
    CaseStudy,
    DateRange,
    Department,
    Goal,
    GoalOwner,
    LedgerEntry,
    Namespace,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    Persona,
    Programme,
    Proof,
    PublishedRow,
    Receipt,
    Record,
    Reply,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Scope,
    ServerCalendar,
    ServerEntry,
    Settings,
    Side,
    Site,
    SitOut,
    SitOutReason,
    Suggestion,
    SuggestionOrigin,
    Table,
    Version,
    Way,
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
from scheduler.store.open import open_repository
from scheduler.store.storage import Clock

PEOPLE = (
    Person(id="mueller-anna", name="Anna Müller", personnel_number="1", department="vi", site="muenchen"),
    Person(id="weber-jan", name="Jan Weber", personnel_number="2", department="vi", manager="mueller-anna"),
    Person(id="yilmaz-deniz", name="Deniz Yılmaz [/]", department="mk", site="muenchen", tags=("lead",)),
    Person(id="berg-eva", name="Eva Berg", department="mk"),
)
RECORDS: tuple[Record, ...] = (
    Settings(organizer_name="Anna Müller"),
    Site(id="muenchen", name="München", region="DE-BY", time_zone="Europe/Berlin"),
    Department(id="vi", code="VI", name="Vertrieb Innendienst", site="muenchen", mentor="mueller-anna"),
    Department(id="mk", code="MK", name="Marketing", requires_before=("vi",)),
    *PEOPLE,
    Room(id="isar", name="Isar", site="muenchen"),
    Absence(id="weber-jan-2027-02-01", person="weber-jan", start=date(2027, 2, 1), end=date(2027, 2, 6)),
    BusyCalendar(
        id="weber-jan.0123456789abcdef", person="weber-jan", source="Jan Weber",
        times=(
            BusyTime(
                start=datetime(2027, 1, 14, 9, tzinfo=UTC), end=datetime(2027, 1, 14, 10, tzinfo=UTC), key="0123456789",
            ),
        ),
    ),
    OwnHoliday(id="betriebsfest", day=date(2027, 7, 2), name="Betriebsfest", site="muenchen"),
    Rule(id="mentor", kind="mentor", scope=Scope(people=("weber-jan",), departments=("vi",), sites=("muenchen",))),
    Rule(id="never-pair", kind="never-pair", scope=Scope(pairs=(("weber-jan", "berg-eva"),)), plan="exchange"),
    Rule(id="required-visit", kind="required-visit", parameters={"departments": ("vi", "mk")}, plan="rotation"),
    Acceptance(id="f-0123456789", by="anna", reason="abgesprochen", day=date(2027, 1, 14)),
    RotationPlan(
        id="rotation", name="Rotation", start=date(2027, 2, 1), end=date(2027, 8, 1), people="department:VI+tag:lead",
        departments=("vi", "mk"),
    ),
    RotationRow(
        id="rotation.weber-jan", plan="rotation", person="weber-jan",
        assignments=(
            Assignment(
                id="mk-20270208-weber-jan", department="mk", start=date(2027, 2, 8), end=date(2027, 3, 8),
                mentor="yilmaz-deniz", suspended=(DateRange(start=date(2027, 2, 15), end=date(2027, 2, 16)),),
            ),
        ),
    ),
    PublishedRow(
        id="rotation.weber-jan", plan="rotation", person="weber-jan",
        assignments=(
            Assignment(
                id="mk-20270208-weber-jan", department="mk", start=date(2027, 2, 8), end=date(2027, 3, 1),
                mentor="yilmaz-deniz",
            ),
        ),
    ),
    PastStay(id="stay-1", person="weber-jan", department="vi", start=date(2026, 9, 1), end=date(2026, 12, 1)),
    Wish(id="wish-1", person="weber-jan", department="mk", start=date(2027, 2, 1), end=date(2027, 6, 1)),
    Programme(
        id="exchange", name="Austausch", first=date(2027, 1, 14), until=date(2027, 3, 25), rooms=("isar",),
        sides=(Side(name="Vertrieb", people="department:VI"), Side(name="Marketing", people="department:MK")),
        goal=Goal(sentence="Mehr Abschlüsse", owners=(GoalOwner(side="Vertrieb", person="mueller-anna"),)),
    ),
    Persona(id="einkauf", name="Leiterin Einkauf", owner="yilmaz-deniz"),
    CaseStudy(id="werk-nord", name="Werk Nord", persona="einkauf", owner="berg-eva"),
    Round(
        id="exchange.2027-01-14", programme="exchange", day=date(2027, 1, 14), published=True,
        tables=(
            Table(
                id="exchange-1", people=(("mueller-anna",), ("yilmaz-deniz",)), room="isar", persona="einkauf",
                case="werk-nord", at=time(12, 30),
            ),
        ),
        sitting_out=(SitOut(person="weber-jan", side=0, reason=SitOutReason.NOT_ALLOWED),),
    ),
    Reply(
        id="exchange-1.mueller-anna", programme="exchange", meeting="exchange-1", person="mueller-anna",
        answer=Answer.COUNTER, start=datetime(2027, 1, 14, 11, 30, tzinfo=UTC), minutes=60, sequence=0,
        stamped=datetime(2027, 1, 7, 8, tzinfo=UTC), received=date(2027, 1, 7), comment="Lieber eine Stunde später?",
        proposed=datetime(2027, 1, 14, 12, 30, tzinfo=UTC), proposed_minutes=60,
    ),
    Suggestion(
        id="suggestion-1", programme="exchange", origin=SuggestionOrigin.VARIANT, made=date(2027, 1, 14),
        rounds=(Round(id="exchange.2027-01-28", programme="exchange", day=date(2027, 1, 28)),),
    ),
    Proof(id="exchange", facts="0123", meetings=1, pairs=1, distinct=1, by="count"),
    LedgerEntry(
        id="exchange:exchange-1", uid="exchange-1@exchange.0123456789abcdef.rondo.invalid", plan="exchange",
        made=date(2027, 1, 4),
        versions=(
            Version(
                revision=1, sequence=0, stamp=datetime(2027, 1, 4, tzinfo=UTC),
                appointment=Appointment(
                    day=date(2027, 1, 14), at=time(12, 30), minutes=60, zone="Europe/Berlin", place="Isar, München",
                    title="Austausch", people=("mueller-anna", "yilmaz-deniz"),
                    names=("Anna Müller", "Deniz Yılmaz [/]"), organizer="hr@firma.example",
                ),
            ),
        ),
        receipts=(
            Receipt(
                person="mueller-anna", revision=1, at=datetime(2027, 1, 4, 9, 30, tzinfo=UTC), way=Way.MAIL,
                address="anna@firma.example",
            ),
        ),
    ),
    Event(
        id="speed-date", name="Speed-Date", day=date(2027, 3, 4), sides=(Side(name="Alle", people="all"),), count=1,
        presences=(Presence(person="berg-eva", first=0),),
        rounds=(EventRound(tables=(EventTable(number=1, people=(("mueller-anna", "weber-jan"),)),)),),
    ),
    ServerCalendar(
        id="calendar-1", url="https://cloud.firma.example/anna/plan/", person="mueller-anna",
        entries=(
            ServerEntry(
                uid="exchange-1@exchange.0123456789abcdef.rondo.invalid", etag='"1"', content="0123", left="4567",
                last=date(2027, 1, 14), summary="Austausch", programme="exchange",
            ),
        ),
    ),
    ContentVersion(id="einkauf.1", until=date(2027, 1, 13), persona=Persona(id="einkauf", name="Einkauf")),
    CardLine(
        id="einkauf.objection-1", persona="einkauf", kind=LineKind.OBJECTION, text="Zu teuer", answer="Auf drei Jahre?",
        meeting="exchange-1", added=date(2027, 1, 14),
    ),
    CardIssue(id="einkauf.issue-1", persona="einkauf", revision=1, day=date(2027, 1, 14), where="Küche"),
    Feedback(
        id="feedback-0123456789ab", programme="exchange", meeting="exchange-1", day=date(2027, 1, 14),
        works=Works.PARTLY, lead_quality=4, text="Gute Fragen",
    ),
    ActionItem(
        id="exchange-1.item", programme="exchange", meeting="exchange-1", text="Fallstudie schicken",
        people=("mueller-anna",), until=date(2027, 1, 21),
    ),
    MeetingNotes(id="exchange-1", programme="exchange", text="Preise besprochen"),
    StayNotes(
        id="mk-20270208-weber-jan", plan="rotation", person="weber-jan", objectives="Kampagnen lesen",
        midway_held=date(2027, 2, 22),
    ),
    Measurement(id="exchange.2027-01-14", programme="exchange", day=date(2027, 1, 14), value=31.0),
    Review(
        id="exchange.review-1", programme="exchange", day=date(2027, 1, 14), verdict=Works.WORKS,
        decision=Decision.KEEP, persona="einkauf", text="Weiter so",
    ),
    PastMeeting(id="met-1", day=date(2026, 11, 5), first="weber-jan", second="berg-eva"),
)  # fmt: skip


def make(path: Path, clock: Clock) -> None:
    """The workspace at generation 3: everything comes in with the first action, and two people are changed after it."""
    store = open_repository(path, create=True, clock=clock, first=[Namespace(domain="0123456789abcdef.rondo.invalid")])
    with store.transaction(actor="anna", action=message("people-demo-settled")) as transaction:
        for record in RECORDS:
            transaction.put(record)
    for person, name in ((PEOPLE[0], "Anna Müller-Lang"), (PEOPLE[1], "Jan Weber-Voß")):
        with store.transaction(actor="anna", action=message("people-edited", name=name)) as transaction:
            transaction.put(person.replace(name=name))
