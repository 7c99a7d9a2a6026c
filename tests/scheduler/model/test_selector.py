"""Selectors pick the people that are meant."""

from __future__ import annotations

import pytest

from scheduler.model import Department, Person, Refused, Role, Site, select

PEOPLE = (
    Person(id="anna", name="Anna Groß", department="vi", site="muc", tags=("lead",), personnel_number="1001"),
    Person(id="ben", name="Ben Ito", department="vi", site="hh", role=Role.APPRENTICE, email="ben@example.org"),
    Person(id="cem", name="Cem Kaya", department="va", site="muc"),
    Person(id="dora", name="Dora-Marie Weiß", department="it-and-more", tags=("lead", "second-line")),
)
DEPARTMENTS = {
    "vi": Department(id="vi", code="VI", name="Vertrieb Innendienst"),
    "va": Department(id="va", code="VA", name="Vertrieb Außendienst"),
    "it-and-more": Department(id="it-and-more", code="IT-1", name="IT"),
}
SITES = {"muc": Site(id="muc", name="München"), "hh": Site(id="hh", name="Hamburg")}


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("all", "anna ben cem dora"),
        ("department:VI", "anna ben"),
        ("department:vertrieb innendienst,VA", "anna ben cem"),
        ("department:VI,VA-role:apprentice", "anna cem"),
        ("department:IT-1", "dora"),
        ("tag:lead-person:anna", "dora"),
        ("tag:second-line", "dora"),
        ("person:1001,ben@example.org,CEM", "anna ben cem"),
        ("site:münchen+person:ben", "anna ben cem"),
        ("site:muc-all", ""),
        ("all - department:VI", "cem dora"),
    ],
)
def test_a_selector_picks_by_any_name_of_the_thing(selector: str, expected: str) -> None:
    """Terms add and take away from left to right; ids, codes and names are understood, hyphens inside them too."""
    assert " ".join(person.id for person in select(selector, PEOPLE, DEPARTMENTS, SITES)) == expected


@pytest.mark.parametrize("selector", ["", "   ", "dept:VI", "department:", "VI", "department:VI+", "+"])
def test_a_selector_that_means_nothing_is_refused(selector: str) -> None:
    """A selector with an unknown field or an empty part is refused instead of picking nobody."""
    with pytest.raises(Refused):
        select(selector, PEOPLE, DEPARTMENTS, SITES)
