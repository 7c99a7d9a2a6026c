"""What exchanges are about: personas and case studies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from scheduler.model import CaseStudy, Persona, Programme, Round, fresh_id, message
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.references import refuse_if_needed
from scheduler.workspace.views.findings import Change
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
            transaction.put(after)
        return Change(action=action, id=after.id, difference=differences(before, after))

    def _remove(self, content: Persona | CaseStudy) -> Change:
        action = message(f"people-{_WORDS[type(content)]}-removed", name=content.name)
        with self._context.change(action) as transaction:
            refuse_if_needed(content.name, _references(transaction, content), message("people-remove-content-hint"))
            transaction.delete(type(content), content.id)
        return Change(action=action, id=content.id)

    def _resolved(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        known = dict(fields)
        if known.get("owner"):
            people = self._context.company.people.values()
            known["owner"] = find_one(known["owner"], people, person_names, person_shown, "owner").id
        if known.get("persona"):
            known["persona"] = self.persona(known["persona"]).id
        return known


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
