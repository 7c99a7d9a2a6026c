"""`rondo rotation repair`, `copy`, `compare`, `take`, `variants`: a plan made right again, and others beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from scheduler.model import Interrupted, message
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.findings import Finding
from scheduler.workspace.views.rotation import PersonDifference, PlanView
from scheduler.workspace.views.rotation_repair import (
    Comparison,
    LoadDifference,
    RepairQuality,
    RotationRepair,
    Variant,
)
from tui.commands.answer import Answer, Heading, Line, Table, changed, columns
from tui.commands.arguments import argument, first_day, flag, option, read_number, read_whole
from tui.commands.rotation import EFFECT
from tui.commands.session import session_of
from tui.commands.shape import verb
from tui.commands.stopping import stopped_by_interrupt

REPAIR = {
    "plan": PlanView, "status": str, "difference": Difference, "people": list[PersonDifference], "told": list[str],
    "quality": RepairQuality, "findings": list[Finding], "findings_added": list[Finding],
    "findings_removed": list[Finding], "not_repaired": list[Finding], "proposal": str,
}  # fmt: skip

VARIANTS = {"plan": PlanView, "variants": list[Variant], "seconds": float}
COMPARISON = {
    "first": PlanView, "second": PlanView, "difference": Difference, "people": list[PersonDifference],
    "load": list[LoadDifference], "findings_added": list[Finding], "findings_removed": list[Finding],
    "hard": list[int], "objective": list[int],
}  # fmt: skip


def add_verbs(rotation: typer.Typer) -> None:
    """Put the verbs among those of rotations."""
    verb(rotation, "repair", **REPAIR)(repair)
    verb(rotation, "variants", **VARIANTS)(variants)
    verb(rotation, "copy", action=str, plan=PlanView)(copy)
    verb(rotation, "compare", **COMPARISON)(compare)
    verb(rotation, "take", **EFFECT, people=list[PersonDifference], told=list[str])(take)


def repair(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    first: Annotated[date | None, first_day("--from")] = None,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
    time_limit: Annotated[float | None, option("--time-limit", value="seconds", read=read_number)] = None,
) -> Answer:
    """Change as little as possible of a plan after somebody is away, joins or leaves; Ctrl-C keeps a proposal."""
    session = session_of(context)
    with stopped_by_interrupt() as stop:
        done = session.workspace.rotation_repair.repair(
            name, first, dry_run=dry_run, time_limit=time_limit, progress=session.progress(), stop=stop
        )
        if done.status == "unknown" and stop():
            raise Interrupted(message("repairing-stopped-early", name=done.plan.name))
    open_ones = any(finding.severity == "hard" and finding.counts for finding in done.findings)
    code = 130 if done.proposal else 1 if open_ones or done.status in ("impossible", "unknown") else 0
    return Answer({key: getattr(done, key) for key in REPAIR}, list(_repair_lines(done)), code)


def _repair_lines(done: RotationRepair) -> Iterator[Line]:
    yield from done.sentences
    if done.status in ("optimal", "feasible"):
        yield message("rotation-difference-kept", count=done.difference.kept)
        yield from people_lines(done.people)
    for key, findings in (
        ("repairing-findings-removed", done.findings_removed),
        ("repairing-findings-added", done.findings_added),
        ("repairing-findings-left", done.not_repaired),
    ):
        if findings:
            yield ""
            yield Heading(message(key, count=len(findings)))
            yield from findings


def variants(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    count: Annotated[int, option("--count", value="count", read=read_whole)] = 3,
    time_limit: Annotated[float | None, option("--time-limit", value="seconds", read=read_number)] = None,
    seed: Annotated[int, option("--seed", value="count", read=read_whole)] = 0,
) -> Answer:
    """Find several good plans that differ by people; each is kept as a plan of its own, to be compared and taken."""
    session = session_of(context)
    with stopped_by_interrupt() as stop:
        found = session.workspace.rotation_variants.variants(
            name, count, time_limit=time_limit, seed=seed, progress=session.progress(), stop=stop
        )
        if not found.variants and stop():
            raise Interrupted(message("repairing-variants-stopped", name=found.plan.name))
    body: list[Line] = [*found.sentences, *(variant.text for variant in found.variants)]
    if found.variants:
        body.append(message("repairing-variants-next", plan=found.plan.id, variant=found.variants[0].plan))
    return Answer({key: getattr(found, key) for key in VARIANTS}, body, 0 if found.variants else 1)


def copy(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    new_name: Annotated[str, argument("name")],
) -> Answer:
    """Copy a plan to try something out; the copy is a draft of its own."""
    workspace = session_of(context).workspace
    change = workspace.rotation_variants.copy(name, new_name)
    view = next(view for view in workspace.rotation.list() if view.id == change.id)
    return Answer({"action": change.action, "plan": view}, [change.action])


def compare(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    other: Annotated[str, argument("plan")],
) -> Answer:
    """Compare two plans side by side: by person, by department, in findings and in what soft rules cost."""
    found = session_of(context).workspace.rotation_variants.compare(name, other)
    return Answer({key: getattr(found, key) for key in COMPARISON}, list(_comparison_lines(found)))


def take(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    proposal: Annotated[str, argument("plan")],
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Let a plan have the assignments of a proposal or copy, which is gone then."""
    change = session_of(context).workspace.rotation_variants.take(name, proposal, dry_run=dry_run)
    return changed(change, people=change.people, told=change.told)


def _comparison_lines(found: Comparison) -> Iterator[Line]:
    yield from found.sentences
    yield from people_lines(found.people)
    if found.load:
        yield ""
        yield Heading(message("repairing-compare-load"))
        names = ("weeks-before", "weeks-after", "most-before", "most-after")
        yield Table(
            [*columns("department"), *(message(f"repairing-column-{name}") for name in names)],
            [
                (load.name, load.weeks_before, load.weeks_after, load.most_before, load.most_after)
                for load in found.load
            ],
        )
    for key, findings in (
        ("repairing-findings-removed", found.findings_removed),
        ("repairing-findings-added", found.findings_added),
    ):
        if findings:
            yield ""
            yield Heading(message(key, count=len(findings)))
            yield from findings


def people_lines(people: tuple[PersonDifference, ...]) -> Iterator[Line]:
    """What is different for whom, a heading for each person."""
    for person in people:
        yield Heading(message("cli-text", text=person.name))
        for text in person.texts:
            yield message("cli-indented", text=text)
