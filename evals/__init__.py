"""What is claimed of Otherwise, measured: one claim a file, run with `python -m evals NAME`."""
