"""What the check of a workspace finds, in words: its state, each problem with a way out, and what could be restored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from scheduler.model import Message, RondoError, message
from scheduler.store.backups import set_aside
from scheduler.store.checking import Checked, checked, pieces_of
from scheduler.store.collections import COLLECTIONS
from scheduler.store.examining import (
    COMPLETE,
    NOTHING_CHECKED,
    READABLE,
    Condition,
    Examination,
    KeptState,
    examine,
    kept_states,
)
from scheduler.store.failures import shown
from scheduler.store.open import open_repository
from scheduler.store.problems import Problem
from scheduler.store.repository import StoreInfo
from scheduler.workspace.integrity import broken_references
from scheduler.workspace.views.safety import BackupView, Diagnosis, ProblemView

MAIN_TABLES = ("people", "departments", "rules", "programmes", "rounds", "rotation_plans", "rotation_rows", "absences")
"""What is told of every earlier state."""

Call = Callable[..., str]
"""The words of a verb as the command that is typed for the workspace in question."""

_EDITABLE = frozenset({Condition.EDITED, Condition.PLAIN})
_IN_THE_WAY = frozenset({Condition.NOT_A_FILE, Condition.UNREADABLE})


def diagnose(path: Path, call: Call) -> Diagnosis:
    """Look at a file: the seal, every record and every reference between records, and the backups."""
    found = examine(path)
    kept = kept_states(path)
    problems = all_problems(found)
    whole = not any(problem.is_damage for problem in problems)
    good = None if whole else _last_good(kept)
    header = found.header
    return Diagnosis(
        workspace=shown(path),
        condition=found.condition.value,
        whole=whole,
        text=summary(found, whole),
        remarks=tuple(_remarks(found, whole, kept, good)),
        problems=tuple(problem_views(found, problems, good, call)),
        backups=tuple(map(backup_view, kept)),
        last_good=good.backup.id if good else None,
        set_aside=tuple(map(shown, set_aside(path))),
        checked=_count(found.checked),
        counts=counts_of(found.checked),
        format=header.format if header else None,
        schema=header.schema if header else None,
        generation=header.generation if header else None,
        size=found.size,
        changed=header.changed if header else None,
    )


def diagnose_shared(location: str | Path, call: Call) -> Diagnosis:
    """A database keeps its own backups; what can be checked are every record and every reference between records."""
    info: StoreInfo | None = None
    found = NOTHING_CHECKED
    problems: list[Problem] = []
    try:
        repository = open_repository(location, create=False, clock=_now)
        try:
            info = repository.info()
            found = checked(pieces_of(repository.contents().tables))
        finally:
            repository.close()
        problems = _with_references(found.problems, found)
    except RondoError as error:
        problems.append(Problem(id="closed", text=error.text, hint=error.hint))
    place = info.location if info else ""
    whole = not any(problem.is_damage for problem in problems)
    return Diagnosis(
        workspace=place,
        condition="shared",
        whole=whole,
        text=_shared_summary(info, whole, _count(found)),
        remarks=(),
        problems=tuple(problem_view(problem, _way_out_of_database(problem, call), place) for problem in problems),
        backups=(),
        last_good=None,
        set_aside=(),
        checked=_count(found),
        counts=counts_of(found),
        format=info.format if info else None,
        schema=info.schema if info else None,
        generation=info.generation if info else None,
        size=info.size if info else 0,
        changed=info.changed if info else None,
    )


def _way_out_of_database(problem: Problem, call: Call) -> Message | None:
    mended = problem.hint or _mended(problem, call)
    return mended or (message("store-hint-dump") if problem.is_damage else None)


def _shared_summary(info: StoreInfo | None, whole: bool, count: int) -> Message:
    if info is None:
        return message("doctor-shared-closed")
    if whole:
        return message("doctor-shared", file=info.location, state=str(info.generation), count=count)
    return message("doctor-shared-wrong", file=info.location)


def all_problems(found: Examination) -> list[Problem]:
    """What is wrong in a file, with the references between its records where all of them could be read.

    What is there and is no record is a problem of its own, and not that nothing has its id.
    """
    if found.condition not in COMPLETE:
        return [*found.problems]
    return _with_references(found.problems, found.checked)


def _with_references(problems: Iterable[Problem], found: Checked) -> list[Problem]:
    broken = broken_references(found.records)
    return [*problems, *(problem for problem in broken if problem.missing.casefold() not in found.unread)]


def problem_views(
    found: Examination, problems: Iterable[Problem], good: KeptState | None, call: Call
) -> Iterator[ProblemView]:
    """The problems with their ways out; `good` is the earlier state that could be restored."""
    for problem in problems:
        yield problem_view(problem, problem.hint or _way_out(found, problem, good, call), shown(found.path))


def _way_out(found: Examination, problem: Problem, good: KeptState | None, call: Call) -> Message | None:
    """What is to be done about a problem, in the words of the command line."""
    if not problem.is_damage and not problem.command:
        return None
    adopt = call("adopt", shown(found.path))
    match found.condition:
        case Condition.NEWER:
            return message("doctor-hint-update")
        case condition if condition in _IN_THE_WAY:
            return message("store-hint-in-the-way")
        case condition if condition in _EDITABLE:
            return message("doctor-hint-adopt" if is_seal(found, problem) else "doctor-hint-edit-file", command=adopt)
        case condition if condition in READABLE and problem.command:
            return _mended(problem, call)
    if good is not None:
        return message("doctor-hint-restore", command=call("backup", "restore", good.backup.id))
    if found.condition is Condition.MISSING:
        return message("doctor-hint-init", command=call("init"))
    return message("doctor-hint-edit-file", command=adopt) if found.condition in READABLE else None


def _mended(problem: Problem, call: Call) -> Message | None:
    return message("doctor-hint-run", command=call(*problem.command)) if problem.command else None


def is_seal(found: Examination, problem: Problem) -> bool:
    """Whether the problem is only that Rondo has not written the file, which is what adopting is for."""
    return found.condition in _EDITABLE and found.problems[:1] == (problem,)


def _last_good(kept: Iterable[KeptState]) -> KeptState | None:
    """The newest earlier state in which nothing is wrong at all."""
    for state in kept:
        if state.is_whole and not any(problem.is_damage for problem in all_problems(examine(state.backup.path))):
            return state
    return None


def summary(found: Examination, whole: bool) -> Message:
    """What the file is, in one sentence."""
    file = shown(found.path)
    if found.condition is Condition.WHOLE:
        if not whole:
            return message("doctor-condition-wrong", file=file)
        return message("doctor-condition-whole", file=file, state=str(found.generation), count=_count(found.checked))
    return message(f"doctor-condition-{found.condition.value}", file=file)


def _remarks(found: Examination, whole: bool, kept: list[KeptState], good: KeptState | None) -> Iterator[Message]:
    if found.condition is Condition.OLDER and whole:
        yield message("doctor-hint-opens")
    if found.checked.total and found.condition in (Condition.EDITED, Condition.PLAIN, Condition.DAMAGED):
        yield message("doctor-readable", count=_count(found.checked))
    if whole:
        yield message("doctor-last-good-is-now")
    elif good is not None and good.time is not None:
        yield message("doctor-last-good", state=str(good.backup.generation), time=good.time.astimezone())
    else:
        yield message("doctor-no-good" if kept else "doctor-no-backups")
    if aside := set_aside(found.path):
        yield message("doctor-set-aside", count=len(aside), folder=shown(aside[0].parent))


def _count(checked: Checked) -> int:
    return sum(map(len, checked.documents.values()))


def counts_of(checked: Checked) -> dict[str, int]:
    """How many entries each table has."""
    return {table: len(checked.documents.get(kind, ())) for kind, table in COLLECTIONS.items()}


def problem_view(problem: Problem, hint: Message | None, file: str) -> ProblemView:
    """A problem with a way out."""
    return ProblemView(
        id=problem.id,
        severity=problem.severity.value,
        text=problem.text,
        hint=hint,
        file=file,
        table=problem.table,
        record=problem.record,
        field=problem.field,
    )


def backup_view(state: KeptState) -> BackupView:
    """An earlier state."""
    return BackupView(
        id=state.backup.id,
        name=state.backup.name,
        generation=state.backup.generation,
        time=state.time,
        size=state.size,
        whole=state.is_whole,
        counts={table: state.counts[table] for table in MAIN_TABLES if table in state.counts},
        text=state.failure,
        file=shown(state.backup.path),
    )


def _now() -> datetime:
    return datetime.now(UTC)
