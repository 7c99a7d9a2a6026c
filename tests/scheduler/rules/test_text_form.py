"""Rules as they stand in tables and on the command line."""

from __future__ import annotations

import pytest

from scheduler.model import ParameterValue, Refused, Scope
from scheduler.rules.registry import kind_named
from scheduler.rules.text_form import (
    parameter_forms,
    parameters_from_text,
    parameters_to_text,
    scope_from_text,
    scope_to_text,
)
from scheduler.texts import texts
from tests.scheduler.rules.making import company, department, person

FIRM = company(
    [person("weber", personnel_number="1033"), person("meier", personnel_number="1034"), person("lang")],
    [department("ek"), department("fi"), department("lo", "ham")],
)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("", Scope()),
        ("all", Scope()),
        ("people:1033,meier", Scope(people=("weber", "meier"))),
        ("people:apprentice", Scope(roles=("apprentice",))),
        ("people: trainee|apprentice , 1033", Scope(roles=("trainee", "apprentice"), people=("weber",))),
        ("departments:EK,Fi", Scope(departments=("ek", "fi"))),
        ("sites:Hamburg", Scope(sites=("ham",))),
        ("groups:VI,second-line", Scope(groups=("VI", "second-line"))),
        ("people:apprentice+departments:EK", Scope(roles=("apprentice",), departments=("ek",))),
        ("people:apprentice departments:EK", Scope(roles=("apprentice",), departments=("ek",))),
        ("people:1033,1034;1034,lang", Scope(pairs=(("weber", "meier"), ("meier", "lang")))),
    ],
)
def test_scopes(text: str, scope: Scope) -> None:
    """Each form of a scope means what the tables' description says, and is written back so that it means the same."""
    assert scope_from_text(text, FIRM) == scope
    assert scope_from_text(scope_to_text(scope, FIRM), FIRM) == scope


def test_one_pair_is_a_pair_where_the_kind_asks_for_pairs() -> None:
    """`people:1,2` of a kind for pairs are two who belong together, not two to whom the rule applies."""
    assert scope_from_text("people:1033,1034", FIRM, pairs=True) == Scope(pairs=(("weber", "meier"),))


@pytest.mark.parametrize(
    "text",
    ["everybody", "people:", "people:1099", "departments:XX", "people:1033;1034", "people:1033,1033;", "cats:all"],
)
def test_bad_scopes_are_refused(text: str) -> None:
    """What is no scope, and who or what is not known, is refused; the error names the field."""
    with pytest.raises(Refused) as refused:
        scope_from_text(text, FIRM)
    assert refused.value.field == "scope"
    assert texts("en")(refused.value.text) != refused.value.text.key


@pytest.mark.parametrize(
    ("kind", "text", "parameters"),
    [
        (
            "capacity",
            "most=departments.guest_capacity;who=Guests",
            {"most": "departments.guest_capacity", "who": "guests"},
        ),
        ("capacity", " most = 2 ; who=all ", {"most": 2, "who": "all"}),
        ("mentor", "least_share=0,5;most_mentees=2", {"least_share": 0.5, "most_mentees": 2}),
        ("required-visit", "departments=EK|FI;by=31.07.2027", {"departments": ("ek", "fi"), "by": "2027-07-31"}),
        ("required-visit", "departments=EK,FI", {"departments": ("ek", "fi")}),
        ("requires-before", "before=EK>FI|Fi>Lo", {"before": ("ek>fi", "fi>lo")}),
        ("requires-before", "before=departments.requires_before", {"before": ("departments.requires_before",)}),
        ("blackout", "dates=28.06.2027..02.07.2027|2027-12-24", {"dates": ("2027-06-28..2027-07-02", "2027-12-24")}),
        ("works-council", "longer_than=1;other_site=nein", {"longer_than": 1, "other_site": False}),
        ("no-gap", "except=2027-12-24..2027-12-31", {"except": ("2027-12-24..2027-12-31",)}),
        ("no-gap", "", {}),
    ],
)
def test_parameters(kind: str, text: str, parameters: dict[str, ParameterValue]) -> None:
    """Numbers, dates, choices, lists and orders are read in German and English, and written back."""
    known = kind_named("rotation", kind)
    assert parameters_from_text(known, text, FIRM) == parameters
    assert parameters_from_text(known, parameters_to_text(parameters, FIRM), FIRM) == parameters


@pytest.mark.parametrize(
    ("kind", "text", "field"),
    [
        ("capacity", "mst=2", "mst"),
        ("capacity", "most", "parameters"),
        ("capacity", "most=many", "most"),
        ("capacity", "most=inf", "most"),
        ("capacity", "most=2;who=cats", "who"),
        ("required-visit", "departments=EK|XX", "departments"),
        ("required-visit", "departments=EK;by=31.02.2027", "by"),
        ("works-council", "other_site=perhaps", "other_site"),
        ("works-council", "longer_than=1,5", "longer_than"),
    ],
)
def test_bad_parameters_are_refused(kind: str, text: str, field: str) -> None:
    """Unknown names and values are refused with the parameter's name."""
    with pytest.raises(Refused) as refused:
        parameters_from_text(kind_named("rotation", kind), text, FIRM)
    assert refused.value.field == field


def test_forms_say_what_a_parameter_takes() -> None:
    """`rule kinds` shows each parameter's values and what holds without it."""
    assert parameter_forms(kind_named("rotation", "capacity")) == {
        "most": "number or departments.column",
        "who": "all|apprentices|guests (guests)",
    }


def test_one_department_one_person_and_weights_are_known_by_what_people_call_them() -> None:
    """A code, a personnel number and weights by code become ids; weights are written back by code."""
    window = parameters_from_text(kind_named("rotation", "window"), "department=EK;from=1.3.2027;until=30.4.2027", FIRM)
    assert window == {"department": "ek", "from": "2027-03-01", "until": "2027-04-30"}
    wish = parameters_from_text(kind_named("rotation", "wish"), "person=1033;department=Fi", FIRM)
    assert wish == {"person": "weber", "department": "fi"}
    load = parameters_from_text(kind_named("rotation", "load"), "weights=EK:2|LO:0.5;window_weeks=4;most=6", FIRM)
    assert load["weights"] == ("ek:2", "lo:0.5")
    assert "weights=EK:2|LO:0.5" in parameters_to_text(load, FIRM)
