"""A small company for calendar tests: two sides, half a year of published weekly meetings, one rotation."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from scheduler.calendars.outgoing import Source
from scheduler.model import (
    AgendaItem,
    Assignment,
    CaseStudy,
    Department,
    Goal,
    GoalOwner,
    Person,
    Persona,
    PlanState,
    Programme,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Settings,
    Side,
    Site,
    Stage,
    Table,
    round_id,
)
from scheduler.rules.company import Company

TODAY = date(2027, 1, 4)
DOMAIN = "0123456789abcdef.rondo.invalid"

SETTINGS = Settings(organizer_name="HR", organizer_email="hr@firma.example")
SITE = Site(id="muc", name="München", region="DE-BY", time_zone="Europe/Berlin")
ROOM = Room(id="isar", name="Isar", site="muc")
SALES = Department(id="vi", code="VI", name="Vertrieb Innendienst", site="muc")
ANNA = Person(
    id="brandl-anna",
    name="Anna Brandl",
    first_name="Anna",
    last_name="Brandl",
    email="anna.brandl@firma.example",
    department="vi",
    site="muc",
    language="de",
)
KARL = Person(
    id="neumann-karl",
    name="Karl Neumann",
    first_name="Karl",
    last_name="Neumann",
    email="karl.neumann@firma.example",
    department="ma",
    site="muc",
    language="en",
)
PETRA = Persona(
    id="petra",
    name="Petra Produktion",
    role="Produktionsleiterin",
    problems="Zwei- bis dreimal im Monat steht eine Linie.\nErsatzteile kommen per Kurier.",
    priorities="Liefertermine halten",
    challenges="Sie darf die Anlagen nicht anhalten",
    solution="Sensoren, die in einer Pause montiert werden",
    stage=Stage.INTEREST,
)
CASE = CaseStudy(
    id="samstag",
    name="Der Samstag ist wieder frei",
    persona="petra",
    customer="Mühlgrund Getriebe",
    challenge="Vier Stillstände im Monat",
    solution="24 Sensoren",
    result="Noch ein Stillstand im Monat",
)


def programme(**changes: Any) -> Programme:
    """The weekly exchange of sales and marketing, published."""
    record = Programme(
        id="vertrieb-marketing",
        name="Vertrieb–Marketing",
        sides=(Side(name="Vertrieb", people="department:vi"), Side(name="Marketing", people="department:ma")),
        first=date(2027, 1, 7),
        until=date(2027, 12, 31),
        at=time(12, 0),
        presenting="Marketing",
        goal=Goal(
            sentence="40 von 100 Leads werden zu Angeboten.",
            measure="Anteil der Leads mit Angebot",
            target="40 %",
            until=date(2027, 7, 31),
            owners=(GoalOwner(side="Vertrieb", person="brandl-anna"),),
        ),
        agenda=(
            AgendaItem(topic="persona", minutes=10),
            AgendaItem(topic="case", minutes=15),
            AgendaItem(topic="discussion", minutes=20),
            AgendaItem(topic="agreements", minutes=15),
        ),
        organizer_name="Ulrike Sommer",
        organizer_email="ulrike.sommer@firma.example",
        state=PlanState.PUBLISHED,
        version=1,
    )
    changed: Programme = record.replace(**changes)
    return changed


def table(id: str, *sides: tuple[str, ...], **changes: Any) -> Table:
    """A table in the room Isar about the persona Petra, of Anna and Karl unless others are named."""
    first, second = sides or (("brandl-anna",), ("neumann-karl",))
    where = {} if changes.get("online") else {"room": "isar"}
    return Table(id=id, people=(first, second), **{**where, "persona": "petra", "case": "samstag", **changes})


def weekly(weeks: int = 52, first: date = date(2027, 1, 7), **changes: Any) -> list[Round]:
    """A published round a week with one table each."""
    days = [first + timedelta(days=7 * week) for week in range(weeks)]
    return [round_on(day, table(f"vertrieb-marketing.{day}.1", **changes)) for day in days]


def round_on(day: date, *tables: Table, **changes: Any) -> Round:
    """A published round."""
    given = {"published": True, "published_on": TODAY, **changes}
    return Round(
        id=round_id("vertrieb-marketing", day), programme="vertrieb-marketing", day=day, tables=tables, **given
    )


def rotation(**changes: Any) -> tuple[RotationPlan, RotationRow]:
    """A draft plan in which Karl works in sales for February."""
    plan = RotationPlan(id="rotation-2027", name="Rotation 2027", start=date(2027, 2, 1), end=date(2027, 8, 2))
    stay = Assignment(
        id="a1",
        department="vi",
        start=date(2027, 2, 1),
        end=date(2027, 3, 1),
        mentor="brandl-anna",
        goal="Ein Angebot selbst schreiben",
    )
    row = RotationRow(
        id="rotation-2027.neumann-karl",
        plan=plan.id,
        person="neumann-karl",
        assignments=(stay.replace(**changes),),
    )
    return plan, row


def source(
    *,
    one: Programme | None = None,
    rounds: list[Round] | None = None,
    people: tuple[Person, ...] = (ANNA, KARL),
    settings: Settings = SETTINGS,
    rotations: tuple[RotationPlan, RotationRow] | None = None,
    **company: Any,
) -> Source:
    """Everything calendar entries are made of."""
    given = one or programme()
    plan, row = rotations or rotation()
    return Source(
        company=Company(
            people={person.id: person for person in people},
            departments={SALES.id: SALES},
            sites={SITE.id: SITE},
            rooms={ROOM.id: ROOM},
            settings=settings,
            **company,
        ),
        programmes={given.id: given},
        rounds={each.id: each for each in (weekly() if rounds is None else rounds)},
        rotation_plans={plan.id: plan},
        rotation_rows={row.id: row},
        personas={PETRA.id: PETRA},
        cases={CASE.id: CASE},
        domain=DOMAIN,
    )
