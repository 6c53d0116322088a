"""One run of one scenario: a list of events, and what follows from it."""
