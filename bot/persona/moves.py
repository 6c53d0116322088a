"""What a reply did, in one word: the thing the other person reacts to first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.rubric import Flag, Rating, Skill
from bot.scenario.check import fold
from bot.scenario.model import Move
from bot.persona.turn import Turn

# Moves after which nothing good in the same reply counts: good words used to wound, pressed or heaped up
# are heard as what carries them (contempt outweighs content: Gottman 1994).
STRIKES = frozenset(
    {
        Move.ATTACKS,
        Move.BLAMES,
        Move.DISMISSES,
        Move.MIND_READS,
        Move.ADVISES,
        Move.INTERROGATES,
        Move.PRESSES,
        Move.STOCK,
        Move.FLATTERS,
        Move.GROVELS,
        Move.REPEATS,
        Move.UNCLEAR,
    }
)

_LITTLE = re.compile(
    r"^(k+|ok(ay)?|kk|fine|sure|right|yeah|yep|yes|no|nope|nah|hm+|mm+|oh|ah|wow|lol|haha|idk|whatever|cool|alright)?"
    r"[\W_]*$",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(good ?bye|bye( bye)?|i'?m (off( now| home|\W*$)|leaving|going home|heading (home|off|out)|gonna go|going to go|out of here)|"
    r"i('?ll| will| should| have to|'?ve got to| gotta)( better)? (go|leave|head (home|off|out))( now)?|"
    r"see (you|ya) (later|tomorrow|around)|talk (to you )?(later|tomorrow))\b",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\b(dropp?(ed|ing)( it)?|i'?ll (drop|leave) (it|that|this|you)|i'?ll (shut up|be quiet|stop|back off|let (it|you) be)|"
    r"(you )?do(n'?t| not) have to (say|tell|talk|explain|answer)|no need to (talk|say|tell|explain|answer)|"
    r"take (your|all the) time|no (rush|hurry|pressure)|we can (just )?(sit|be quiet|leave it|drop it|wait|stop)|"
    r"let'?s (leave|drop) (it|that)|leaving it|i can wait|whenever you('?re| are) ready|"
    r"we (can|could) (talk|do this) (later|another time|tomorrow)|i'?m (just )?here|shall i give you (a minute|some space)|"
    r"(understood|ok(ay)?|sure|yep|fine)[,. ]+(i'?ll )?(stop(ping)?|drop it|leave it|no more))\b",
    re.IGNORECASE,
)
_FLATTERY = re.compile(
    r"\byou'?re (literally |honestly |just |always )?(the|such an?|so|my) (\w+ )?"
    r"(best|strongest|bravest|kindest|smartest|nicest|sweetest|most amazing|amazing|wonderful|incredible|perfect|special|"
    r"beautiful|brave|strong|great|favou?rite)\b|\bi (really )?(admire|adore|look up to) you\b|\bnobody (is )?(like|as \w+ as) you\b",
    re.IGNORECASE,
)
_BLAME = re.compile(
    r"\byou (always|never|started|made me|did this|should( have|'?ve| of))\b|\byour (own )?(fault|problem|issue)\b|"
    r"\bbecause of you\b|\b(i didn'?t|i did not) (do|say|mean)\b|\bdon'?t (put|blame|take) (this|it|that) (out )?on me\b|"
    r"\bwhat did i (even )?do\b|\bit'?s not my fault\b|\byou'?re the one\b",
    re.IGNORECASE,
)
_DISMISSAL = re.compile(
    r"\b(calm down|relax|chill( out)?|overreact\w*|overthink\w*|drama(tic)?|(too |so )sensitive|not (that|so|such a) (bad|big|deep|hard)|"
    r"(no|not a|such a) big deal|it'?s (nothing|fine|not even|only a|just a)|you'?re (fine|ok(ay)?|being (silly|ridiculous))|"
    r"(was|it'?s|just) (a )?jok(e|ing)|get over|could be worse|at least|cheer up|lighten up|don'?t (be (silly|upset|like that)|cry)|"
    r"stop (crying|whining|moaning)|first world|everyone (has|gets|feels)|making a (fuss|scene|thing))\b",
    re.IGNORECASE,
)
_INSULT = re.compile(
    r"\b(idiot|stupid|pathetic|crazy|psycho|bitch|loser|selfish|drama( queen)?|baby|childish|grow up|shut up|get over (it|yourself)|"
    r"screw you|fuck( off| you)|hate you|disgusting|useless|liar|spoilt|spoiled|brat|cow|toxic|no wonder|nobody likes)\b",
    re.IGNORECASE,
)


def is_repeat(reply: str, earlier: Sequence[str]) -> bool:
    """Whether the learner has said this before, letter for letter or nearly so."""
    words = _words(reply)
    return any(_alike(words, _words(before)) for before in earlier)


def _alike(words: set[str], before: set[str]) -> bool:
    if len(words) < 4:
        return bool(words) and words == before
    # Three words in four: a line with a word changed is still the same line.
    return bool(before) and len(words & before) / len(words | before) >= 0.75


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w']+", fold(text)))


def says_little(reply: str) -> bool:
    """Whether the reply is a shrug: one small word, dots, an emoji."""
    return bool(_LITTLE.match(reply.strip()))


def gives_room(reply: str) -> bool:
    """Whether the reply drops the matter or takes the pressure off."""
    return bool(_ROOM.search(fold(reply)))


def move_of(reply: str, rating: Rating, turns: Sequence[Turn]) -> Move:
    """The one thing the reply did that the persona reacts to first; blows before gifts, gifts before the rest."""
    if says_little(reply):
        return Move.SAYS_LITTLE
    if is_repeat(reply, [turn.reply for turn in turns]):
        return Move.REPEATS
    if rating.is_unrated:
        return Move.UNCLEAR
    return _blow(reply, rating) or _gift(reply, rating) or _rest(reply, rating)


def _blow(reply: str, rating: Rating) -> Move | None:
    text = fold(reply)
    if rating.level(Skill.COMPOSURE) == 0:
        return Move.BLAMES if _BLAME.search(text) and not _INSULT.search(text) else Move.ATTACKS
    by_flag = {
        Flag.FAWNING: Move.GROVELS,
        Flag.INTERROGATION: Move.INTERROGATES,
        Flag.PRESSING: Move.PRESSES,
        Flag.OVER_ANALYSIS: Move.MIND_READS,
        Flag.FORMULA: Move.STOCK,
    }
    for flag, move in by_flag.items():
        if flag in rating.flags:
            return move
    if Flag.MIND_READING in rating.flags and rating.level(Skill.PERSPECTIVE_TAKING) != 2:
        return Move.MIND_READS
    if Flag.ADVICE in rating.flags:
        return Move.ADVISES
    if rating.level(Skill.VALIDATION) == 0 and _DISMISSAL.search(text):
        return Move.DISMISSES
    if _FLATTERY.search(text) and not _has_clear(rating):
        return Move.FLATTERS
    return None


def _gift(reply: str, rating: Rating) -> Move | None:
    if _GOES.search(fold(reply)) and "?" not in reply:
        return Move.LEAVES
    clear = {
        Skill.PERSPECTIVE_TAKING: Move.GUESSES,
        Skill.CURIOSITY: Move.ASKS,
        Skill.OWNERSHIP: Move.OWNS,
        Skill.VALIDATION: Move.VALIDATES,
    }
    for skill, move in clear.items():
        if rating.level(skill) == 2:
            return move
    if gives_room(reply):
        return Move.GIVES_ROOM
    if rating.level(Skill.SELF_EXPRESSION) == 2:
        return Move.SPEAKS_UP
    return None


def _rest(reply: str, rating: Rating) -> Move:
    if rating.level(Skill.OWNERSHIP) == 1 and re.search(r"\b(sorry|apologi[sz]e|my bad)\b", fold(reply)):
        return Move.APOLOGISES
    if rating.level(Skill.CURIOSITY) == 1 or reply.rstrip().endswith("?"):
        return Move.ASKS
    if rating.level(Skill.OWNERSHIP) == 0 and Skill.OWNERSHIP in rating.evidence:
        return Move.BLAMES
    return Move.PLAIN


def _has_clear(rating: Rating) -> bool:
    return any(
        rating.level(skill) == 2
        for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.OWNERSHIP, Skill.VALIDATION)
    )
