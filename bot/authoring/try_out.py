"""One reply tried against a persona, at a chosen heat and with some of the ladder told already."""

from __future__ import annotations

from bot.persona.person import Person
from bot.persona.turn import Mind, Source, Turn
from bot.rehearsal.practice import moment_of
from bot.rubric import Rater, unrated
from bot.scenario.model import Band, Move, Scenario

# In the middle of each band.
HEATS = {Band.HOT: 0.75, Band.WARM: 0.45, Band.COOL: 0.15}


def try_out(scenario: Scenario, rater: Rater, person: Person, reply: str, band: Band, told: int) -> Turn:
    """What the persona makes of a reply and says to it, when `told` rungs (from 0) have been said aloud."""
    if told == 0:
        start = scenario.persona.start.model_copy(update={"heat": HEATS[band]})
        persona = scenario.persona.model_copy(update={"start": start})
        scenario, turns = scenario.model_copy(update={"persona": persona}), []
    else:
        turns = [_told(scenario, band, told)]
    rating = rater.rate(reply, moment_of(scenario, turns))
    return person.answer(scenario, turns, reply, rating, seed=1)


def _told(scenario: Scenario, band: Band, told: int) -> Turn:
    """A turn in which that rung has just been said, with as much trust as it takes to say it."""
    rung = scenario.ladder[told - 1]
    heat = HEATS[band]
    trust = min(1.0, max(scenario.persona.start.trust, rung.openness / Mind(heat=heat, trust=1).openness))
    return Turn(
        number=1,
        reply="",
        rating=unrated("preview"),
        move=Move.PLAIN,
        rung=rung.id,
        line=rung.says[0],
        source=Source.RUNG,
        mind=Mind(heat=heat, trust=trust, disclosed=told),
    )
