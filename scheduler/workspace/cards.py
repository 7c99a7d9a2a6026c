"""Battle cards: what meetings have found out about a persona, on one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from scheduler.model import CaseStudy, Persona, Refused, Round, message, numbered_id, printable
from scheduler.model.method import CardIssue, CardLine, LineKind
from scheduler.workspace.context import Context, Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.playbook import PlaybookPart
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.method import CardView

NewLine = tuple[LineKind, str, str]
"""What is added to a card: a kind, a text, and the answer where it is an objection."""


def card_lines(
    persona: Persona, lines: Iterable[NewLine], taken: Iterable[str], day: date, meeting: str = ""
) -> list[CardLine]:
    """Lines for a persona's card as records, added on that day; `taken` are the ids that there are."""
    ids, fresh = set(taken), list[CardLine]()
    for kind, text, answer in lines:
        id = numbered_id(f"{persona.id}.{kind.value}", ids)
        ids.add(id)
        fresh.append(
            CardLine(
                id=id,
                persona=persona.id,
                kind=kind,
                text=text.strip(),
                answer=answer.strip(),
                meeting=meeting,
                added=day,
            )
        )
    return fresh


class CardsPart(Part):
    """A card is made of a persona, its case studies, and the lines that were added to it."""

    def __init__(self, context: Context, playbook: PlaybookPart) -> None:
        super().__init__(context)
        self._playbook = playbook

    def card(self, persona: str) -> CardView:
        """The card of a persona as it stands."""
        found = self._playbook.persona(persona)
        lines = [line for line in self._context.all(CardLine).values() if line.persona == found.id]
        issues = [issue for issue in self._context.all(CardIssue).values() if issue.persona == found.id]
        last = max(issues, key=lambda issue: issue.day, default=None)
        by_kind = {kind: tuple(line for line in lines if line.kind is kind) for kind in LineKind}
        return CardView(
            persona=found,
            statements=by_kind[LineKind.STATEMENT],
            questions=by_kind[LineKind.QUESTION],
            objections=by_kind[LineKind.OBJECTION],
            cases=tuple(case for case in self._context.all(CaseStudy).values() if case.persona == found.id),
            revision=found.revision,
            changed=max((line.added for line in lines if line.added), default=None),
            issued=last.day if last else None,
            issued_revision=last.revision if last else None,
            issued_where=last.where if last else "",
        )

    def add_lines(self, persona: str, lines: Sequence[NewLine], meeting: str = "") -> Change:
        """Add statements, questions, and objections with their answers; `meeting` is the one they came out of."""
        found = self._playbook.persona(persona)
        rounds = self._context.all(Round).values()
        if meeting and not any(table.id == meeting for round in rounds for table in round.tables):
            raise Refused(message("exchange-no-such-meeting", meeting=printable(meeting)), field="meeting")
        fresh = card_lines(found, lines, self._context.all(CardLine), self._context.today, meeting)
        action = message("method-lines-added", persona=found.name, count=len(fresh))
        with self._context.change(action) as transaction:
            for line in fresh:
                transaction.put(line)
        return Change(action=action, id=fresh[0].id if fresh else "")

    def remove_line(self, line: str) -> Change:
        """Take a line off its card."""
        lines = self._context.all(CardLine).values()
        found = find_one(line, lines, lambda one: (one.text,), lambda one: f"{one.text} ({one.id})", "line")
        action = message("method-line-removed", text=found.text)
        with self._context.change(action) as transaction:
            transaction.delete(CardLine, found.id)
        return Change(action=action, id=found.id)

    def issue(self, persona: str, where: str = "") -> Change:
        """Note that the card was sent or hung up today, and where."""
        found: Persona = self._playbook.persona(persona)
        record = CardIssue(
            id=numbered_id(f"{found.id}.issue", self._context.all(CardIssue)),
            persona=found.id,
            revision=found.revision,
            day=self._context.today,
            where=where.strip(),
        )
        action = message("method-card-issued", persona=found.name)
        with self._context.change(action) as transaction:
            transaction.put(record)
        return Change(action=action, id=record.id)
