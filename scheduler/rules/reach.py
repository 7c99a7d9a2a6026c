"""Whom and what a rule's scope means in a company."""

from __future__ import annotations

import msgspec

from scheduler.model import Department, Person, Scope
from scheduler.rules.company import Company


class Reach(msgspec.Struct, frozen=True):
    """The ids of the people and departments that a scope means; None where it names none, hence all are meant."""

    people: frozenset[str] | None
    departments: frozenset[str] | None

    def has_person(self, person: Person) -> bool:
        """Whether somebody is meant."""
        return self.people is None or person.id in self.people

    def has_department(self, department: Department) -> bool:
        """Whether a department is meant."""
        return self.departments is None or department.id in self.departments

    def has_home_of(self, person: Person) -> bool:
        """Whether somebody is meant by a rule that speaks of no other place than their home department."""
        return self.has_person(person) and (self.departments is None or person.department in self.departments)


def reach_of(scope: Scope, company: Company) -> Reach:
    """What a scope means. People are the union of people, roles and groups; places that of departments and sites."""
    people = departments = None
    if scope.people or scope.roles or scope.groups:
        groups = {group.casefold() for group in scope.groups}
        people = frozenset(
            person.id
            for person in company.people.values()
            if person.id in scope.people or person.role in scope.roles or _in_group(person, groups, company)
        )
    if scope.departments or scope.sites:
        departments = frozenset(
            department.id
            for department in company.departments.values()
            if department.id in scope.departments or (department.site and department.site in scope.sites)
        )
    return Reach(people, departments)


def _in_group(person: Person, groups: set[str], company: Company) -> bool:
    if not groups:
        return False
    home = company.departments.get(person.department)
    names = [*person.tags, *((home.id, home.code, home.name) if home else ())]
    return any(name.casefold() in groups for name in names)
