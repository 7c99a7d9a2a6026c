"""Rotation plans: checked by the rules, changed by hand, drawn as a board."""
