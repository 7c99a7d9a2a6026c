"""What people may ask for: what is known of them, and that it is forgotten; and how long anything is kept."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import msgspec

from scheduler.files.draft import Draft
from scheduler.model import Message, Person, Refused, WrongUsage, message
from scheduler.store.repository import Leftover, Rewriting, Transaction
from scheduler.workspace.context import Context, Part
from scheduler.workspace.dossier import dossier_of
from scheduler.workspace.dossier_files import write_dossier
from scheduler.workspace.erasing import ErasurePlan, Token, files_left, fresh_alias, leave, write_draft
from scheduler.workspace.leaving import Leaving
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.pseudonyms import Pseudonymising, alias_name
from scheduler.workspace.retention import Retention
from scheduler.workspace.views.privacy import Dossier, Erasure, Purge

NOTES = ("keep", "replace")


def _token() -> str:
    return secrets.token_hex(2)


class PrivacyPart(Part):
    """A person's rights by GDPR Art. 15, 17 and 20, and the retention settings. `token` makes pseudonyms."""

    def __init__(self, context: Context, token: Token = _token) -> None:
        super().__init__(context)
        self._token = token

    def export(self, person: str) -> Dossier:
        """Everything that is known of a person (GDPR Art. 15 and 20), for them: nothing private of others is in it."""
        return dossier_of(self._context, self._find(person))

    def write(self, person: str, target: str | Path, *, overwrite: bool = False) -> tuple[str, ...]:
        """Write a person's dossier to a file (.json or .md), or both into a folder; the paths that were written.

        Raises Refused where something stands there already, unless `overwrite`, or where it cannot be written.
        """
        return write_dossier(self.export(person), Path(target).expanduser(), overwrite=overwrite)

    def erase(self, person: str, *, notes: str = "keep", dry_run: bool = False) -> Erasure:
        """Forget a person (GDPR Art. 17): in records, history and backups a pseudonym stands where they were.

        What is still to come is let go of as when somebody leaves. `notes` says whether texts of planners that name the
        person are kept as they are or get the pseudonym too. Nothing of this can be undone.

        Raises Refused while published meetings or stays of the person are to come.
        """
        if notes not in NOTES:
            raise WrongUsage(message("privacy-error-notes", value=notes, known=list(NOTES)), field="notes")
        id = self._find(person).id
        alias = fresh_alias(self._token, self._context.company.people)
        plan = self._leave(Draft(self._context.snapshot), id, alias)
        if dry_run:
            return _erasure(plan, notes, ())

        def work(transaction: Transaction) -> Rewriting:
            nonlocal plan
            draft = Draft(transaction)
            plan = self._leave(draft, id, alias)
            write_draft(draft, transaction)
            kept = {mention.text for mention in plan.mentions} if notes == "keep" else set()
            return Pseudonymising([plan.identity], kept=kept)

        left = self._rewrite(message("privacy-erased", name=alias_name(alias)), work)
        return _erasure(plan, notes, left)

    def purge(self, *, dry_run: bool = False) -> Purge:
        """Let go of what is older than the retention settings say; with `dry_run` only say what that would be.

        Absences within plans that are still running stay, since lengths of stays and fair shares are counted with them.
        """
        old = Retention(Draft(self._context.snapshot), self._context.today, self._token).view()
        if dry_run or old.is_empty:
            return old

        def work(transaction: Transaction) -> Rewriting:
            nonlocal old
            draft = Draft(transaction)
            retention = Retention(draft, self._context.today, self._token)
            old = retention.view()
            write_draft(draft, transaction)
            return retention.rewriting()

        left = self._rewrite(message("privacy-purged", what=_counts(old)), work)
        return msgspec.structs.replace(old, left=files_left(left))

    def _find(self, person: str) -> Person:
        return find_one(person, self._context.company.people.values(), person_names, person_shown, "person")

    def _leave(self, draft: Draft, id: str, alias: str) -> ErasurePlan:
        person = draft.get(Person, id)
        if person is None:
            raise Refused(message("error-not-found", text=id), field="person")
        return leave(Leaving(draft, person, alias, self._context.today), draft)

    def _rewrite(self, action: Message, work: Callable[[Transaction], Rewriting]) -> tuple[Leftover, ...]:
        with self.sight.changing():
            return self._context.repository.rewrite(actor=self._context.actor, action=action, work=work)


def _erasure(plan: ErasurePlan, notes: str, left: tuple[Leftover, ...]) -> Erasure:
    kept = len(plan.mentions)
    sentences = [message("privacy-pseudonym", alias=plan.identity.name), message("privacy-no-way-back")]
    if kept:
        sentences.append(message(f"privacy-notes-{notes}", count=kept))
    return Erasure(
        person=plan.identity.alias,
        alias=plan.identity.name,
        difference=plan.difference,
        mentions=plan.mentions,
        notes=notes,
        left=files_left(left),
        sentences=(*sentences, message("privacy-outside")),
    )


def _counts(old: Purge) -> list[Message]:
    """What goes, without anybody's name."""
    counts = {
        "privacy-count-absences": old.absences,
        "privacy-count-wishes": old.wishes,
        "privacy-count-acceptances": old.acceptances,
        "privacy-count-leavers": len(old.people),
    }
    return [message(key, count=count) for key, count in counts.items() if count]
