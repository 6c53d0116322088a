"""What Otherwise costs a machine, beside a bare Chainlit: `python -m evals.bench`."""
