"""The other person, one turn at a time: hears a reply, is moved by it, opens or not, and answers."""

from __future__ import annotations

import random
from collections.abc import Sequence

from bot.persona.actor import Spoken, speak
from bot.persona.appraisal import Appraisal, appraise
from bot.persona.ear import Ear, Heard
from bot.persona.gate import after_telling, rung_to_release
from bot.persona.guard import leaked_rung
from bot.persona.memory import comes_back
from bot.persona.moves import STRIKES, move_of
from bot.persona.script import Cue, script_for
from bot.persona.turn import Ending, Mind, Source, Turn
from bot.persona.voice import NOBODY, Listener, Speech
from bot.rubric import Rating, Skill
from bot.scenario.model import Move, Scenario

# People stop by themselves after about twenty turns; by forty nothing new comes.
LONGEST_TURNS = 40
# Boiling, and it has gone on for a while: they walk out. Not at the first blow, so that repair stays possible.
_WALKS_OUT_HEAT, _WALKS_OUT_FROM_TURN = 0.95, 3
# Once all is said the talk finds its own close.
_TURNS_AFTER_CORE = 3

# Moves to which an answer about something would be no answer to what was just done.
_NOT_ABOUT_ANYTHING = STRIKES - {Move.ADVISES, Move.PRESSES, Move.MIND_READS, Move.INTERROGATES, Move.STOCK} | {
    Move.SAYS_LITTLE,
    Move.LEAVES,
}


def first_mind(scenario: Scenario) -> Mind:
    """Where the persona stands when the talk begins."""
    return Mind(heat=scenario.persona.start.heat, trust=scenario.persona.start.trust)


class Person:
    """Plays the other person of any scenario. The same seed, replies and ratings give the same turns; with free speech
    the same but for the wording of the lines."""

    def __init__(self, ear: Ear, free_speech: Speech | None = None) -> None:
        """Without `free_speech` every line is one that the scenario's author wrote."""
        self._ear = ear
        self._free_speech = free_speech

    def get_ready(self, scenario: Scenario) -> None:
        """Takes the scenario in, so that the first answer does not have to wait for it."""
        self._ear.learn(scenario)
        if self._free_speech is not None:
            self._free_speech.get_ready(scenario)

    def hear(self, scenario: Scenario, reply: str) -> Heard:
        """What a reply is about."""
        return self._ear.hear(scenario, reply)

    def answer(
        self,
        scenario: Scenario,
        turns: Sequence[Turn],
        reply: str,
        rating: Rating,
        seed: int,
        listener: Listener = NOBODY,
        heard: Heard | None = None,
    ) -> Turn:
        """The next turn: what the reply did, and the persona's line. `listener` hears a line that is spoken freely.

        `heard` is what the reply is about, where that has been found out.
        """
        mind = turns[-1].mind if turns else first_mind(scenario)
        move = move_of(reply, rating, turns)
        if move in _NOT_ABOUT_ANYTHING:
            heard = Heard()
        heard = heard or self.hear(scenario, reply)
        kindness = _new_kindness(heard, move, turns)
        appraisal = appraise(scenario, mind, reply, rating, move, turns, kindness is not None)
        ending = _ending(scenario, appraisal, rating, turns)
        rung = rung_to_release(scenario, appraisal, turns) if ending is None else None
        after = appraisal.mind if rung is None else after_telling(scenario, appraisal.mind)
        number = len(turns) + 1
        said = [scenario.opening_line, *(turn.line for turn in turns)]
        dice = random.Random(f"{seed}:{number}")
        recalled = frozenset(turn.recall for turn in turns if turn.recall)
        memory = comes_back(move, turns, bool(heard.answers))
        cue = Cue(move, after, rung, heard.answers, kindness, ending, memory, recalled)

        def may_say(line: str) -> bool:
            return leaked_rung(scenario, after.disclosed, line) is None

        spoken = speak(script_for(scenario, cue), said, dice, may_say)
        if spoken is None:
            ending = ending or Ending.PARTLY
            cue = Cue(move, after, ending=ending)
            spoken = speak(script_for(scenario, cue), said, dice, may_say)
        if spoken is not None and self._free_speech is not None:
            spoken = self._free_speech.line(scenario, cue, turns, reply, spoken, listener)
        return Turn(
            number=number,
            reply=reply,
            rating=rating,
            move=move,
            reasons=appraisal.reasons,
            kindness=kindness,
            answer=spoken.answer if spoken else None,
            rung=rung.id if rung else None,
            recall=spoken.recall if spoken else None,
            line=spoken.text if spoken else _NOTHING_LEFT.text,
            source=spoken.source if spoken else _NOTHING_LEFT.source,
            mind=after,
            ending=ending,
        )


_NOTHING_LEFT = Spoken("…", Source.ENDING)


def _new_kindness(heard: Heard, move: Move, turns: Sequence[Turn]) -> int | None:
    if move in STRIKES or any(turn.kindness == heard.kindness for turn in turns):
        return None
    return heard.kindness


def _ending(scenario: Scenario, appraisal: Appraisal, rating: Rating, turns: Sequence[Turn]) -> Ending | None:
    everything_said = appraisal.mind.disclosed == len(scenario.ladder)
    number = len(turns) + 1
    if appraisal.move is Move.LEAVES:
        return Ending.OPENS if everything_said else _learner_left(rating)
    is_struck = appraisal.move in STRIKES or appraisal.is_questioning
    if appraisal.mind.heat >= _WALKS_OUT_HEAT and number >= _WALKS_OUT_FROM_TURN and is_struck:
        return Ending.LEAVES
    if everything_said and appraisal.move not in STRIKES:
        # By place, not by name: an author may have renamed the rung since.
        core_at = next((turn.number for turn in turns if turn.mind.disclosed == appraisal.mind.disclosed), number)
        if number >= core_at + _TURNS_AFTER_CORE:
            return Ending.OPENS
    return Ending.PARTLY if number >= LONGEST_TURNS else None


def _learner_left(rating: Rating) -> Ending:
    """A limit said as one's own ends the talk as a boundary; a bare goodbye ends it halfway."""
    return Ending.BOUNDARY if rating.level(Skill.SELF_EXPRESSION) == 2 else Ending.PARTLY
