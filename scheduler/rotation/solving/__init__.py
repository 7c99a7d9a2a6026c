"""Solving a rotation plan: building the problem, a first plan, the search, the bound."""
