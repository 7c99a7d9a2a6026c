"""What exchanges are about: personas and case studies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from scheduler.model import CaseStudy, Persona, Programme, Round, fresh_id, message
from scheduler.model.method import CardIssue, CardLine, ContentVersion
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.references import refuse_if_needed
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.method import VersionView
from scheduler.workspace.wording import differences

ContentT = TypeVar("ContentT", Persona, CaseStudy)
_WORDS = {Persona: "persona", CaseStudy: "case"}


class PlaybookPart(Part):
    """Personas and case studies, named by id or name. Every change of one is a new revision."""

    def personas(self) -> tuple[Persona, ...]:
        """Every persona, in the order they were added."""
        return tuple(self._context.all(Persona).values())

    def cases(self) -> tuple[CaseStudy, ...]:
        """Every case study, in the order they were added."""
        return tuple(self._context.all(CaseStudy).values())

    def persona(self, text: str, field: str = "persona") -> Persona:
        """The persona that is meant; raises Refused otherwise, naming which could be meant."""
        return self._find(Persona, text, field)

    def case(self, text: str, field: str = "case") -> CaseStudy:
        """The case study that is meant; raises Refused otherwise, naming which could be meant."""
        return self._find(CaseStudy, text, field)

    def versions(self, kind: type[Persona] | type[CaseStudy], id: str) -> tuple[VersionView, ...]:
        """The earlier versions of a persona or case study, the newest first, each with what was changed after it."""
        now: Persona | CaseStudy = self.persona(id) if kind is Persona else self.case(id)
        olds = [one.persona if kind is Persona else one.case for one in self._context.all(ContentVersion).values()]
        mine = sorted((old for old in olds if old is not None and old.id == now.id), key=lambda old: old.revision)
        days = {one.id: one.until for one in self._context.all(ContentVersion).values()}
        return tuple(
            VersionView(
                revision=after.revision,
                day=days[f"{old.id}.{old.revision}"],
                difference=differences(old, after.replace(revision=old.revision)),
            )
            for old, after in reversed(list(zip(mine, [*mine[1:], now], strict=True)))
        )

    def add_persona(self, **fields: Any) -> Change:
        """Add a persona. Fields are those of the record; the owner may be named as people are named."""
        return self._add(Persona, fields)

    def edit_persona(self, persona: str, expect: int | None = None, **fields: Any) -> Change:
        """Change fields of a persona; `expect` is the revision that the form showed."""
        with self._still_there(Persona, persona, expect):
            before = self.persona(persona)
        return self._edit(before, expect, fields)

    def remove_persona(self, persona: str) -> Change:
        """Remove a persona; raises Refused while case studies or meetings are about it."""
        return self._remove(self.persona(persona))

    def add_case(self, **fields: Any) -> Change:
        """Add a case study. Fields are those of the record; persona and owner may be named."""
        return self._add(CaseStudy, fields)

    def edit_case(self, case: str, expect: int | None = None, **fields: Any) -> Change:
        """Change fields of a case study; `expect` is the revision that the form showed."""
        with self._still_there(CaseStudy, case, expect):
            before = self.case(case)
        return self._edit(before, expect, fields)

    def remove_case(self, case: str) -> Change:
        """Remove a case study; raises Refused while meetings are about it."""
        return self._remove(self.case(case))

    def _find(self, kind: type[ContentT], text: str, field: str) -> ContentT:
        return find_one(
            text, self._context.all(kind).values(), lambda content: (content.name,), lambda content: content.name, field
        )

    def _add(self, kind: type[ContentT], fields: Mapping[str, Any]) -> Change:
        known = {"name": "", **self._resolved(fields)}
        content = kind(id=fresh_id(known["name"], self._context.all(kind), _WORDS[kind]), **known)
        action = message(f"people-{_WORDS[kind]}-added", name=content.name)
        with self._context.change(action) as transaction:
            transaction.put(content)
        return Change(action=action, id=content.id)

    def _edit(self, before: ContentT, expect: int | None, fields: Mapping[str, Any]) -> Change:
        after: ContentT = before.replace(**self._resolved(fields))
        if after != before:
            after = after.replace(revision=before.revision + 1)
        action = message(f"people-{_WORDS[type(before)]}-edited", name=after.name)
        with self._context.change(action, self._expect(type(before), before.id, expect)) as transaction:
            if after != before:
                transaction.put(version_of(before, self._context.today))
            transaction.put(after)
        return Change(action=action, id=after.id, difference=differences(before, after))

    def _remove(self, content: Persona | CaseStudy) -> Change:
        action = message(f"people-{_WORDS[type(content)]}-removed", name=content.name)
        with self._context.change(action) as transaction:
            refuse_if_needed(content.name, _references(transaction, content), message("people-remove-content-hint"))
            transaction.delete(type(content), content.id)
            _forget(transaction, content)
        return Change(action=action, id=content.id)

    def _resolved(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        known = dict(fields)
        if known.get("owner"):
            people = self._context.company.people.values()
            known["owner"] = find_one(known["owner"], people, person_names, person_shown, "owner").id
        if known.get("persona"):
            known["persona"] = self.persona(known["persona"]).id
        return known


def version_of(content: Persona | CaseStudy, day: date) -> ContentVersion:
    """A persona or case study as it was until that day."""
    id = f"{content.id}.{content.revision}"
    if isinstance(content, Persona):
        return ContentVersion(id=id, until=day, persona=content)
    return ContentVersion(id=id, until=day, case=content)


def _forget(transaction: Transaction, content: Persona | CaseStudy) -> None:
    """Delete what is about it alone: earlier versions, the lines and issues of its card."""
    for version in list(transaction.all(ContentVersion).values()):
        old = version.persona or version.case
        if old is not None and type(old) is type(content) and old.id == content.id:
            transaction.delete(ContentVersion, version.id)
    if isinstance(content, Persona):
        for kind in (CardLine, CardIssue):
            for record in list(transaction.all(kind).values()):
                if record.persona == content.id:  # type: ignore[attr-defined]
                    transaction.delete(kind, record.id)  # type: ignore[attr-defined]


def _references(state: Transaction, content: Persona | CaseStudy) -> list[Any]:
    found = []
    if isinstance(content, Persona):
        cases = state.all(CaseStudy).values()
        found = [message("people-ref-case", name=case.name) for case in cases if case.persona == content.id]
    programmes = state.all(Programme)
    for round_ in state.all(Round).values():
        if any(content.id == getattr(table, _WORDS[type(content)]) for table in round_.tables):
            programme = programmes.get(round_.programme)
            found.append(message("people-ref-programme", programme=programme.name if programme else round_.programme))
    return found
