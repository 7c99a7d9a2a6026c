"""Planning that is stopped, variants, proofs that are kept, and what is refused before planning: on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from scheduler.model import Interrupted, Message, NotPossible, Proof, Refused, Round, Rule, Scope, Suggestion
from scheduler.workspace import Workspace
from tests.scheduler.pairing.making import FIRST, SIDES, away, company, person
from tests.scheduler.workspace.test_exchange import TODAY, UNTIL, create, opened, put


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Nine sellers and five marketers, some of them away."""
    made = opened(tmp_path, create=True)
    absences = tuple(one for n in range(5) for one in away(f"s{n}", n, n + 2))
    known = company(9, 5, absences=absences)
    put(made, *known.sites.values(), *known.departments.values(), *known.people.values(), *absences)
    yield made
    made.close()


def rounds(workspace: Workspace) -> dict[str, Round]:
    """All rounds, as stored."""
    return dict(workspace.context.all(Round))


def after(moments: int) -> Callable[[], bool]:
    """A wish to stop that comes when it has been asked for so many times."""
    asked = count(1)
    return lambda: next(asked) >= moments


def test_planning_stopped_at_any_moment_leaves_the_rounds_and_keeps_the_best_so_far(workspace: Workspace) -> None:
    """Before there is a whole plan nothing is changed; from then on the best is kept, and can be taken."""
    name = create(workspace)
    workspace.exchange.plan(name, seed=1)
    before = rounds(workspace)
    early = kept = 0
    for moment in (1, 3, 8, 9, 10, 20):
        generation = workspace.overview.info().generation
        try:
            result = workspace.exchange.plan(name, seed=2, stop=after(moment))
        except Interrupted:
            assert workspace.overview.info().generation == generation
            early += 1
            continue
        if not result.suggestion:
            break
        kept += 1
        assert rounds(workspace) == before
        assert workspace.overview.info().generation <= generation + 1
        assert result.quality.meetings == result.quality.most_meetings
    assert early
    if kept:
        taken = workspace.suggestions.take(name, "stopped")
        assert taken.quality.meetings == taken.quality.most_meetings
        assert not workspace.context.all(Suggestion)
        workspace.history.undo()
        assert rounds(workspace) == before


def test_variants_are_kept_compared_taken_and_dropped(workspace: Workspace) -> None:
    """As good as each other, mostly other meetings; taking one is one entry in the history and can be undone."""
    name = create(workspace)
    workspace.exchange.plan(name)
    before = rounds(workspace)
    made = workspace.suggestions.variants(name, 3)
    assert rounds(workspace) == before
    assert len(made.suggestions) == 3
    assert made.current is not None
    best = (made.current.meetings, made.current.distinct_pairs)
    assert {(one.quality.meetings, one.quality.distinct_pairs) for one in made.suggestions} == {best}
    assert min(one.same for one in made.suggestions) < made.current.meetings
    taken = workspace.suggestions.take(name, "2")
    assert taken.quality.proven == made.suggestions[1].quality.proven
    assert rounds(workspace) != before
    left = [one.id for one in workspace.suggestions.list(name).suggestions]
    assert left == [f"{name}.variant-1", f"{name}.variant-3"]
    workspace.history.undo()
    assert rounds(workspace) == before
    workspace.suggestions.drop(name)
    assert not workspace.suggestions.list(name).suggestions


def test_the_same_variants_come_again(workspace: Workspace) -> None:
    """Planning and variants depend on the data and the seed alone."""
    name = create(workspace)
    first = workspace.suggestions.variants(name, 3)
    kept = dict(workspace.context.all(Suggestion))
    assert workspace.suggestions.variants(name, 3) == first
    assert dict(workspace.context.all(Suggestion)) == kept


def test_published_and_past_rounds_outlast_a_suggestion(workspace: Workspace, tmp_path: Path) -> None:
    """What is past when a variant is taken stays as it was planned."""
    name = create(workspace)
    workspace.exchange.plan(name)
    workspace.suggestions.variants(name, 2)
    before = rounds(workspace)
    workspace.close()
    later = opened(tmp_path, today=sorted(one.day for one in before.values())[3])
    later.suggestions.take(name, "2")
    now = rounds(later)
    past = [id for id, one in before.items() if one.day < later.today]
    assert len(past) == 3
    assert all(now[id] == before[id] for id in past)
    assert now != before
    later.exchange.publish(name)
    with pytest.raises(NotPossible):
        later.suggestions.variants(name, 2)
    later.close()


def test_what_there_is_to_choose_from_is_named(workspace: Workspace) -> None:
    """An unknown suggestion, none at all, a senseless number of variants: a sentence, and nothing is changed."""
    name = create(workspace)
    with pytest.raises(Refused) as refused:
        workspace.suggestions.take(name, "1")
    assert refused.value.text.key == "exchange-no-suggestions"
    with pytest.raises(Refused):
        workspace.suggestions.variants(name, 1)
    workspace.suggestions.variants(name, 2)
    with pytest.raises(Refused) as refused:
        workspace.suggestions.take(name, "7")
    assert refused.value.text.values["known"] == [f"{name}.variant-1", f"{name}.variant-2"]


def test_a_suggestion_with_somebody_who_is_gone_is_refused(workspace: Workspace) -> None:
    """Nobody is planned who is not in the lists any more."""
    name = create(workspace)
    workspace.suggestions.variants(name, 2)
    with workspace.context.change(Message("word-online")) as transaction:
        transaction.delete(type(person("s8", "vi")), "s8")
    with pytest.raises(Refused) as refused:
        workspace.suggestions.take(name, "1")
    assert refused.value.text.key == "exchange-suggestion-old"


def test_a_proof_is_kept_as_long_as_its_facts_hold(tmp_path: Path) -> None:
    """What a search has proven is said again later, and no longer once an absence changes the matter."""
    made = opened(tmp_path, create=True)
    known = company(2, 2)
    rule = Rule(id="r", kind="never-pair", scope=Scope(pairs=(("s1", "m0"),)))
    put(made, *known.sites.values(), *known.departments.values(), *known.people.values(), rule)
    name = made.exchange.create("Two", SIDES, FIRST, FIRST + timedelta(weeks=1), region="DE-HH").id
    quality = made.exchange.plan(name).quality
    assert (quality.distinct_pairs, quality.most_distinct_pairs, quality.proven) == (2, 2, True)
    assert quality.argument == "search"
    assert len(made.context.all(Proof)) == 1
    assert made.exchange.quality(name).proven
    put(made, *away("s0", 1))
    assert made.exchange.quality(name).argument == "free-rounds"
    made.exchange.remove(name)
    assert not made.context.all(Proof)
    made.close()


def test_pins_that_contradict_hard_rules_are_said_before_planning(workspace: Workspace) -> None:
    """A pin on somebody absent is named; of a confidential pair nothing is said but that it is not possible."""
    name = create(workspace)
    workspace.exchange.plan(name)
    table = next(
        table for one in workspace.exchange.show(name).rounds for table in one.tables if "s8" in table.sides["Sales"]
    )
    workspace.meetings.pin(name, table.meeting, True)
    day = table.start.date()
    put(workspace, *away("s8", (day - FIRST).days // 7))
    with pytest.raises(NotPossible) as refused:
        workspace.exchange.plan(name)
    assert refused.value.text.key == "exchange-pins-contradict"
    workspace.history.undo()
    partner = table.sides["Marketing"][0]
    put(workspace, Rule(id="c", kind="never-pair", confidential=True, scope=Scope(pairs=(("s8", partner),))))
    before = rounds(workspace)
    with pytest.raises(NotPossible) as refused:
        workspace.exchange.plan(name)
    reasons = refused.value.text.values["reasons"]
    assert isinstance(reasons, list)
    assert [one.key for one in reasons if isinstance(one, Message)] == ["exchange-not-together"]
    assert rounds(workspace) == before


def test_a_side_that_is_never_there_is_said_before_planning(workspace: Workspace) -> None:
    """Nobody of marketing works on Saturdays; and who never can come is named beforehand."""
    every = "FREQ=WEEKLY;BYDAY=SA"
    saturdays = workspace.exchange.create("Saturdays", SIDES, FIRST, UNTIL, region="DE-HH", every=every).id
    with pytest.raises(NotPossible) as refused:
        workspace.exchange.plan(saturdays)
    assert refused.value.text.key == "exchange-side-never-there"
    name = create(workspace)
    put(workspace, *away("s0", *range(8)))
    sentences = workspace.exchange.bounds(name).sentences
    assert [one.values["names"] for one in sentences if one.key == "exchange-never-there"] == [["S0"]]
    assert TODAY < FIRST
