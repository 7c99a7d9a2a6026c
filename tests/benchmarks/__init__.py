"""What Rondo costs, measured: `python -m tests.benchmarks` prints a table, `--json FILE` keeps the figures.

Each figure stands beside a floor or an alternative measured in the same run, since machines differ and drift.
"""
