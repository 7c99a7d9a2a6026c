"""A conflict is impossible, every member of it is needed, and it is hardly ever larger than the smallest there is."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from scheduler.model import RotationRow
from scheduler.rotation.explaining.claims import Claim
from scheduler.rotation.explaining.conflict import all_claims, smallest_conflict
from scheduler.rotation.explaining.explain import explained
from scheduler.rotation.explaining.sentences import said_of
from scheduler.rules.registry import all_kinds
from scheduler.texts import texts
from tests.scheduler.rotation.explaining.impossible import WAYS, Case, impossible, made, pinned, rule, visits
from tests.scheduler.rotation.explaining.smallest import fine_claims, smallest_size
from tests.scheduler.test_texts import catalogue


def possible(case: Case, claims: Sequence[Claim]) -> bool:
    """Whether there is a plan under these claims alone, found in the way that solving goes: pins as pins."""
    rules = [claim.rule for claim in claims if claim.rule]
    kept = {claim.pinned.id for claim in claims if claim.pinned}
    rows = [_with_pins(row, kept) for row in case.rows]
    return case.is_possible(rules, rows)


def _with_pins(row: RotationRow, kept: set[str]) -> RotationRow:
    loose: RotationRow = row.replace(assignments=tuple(part for part in row.assignments if part.id in kept))
    return loose


def test_a_plan_that_can_be_has_no_conflict() -> None:
    """Where there is a plan, that is the answer."""
    case = made(8, [visits(["ek"]), rule("capacity", most=1, who="all")])
    found = explained(case.asking())
    assert (found.possible, found.conflict, found.counted) == (True, None, ())


@pytest.mark.parametrize("seed", range(len(WAYS)))
def test_every_member_of_a_conflict_is_needed(seed: int) -> None:
    """A conflict is impossible by the way that solving goes, and without any one of its members there is a plan."""
    case = impossible(seed)
    found = explained(case.asking()).conflict
    assert found is not None
    assert found.needed
    assert not possible(case, found.claims)
    for claim in found.claims:
        assert possible(case, [other for other in found.claims if other != claim]), claim


SLOW = (0, 7)
"""Ways whose conflicts are so large that the judge takes its time."""


@pytest.mark.parametrize(
    "seed", [pytest.param(n, marks=pytest.mark.campaign) if n in SLOW else n for n in range(len(WAYS))]
)
def test_a_conflict_is_as_small_as_can_be(seed: int) -> None:
    """In each of these plans no set of claims with fewer members is impossible."""
    case = impossible(seed)
    asking = case.asking()
    found = explained(asking).conflict
    assert found is not None
    assert len(found.claims) == smallest_size(asking, fine_claims(asking), len(found.claims))


def test_pins_are_named_rather_than_law() -> None:
    """What may be given up is named, and the contract only where it is needed."""
    pins = [pinned("ann", "ek", 2, 4), pinned("bob", "ek", 2, 4)]
    case = made(8, [rule("capacity", most=1, who="all"), visits(["ek"], ["ann", "bob"])], pins)
    found = explained(case.asking()).conflict
    assert found is not None
    assert [claim.kind for claim in found.claims] == ["pin", "pin", "capacity"]


def test_without_time_the_conflict_says_that_it_may_not_be_smallest() -> None:
    """What could not be asked stays in, and nothing is claimed of it."""
    case = impossible(0)
    asking = case.asking()
    claims = all_claims(asking)
    assert asking.possible(claims) is False
    asking.stop = lambda: True
    found = smallest_conflict(asking, claims)
    assert not found.needed
    assert asking.unsure


def test_rules_of_every_day_are_cut_down_to_the_days_needed() -> None:
    """Two pins share one week: the places of that week are what contradicts them."""
    pins = [pinned("ann", "ek", 0, 3), pinned("bob", "ek", 3, 5)]
    asking = made(8, [rule("capacity", most=1, who="all")], pins).asking()
    found = smallest_conflict(asking, all_claims(asking))
    (places,) = [one for one in said_of(found.shown, asking.ground.plan) if one.kind == "capacity"]
    assert texts("en")(places.text) == "22 Feb 2027 to 28 Feb 2027: Ek: room for at most one person at a time."


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_kind_has_a_sentence_for_what_must_hold(language: str) -> None:
    """A kind without a sentence would be shown as the name of a key."""
    said = texts(language)
    assert [
        kind.name for kind in all_kinds() if kind.plan == "rotation" and not said.has(f"explain-claim-{kind.name}")
    ] == []


def test_sentences_use_what_their_kinds_know() -> None:
    """A sentence names no value that the kind's parameters do not have, or it would be shown with a hole."""
    given = {"whom", "count", "departments", "title", "plan_first", "plan_last"}
    sentences = catalogue("en", "explain")
    for kind in all_kinds():
        if kind.plan == "rotation":
            known = given | {field.encode_name for field in msgspec.structs.fields(kind.parameters)}
            assert sentences[f"explain-claim-{kind.name}"] <= known, kind.name


@pytest.mark.parametrize("seed", range(len(WAYS)))
def test_sentences_are_whole(seed: int) -> None:
    """No key, no brace and no English word of a parameter is left in a German sentence of a conflict."""
    asking = impossible(seed).asking()
    found = explained(asking).conflict
    assert found is not None
    for one in said_of(found.shown, asking.ground.plan):
        text = texts("de")(one.text)
        assert not [word for word in ("explain-", "{", "}", "departments", "None") if word in text], text
        assert text.endswith(".")


def test_parts_say_together_what_a_rule_says() -> None:
    """A rule is impossible with the others exactly if all its parts are."""
    for seed in range(len(WAYS)):
        case = impossible(seed)
        asking = case.asking()
        assert not possible(case, fine_claims(asking)), case.way
