"""Kinds of rules for rotation plans, one a module."""
