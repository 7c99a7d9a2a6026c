"""Whether a workspace is whole, its earlier states, and putting one of them, or an edited file, in its place.

Nothing here opens the workspace: it works on a file that cannot be opened, too.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from scheduler.model import Message, NotPossible, Refused, message, slug
from scheduler.store.address import Address
from scheduler.store.checking import Checked
from scheduler.store.collections import COLLECTIONS
from scheduler.store.examining import COMPLETE, KeptState, examine, kept_states
from scheduler.store.failures import shown
from scheduler.store.open import default_location, place_of
from scheduler.store.problems import Records
from scheduler.store.restoring import create_backup, put_in_place
from scheduler.workspace.diagnosis import (
    all_problems,
    backup_view,
    counts_of,
    diagnose,
    diagnose_shared,
    is_seal,
    problem_view,
    problem_views,
    summary,
)
from scheduler.workspace.integrity import broken_references
from scheduler.workspace.views.safety import Adopted, BackupView, Diagnosis, Restored

BY_HAND = "by-hand"
"""What a backup is called that somebody has asked for without giving it a name."""


def _now() -> datetime:
    return datetime.now(UTC)


class Safety:
    """The care for one workspace: checks change nothing; `create`, `restore` and `adopt` do, each in one step."""

    def __init__(self, location: str | Path, *, actor: str, clock: Callable[[], datetime] = _now) -> None:
        self._location = location
        self._actor = actor
        self._clock = clock

    # Questions

    def check(self) -> Diagnosis:
        """Look at the seal, every record and every reference between records, and at the backups.

        Never raises for what is found.
        """
        place = place_of(self._location)
        if isinstance(place, Address):
            return diagnose_shared(self._location, self._call)
        return diagnose(place, self._call)

    def backups(self) -> tuple[BackupView, ...]:
        """The earlier states, newest first, each with whether it is whole and what is in it."""
        return tuple(backup_view(state) for state in kept_states(self._file()))

    def find(self, backup: str) -> BackupView:
        """The earlier state that is meant by an id, a name or a number; raises Refused for none, and for several."""
        return backup_view(self._chosen(kept_states(self._file()), backup))

    # Actions

    def create(self, name: str = "") -> BackupView:
        """Keep the workspace as it is now, under a name, until somebody removes the copy.

        Raises Refused for a name without letters or digits, Unusable where the workspace is not whole.
        """
        path = self._file()
        word = slug(name, "")[:40].strip("-") if name.strip() else BY_HAND
        if not word:
            raise Refused(message("backup-bad-name", name=name), field="name")
        made = create_backup(path, word, self._clock)
        return next(view for view in self.backups() if view.id == made.id)

    def restore(self, backup: str) -> Restored:
        """Bring an earlier state back, named by id, name or number; the present file is kept.

        Raises Refused where that means none or several, or where something in it is not whole, and as `put_in_place`.
        """
        path = self._file()
        chosen = self._chosen(kept_states(path), backup)
        found = examine(chosen.backup.path)
        for problem in found.problems:
            if problem.is_damage:
                hint = message("backup-hint-other", command=self._call("backup", "list"))
                raise Refused(message("backup-not-whole", id=chosen.backup.id, reason=problem.text), hint=hint)
        state = str(chosen.backup.generation)
        moment = chosen.time.astimezone() if chosen.time else chosen.backup.moment
        action = message("backup-restored", state=state, time=moment)
        return self._placed(path, found.checked, action)

    def adopt(self, file: str | Path, *, dry_run: bool = False) -> Adopted:
        """Let an edited or plain TinyDB file become the workspace, after every record and reference has been checked.

        Where anything in it is wrong nothing is changed, and the answer lists it all.
        """
        target, source = self._file(), Path(file).expanduser().absolute()
        found = examine(source)
        problems = [problem for problem in all_problems(found) if not is_seal(found, problem)]
        refused = found.condition not in COMPLETE or any(problem.is_damage for problem in problems)
        in_place, now = _is_same(source, target), examine(target).checked
        difference = _difference(now.records, found.checked.records)
        done = None
        if not (refused or dry_run):
            done = self._placed(target, found.checked, message("backup-adopted", file=source.name))
        return Adopted(
            file=shown(source),
            in_place=in_place,
            text=summary(found, not refused),
            counts=counts_of(found.checked),
            problems=tuple(problem_views(found, problems, None, self._call)),
            done=done,
            **difference,
        )

    # How it is done

    def _file(self) -> Path:
        """The workspace's file; raises NotPossible for a database, whose backups are the care of who runs it."""
        place = place_of(self._location)
        if isinstance(place, Address):
            raise NotPossible(message("backup-shared"), hint=message("backup-hint-shared"))
        return place

    def _call(self, *words: str) -> str:
        """The command as it is typed for this workspace."""
        place = place_of(self._location)
        where = () if place == default_location() else ("-w", shown(place))
        return shlex.join(("rondo", *where, *words))

    def _placed(self, path: Path, state: Checked, action: Message) -> Restored:
        placed = put_in_place(path, state, clock=self._clock, actor=self._actor, action=action)
        kept = shown(placed.kept) if placed.kept else None
        remarks = []
        if not placed.has_changed:
            remarks.append(message("backup-nothing-changed"))
        elif placed.is_undoable:
            remarks.append(message("backup-former-is-backup", command=self._call("undo")))
        elif kept:
            remarks.append(message("backup-kept-aside", file=kept))
        problems = [problem for problem in broken_references(state.records) if problem.is_damage]
        if problems:
            remarks.append(message("backup-has-problems", count=len(problems), command=self._call("doctor")))
        return Restored(
            action=action,
            remarks=tuple(remarks),
            generation=placed.generation,
            changed=placed.has_changed,
            undoable=placed.is_undoable,
            kept=kept,
            problems=tuple(problem_view(problem, None, shown(path)) for problem in problems),
        )

    def _chosen(self, kept: list[KeptState], word: str) -> KeptState:
        wanted = word.strip().removesuffix(".json")
        for fits in (_has_id, _has_name, _has_number):
            hits = [state for state in kept if fits(state, wanted)]
            if len(hits) == 1:
                return hits[0]
            if hits:
                ids = [state.backup.id for state in hits]
                raise Refused(
                    message("backup-ambiguous", word=word), hint=message("error-could-be", names=ids), field="backup"
                )
        hint = message("backup-hint-list", command=self._call("backup", "list")) if kept else None
        raise Refused(message("backup-none-such" if kept else "backup-none", word=word), hint=hint, field="backup")


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _has_id(state: KeptState, word: str) -> bool:
    return state.backup.id == word


def _has_name(state: KeptState, word: str) -> bool:
    return bool(state.backup.name) and state.backup.name == word.casefold()


def _has_number(state: KeptState, word: str) -> bool:
    return word.isdecimal() and not state.backup.name and state.backup.generation == int(word)


def _difference(before: Records, after: Records) -> dict[str, dict[str, int]]:
    """How many entries of each table come in, change and go."""
    counted: dict[str, dict[str, int]] = {"added": {}, "changed": {}, "removed": {}}
    for kind, table in COLLECTIONS.items():
        old, new = before.get(kind, {}), after.get(kind, {})
        both = old.keys() & new.keys()
        numbers = {
            "added": len(new) - len(both),
            "changed": sum(old[key] != new[key] for key in both),
            "removed": len(old) - len(both),
        }
        for name, number in numbers.items():
            if number:
                counted[name][table] = number
    return counted
