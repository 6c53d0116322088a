"""Which skills the rater reads less well than the others, so that the page can say so beside them.

Measured, not chosen: `python -m evals.agreement` prints each skill's kappa on conflicts the rater never saw, and a test
holds this list against it.
"""

from bot.rubric import Skill

LEAST_TRUSTED_KAPPA = 0.70
LESS_WELL_READ: frozenset[Skill] = frozenset()
