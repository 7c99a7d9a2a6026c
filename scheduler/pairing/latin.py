"""Orthogonal Latin squares: every row and column has each number once, and laid upon each other every pair once.

They exist for every order but 2 and 6 (Bose, Shrikhande and Parker 1960). Built here are those of the orders that are
no odd multiple of two, as lines over a product of finite fields (MacNeish 1922).
"""

from __future__ import annotations

from scheduler.pairing.groups.fields import ring, units_apart

Square = tuple[tuple[int, ...], ...]


def orthogonal_squares(order: int) -> tuple[Square, Square] | None:
    """Two orthogonal Latin squares of that order, or None for an odd multiple of two.

    Cell (i, j) has a i + j with a = 1 in the first and a = 2 in the second square: two elements of the ring that differ
    from zero and from each other by units.
    """
    if order < 1 or units_apart(order) < 3:
        return (((0,),), ((0,),)) if order == 1 else None
    add, multiply = ring(order)
    first, second = (
        tuple(tuple(add[multiply[factor][i]][j] for j in range(order)) for i in range(order)) for factor in (1, 2)
    )
    return first, second
