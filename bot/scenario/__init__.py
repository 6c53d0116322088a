"""What is rehearsed: one conflict, with a person who has an inside."""
