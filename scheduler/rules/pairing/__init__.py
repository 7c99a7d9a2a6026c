"""Kinds of rules for exchange programmes, one a module."""
