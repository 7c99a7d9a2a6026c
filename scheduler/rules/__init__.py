"""The company's rules: one module a kind with three voices: it checks a plan, encodes itself, words itself."""
