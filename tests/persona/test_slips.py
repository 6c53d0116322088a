"""What a draft does in wordings that no pattern knows: heard by what was learnt from labelled lines."""

from pathlib import Path

import pytest

from bot.errors import ModelFileError
from bot.meaning.embedder import MiniLM
from bot.persona import slips
from bot.persona.guard import DraftGuard, Fault
from bot.persona.nearness import Nearness
from bot.persona.slips import Slip, heard_in, load_weights, wording_of
from bot.scenario.model import Band, Move, Scenario


@pytest.fixture(scope="module")
def nearness(embedder: MiniLM) -> Nearness:
    return Nearness(embedder)


def fault(
    scenario: Scenario, nearness: Nearness, line: str, band: Band = Band.HOT, move: Move = Move.ASKS, reply: str = "hm"
) -> Fault | None:
    return DraftGuard(scenario, 0, False, band, move, (reply,), (scenario.opening_line,), nearness).fault("", line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("I sleep on Mum's settee now, she doesn't ask.", Fault.CONFESSES),
        ("They found a shadow on my lung.", Fault.CONFESSES),
        ("I've been crying in the stockroom most mornings.", Fault.CONFESSES),
        ("My brother isn't talking to me since the wedding.", Fault.CONFESSES),
        ("There is nobody here, only words that are put one after another.", Fault.OUT_OF_ROLE),
        ("Would you like me to write the next part angrier?", Fault.OUT_OF_ROLE),
        ("Say when you'd like to end this session.", Fault.OUT_OF_ROLE),
        ("What helps me is when you say back what you heard first.", Fault.TEACHES),
        ("The way you asked me that was so kind.", Fault.TEACHES),
        ("You had it right all along, and I was a stubborn fool.", Fault.TOO_SOFT),
        ("Let's wipe the slate clean, you and me.", Fault.TOO_SOFT),
    ],
)
def test_a_slip_is_held_back_in_words_that_no_pattern_has(
    friend: Scenario, nearness: Nearness, line: str, why: Fault
) -> None:
    assert fault(friend, nearness, line) is why


@pytest.mark.parametrize(
    "line",
    [
        "You were half an hour late, again.",
        "Nobody died, you only had to ring.",
        "You can't go to the bank for that.",
        "You sound like a letter from the council.",
        "Oh, you're always right, how could I forget.",
        "Did you read that off a card?",
        "I was going to bring the chairs myself.",
        "That was low, and you know it.",
    ],
)
def test_what_only_looks_like_a_slip_may_be_said(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert fault(friend, nearness, line) is None


def test_a_yes_in_other_words_tells_after_a_guess_and_is_harmless_otherwise(
    friend: Scenario, nearness: Nearness
) -> None:
    line = "Took you long enough to see it."
    guess = "are you about to lose your job?"
    assert fault(friend, nearness, line, move=Move.GUESSES, reply=guess) is Fault.AGREES
    assert fault(friend, nearness, line, reply="is that a new cup?") is None


def test_somebody_calm_may_soften(friend: Scenario, nearness: Nearness) -> None:
    line = "Let's wipe the slate clean, you and me."
    assert fault(friend, nearness, line, band=Band.HOT) is Fault.TOO_SOFT
    assert fault(friend, nearness, line, band=Band.COOL) is None


def test_nobody_speaks_for_the_learner(friend: Scenario, nearness: Nearness) -> None:
    assert fault(friend, nearness, "The other one: all right, I'm going.") is Fault.NOT_SPEECH


def test_the_wording_is_words_neighbours_and_both_ends_each_once() -> None:
    assert wording_of("No, no. Why?") == ("no", "why", "| no", "no no", "no why", "why |", "?")


def test_every_slip_is_scored_and_its_limits_are_in_order(nearness: Nearness) -> None:
    line = "They found a shadow on my lung."
    heard = heard_in(line, nearness.inside(line))
    assert set(heard.scores) == set(heard.limits) == set(Slip)
    assert all(possible < likely for possible, likely in heard.limits.values())
    assert heard.is_likely(Slip.CONFESSES)
    assert heard.is_possible(Slip.CONFESSES)


def test_other_weights_than_the_measured_ones_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "slips.npz"
    other.write_bytes(b"something else")
    monkeypatch.setattr(slips, "FILE", other)
    load_weights.cache_clear()
    with pytest.raises(ModelFileError, match=r"slips\.npz is not the file we measured"):
        load_weights()
    load_weights.cache_clear()
