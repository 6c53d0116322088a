"""A conflict of the learner's own: from answers to a form to a scenario, without any model."""
