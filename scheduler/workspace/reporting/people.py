"""Plans of one person, one department and one mentor on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from scheduler.model import Person
from scheduler.reports.report import Chart, Fact, Facts, Report, Series
from scheduler.workspace.reporting.words import Block, Words
from scheduler.workspace.views.exchange import ExchangeView, TableView
from scheduler.workspace.views.people import DepartmentView
from scheduler.workspace.views.rotation import AssignmentView, LoadView


def person_report(
    words: Words, person: Person, department: str, stays: Sequence[AssignmentView], exchanges: Iterable[ExchangeView]
) -> Report:
    """A person's stays and meetings, for themselves."""
    facts = [Fact(words.say("report-department"), department)] if department else []
    shown = words.table(
        words.say("report-stays"),
        [words.say(f"report-{name}") for name in ("when", "department", "mentor", "goal")],
        [(words.span(stay.start, stay.end), stay.department_name, stay.mentor_name, stay.goal) for stay in stays],
        words.say("report-no-stays"),
    )
    rows = sorted(_meetings(words, person.id, exchanges), key=lambda row: row[0])
    names = ("when", "what", "with", "place", "topic")
    meetings = words.table(
        words.say("report-meetings"),
        [f"-{words.say(f'report-{name}')}" if name == "when" else words.say(f"report-{name}") for name in names],
        [row[1:] for row in rows],
        words.say("report-no-meetings"),
    )
    title = words.say("report-person-plan", person=person.name)
    return words.report(title, words.say("report-as-of", day=words.today), [Facts(tuple(facts)), shown, meetings])


def _meetings(words: Words, person: str, exchanges: Iterable[ExchangeView]) -> Iterator[tuple[str, ...]]:
    for view in exchanges:
        for round in view.rounds:
            for table in round.tables:
                if table.state not in ("cancelled", "missed") and any(person in side for side in table.sides.values()):
                    yield (
                        table.start.isoformat(),
                        when(words, table),
                        view.programme.name,
                        words.texts.join(_others(table, person)),
                        place(words, table),
                        topic(table),
                    )


def _others(table: TableView, person: str) -> list[str]:
    return [
        name
        for side, people in table.sides.items()
        for id, name in zip(people, table.names[side], strict=True)
        if id != person
    ]


def when(words: Words, table: TableView) -> str:
    """The day and hour of a meeting at its place."""
    return f"{words.texts.day_text(table.start.date())}, {words.texts.time_text(table.start)}"


def place(words: Words, table: TableView) -> str:
    """Where a meeting is."""
    return words.say("word-online") if table.online else table.place


def topic(table: TableView) -> str:
    """The persona and the case of a meeting."""
    return " · ".join(name for name in (table.persona_name, table.case_name) if name)


def department_report(
    words: Words, department: DepartmentView, stays: Sequence[AssignmentView], load: Sequence[LoadView]
) -> Report:
    """Who comes to a department when, and how full it is week by week."""
    titles = [words.say(f"report-{name}") for name in ("person", "when", "mentor", "goal")]
    ordered = sorted(stays, key=lambda stay: (stay.start, stay.person_name))
    rows = [(stay.person_name, words.span(stay.start, stay.end), stay.mentor_name, stay.goal) for stay in ordered]
    table = words.table(words.say("report-guests"), titles, rows, words.say("report-no-stays"))
    return words.report(
        words.say("report-department-plan", department=department.name),
        words.say("report-as-of", day=words.today),
        [Facts(tuple(_limits(words, department))), *_load_chart(words, department, load), table],
    )


def _limits(words: Words, department: DepartmentView) -> Iterator[Fact]:
    limits = {
        "site": department.site_name,
        "guest-capacity": department.guest_capacity,
        "apprentice-capacity": department.apprentice_capacity,
        "min-staffing": department.min_staffing,
    }
    for name, value in limits.items():
        if value not in (None, ""):
            yield Fact(words.say(f"word-field-{name}"), str(value))


def _load_chart(words: Words, department: DepartmentView, load: Sequence[LoadView]) -> Iterator[Chart]:
    if not load:
        return
    most = max(load, key=lambda week: week.assigned)
    yield Chart(
        caption=words.say("report-load"),
        labels=tuple(words.texts.week_text(week.first) for week in load),
        series=(Series(words.say("report-guests"), tuple(float(week.assigned) for week in load)),),
        kind="bars",
        limit=None if department.guest_capacity is None else float(department.guest_capacity),
        text=words.say("report-load-text", most=most.assigned, week=words.texts.week_text(most.first)),
    )


def mentor_report(words: Words, mentor: Person, stays: Sequence[AssignmentView]) -> Report:
    """Whom somebody looks after, where and when."""
    titles = [words.say(f"report-{name}") for name in ("when", "person", "department", "goal")]
    ordered = sorted(stays, key=lambda stay: (stay.start, stay.person_name))
    rows = [(words.span(stay.start, stay.end), stay.person_name, stay.department_name, stay.goal) for stay in ordered]
    table = words.table(words.say("report-mentees"), titles, rows, words.say("report-no-stays"))
    blocks: list[Block] = [Facts((Fact(words.say("report-most-at-a-time"), str(_most_at_a_time(ordered))),)), table]
    return words.report(
        words.say("report-mentor-plan", person=mentor.name), words.say("report-as-of", day=words.today), blocks
    )


def _most_at_a_time(stays: Sequence[AssignmentView]) -> int:
    changes: list[tuple[date, int]] = []
    for stay in stays:
        changes += [(stay.start, 1), (stay.end + timedelta(days=1), -1)]
    most = now = 0
    for _, change in sorted(changes):
        now += change
        most = max(most, now)
    return most
