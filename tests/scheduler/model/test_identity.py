"""Ids are readable and new, and lists are sorted as people sort them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scheduler.model import Person, alphabetical, fresh_id, slug


def test_lists_sort_marked_letters_beside_plain_ones() -> None:
    """Çelik stands among the C, Öztürk among the O, Łukasik among the L."""
    names = ["Zimmer", "Çelik", "Öztürk", "Diaz", "Łukasik", "Ahrens", "Oßwald", "Lange", "Neumann"]
    wanted = ["Ahrens", "Çelik", "Diaz", "Lange", "Łukasik", "Neumann", "Oßwald", "Öztürk", "Zimmer"]
    assert sorted(names, key=alphabetical) == wanted


def test_an_id_is_made_of_the_name_as_germans_spell_it() -> None:
    """Umlauts become two letters, everything else plain ones."""
    assert slug("Müller, Anna") == "mueller-anna"
    assert slug("Doğan, Çağla") == "dogan-cagla"
    assert slug("李小龙", "person") == "person"


@given(st.text(max_size=60), st.lists(st.text(max_size=10)))
def test_a_fresh_id_is_valid_and_not_taken(text: str, names: list[str]) -> None:
    """Whatever the text, the id can be a record's and belongs to nobody yet."""
    taken = {fresh_id(name, set()) for name in names}
    made = fresh_id(text, taken)
    assert made not in taken
    assert Person(id=made, name="A").id == made
