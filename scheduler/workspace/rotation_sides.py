"""Two states of a rotation plan side by side, by person, in as few words as fit beside each other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from scheduler.model import Assignment, Message, RotationRow, message
from scheduler.rules.company import Company
from scheduler.workspace.rotation_differences import as_told
from scheduler.workspace.views.rotation_repair import Sides


def sides_of(before: Iterable[RotationRow], after: Iterable[RotationRow], company: Company) -> tuple[Sides, ...]:
    """Everybody whose assignments differ, by name, with those that the other state has not."""
    old = {row.person: row.assignments for row in before}
    new = {row.person: row.assignments for row in after}
    found = []
    for person in {*old, *new}:
        was, now = old.get(person, ()), new.get(person, ())
        gone = [part for part in was if as_told(part) not in map(as_told, now)]
        come = [part for part in now if as_told(part) not in map(as_told, was)]
        if gone or come:
            guided = {
                part.department
                for part in come
                for old_part in gone
                if part.department == old_part.department and _mentor(part, company) != _mentor(old_part, company)
            }
            name = company.people[person].name if person in company.people else person
            first, second = (tuple(_lines(parts, company, guided)) for parts in (gone, come))
            found.append(Sides(person=person, name=name, first=first, second=second))
    return tuple(sorted(found, key=lambda sides: (sides.name, sides.person)))


def _lines(parts: Sequence[Assignment], company: Company, guided: Container[str]) -> Iterator[Message]:
    """Where and when; who guides only in the departments in which that is another one."""
    for part in parts:
        department = company.departments.get(part.department)
        code = department.code if department else part.department
        yield message("repairing-where", code=code, first=part.start, last=part.range.last)
        mentor = company.people.get(_mentor(part, company))
        if part.department in guided and mentor is not None:
            yield message("repairing-with", mentor=mentor.name)


def _mentor(part: Assignment, company: Company) -> str:
    department = company.departments.get(part.department)
    return part.mentor or (department.mentor if department else "")
