"""What a choice must not do for its stays to be those that a checker sees: two in one department never become one."""

from __future__ import annotations

from scheduler.rules.choices import Choices


def keep_stays_apart(choices: Choices) -> None:
    """Forbid a stay right after another in the same department, and after a time without a day of presence there."""
    np, cells = choices.np, choices.cells
    by_site: dict[str, list[tuple[int, int]]] = {}
    found = []
    for number, department in enumerate(choices.departments):
        if department.site not in by_site:
            days = choices.net_days_by_cell(department, "half")
            by_site[department.site] = [
                (last, first)
                for last in range(len(cells))
                for first in range(last + 1, len(cells))
                if not any(days[last + 1 : first])
                and choices.plan.adjoin(choices.person, department, cells[last].end, cells[first].start)
            ]
        found += [(number, last, first) for last, first in by_site[department.site]]
    choices.apart = np.array(found, dtype=np.int64).reshape(-1, 3)


def close_before_what_stands(choices: Choices) -> None:
    """Close stays that would go on in one that stands beside the choices and begins later."""
    for stay in choices.plan.stays(choices.person):
        number = choices.numbers.get(stay.department.id)
        if number is None:
            continue
        for last, ended in enumerate(choices.cells):
            if choices.plan.adjoin(choices.person, stay.department, ended.end, stay.first):
                choices.close((choices.where == number) & (choices.last == last))
