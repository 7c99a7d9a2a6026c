"""A workspace of made-up answers, for tests of pages and of the frame around them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

from scheduler.model import Finding, Person, Persona, Refused, Repair, Severity, Span, message
from scheduler.model.method import CardLine, LineKind
from scheduler.workspace.views.exchange import AgendaView, Bounds, MeetingPage, PlanResult, Reasons, TableView
from scheduler.workspace.views.findings import Change, KindView, RuleView, Verdict
from scheduler.workspace.views.invitations import Confirmed, Outbox, OutgoingMessage, Written, WrittenFile
from scheduler.workspace.views.method import ActionItemView, CardView, MeetingMethod
from scheduler.workspace.views.overview import Due, History, HistoryEntry, Today, TodayMeeting
from scheduler.workspace.views.people import AbsenceView, PersonPage, PersonView, TimelineItem
from scheduler.workspace.views.rotation import CellReason
from scheduler.workspace.views.tables import ColumnView, ImportedTable, ImportNote, ImportReport
from scheduler.workspace.views.topics import TopicsView, TopicView
from tests.tui.app import made_up
from tests.tui.app.made_up import HOSTILE, TODAY


def today(*, empty: bool = False) -> Today:
    """A week with hostile names in every field."""
    table = TableView(
        meeting="m1", sides={"Vertrieb": ("a",), "Marketing": ("b",)},
        names={"Vertrieb": (HOSTILE[0],), "Marketing": (HOSTILE[1],)},
        start=datetime(2027, 3, 18, 12, tzinfo=UTC), minutes=60, place=HOSTILE[2], online=False, persona="p",
        persona_name=HOSTILE[4], case="", case_name="", pinned=False, state="planned",
    )  # fmt: skip
    meeting = TodayMeeting(
        programme="e", programme_name=HOSTILE[1], number=10, rounds=27, date=date(2027, 3, 18), table=table
    )
    finding = Finding(
        id="f1", rule="r", kind="capacity", severity=Severity.HARD, people=("p2",), departments=("mm",),
        dates=Span(date(2027, 3, 15), date(2027, 3, 19)), text=message("tui-undone", action=HOSTILE[0]),
    )  # fmt: skip
    return Today(
        day=TODAY, week="KW 11", empty=empty, goal=None, meetings=() if empty else (meeting,), sitting_out=(),
        findings=() if empty else (finding,),
        due=() if empty else (Due(text=message("tui-undone", action=HOSTILE[2]), severity="notice", place="outbox"),),
        rotation_changes=(),
    )  # fmt: skip


def _topics() -> TopicsView:
    """Two topics of which one has been told, with hostile names."""
    topics = tuple(
        TopicView(
            kind="persona", id=one.id, name=one.name, stage="", owner="", until=None, met=3, planned=4, heard_by=5,
            listeners=6, missing=(),
        )
        for one in _personas()
    )  # fmt: skip
    return TopicsView(stages=(), topics=topics, sentences=(message("topic-all-stages"),))


def _undo() -> HistoryEntry:
    return HistoryEntry(
        id="1", time=datetime(2027, 3, 17, 9, tzinfo=UTC), actor="Ada", undone=True,
        action=message("word-online"),
    )  # fmt: skip


def _entries(_limit: int) -> History:
    return History(entries=(_undo(),))


def refusal() -> Refused:
    """A refusal with hostile names in every field."""
    return Refused(message("tui-redone", action=HOSTILE[0]), hint=message("word-online"), file=HOSTILE[1], line=3)


def _why_pair(_programme: str, _one: str, _other: str) -> Reasons:
    return Reasons(text=message("tui-undone", action=HOSTILE[2]), reasons=(message("word-online"),))


def _nothing_to_redo() -> HistoryEntry:
    raise refusal()


class Rotation:
    """A rotation part with one made-up plan; it remembers what was asked of it."""

    def __init__(self, *, plans: int = 1) -> None:
        self.plans = plans
        self.done: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def list(self) -> tuple[Any, ...]:
        """The plans."""
        return (made_up.board().plan,)[: self.plans]

    def board(self, _plan: str, zoom: str = "week") -> Any:
        """The board, with the finding of this week."""
        return msgspec.structs.replace(made_up.board(18), zoom=zoom, findings=today().findings)

    def check(self, plan: str) -> Verdict:
        """One finding."""
        return Verdict(plan=plan, name="Rotation", findings=today().findings, hard=1, soft=0, notices=0, accepted=0)

    def why(self, _plan: str, _person: str, _day: date) -> CellReason:
        """A reason with a hostile name."""
        return CellReason(title=message("tui-undone", action=HOSTILE[1]), lines=(), findings=today().findings)

    load_why = why

    def _change(self, name: str, args: tuple[Any, ...], options: dict[str, Any]) -> Change:
        self.done.append((name, args, options))
        return Change(action=message("tui-undone", action=name), findings_added=today().findings)

    def assign(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("assign", args, options)

    def unassign(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("unassign", args, options)

    def pin(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("pin", args, options)

    def repairs(self, _plan: str, _finding: str) -> tuple[Repair, ...]:
        """One repair with a hostile name."""
        return (Repair(message("tui-undone", action=HOSTILE[2]), "rotation unassign x"),)

    def repair(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("repair", args, options)


class Exchange:
    """An exchange part with one made-up programme; it remembers what was asked of it."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def list(self) -> tuple[Any, ...]:
        """The programmes."""
        return (made_up.programme(),)

    def show(self, _programme: str) -> Any:
        """The rounds."""
        return made_up.exchange()

    def matrix(self, _programme: str) -> Any:
        """The matrix."""
        return made_up.matrix()

    def check(self, programme: str) -> Verdict:
        """One finding."""
        return Verdict(plan=programme, name="[x]", findings=today().findings, hard=1, soft=0, notices=0, accepted=0)

    def why(self, _programme: str, _person: str, _day: date) -> Reasons:
        """A reason."""
        return Reasons(text=message("tui-undone", action=HOSTILE[1]), reasons=(message("word-online"),))

    def bounds(self, _programme: str) -> Bounds:
        """What is possible."""
        return Bounds(
            permitted_pairs=45, most_meetings=55, most_distinct_pairs=45, fewest_rounds=9, rounds=12,
            sides={}, sentences=(message("tui-undone", action=HOSTILE[2]),),
        )  # fmt: skip

    def meeting(self, _programme: str, meeting: str) -> MeetingPage:
        """A meeting's page with a persona of hostile texts."""
        view = made_up.exchange()
        found = next((shown, table) for shown in view.rounds for table in shown.tables if table.meeting == meeting)
        persona = Persona(id="p", name=HOSTILE[0], role=HOSTILE[1], problems=HOSTILE[2], solution=HOSTILE[4])
        agenda = AgendaView(start=found[1].start, minutes=15, topic=message("tui-undone", action=HOSTILE[0]))
        return MeetingPage(
            programme=view.programme, round=found[0].date, number=found[0].number, table=found[1], agenda=(agenda,),
            persona=persona, case=None, goal=None, earlier=(),
        )  # fmt: skip

    def plan(self, _programme: str, *, progress: Any, stop: Any) -> PlanResult:  # noqa: ARG002 - it is not stopped
        """Report some progress and be done."""
        self.done.append("plan")
        progress(0.5, message("tui-undone", action=HOSTILE[0]))
        return PlanResult(programme=made_up.programme(), quality=made_up.quality(), findings=())


class Rules:
    """A rules part with three rules and two kinds; it remembers what was asked of it."""

    def __init__(self) -> None:
        self.done: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def list(self) -> tuple[RuleView, ...]:
        """One rule of each severity; the last one is switched off."""
        return tuple(
            RuleView(
                id=f"r{number}", kind="capacity", title=message("tui-undone", action=HOSTILE[number]), plan="rotation",
                severity=severity, weight=1, scope=message("tui-undone", action=HOSTILE[1]),
                parameters={"most": 3, "[x]": HOSTILE[0]}, first=None, until=TODAY, confidential=number == 1,
                enabled=number < 2, note=HOSTILE[2], findings_open=2 - number, findings_accepted=number,
            )
            for number, severity in enumerate(("hard", "soft", "notice"))
        )  # fmt: skip

    def kinds(self) -> tuple[KindView, ...]:
        """One kind with a parameter."""
        return (
            KindView(
                kind="capacity", plan="rotation", always_on=False, severity="hard", parameters={"most": "int"},
                title=message("tui-undone", action=HOSTILE[0]), text=message("word-online"),
                example=message("word-online"),
            ),
        )  # fmt: skip

    def _change(self, name: str, args: tuple[Any, ...], options: dict[str, Any]) -> Change:
        self.done.append((name, args, options))
        return Change(action=message("tui-undone", action=name))

    def add(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("add", args, options)

    def enable(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("enable", args, options)

    def accept(self, finding: str, reason: str) -> Change:
        """Refuse an empty reason as the workspace does, else remember it."""
        if not reason:
            raise Refused(message("error-reason-needed"), field="reason")
        return self._change("accept", (finding, reason), {})


class Tables:
    """A tables part that understands every file in the same way."""

    def __init__(self) -> None:
        self.applied: list[tuple[Path, ...]] = []
        self.answers: dict[tuple[str, int, str], str] = {}

    def kinds(self) -> tuple[str, ...]:
        """Two kinds."""
        return ("people", "absences")

    def preview(self, paths: tuple[Path, ...], answers: Any, **_options: Any) -> ImportReport:
        """A table with hostile headers and a note of each severity."""
        self.answers = dict(answers or {})
        notes = tuple(
            ImportNote(
                line=number, column="", value="", text=message("tui-undone", action=HOSTILE[number]), severity=how
            )
            for number, how in enumerate(("error", "question", "warning", "notice"), start=1)
        )
        table = ImportedTable(
            file=paths[0].name, sheet="[x]", kind=self.answers.get((paths[0].name, 0, ""), "people"),
            about=message("tui-undone", action=HOSTILE[0]),
            columns=(ColumnView(header="[/]", field="name"), ColumnView(header="Bemerkung", field="")), rows=57,
            added=55, changed=1, unchanged=1, rejected=1, notes=notes,
        )  # fmt: skip
        return ImportReport(tables=(table,), applied=False)

    def apply(self, paths: tuple[Path, ...], progress: Any, **options: Any) -> ImportReport:
        """Remember the files."""
        progress(0.5, message("word-online"))
        self.applied.append(paths)
        return self.preview(paths, answers=options["answers"])


class People:
    """A people part with four people."""

    def __init__(self) -> None:
        self.done: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def list(self) -> tuple[PersonView, ...]:
        """A leaver, an apprentice, and two others, all with hostile names."""
        return tuple(_person(number) for number in range(4))

    def page(self, person: str) -> PersonPage:
        """A stay, a meeting and an absence."""
        view = next(view for view in self.list() if view.id == person)
        record = Person(id=person, name=view.name)
        absence = AbsenceView(
            id="ab1", person=person, name=view.name, first=date(2027, 4, 1), until=date(2027, 4, 9), kind="vacation",
            half="", weekdays=(), status="approved",
        )  # fmt: skip
        items = (("rotation", "rotation-2027", "a1"), ("meeting", "austausch", "m5-0"), ("absence", "", "ab1"))
        timeline = tuple(
            TimelineItem(
                what=what, first=date(2027, 4, 1), last=date(2027, 4, 9), plan=plan, id=known,
                text=message("tui-undone", action=HOSTILE[number]),
            )
            for number, (what, plan, known) in enumerate(items)
        )  # fmt: skip
        return PersonPage(person=view, record=record, timeline=timeline, absences=(absence,))

    def absences(self, person: str) -> tuple[AbsenceView, ...]:
        """The absence on the person's page."""
        return self.page(person).absences

    def _change(self, name: str, args: tuple[Any, ...], options: dict[str, Any]) -> Change:
        self.done.append((name, args, options))
        return Change(action=message("tui-undone", action=name))

    def add(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("add", args, options)

    def edit(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("edit", args, options)

    def remove(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("remove", args, options)

    def remove_absence(self, *args: Any, **options: Any) -> Change:
        """Remember it."""
        return self._change("remove_absence", args, options)


def _person(number: int) -> PersonView:
    return PersonView(
        id=f"p{number}", personnel_number=f"10{number}", name=f"{HOSTILE[number]} Nach{number}",
        sort_name=f"Nach{number}, {HOSTILE[number]}", email=f"p{number}@example.com", department="ek",
        department_name="Einkauf [EK]", site="m", site_name="München", region="DE-BY", time_zone="", language="de",
        role="apprentice" if number == 1 else "employee", work_days={0: 3, 1: 3}, hours=38.5, joined=None,
        leaves=date(2027, 1, 31) if number == 2 else None, manager="", manager_name="", takes_part=number != 3,
        skills={"[Excel]": 2}, tags=(), born=None,
    )  # fmt: skip


def _outbox() -> Outbox:
    messages = tuple(
        OutgoingMessage(
            key=f"k{number}", person=f"p{number}", step=("new", "update", "cancel")[number],
            changes=(message("invitation-change-title", when="x", before=HOSTILE[number], title=HOSTILE[number + 1]),),
            recipient=f"p{number}@example.com", name=HOSTILE[number], method="REQUEST", uid=f"u{number}", sequence=0,
            summary=f"Austausch {HOSTILE[number + 1]}", start=datetime(2027, 3, 18, 12, tzinfo=UTC),
            text=f"12:00 {HOSTILE[0]}\n\n{HOSTILE[2]}", file=f"requests/{number}.ics",
        )
        for number in range(3)
    )  # fmt: skip
    return Outbox(messages=messages, problems=(message("tui-undone", action=HOSTILE[1]),))


class Invitations:
    """An invitations part with three messages."""

    def __init__(self) -> None:
        self.written: list[tuple[Path, dict[str, Any]]] = []

        self.confirmed: list[str] = []

    def preview(self) -> Outbox:
        """Three messages and a problem."""
        return _outbox()

    def confirm_shown(self, keys: Sequence[str]) -> Confirmed:
        """Remember the keys; the last one is not due any more."""
        self.confirmed += keys
        return Confirmed(messages=len(keys) - 1, overtaken=tuple(keys[-1:]))

    def write(self, folder: Path, **options: Any) -> Written:
        """Remember the folder."""
        self.written.append((folder, options))
        file = WrittenFile(path="a.ics", method="REQUEST", uids=("u",), recipient="", changed=True)
        return Written(files=(file,), problems=())


def _personas() -> tuple[Persona, ...]:
    return (Persona(id="p", name=HOSTILE[0], role=HOSTILE[1], problems=HOSTILE[2], solution=HOSTILE[4]),)


def _card(persona: str) -> CardView:
    """A card with hostile lines."""
    line = CardLine(id="p.statement-1", persona=persona, kind=LineKind.STATEMENT, text=HOSTILE[3])
    return CardView(
        persona=_personas()[0], statements=(line,), questions=(), objections=(), cases=(), revision=1, changed=None,
        issued=None, issued_revision=None, issued_where="",
    )  # fmt: skip


def _came_of(_programme: str, meeting: str) -> MeetingMethod:
    """An action item and notes with hostile words."""
    item = ActionItemView(
        id="i", programme="e", meeting=meeting, agreed=None, people=("a",), names=(HOSTILE[0],), text=HOSTILE[1],
        until=None, done=None, state="open",
    )  # fmt: skip
    return MeetingMethod(meeting=meeting, open_before=(item,), agreed=(), notes=HOSTILE[2], lines=())


def _wait(timeout: float) -> bool:
    """Nobody else is there."""
    time.sleep(min(timeout, 0.02))
    return False


def workspace(**parts: Any) -> Any:
    """A workspace with these parts, and simple ones for the rest."""
    simple = {
        "today": TODAY,
        "actor": "Ada",
        "now": lambda: SimpleNamespace(generation=1),
        "as_shown": lambda _shown, action: action(),
        "wait_for_change": _wait,
        "overview": SimpleNamespace(today=today),
        "history": SimpleNamespace(
            undo=_undo, redo=_nothing_to_redo, entries=_entries, revision=lambda *_: 1, last_change=lambda *_: None
        ),
        "people": People(),
        "invitations": Invitations(),
        "playbook": SimpleNamespace(personas=_personas, cases=lambda: ()),
        "topics": SimpleNamespace(overview=_topics),
        "cards": SimpleNamespace(card=_card),
        "action_items": SimpleNamespace(of_meeting=_came_of),
        "rotation": Rotation(),
        "exchange": Exchange(),
        "rules": Rules(),
        "tables": Tables(),
        "reasons": SimpleNamespace(pair=_why_pair),
        "places": SimpleNamespace(departments=lambda: (), rooms=lambda: (), sites=lambda: ()),
    }
    return SimpleNamespace(**(simple | parts))
