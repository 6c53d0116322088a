"""What a draft does in wordings that no pattern knows: heard by what was learnt from labelled lines."""

import json
from pathlib import Path

import pytest

from bot.errors import ModelFileError
from bot.meaning.embedder import CARD, MiniLM
from bot.persona import lapses
from bot.persona.guard import DraftGuard, Fault
from bot.persona.lapses import Lapse, heard_in, load_weights, wording_of
from bot.persona.nearness import Nearness, sentences_of
from bot.persona.plain_speech import words_of
from bot.scenario.library import Library
from bot.scenario.model import Band, Move, Scenario
from evals.lines import HELD_BACK, TRAINED_ON, read_lines


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
        ("I lost my licence in March and nobody knows.", Fault.CONFESSES),
        ("There is nobody here, only words that are put one after another.", Fault.OUT_OF_ROLE),
        ("Would you like me to write the next part angrier?", Fault.OUT_OF_ROLE),
        ("Say when you'd like to end this session.", Fault.OUT_OF_ROLE),
        ("What helps me is when you say back what you heard first.", Fault.TEACHES),
        ("The way you asked me that was so kind.", Fault.TEACHES),
        ("You had it right all along, and I was a stubborn fool.", Fault.TOO_SOFT),
        ("Let's wipe the slate clean, you and me.", Fault.TOO_SOFT),
    ],
)
def test_a_lapse_is_held_back_in_words_that_no_pattern_has(
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
def test_what_only_looks_like_a_lapse_may_be_said(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert fault(friend, nearness, line) is None


def test_a_yes_in_other_words_tells_after_a_guess_and_is_harmless_otherwise(
    friend: Scenario, nearness: Nearness
) -> None:
    line = "Took you long enough to see it."
    guess = "are you about to lose your job?"
    assert fault(friend, nearness, line, move=Move.GUESSES, reply=guess) is Fault.AGREES
    assert fault(friend, nearness, line, reply="is that a new cup?") is None


@pytest.mark.parametrize("line", ["Wrong tree, mate.", "You're imagining things.", "Guess again.", "As if."])
def test_a_no_in_other_words_denies_a_guess_that_is_right_and_no_other(
    friend: Scenario, nearness: Nearness, line: str
) -> None:
    guess = "are you about to lose your job?"
    assert fault(friend, nearness, line, move=Move.GUESSES, reply=guess) is Fault.DENIES_WHAT_IS_KEPT
    wrong = "did somebody steal your bicycle?"
    assert fault(friend, nearness, line, move=Move.GUESSES, reply=wrong) is not Fault.DENIES_WHAT_IS_KEPT


def test_somebody_calm_may_soften(friend: Scenario, nearness: Nearness) -> None:
    line = "Let's wipe the slate clean, you and me."
    assert fault(friend, nearness, line, band=Band.HOT) is Fault.TOO_SOFT
    assert fault(friend, nearness, line, band=Band.COOL) is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("*(hides the scan of the lump)* Never mind that.", Fault.CONFESSES),
        ("*(shows the letter from the police)* It's your turn to pay.", Fault.CONFESSES),
        ("*(hugs you and holds on)* What?", Fault.TOO_SOFT),
    ],
)
def test_what_is_done_goes_by_the_patterns_whatever_is_said_beside_it(
    friend: Scenario, nearness: Nearness, line: str, why: Fault
) -> None:
    assert fault(friend, nearness, line) is why


def test_listening_holds_back_no_telling_of_an_authors_that_the_patterns_pass(
    library: Library, nearness: Nearness
) -> None:
    for scenario in library.all():
        for told, rung in enumerate(scenario.ladder, 1):
            guards = [
                DraftGuard(scenario, told, True, Band.WARM, Move.ASKS, ("hm",), (), nearness, listens=listens)
                for listens in (False, True)
            ]
            for sentence in (sentence for say in rung.says for sentence in sentences_of(say)):
                by_patterns, whole = (guard.fault("", sentence) for guard in guards)
                assert whole is by_patterns, sentence


@pytest.mark.parametrize("line", ["The other one: all right, I'm going.", "Rewritten line: Not now, will you."])
def test_a_line_with_a_label_is_no_speech(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert fault(friend, nearness, line) is Fault.NOT_SPEECH


def test_the_wording_is_words_neighbours_and_both_ends_each_once() -> None:
    assert wording_of("No, no. Why?") == ("no", "why", "| no", "no no", "no why", "why |", "?")


def test_every_lapse_is_scored_and_its_limits_are_in_order(nearness: Nearness) -> None:
    line = "They found a shadow on my lung."
    heard = heard_in(line, nearness.inside(line), "hm")
    assert set(heard.scores) == set(heard.limits) == set(Lapse)
    assert all(limits.possible_from < limits.heard_from for limits in heard.limits.values())
    assert heard.is_heard(Lapse.CONFESSES)
    assert heard.is_possible(Lapse.CONFESSES)


def test_what_is_clear_at_a_first_look_is_not_read_again(nearness: Nearness, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def by_encoder(sentence: str, reply: str) -> dict[Lapse, float]:
        asked.append(f"{reply} {sentence}")
        return dict.fromkeys(Lapse, 0.0)

    monkeypatch.setattr(lapses, "by_encoder", by_encoder)
    clear, doubtful = "You were half an hour late, again.", "They found a shadow on my lung."
    heard = heard_in(clear, nearness.inside(clear), "hm", {Lapse.CONFESSES})
    assert not any(map(heard.is_heard, Lapse))
    assert not any(map(heard.is_possible, Lapse))
    heard_in(doubtful, nearness.inside(doubtful), "hm", {Lapse.CONFESSES})
    assert asked == ["hm They found a shadow on my lung."]


def test_other_weights_than_the_measured_ones_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "lapses.npz"
    other.write_bytes(b"something else")
    monkeypatch.setattr(lapses, "FILE", other)
    load_weights.cache_clear()
    with pytest.raises(ModelFileError, match=r"lapses\.npz is not the file we measured"):
        load_weights()
    load_weights.cache_clear()


def test_the_weights_belong_to_the_embedding_model_that_is_here() -> None:
    made_with = json.loads(lapses.CARD.read_text(encoding="utf-8"))["embedder_sha256"]
    assert made_with == json.loads(CARD.read_text(encoding="utf-8"))["sha256"]


def test_no_line_that_is_measured_was_learnt_from() -> None:
    learnt, measured = (
        {" ".join(words_of(line.line)) for line in read_lines(name)} for name in (TRAINED_ON, HELD_BACK)
    )
    assert not learnt & measured
