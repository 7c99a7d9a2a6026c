"""What planning a programme, making variants and taking a suggestion share: how they tell, keep and prove."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from scheduler.model import Message, Programme, Proof, Round, Suggestion, SuggestionOrigin, message
from scheduler.pairing.bounds import Argument, Limits
from scheduler.pairing.proof import fingerprint
from scheduler.pairing.proposing import Proposed
from scheduler.pairing.watch import Standing, Watch
from scheduler.rules.pairing_problem import PairingProblem
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Context

Progress = Callable[[float, Message], None]
Stop = Callable[[], bool]


def watch_of(programme: Programme, progress: Progress | None, stop: Stop | None, seconds: float | None) -> Watch:
    """A watch that tells progress in sentences: the best plan so far, and what it is held against."""

    def tell(standing: Standing) -> None:
        if progress:
            progress(standing.share, _standing_words(programme, standing))

    return Watch(tell, stop, seconds)


def _standing_words(programme: Programme, standing: Standing) -> Message:
    if not standing.most_pairs:
        return message("exchange-planning", name=programme.name)
    return message(
        "exchange-planning-best",
        name=programme.name,
        pairs=standing.pairs,
        most=standing.most_pairs,
        distinct=standing.distinct,
        bound=standing.most_distinct,
        gap=max(0, standing.most_distinct - standing.distinct),
    )


def suggestion_of(context: Context, programme: Programme, proposed: Proposed, number: int = 0) -> Suggestion:
    """A record of rounds that nobody has taken yet: the variant of that number, or planning that was stopped (0)."""
    return Suggestion(
        id=f"{programme.id}.{f'variant-{number}' if number else 'stopped'}",
        programme=programme.id,
        origin=SuggestionOrigin.VARIANT if number else SuggestionOrigin.STOPPED,
        made=context.today,
        rounds=proposed.rounds,
        emphasis=proposed.emphasis.value if number else "",
    )


def replace_rounds(transaction: Transaction, before: Iterable[Round], after: Iterable[Round]) -> None:
    """Write the rounds of a programme, and let go of those that are no more."""
    wanted = {round.id: round for round in after}
    for round in before:
        if round.id not in wanted:
            transaction.delete(Round, round.id)
    for round in wanted.values():
        transaction.put(round)


def forget_planning(transaction: Transaction, programme: str) -> None:
    """Let go of what is kept for a programme besides its rounds."""
    for id, kept in list(transaction.all(Suggestion).items()):
        if kept.programme == programme:
            transaction.delete(Suggestion, id)
    if transaction.get(Proof, programme):
        transaction.delete(Proof, programme)


def proof_of(programme: Programme, problem: PairingProblem, rounds: tuple[Round, ...], limits: Limits) -> Proof:
    """What has been proven of these rounds; `problem` is the one that their quality is judged by."""
    return Proof(
        id=programme.id,
        facts=fingerprint(problem, rounds),
        meetings=limits.meetings,
        pairs=limits.pairs,
        distinct=limits.distinct,
        by=limits.by.value,
        longest=limits.longest,
    )


def is_tighter(limits: Limits, known: Limits) -> bool:
    """Whether bounds say more than those that are known without any proof."""
    return limits.longest > known.longest or limits.pairs < known.pairs or limits.distinct < known.distinct


def with_proof(limits: Limits, proof: Proof | None, problem: PairingProblem, rounds: tuple[Round, ...]) -> Limits:
    """The bounds as a proof makes them tighter, where it is about these very rounds."""
    if proof is None or proof.facts != fingerprint(problem, rounds):
        return limits
    return msgspec.structs.replace(
        limits,
        meetings=min(limits.meetings, proof.meetings),
        pairs=min(limits.pairs, proof.pairs),
        distinct=min(limits.distinct, proof.distinct),
        longest=proof.longest,
        by=Argument(proof.by) if proof.distinct < limits.distinct else limits.by,
    )
