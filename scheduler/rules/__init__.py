"""The company's rules: one module a kind, each with three voices. It checks a plan, encodes itself, and words itself."""
