"""What a choice must not do for its stays to be those that a checker sees: two in one department never become one."""

from __future__ import annotations

from scheduler.rules.choices import Choices, Limit


def keep_stays_apart(choices: Choices) -> None:
    """Forbid a stay right after another in the same department, and after a time without a day of presence there."""
    for department in choices.departments:
        for last, ended in enumerate(choices.cells):
            for first in range(last + 1, len(choices.cells)):
                if not choices.plan.adjoin(choices.person, department, ended.end, choices.cells[first].start):
                    break
                pair = choices.terms(
                    (choices.ends(department.id, [last]), 1), (choices.starts(department.id, [first]), 1)
                )
                choices.limits.append(Limit(pair, (), None, 1, None, ""))


def close_before_what_stands(choices: Choices) -> None:
    """Close stays that would go on in one that stands beside the choices and begins later."""
    for stay in choices.plan.stays(choices.person):
        number = choices.numbers.get(stay.department.id)
        if number is None:
            continue
        for last, ended in enumerate(choices.cells):
            if choices.plan.adjoin(choices.person, stay.department, ended.end, stay.first):
                choices.close((choices.where == number) & (choices.last == last))
