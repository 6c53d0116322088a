"""The questions around a talk, in the words in which both the page and the terminal ask them."""

from __future__ import annotations

WORKED_UP_BEFORE = "How worked up are you right now?"

UNDERNEATH = "What do you think was going on for {name} underneath?"
NO_RIGHT_LENGTH = "There is no right length and no mark. If you have no idea, leave it empty; that is an answer too."
LOOKED_BEFORE = (
    "You have looked underneath once before. What do you make of it now? Leave it empty if nothing has changed."
)
MIGHT_HAVE_BEEN = "What might it have been? A thought, a feeling, something that happened."
HOW_SURE = "How sure are you?"
HALF_SURE = 5
"""What the answer to that one starts from, 0 to 10."""
WHAT_ELSE = "What else could it have been?"

OWN_SIDE = "What did you think and feel while it was going on?"
OTHER_REASONS = "What other reasons could {name} have had?"
WORKED_UP_AFTER = "How worked up are you now?"
SAID_BEFORE = "Before the talk you said {worked_up}."

CALL_IT = "I would call it"
BOTH_VIEWS = "{skill}. The program: {rated}. You:"
"""What stands before the learner's own word for a rating that they see differently."""
