"""Explaining a rotation plan that cannot be: by counting, by a smallest conflict, by ways out; and why not here."""
