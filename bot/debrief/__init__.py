"""Looking back: the learner's guess first, then what was underneath, on the learner's own words."""
