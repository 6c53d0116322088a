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
    reply: str = "ok",
    before: tuple[str, ...] = (),
) -> DraftGuard:
    said = (friend.opening_line,)
    return DraftGuard(friend, disclosed, False, band, move, (*before, reply), said, nearness)


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
        "It's under... review.",
        "It's my… post.",
        "That's ren't for you.",
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
        "Puedo perder mi trabajo.",
        "Mogę stracić pracę.",
        "Lass mich in Ruhe.",
        "No sé.",
        "Fine 🙄.",
        "I l0se my j0b.",
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


@pytest.mark.parametrize(
    ("band", "fault"), [(Band.HOT, Fault.TOO_SOFT), (Band.WARM, Fault.TOO_SOFT), (Band.COOL, None)]
)
@pytest.mark.parametrize("line", ["I'm sorry I snapped.", "Come here. Give me a hug.", "I missed you."])
def test_what_is_told_brings_no_softness_that_has_not_been_earned(
    friend: Scenario, nearness: Nearness, band: Band, fault: Fault | None, line: str
) -> None:
    telling = DraftGuard(friend, 1, True, band, Move.OWNS, ("ok",), (friend.opening_line,), nearness)
    assert telling.fault("", line) is fault


def test_no_fault_points_at_what_is_kept() -> None:
    assert not [fault for fault in Fault if any(word in fault.value for word in ("rung", "ladder", "rent", "job"))]


@pytest.mark.parametrize(
    ("replies", "line"),
    [
        (("redundancy?",), "Yes."),
        (("are you scared?",), "Yes."),
        (("are you about to lose your job?", "am i right? yes or no"), "Yes."),
        (("I came because I like this place and the coffee. Are you about to lose your job?",), "Yes."),
        (("are you about to lose your job?",), "God, yes."),
        (("are you about to lose your job?",), "I suppose so."),
        (("are you about to lose your job?",), "So what if I am?"),
        (("are you about to lose your job?",), "Not far off."),
    ],
)
def test_a_yes_in_any_words_confirms_what_was_guessed(
    friend: Scenario, nearness: Nearness, replies: tuple[str, ...], line: str
) -> None:
    asked = guard(friend, nearness, move=Move.ASKS, reply=replies[-1], before=replies[:-1])
    assert asked.fault("", line) is Fault.AGREES


@pytest.mark.parametrize(
    ("band", "line", "fault"),
    [
        (Band.COOL, "I'm skint.", Fault.CONFESSES),
        (Band.COOL, "They're sacking me.", Fault.CONFESSES),
        (Band.COOL, "They're letting me go.", Fault.CONFESSES),
        (Band.COOL, "Tom and I broke up.", Fault.CONFESSES),
        (Band.COOL, "I had an abortion.", Fault.CONFESSES),
        (Band.COOL, "I owe ten grand.", Fault.CONFESSES),
        (Band.COOL, "Thank you so much for understanding.", Fault.TEACHES),
        (Band.COOL, "I feel so understood.", Fault.TEACHES),
        (Band.COOL, "That was a good apology.", Fault.TEACHES),
        (Band.COOL, "Next time, ask me an open question.", Fault.TEACHES),
        (Band.COOL, "I'm a computer.", Fault.OUT_OF_ROLE),
        (Band.COOL, "I'm not a real person.", Fault.OUT_OF_ROLE),
        (Band.COOL, "I'm only playing Noor.", Fault.OUT_OF_ROLE),
        (Band.COOL, "She shrugs and looks away.", Fault.OUT_OF_ROLE),
        (Band.HOT, "Okay, sorry.", Fault.TOO_SOFT),
        (Band.HOT, "Sorry, I snapped.", Fault.TOO_SOFT),
        (Band.HOT, "I take it back.", Fault.TOO_SOFT),
        (Band.HOT, "I'm not sorry.", None),
        (Band.COOL, "Yes, I heard you.", None),
    ],
)
def test_what_is_made_up_taught_or_too_soft_is_held_back_in_more_words(
    friend: Scenario, nearness: Nearness, band: Band, line: str, fault: Fault | None
) -> None:
    assert guard(friend, nearness, band=band).fault("", line) is fault


def test_thanks_split_over_two_sentences_are_thanks(friend: Scenario, nearness: Nearness) -> None:
    assert guard(friend, nearness).fault("Thank you.", "For understanding.") is Fault.TEACHES


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Go kill yourself.", Fault.HARMS),
        ("I'll hit you if you say that again.", Fault.HARMS),
        ("Take your clothes off.", Fault.HARMS),
        ("I don't have feelings like humans do.", Fault.OUT_OF_ROLE),
        ("My developers would not like that.", Fault.OUT_OF_ROLE),
        ("This is a rehearsal, not real life.", Fault.OUT_OF_ROLE),
        ("Ta for not pushing.", Fault.TEACHES),
        ("You're getting better at this.", Fault.TEACHES),
        ("It's nice to be listened to.", Fault.TEACHES),
        ("I've been let go.", Fault.CONFESSES),
        ("The bailiffs came this morning.", Fault.CONFESSES),
        ("They're deporting me.", Fault.CONFESSES),
    ],
)
def test_threats_the_program_praise_and_made_up_news_are_held_back(
    friend: Scenario, nearness: Nearness, line: str, fault: Fault
) -> None:
    assert guard(friend, nearness).fault("", line) is fault


@pytest.mark.parametrize("line", ["Oh, come on, I can't stay mad at you.", "You were right all along.", "I adore you."])
def test_a_hot_person_is_not_all_softness(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert guard(friend, nearness, band=Band.HOT).fault("", line) is Fault.TOO_SOFT


@pytest.mark.parametrize("line", ["Hit the nail on the head.", "Ding ding.", "Fine, you win.", "Took you long enough."])
def test_a_guess_is_not_confirmed_in_other_words(friend: Scenario, nearness: Nearness, line: str) -> None:
    found = guard(friend, nearness, move=Move.GUESSES, reply="Is it your job?").fault("", line)
    assert found is Fault.AGREES


@pytest.mark.parametrize(
    "line",
    ["It was not about the phone. The crack about the phone never stung.", "The joke about my phone didn't hurt."],
)
def test_what_is_told_is_not_taken_back(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert guard(friend, nearness, disclosed=1).fault("", line) is Fault.DENIES
    assert guard(friend, nearness, disclosed=1).fault("", "It's not about the towels.") is None


@pytest.mark.parametrize(
    "line",
    [
        "No, it has nothing to do with work.",
        "Work is the one thing that's going well.",
        "Work's fine.",
        "Money isn't the problem.",
        "My job's perfectly safe, thanks.",
        "Nothing happened at work.",
        "I can afford the holiday just fine.",
        "Your joke about the phone didn't bother me.",
    ],
)
def test_what_is_kept_is_not_denied_nor_is_the_contrary_said(friend: Scenario, nearness: Nearness, line: str) -> None:
    assert guard(friend, nearness).fault("", line) in {Fault.DENIES_WHAT_IS_KEPT, Fault.TELLS}
    assert guard(friend, nearness, disclosed=len(friend.ladder)).fault("", line) is not Fault.DENIES_WHAT_IS_KEPT


@pytest.mark.parametrize(
    "line", ["No.", "Nope.", "No, it isn't.", "You're wrong.", "Ha. Not even close.", "It's not that."]
)
def test_a_mere_no_denies_what_was_guessed_and_nothing_else(friend: Scenario, nearness: Nearness, line: str) -> None:
    guessed = guard(friend, nearness, reply="are you about to lose your job?", move=Move.ASKS)
    assert guessed.fault("", line) is Fault.DENIES_WHAT_IS_KEPT
    assert guard(friend, nearness, reply="want another coffee?", move=Move.OFFERS).fault("", line) is None
    assert guard(friend, nearness, reply="did you watch the match?", move=Move.ASKS).fault("", line) is None


@pytest.mark.parametrize(
    "line",
    [
        "It's not about you.",
        "It's not about the towels.",
        "I don't want to talk about it.",
        "I'm not talking about this.",
        "I didn't come here to talk about work.",
        "Nothing's wrong.",
        "I'm fine.",
        "You can't see inside my head.",
        "Nice try.",
        "I'm not going to say it.",
        "That's none of your business.",
    ],
)
@pytest.mark.parametrize("reply", ["ok", "are you about to lose your job?"])
def test_to_refuse_is_not_to_deny(friend: Scenario, nearness: Nearness, line: str, reply: str) -> None:
    assert guard(friend, nearness, reply=reply, move=Move.ASKS).fault("", line) is None
