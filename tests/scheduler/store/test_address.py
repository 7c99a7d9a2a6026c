"""Addresses of databases: what is taken, and what is shown of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.model import WrongUsage
from scheduler.store.address import Address, is_address

PLAIN = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=4, max_size=12)
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=40)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://host/plan", "postgresql://host/plan"),
        ("postgres://anna@host:5433", "postgres://anna@host:5433"),
        ("postgresql://anna:secret@host/plan", "postgresql://anna@host/plan"),
        ("postgresql://anna:@[::1]:5432,other:5433/plan", "postgresql://anna@[::1]:5432,other:5433/plan"),
        ("postgresql:///plan?host=/run/postgresql", "postgresql:///plan?host=/run/postgresql"),
        ("postgresql://%2Frun%2Fpg/plan", "postgresql://%2Frun%2Fpg/plan"),
        ("postgresql://host/plan?password=secret&sslmode=verify-full", "postgresql://host/plan?sslmode=verify-full"),
        ("postgresql://host/plan?PASSWORD=secret&sslpassword=secret", "postgresql://host/plan"),
    ],
)
def test_a_password_is_left_out_of_what_is_shown(url: str, shown: str) -> None:
    """Wherever it stands; everything else stays as it was typed."""
    address = Address(url)
    assert (address.url, address.shown) == (url, shown)
    assert "secret" not in repr(address)


@given(user=PLAIN, password=PLAIN, host=PLAIN)
def test_sentences_of_the_server_show_no_password(user: str, password: str, host: str) -> None:
    """Neither does a sentence of somebody else's, whatever repeats it."""
    said = Address(f"postgresql://{user}:{password}@{host}/plan").without_secrets(f"no {password} for\n you")
    assert password not in said.replace("no ", "").replace(" for you", "")


@given(ANYTHING, ANYTHING, ANYTHING)
def test_whatever_is_typed_is_taken_or_refused(user: str, password: str, rest: str) -> None:
    """No text ends in anything but an address or the sentence about its form."""
    url = f"postgresql://{user}:{password}@{rest}"
    assert is_address(url)
    try:
        shown = Address(url).shown
    except WrongUsage:
        return
    assert "\n" not in shown
    assert f":{password}@" not in shown or not password
