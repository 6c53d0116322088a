"""Text as vectors, so that things said in different words can be seen to mean the same."""
