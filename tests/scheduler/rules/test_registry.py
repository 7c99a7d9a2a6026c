"""Kinds of rules are found by their modules, named, and explained in both languages."""

from __future__ import annotations

import pytest

from scheduler.model import NotPossible, Refused, Rule
from scheduler.rules.registry import AnyKind, all_kinds, kind_named, kinds_named
from scheduler.texts import texts

ROTATION = {
    "one-place-at-a-time", "inside-contract", "no-gap", "capacity", "min-present", "min-stay", "max-stay",
    "required-visit", "requires-before", "at-most-once", "blackout", "mentor", "not-together", "works-council",
    "elective", "no-return", "forbidden-succession", "cyclic-order", "window", "skill-needed", "skill-mix", "newcomers",
    "together", "reciprocal", "home-team", "away-limit", "hand-over", "presence-share", "site-change", "load",
    "content", "leave-only-in", "wish",
}  # fmt: skip


def test_the_kinds_for_rotations_are_all_there() -> None:
    """Every kind that the demonstration and the design's first part speak of has its module."""
    assert {kind.name for kind in all_kinds() if kind.plan == "rotation"} >= ROTATION


def test_a_name_stands_for_one_kind_in_each_sort_of_plan() -> None:
    """Two kinds for the same sort of plan never share a name."""
    names = [(kind.plan, kind.name) for kind in all_kinds()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: f"{kind.plan}-{kind.name}")
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_kind_says_what_it_is_for(kind: AnyKind, language: str) -> None:
    """Title, purpose and example of each kind are in both catalogues."""
    for part in ("title", "purpose", "example"):
        assert texts(language).has(f"rule-{kind.name}-{part}")


def test_an_unknown_kind_is_refused_with_those_like_it() -> None:
    """Whoever mistypes a kind is told what could be meant."""
    with pytest.raises(Refused) as refused:
        kinds_named("capacty")
    assert refused.value.hint is not None
    assert "capacity" in refused.value.hint.values["kinds"]  # type: ignore[operator]
    with pytest.raises(Refused):
        kind_named("exchange", "no-gap")


def test_names_are_read_whatever_their_case() -> None:
    """`Capacity` in a table means the kind `capacity`."""
    assert kind_named("rotation", " Capacity ").name == "capacity"


def test_no_rule_is_left_out_of_a_solve_in_silence() -> None:
    """A kind that cannot be encoded refuses, so that nobody takes a plan for solved under a rule that is not."""
    with pytest.raises(NotPossible):
        kind_named("rotation", "hand-over").encode(Rule(id="r", kind="hand-over"), None, None)


@pytest.mark.parametrize(
    ("kind", "parameters", "field"),
    [
        ("capacity", {}, "most"),
        ("capacity", {"most": 2, "whom": "guests"}, "whom"),
        ("capacity", {"most": "departments.colour"}, "most"),
        ("capacity", {"most": -1}, "most"),
        ("capacity", {"most": 1, "who": "cats"}, "who"),
        ("no-gap", {"allowed_days": -2}, "allowed_days"),
        ("no-gap", {"except": ("yesterday",)}, "except"),
        ("min-stay", {"weeks": "long"}, "weeks"),
        ("required-visit", {"departments": ()}, "departments"),
        ("required-visit", {"departments": ("a",), "k": 2}, "k"),
        ("requires-before", {"before": ("a",)}, "before"),
        ("blackout", {}, "dates"),
        ("blackout", {"dates": ("2027-02-03..2027-02-01",)}, "dates"),
        ("blackout", {"last_working_days_of_quarter": 99}, "last_working_days_of_quarter"),
        ("mentor", {"least_share": 1.5}, "least_share"),
        ("mentor", {"most_mentees": 0}, "most_mentees"),
        ("works-council", {"longer_than": 0}, "longer_than"),
        ("elective", {"departments": ("a",), "exactly": 2}, "exactly"),
        ("no-return", {"pause_weeks": 0}, "pause_weeks"),
        ("cyclic-order", {"ring": ("a>b>a",)}, "ring"),
        ("cyclic-order", {"ring": ("a>b", "c>d")}, "ring"),
        ("window", {"department": "a", "from": "2027-03-02", "until": "2027-03-01"}, "until"),
        ("skill-needed", {"skill": " "}, "skill"),
        ("newcomers", {"most": -1}, "most"),
        ("home-team", {}, "most_away"),
        ("home-team", {"most_away_share": 1.5}, "most_away_share"),
        ("away-limit", {"weeks": 54}, "weeks"),
        ("hand-over", {"days": 0}, "days"),
        ("site-change", {}, "most_changes"),
        ("load", {"weights": ("a:x",), "window_weeks": 4, "most": 3}, "weights"),
        ("load", {"weights": ("a:2",), "window_weeks": 0, "most": 3}, "window_weeks"),
        ("content", {"contents": ("",)}, "contents"),
        ("leave-only-in", {"departments": ()}, "departments"),
        ("wish", {"person": "a"}, "department"),
    ],
)
def test_senseless_parameters_are_refused_with_their_name(kind: str, parameters: dict[str, object], field: str) -> None:
    """A rule that means nothing never gets into the workspace; the sentence names the parameter."""
    rule = Rule(id="r", kind=kind, parameters=parameters)  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        kind_named("rotation", kind).read(rule)
    assert refused.value.field == field
    assert texts("de")(refused.value.text) != refused.value.text.key
