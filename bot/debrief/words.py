"""The sentences of the debrief: likely effects, in plain words, for the moves and skills they belong to.

They speak of moments and words, never of the learner as a person; no praise words, no blame, nothing certain about
anyone's mind but the persona's, which we wrote. Feedback that turns to the self lowers performance (Kluger & DeNisi
1996).
"""

from __future__ import annotations

from bot.rubric import Skill
from bot.scenario.model import Layer, Move

# What a clear skill likely did.
HELPED = {
    Skill.PERSPECTIVE_TAKING: "You made a guess about how it was for {them}, and left {them} the last word on it.",
    Skill.CURIOSITY: "You wanted to know how it was for {them}, and {they} could have said no.",
    Skill.VALIDATION: "You let the feeling make sense, without arguing with it.",
    Skill.OWNERSHIP: "You named your own part and left out the excuse.",
    Skill.SELF_EXPRESSION: "You said what is yours, without a blow.",
    Skill.COMPOSURE: "{name} was worked up, and you did not strike back.",
}

# Where understanding the other is not the answer (a scenario's `aim: limit`).
LIMIT_AIM = (
    "In this talk a plain limit, or leaving, was a right reply. Seeing what is behind it does not make it all right, "
    "and it is not yours to put up with."
)
LIMIT_HELPED = "You said your limit as your own. Here that was a right reply, whatever {name} made of it."
LIMIT_MISSED = "No limit of yours was said in this talk. Here it was yours to say, and {name} did not have to like it."

# What a reply that could have gone further likely did.
COST = {
    Move.ATTACKS: "A blow gets answered, not heard. After it {name} had to guard {them_self}.",
    Move.BLAMES: "It turned the talk to who was at fault. {name} stopped looking for a way back.",
    Move.DISMISSES: "It told {them} not to feel what {they} felt. Feelings that are argued with mostly get louder.",
    Move.MIND_READS: "It told {name} what goes on in {them}, as a fact. Said so, even a right guess leaves no room.",
    Move.ADVISES: "It was a way out before {name} had been heard. {They} had not asked for one yet.",
    Move.PRESSES: "{name} had asked to stop. Going on, even kindly, made the stop count for nothing.",
    Move.INTERROGATES: "So many questions at once can feel like being cross-examined.",
    Move.STOCK: "It could have been said to anyone. {name} could not tell that you meant {them}.",
    Move.FLATTERS: "It was about how {they} {are}, not about what this was like.",
    Move.GROVELS: "So much sorry gave {name} you to look after, and your own view went missing.",
    Move.IGNORES: "{name} had just told you something. It went by, and telling you more got harder.",
    Move.BREAKS_WORD: "You had said you would leave it. Coming back to it made the next promise weigh less.",
    Move.JOKES: "A joke can lighten things. Here it stood where {name} was hoping for an answer.",
    Move.REPEATS: "You had said it before. The second time it weighs less.",
    Move.SAYS_LITTLE: "It left {name} alone with the last word.",
    Move.APOLOGISES: "A bare sorry closes a matter. It does not say yet what it was for.",
    Move.ASKS: "It was a question {they} could answer with one word.",
}
COST_ELSE = "It went by what {name} had just said."

# The skill that would have served in place of a move.
SERVES = {
    Move.ATTACKS: (Skill.COMPOSURE, Skill.SELF_EXPRESSION),
    Move.BLAMES: (Skill.OWNERSHIP, Skill.COMPOSURE),
    Move.DISMISSES: (Skill.VALIDATION,),
    Move.MIND_READS: (Skill.PERSPECTIVE_TAKING,),
    Move.ADVISES: (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING),
    Move.PRESSES: (Skill.COMPOSURE, Skill.VALIDATION),
    Move.INTERROGATES: (Skill.CURIOSITY,),
    Move.STOCK: (Skill.PERSPECTIVE_TAKING, Skill.CURIOSITY),
    Move.FLATTERS: (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING),
    Move.GROVELS: (Skill.OWNERSHIP, Skill.SELF_EXPRESSION),
    Move.IGNORES: (Skill.CURIOSITY, Skill.VALIDATION),
    Move.BREAKS_WORD: (Skill.COMPOSURE, Skill.OWNERSHIP),
    Move.JOKES: (Skill.CURIOSITY, Skill.VALIDATION),
    Move.REPEATS: (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING),
    Move.SAYS_LITTLE: (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING),
    Move.APOLOGISES: (Skill.OWNERSHIP,),
    Move.ASKS: (Skill.CURIOSITY,),
}
SERVES_ELSE = (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING)

# What the guess came to, by how near it was and how lightly it was held. Being sure is never rewarded, and a wrong
# guess held lightly is no failure: it is the one that a question can still correct.
GUESS = {
    ("close", True): "Close, and you left room to be wrong.",
    (
        "close",
        False,
    ): "Close, and you were very sure. Had it been otherwise, there was no room to find out.",
    ("partly", True): "Part of it, and you left room for the rest.",
    ("partly", False): "Part of it. Being so sure can hide the rest.",
    ("surface", True): "That is what showed on the outside. There was more under it.",
    (
        "surface",
        False,
    ): "That is what showed on the outside. There was more under it; being sure can stop one from looking.",
    ("elsewhere", True): "It was something else. You held your guess lightly, so one question could have changed it.",
    ("elsewhere", False): "It was something else. The surer a guess feels, the more a question is worth.",
    ("none", True): "You made no guess this time. Not knowing is where asking starts.",
}

SKILL_NAMES = {
    Skill.CURIOSITY: "Curiosity",
    Skill.PERSPECTIVE_TAKING: "Perspective-taking",
    Skill.VALIDATION: "Letting the feeling be",
    Skill.OWNERSHIP: "Owning your part",
    Skill.SELF_EXPRESSION: "Saying your own side",
    Skill.COMPOSURE: "Staying steady",
}
LAYER_NAMES = {
    Layer.SURFACE: "What showed",
    Layer.EVENT: "What had happened",
    Layer.FEELING: "What it felt like",
    Layer.NEED: "What was needed",
}
LEVEL_NAMES = {0: "not there", 1: "partly", 2: "clear"}
READ_TWICE = "{skill} was read twice: “{ours}” by the program, “{theirs}” by the language model; here “{shown}” counts."

OWN_SIDE_SAID = "You said something of your own. That can stand beside seeing theirs."
OWN_SIDE_LOST = "Your own side went missing here. It counts as much as {their} side does."
OWN_SIDE_BLOW = "Your own side came out as a blow. Under it there may be something worth saying plainly."
OWN_SIDE_QUIET = "You said little of your own side. If something still stings tomorrow, that is worth saying too."
