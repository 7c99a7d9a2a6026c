"""Selectors: which people are meant, as text: `department:VI,VA+tag:lead-person:1017`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from scheduler.model.errors import require
from scheduler.model.people import Department, Person, Site

FIELDS = ("department", "tag", "site", "person", "role", "all")
_SIGN = re.compile(r"\s*([+-])\s*(?=(?:department|tag|site|person|role):|all\s*(?:[+-]|$))")


class Term(msgspec.Struct, frozen=True):
    """One part of a selector: people to add, or to take away, by one field's values."""

    plus: bool
    field: str
    values: tuple[str, ...]


def parse_selector(text: str, field: str = "selector") -> tuple[Term, ...]:
    """The terms of a selector, in order; refuses unknown fields and empty values, naming the part.

    A sign separates terms only before a field's name, so that `tag:second-line` is one term.
    """
    require(text.strip(), "error-selector-empty", field=field)
    plus, *parts = _SIGN.split(text.strip())
    return tuple(
        _term(sign == "+", body, field) for sign, body in zip(["+", *parts[::2]], [plus, *parts[1::2]], strict=True)
    )


def _term(plus: bool, body: str, field: str) -> Term:
    name, _, values = (part.strip() for part in body.partition(":"))
    found = tuple(value.strip() for value in values.split(",") if value.strip())
    known = name in FIELDS and (bool(found) != (name == "all")) and not values.endswith(("+", "-"))
    require(known, "error-selector-part", field=field, part=body.strip(), fields=list(FIELDS))
    return Term(plus, name, found)


def select(
    text: str, people: Iterable[Person], departments: Mapping[str, Department], sites: Mapping[str, Site]
) -> tuple[Person, ...]:
    """The people a selector means, in the order given; terms are applied from left to right.

    Departments and sites may be named by id, code or name, people by id, personnel number, e-mail or name.
    """
    pool = tuple(people)
    chosen: set[str] = set()
    for term in parse_selector(text):
        hits = {person.id for person in pool if _matches(person, term, departments, sites)}
        chosen = chosen | hits if term.plus else chosen - hits
    return tuple(person for person in pool if person.id in chosen)


def _matches(person: Person, term: Term, departments: Mapping[str, Department], sites: Mapping[str, Site]) -> bool:
    wanted = {value.casefold() for value in term.values}
    names: tuple[str, ...]
    match term.field:
        case "all":
            return True
        case "department":
            department = departments.get(person.department)
            names = (person.department, department.code, department.name) if department else (person.department,)
        case "site":
            site = sites.get(person.site)
            names = (person.site, site.name) if site else (person.site,)
        case "tag":
            names = person.tags
        case "role":
            names = (person.role.value,)
        case _:
            names = (person.id, person.personnel_number, person.email, person.name)
    return any(name and name.casefold() in wanted for name in names)
