"""The guard of a freely spoken line: what it lets through, and what it never does."""

from __future__ import annotations

import pytest

from bot.meaning.embedder import MiniLM
from bot.persona.guard import DraftGuard, Fault
from bot.persona.nearness import Nearness
from bot.scenario.model import Band, Move, Scenario


@pytest.fixture(scope="module")
def nearness(embedder: MiniLM) -> Nearness:
    return Nearness(embedder)


def guard(
    friend: Scenario,
    nearness: Nearness,
    disclosed: int = 0,
    band: Band = Band.COOL,
    move: Move = Move.PLAIN,
    **more: str,
) -> DraftGuard:
    said = (friend.opening_line,)
    return DraftGuard(friend, disclosed, False, band, move, more.get("reply", "ok"), said, nearness)


@pytest.mark.parametrize(
    "line",
    [
        "Yeah, well. Not now.",
        "I said leave it.",
        "Fine. Towels. Go on.",
        "It's been a long week, that's all.",
        "You always bring it back to you.",
        "*(looks at the fern)* Pass the sugar.",
        "*(looks down)*",
        "*(picks up the cup)*",
        "*(nods)* Pass the sugar.",
        "*(…)* Hm.",
        "…",
    ],
)
def test_what_a_cross_friend_might_say_may_be_said(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert guard(friend, nearness).fault("", line) is None


@pytest.mark.parametrize(
    "line",
    [
        "I could be out of a job by Christmas.",
        "My b-o-s-s says my position is uncertain.",
        "I keep looking because the office may phone.",
        "I don't know how I'll pay for my flat next month.",
        "That joke about my mobile upset me.",
        "It is about R E N T.",
        "Too important. Me. If you knew how funny that is this week.",
        "*(thinks of the letter that could put her out of work)*",
        "*(afraid of losing her job)* Pass the sugar.",
        "*(wonders whether she will still be employed at Christmas)*",
        "*(I could be out)* of a job by Christmas.",
    ],
)
def test_a_closed_rung_in_other_words_or_marks_is_told_too_early(
    friend: Scenario, nearness: Nearness, line: str
) -> None:
    assert guard(friend, nearness).fault("", line) is Fault.TELLS


def test_a_rung_split_over_two_sentences_is_still_told(friend: Scenario, nearness: Nearness) -> None:
    assert guard(friend, nearness).fault("It's about my", "post.") is Fault.TELLS


@pytest.mark.parametrize(
    "line",
    [
        "*(see https://evil.example/x)*",
        '*(<b>{"level": 2})*',
        "*(Она смотрит в окно)*",
        "*(sie weiß nicht, warum du das fragst)* Hm.",
        "*(😀😀😀)*",
        "*()*",
        f"*({'looks down, ' * 10})*",
        "Fine \ud800.",
        "Fine\u202e then.",
        "Fi\u200bne.",
        "*(looks\u200b down)*",
        "Fine\x7f.",
    ],
    ids=ascii,
)
def test_what_is_no_plain_english_is_no_speech_and_no_action(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert guard(friend, nearness).fault("", line) is Fault.NOT_SPEECH


def test_what_has_been_told_may_be_spoken_of(friend: Scenario, nearness: Nearness) -> None:
    line = "They might well let me go, yes."
    assert guard(friend, nearness, disclosed=len(friend.ladder)).fault("", line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Yeah, that's it.",
        "*(looks down)* Yes.",
        "Well, yes.",
        "I mean, yeah.",
        "Oh, okay, yes.",
        "*(nods)*",
        "*(a small nod)* Pass the sugar.",
        "*(yes)*",
    ],
)
def test_a_yes_to_a_guess_tells_and_a_yes_to_a_coffee_does_not(friend: Scenario, nearness: Nearness, line: str) -> None:
    asked = guard(friend, nearness, reply="are you about to lose your job?", move=Move.ASKS)
    assert asked.fault("", line) is Fault.AGREES
    assert guard(friend, nearness, reply="want another coffee?", move=Move.OFFERS).fault("", line) is None


def test_what_is_no_yes_may_be_said_to_a_guess(friend: Scenario, nearness: Nearness) -> None:
    asked = guard(friend, nearness, reply="are you about to lose your job?", move=Move.GUESSES)
    for line in ("*(looks down)* Not now.", "Well, drink up.", "Fine. Okay.", "*(picks up the cup)*"):
        assert asked.fault("", line) is None


@pytest.mark.parametrize(("band", "fault"), [(Band.HOT, Fault.TOO_SOFT), (Band.COOL, None)])
def test_sorry_is_too_soft_while_hot_and_not_when_cool(
    friend: Scenario, nearness: Nearness, band: Band, fault: Fault | None
) -> None:
    assert guard(friend, nearness, band=band).fault("", "I'm sorry, all right.") is fault


def test_no_fault_points_at_what_is_kept() -> None:
    assert not [fault for fault in Fault if any(word in fault.value for word in ("rung", "ladder", "rent", "job"))]
