"""What belongs to an exchange besides its rounds: it goes with it."""

from __future__ import annotations

from scheduler.model.method import ActionItem, Feedback, Measurement, MeetingNotes, Review
from scheduler.store.repository import Transaction


def forget_method(transaction: Transaction, programme: str) -> None:
    """Delete the feedback, action items, notes, measurements and reviews of a programme."""
    for kind in (ActionItem, Feedback, Measurement, MeetingNotes, Review):
        for record in list(transaction.all(kind).values()):
            if record.programme == programme:  # type: ignore[attr-defined]
                transaction.delete(kind, record.id)  # type: ignore[attr-defined]
