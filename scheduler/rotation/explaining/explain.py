"""Why there is no plan: by counting first, then by asking the solver twice, then by the smallest conflict."""

from __future__ import annotations

import time as clock
from collections.abc import Callable

import msgspec

from scheduler.rotation.explaining.asking import Asking
from scheduler.rotation.explaining.certificates import Certificate, certificates
from scheduler.rotation.explaining.claims import Claim
from scheduler.rotation.explaining.conflict import Conflict, all_claims, smallest_conflict

Told = Callable[[float, str], None]
"""Told how far it is as a share, and what is being done: counting, asking, narrowing or loosening."""


class Explained(msgspec.Struct, frozen=True):
    """What is known. `possible`: there is a plan (None: not known).

    `confirmed`: that there is none was counted, or said by the solver a second time in another way. `conflict` is one
    set of claims that contradict each other, `counted` what counting found.
    """

    possible: bool | None
    confirmed: bool = False
    counted: tuple[Certificate, ...] = ()
    conflict: Conflict | None = None
    seconds: float = 0.0
    asked: int = 0


def explained(asking: Asking, told: Told | None = None) -> Explained:
    """Whether there is a plan, and why there is none."""
    tell = told or (lambda _, __: None)
    begin = clock.monotonic()
    ground = asking.ground
    claims = all_claims(asking)
    tell(0.0, "counting")
    counted = tuple(sorted(certificates(ground, claims), key=lambda one: len(one.claims)))
    start: tuple[Claim, ...] = ()
    for certificate in counted:
        if asking.possible(certificate.claims) is False:
            start = certificate.claims
            break
    is_counted = confirmed = bool(start)
    if not is_counted:
        tell(0.1, "asking")
        possible = asking.possible(claims, seconds=asking.left / 2)
        if possible is not False:
            return Explained(possible, seconds=clock.monotonic() - begin, asked=asking.asked)
        start = tuple(claims)
        confirmed = asking.confirmed(claims)
    tell(0.2, "narrowing")
    conflict = smallest_conflict(
        asking, start, lambda share: tell(0.2 + 0.4 * share, "narrowing"), shorten=not is_counted
    )
    return Explained(False, confirmed, counted, conflict, clock.monotonic() - begin, asking.asked)
