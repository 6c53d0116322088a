"""How the trained parts of the program are made: `python -m evals train`."""
