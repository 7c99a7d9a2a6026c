"""Repairing a rotation plan with the fewest changes: what is changed, the search, mentors, the rows."""
