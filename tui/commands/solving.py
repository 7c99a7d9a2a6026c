"""`rondo rotation solve`: a plan that the solver fills or improves."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler.model import Interrupted, Keep, message
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.findings import Finding
from scheduler.workspace.views.solving import Solution
from tui.commands.answer import Answer, Line
from tui.commands.arguments import argument, option, read_number, read_whole, read_word
from tui.commands.exchange import change_lines
from tui.commands.session import session_of
from tui.commands.shape import verb
from tui.commands.stopping import stopped_by_interrupt

SOLUTION = {
    "status": str, "objective": int, "bound": int, "gap": float, "difference": Difference, "findings": list[Finding],
    "seconds": float, "proposal": str,
}  # fmt: skip


def add_verbs(rotation: typer.Typer) -> None:
    """Put the verb among those of rotations."""
    verb(rotation, "solve", **SOLUTION)(solve)


def solve(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    time_limit: Annotated[float | None, option("--time-limit", value="seconds", read=read_number)] = None,
    seed: Annotated[int | None, option("--seed", value="count", read=read_whole)] = None,
    keep: Annotated[Keep, option("--keep", value="keep", read=read_word(Keep))] = Keep.PINS,
) -> Answer:
    """Fill or improve a plan by its rules; Ctrl-C keeps the best so far as a proposal."""
    session = session_of(context)
    with stopped_by_interrupt() as stop:
        found = session.workspace.solving.solve(
            name, time_limit=time_limit, seed=seed, keep=keep, progress=session.progress(), stop=stop
        )
        if found.status == "unknown" and stop():
            raise Interrupted(message("rotation-stopped-early", name=name))
    code = 130 if found.proposal else _code(found)
    return Answer({key: getattr(found, key) for key in SOLUTION}, _said(found), code)


def _said(found: Solution) -> list[Line]:
    lines: list[Line] = list(found.sentences)
    if found.objective is not None:
        lines.append(message("rotation-difference-kept", count=found.difference.kept))
        lines += [*change_lines(found.difference), *found.findings]
    return lines


def _code(found: Solution) -> int:
    hard = any(finding.severity == "hard" and finding.counts for finding in found.findings)
    return 1 if found.objective is None or hard else 0
