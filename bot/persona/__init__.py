"""The other person: how they stand, what a reply means to them, what they say, and what they keep to themselves."""
