"""Small finite fields and their products, as tables of numbers: what designs are made of."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

Table = tuple[tuple[int, ...], ...]


@lru_cache(maxsize=64)
def ring(order: int) -> tuple[Table, Table]:
    """Addition and multiplication of the product of the fields whose orders multiply to `order`.

    Elements are 0..order-1 and 0 is zero. Two elements below the smallest of those orders, as numbers that stand
    for the same in every field, differ by a unit: a difference times anything but zero is not zero.
    """
    parts = [_field(prime, exponent) for prime, exponent in _prime_powers(order)]
    sizes = [len(add) for add, _ in parts]
    elements = _diagonal_first(sizes)
    number = {element: index for index, element in enumerate(elements)}

    def combined(which: int) -> Table:
        return tuple(
            tuple(
                number[tuple(part[which][a][b] for part, a, b in zip(parts, one, other, strict=True))]
                for other in elements
            )
            for one in elements
        )

    return combined(0), combined(1)


def units_apart(order: int) -> int:
    """How many elements there are whose differences are all units: the smallest prime power of `order` (MacNeish)."""
    return min((prime**exponent for prime, exponent in _prime_powers(order)), default=1)


def _diagonal_first(sizes: list[int]) -> list[tuple[int, ...]]:
    diagonal = [(n,) * len(sizes) for n in range(min(sizes, default=1))]
    return diagonal + [one for one in product(*map(range, sizes)) if one not in diagonal]


def _prime_powers(order: int) -> list[tuple[int, int]]:
    found, prime = [], 2
    while order > 1:
        exponent = 0
        while order % prime == 0:
            order //= prime
            exponent += 1
        if exponent:
            found.append((prime, exponent))
        prime += 1
    return found


def _field(prime: int, exponent: int) -> tuple[Table, Table]:
    """The field of prime**exponent elements, by the powers of a primitive polynomial's root."""
    size = prime**exponent
    powers = next(
        powers
        for tail in product(range(prime), repeat=exponent)
        if len(powers := _powers(tail, prime, exponent)) == size - 1
    )
    vectors = [_vector(number, prime, exponent) for number in range(size)]
    number = {vector: index for index, vector in enumerate(vectors)}
    log = {number[power]: index for index, power in enumerate(powers)}
    value = [number[power] for power in powers]
    add = tuple(
        tuple(number[tuple((a + b) % prime for a, b in zip(one, other, strict=True))] for other in vectors)
        for one in vectors
    )
    multiply = tuple(
        tuple(value[(log[one] + log[other]) % (size - 1)] if one and other else 0 for other in range(size))
        for one in range(size)
    )
    return add, multiply


def _vector(number: int, prime: int, length: int) -> tuple[int, ...]:
    return tuple(number // prime**place % prime for place in range(length))


def _powers(tail: tuple[int, ...], prime: int, exponent: int) -> list[tuple[int, ...]]:
    """The different powers of x modulo x^exponent - tail; all but zero where the polynomial is primitive."""
    power = _vector(1, prime, exponent)
    found: list[tuple[int, ...]] = []
    while any(power) and power not in found:
        found.append(power)
        top, low = power[-1], (0, *power[:-1])
        power = tuple((a + top * b) % prime for a, b in zip(low, tail, strict=True))
    return found
