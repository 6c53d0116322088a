"""Inspect tasks: what a language model does in the place of the other person (`evals/models/rehearsal.py`)."""
