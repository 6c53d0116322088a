"""For authors: a file to start from, and advice on what makes a person worth meeting."""
