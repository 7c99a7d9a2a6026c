"""Making one person's rows fewer and tighter without changing what they mean; that helps in every model."""

from __future__ import annotations

from typing import Any

import msgspec

NEVER = 1 << 40
"""A bound that is none."""


class Rows(msgspec.Struct, frozen=True):
    """Sums with limits: entry n adds `coefficients[n]` times the variable `columns[n]` to the row `rows[n]`.

    Entries are sorted by row. `price` is what a unit beyond costs; -1: there must be none.
    """

    rows: Any
    columns: Any
    coefficients: Any
    least: Any
    most: Any
    price: Any


class Simplified(msgspec.Struct, frozen=True):
    """Rows that say the same together with what variables cost now, and what every choice costs."""

    rows: Rows
    cost: Any
    constant: int


def simplified(rows: Rows, low: Any, high: Any, cost: Any, stays: int, first_limit: int) -> Simplified:
    """The same limits with fewer rows; variables from `stays` on are numbers of rules, rows from `first_limit` theirs.

    A number that says whether one of some stays is chosen, of which only one can be, is written as their sum. A soft
    row that counts from its first unit on is a price on its variables. Rows that others imply are left out.
    """
    found = _without_visits(rows, stays, first_limit)
    found, cost, constant = _priced(found, low, high, cost, _cliques(found, stays, first_limit))
    return Simplified(_needed(found, low, high, _cliques(found, stays, first_limit)), cost, constant)


def _counts(rows: Rows, which: Any) -> Any:
    import numpy as np  # comes with ortools, and is not needed to check a plan

    return np.bincount(rows.rows[which], minlength=len(rows.least))


def _cliques(rows: Rows, stays: int, first_limit: int) -> Any:
    """For each variable the largest row of rules that lets only one of its variables be chosen; -1 where none does."""
    import numpy as np  # as above

    size = np.bincount(rows.rows, minlength=len(rows.least))
    odd = _counts(rows, (rows.coefficients != 1) | (rows.columns >= stays))
    single = (rows.price < 0) & (rows.most == 1) & (odd == 0) & (size > 0) & (np.arange(len(size)) >= first_limit)
    count = int(rows.columns.max(initial=-1)) + 1
    group = np.full(max(count, stays), -1)
    inside = np.flatnonzero(single[rows.rows])
    order = inside[np.argsort(size[rows.rows[inside]], kind="stable")]
    group[rows.columns[order]] = rows.rows[order]
    return group


def _in_one_clique(rows: Rows, group: Any, but: Any = None) -> Any:
    """For each row the clique that all its variables (those of `but` left out) belong to; -1 where there is none."""
    import numpy as np  # as above

    kept = np.ones(len(rows.rows), dtype=bool) if but is None else ~but
    least = np.full(len(rows.least), NEVER)
    most = np.full(len(rows.least), -1)
    np.minimum.at(least, rows.rows[kept], group[rows.columns[kept]])
    np.maximum.at(most, rows.rows[kept], group[rows.columns[kept]])
    return np.where(least == most, most, -1)


def _without_visits(rows: Rows, stays: int, first_limit: int) -> Rows:
    """Write numbers of rules as the sums that they are equal to."""
    import numpy as np  # as above

    group = _cliques(rows, stays, first_limit)
    extra = rows.columns >= stays
    one_extra = _counts(rows, extra) == 1
    others = (_counts(rows, ~extra & (rows.coefficients != 1)) == 0) & (_counts(rows, ~extra) > 0)
    factor = np.bincount(rows.rows[extra], weights=rows.coefficients[extra], minlength=len(rows.least))
    number = np.bincount(rows.rows[extra], weights=rows.columns[extra], minlength=len(rows.least)).astype(np.int64)
    plain = one_extra & others & (rows.price < 0)
    upper = plain & (factor == -1) & (rows.least == 0) & (rows.most >= NEVER)
    lower = plain & (factor <= -1) & (rows.most == 0) & (rows.least <= -NEVER)
    lower &= (factor == -1) | (_in_one_clique(rows, group, extra) >= 0)
    begin = np.searchsorted(rows.rows, np.arange(len(rows.least) + 1))
    above = {int(number[row]): row for row in np.flatnonzero(upper)}
    sums: dict[int, Any] = {}
    gone = np.zeros(len(rows.least), dtype=bool)
    for row in np.flatnonzero(lower):
        other = above.get(int(number[row]))
        if other is None or number[row] in sums:
            continue
        one, two = (rows.columns[begin[each] : begin[each + 1]] for each in (row, other))
        if np.array_equal(one, two):
            sums[int(number[row])] = one[one < stays]
            gone[[row, other]] = True
    return _substituted(rows, sums, gone) if sums else rows


def _substituted(rows: Rows, sums: dict[int, Any], gone: Any) -> Rows:
    import numpy as np  # as above

    kept = ~gone[rows.rows]
    row, column, coefficient = rows.rows[kept], rows.columns[kept], rows.coefficients[kept]
    known = np.array(sorted(sums))
    length = np.array([len(sums[int(number)]) for number in known])
    members = np.concatenate([sums[int(number)] for number in known])
    begin = np.cumsum(length) - length
    place = np.minimum(np.searchsorted(known, column), len(known) - 1)
    is_sum = known[place] == column
    count, start = length[place[is_sum]], begin[place[is_sum]]
    offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    row = np.concatenate([row[~is_sum], np.repeat(row[is_sum], count)])
    column = np.concatenate([column[~is_sum], members[np.repeat(start, count) + offset]])
    coefficient = np.concatenate([coefficient[~is_sum], np.repeat(coefficient[is_sum], count)])
    least, most = rows.least.copy(), rows.most.copy()
    least[gone], most[gone] = -NEVER, NEVER
    return merged(row, column, coefficient, least, most, rows.price)


def merged(row: Any, column: Any, coefficient: Any, least: Any, most: Any, price: Any) -> Rows:
    """Rows of entries in any order; entries of one variable in a row become one."""
    import numpy as np  # as above

    width = int(column.max(initial=0)) + 1
    key, place = np.unique(row * width + column, return_inverse=True)
    summed = np.bincount(place, weights=coefficient, minlength=len(key)).astype(np.int64)
    row, column = np.divmod(key[summed != 0], width)
    return Rows(row, column, summed[summed != 0], least, most, price)


def ends_of(rows: Rows, low: Any, high: Any) -> tuple[Any, Any]:
    """The smallest and the largest value of each row by the bounds of its variables."""
    import numpy as np  # as above

    one, other = rows.coefficients * low[rows.columns], rows.coefficients * high[rows.columns]
    count = len(rows.least)
    least = np.bincount(rows.rows, weights=np.minimum(one, other), minlength=count)
    most = np.bincount(rows.rows, weights=np.maximum(one, other), minlength=count)
    return least.astype(np.int64), most.astype(np.int64)


def _priced(rows: Rows, low: Any, high: Any, cost: Any, group: Any) -> tuple[Rows, Any, int]:
    """Soft rows that are sums of prices, as such."""
    import numpy as np  # as above

    smallest, largest = ends_of(rows, low, high)
    odd = _counts(rows, rows.coefficients != 1)
    wished = (rows.least == 1) & (odd == 0) & ((_in_one_clique(rows, group) >= 0) | (largest <= 1))
    short = (rows.price >= 0) & (rows.most >= NEVER) & (rows.least > -NEVER) & (wished | (largest <= rows.least))
    beyond = (rows.price >= 0) & (rows.least <= -NEVER) & (rows.most < NEVER) & (smallest >= rows.most)
    sign = np.where(beyond, 1, np.where(short, -1, 0))
    factor = sign * rows.price
    cost = cost + np.bincount(rows.columns, weights=factor[rows.rows] * rows.coefficients, minlength=len(cost)).astype(
        np.int64
    )
    constant = int((rows.price * rows.least)[short].sum() - (rows.price * rows.most)[beyond].sum())
    least, most = rows.least.copy(), rows.most.copy()
    least[short | beyond], most[short | beyond] = -NEVER, NEVER
    return msgspec.structs.replace(rows, least=least, most=most), cost, constant


def _needed(rows: Rows, low: Any, high: Any, group: Any) -> Rows:
    """The rows that are not implied by bounds or by a clique."""
    import numpy as np  # as above

    smallest, largest = ends_of(rows, low, high)
    clique = _in_one_clique(rows, group)
    odd = _counts(rows, rows.coefficients != 1)
    own = np.arange(len(rows.least)) == clique
    implied = (clique >= 0) & ~own & (odd == 0)
    largest = np.where(implied, np.minimum(largest, 1), largest)
    needed = (rows.least > smallest) | (rows.most < largest)
    number = np.cumsum(needed) - 1
    kept = needed[rows.rows]
    return Rows(
        number[rows.rows[kept]], rows.columns[kept], rows.coefficients[kept], rows.least[needed], rows.most[needed],
        rows.price[needed],
    )  # fmt: skip
