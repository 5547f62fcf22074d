"""The quality of problems, measured: what `udl audit` does.

problem ─┬─ solution, stub, junk, sample answers, mutants ──▶ exam ──▶ verdicts ─┐
         └─ cells, metadata, release ──────────────────────▶ lint ──▶ findings ──┴▶ ProblemAudit
"""
