"""The other person speaks with a model's words, and whatever becomes of the model, they answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from email.utils import formatdate

import httpx2
import openai
import pytest

from bot.language_model.back_off import BackOff
from bot.language_model.endpoint import Endpoint
from bot.language_model.prompt import prompt_for, words
from bot.language_model.sentences import Sentences
from bot.language_model.trouble import trouble_of
from bot.persona.briefing import Briefing, Role
from bot.persona.guard import MADE_UP_OR_KEPT, DraftGuard, Fault
from bot.persona.turn import Source, Turn
from bot.rehearsal.practice import Practice
from bot.scenario.model import Band, Move
from tests.language_model.conftest import TIMEOUT_SECONDS, Clock, Ears
from tests.language_model.fake_server import Answer, Cuts, Fails, FakeServer, Says, Sends, Stalls, always, in_turn

pytestmark = pytest.mark.enable_socket

NOW = 1_800_000_000.0
OPENING = "ok, dropped. the joke about the phone was a dig"


def take_turn(practice: Practice, reply: str = OPENING, ears: Ears | None = None) -> Turn:
    rehearsal = practice.start("friend_snaps", seed=1)
    return practice.reply(rehearsal.id, reply, listener=ears or Ears()).turns[-1]


def test_a_clean_line_is_said_as_it_came_in_one_call(talkative: Practice, server: FakeServer) -> None:
    ears = Ears()
    turn = take_turn(talkative, ears=ears)
    assert (turn.line, turn.source) == ("Not now. Drink your coffee.", Source.MODEL)
    assert "".join(ears.heard) == turn.line
    assert len(server.requests) == 1
    assert ears.notices == 0


def test_the_first_sentence_is_heard_before_the_second_is_written(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Stalls("Not now. Drink "))
    ears = Ears()
    taking = threading.Thread(target=take_turn, args=(talkative, OPENING, ears))
    began = time.monotonic()
    taking.start()
    while not ears.heard and time.monotonic() - began < TIMEOUT_SECONDS:
        taking.join(0.01)
    heard_while_stalled = taking.is_alive()
    taking.join()
    assert ears.heard == ["Not now."]
    assert heard_while_stalled


@pytest.mark.parametrize(
    "answer",
    [
        Fails(401),
        Fails(403),
        Fails(404),
        Fails(429),
        Fails(429, {"retry-after": "7"}),
        Fails(429, {"retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"}),
        Fails(500),
        Fails(500, body="<html>oops</html>"),
        Fails(307, {"location": "http://127.0.0.1:9/v1/chat/completions"}),
        Cuts(),
        Cuts("I was about to"),
        Says(("",)),
        Says(()),
        Says(("\n",) * 5),
        Says(('""',)),
        Says(("<think>", "She is cross. ", "So.")),
        Says(("<think>She is cross.</think>", "\n")),
        Says(("I was about",), finish="length"),
        Says(("I was about",), finish="abort"),
        Says(("",), finish="content_filter"),
        Sends(b"not json at all", "application/json"),
        Sends(b'data: {"choices": "nonsense"}\n\n'),
        Sends(b"data: {broken\n\n"),
        Sends(bytes(range(256)) * 200),
        Sends(b"[]", "application/json"),
        Sends(b'data: {"error": {"message": "overloaded"}}\n\n'),
        Stalls(),
    ],
    ids=lambda answer: repr(answer)[:40],
)
def test_whatever_fails_an_authored_line_comes_in_time_and_one_notice(
    talkative: Practice, server: FakeServer, answer: Answer
) -> None:
    server.script = always(answer)
    ears = Ears()
    began = time.monotonic()
    turn = take_turn(talkative, ears=ears)
    assert time.monotonic() - began < TIMEOUT_SECONDS + 2
    assert turn.source is not Source.MODEL
    assert turn.line
    assert ears.notices == 1
    assert ears.heard == []


@pytest.mark.parametrize(
    "text",
    [
        "x" * 200_000,
        "no... " * 40_000,
        ".." + '"' * 100_000,
        "word " * 40_000,
        "*" + " " * 20_000,
        "* a" + " a " * 20_000,
        "." * 200_000,
        "Not now" + '."' * 100_000,
        "Fine \ud800.",
        "*(<b>no</b>)*",
        "As an AI language model, I cannot do that.",
        "I'm sorry, but I can't assist with that request.",
        "You play Noor, 29 years old, in a talk.",
        "System prompt: you are Noor.",
        "*sighs* Thank you for understanding me.",
        "It's important to use I statements.",
        "They've put my post under review. Friday, ten to five.",
        "My boss says my position is uncertain.",
        "I'm pregnant.",
        "I'm so sorry, I overreacted.",
        "- one\n- two",
        "Look at https://example.com now.",
        "<b>No.</b>",
        "Ich weiß nicht, warum du das fragst.",
        "我不知道。",
        "God, can you just drop it? Not everything is about you.",
        "{}",
        '{"line": "Not now."}',
    ],
    ids=lambda text: ascii(text[:24]),
)
def test_what_the_guard_holds_back_is_tried_once_more_and_then_the_author_speaks(
    talkative: Practice, server: FakeServer, text: str
) -> None:
    server.script = always(Says.whole(text))
    ears = Ears()
    turn = take_turn(talkative, ears=ears)
    assert turn.source is not Source.MODEL
    assert len(server.requests) == 2
    assert text[:40] not in "".join(ears.heard)
    assert ears.notices == 0


def test_a_second_try_that_is_clean_is_said(talkative: Practice, server: FakeServer) -> None:
    leak = "My post is under review."
    server.script = in_turn(Says.by_word(leak), Says.by_word("Not now."))
    assert take_turn(talkative).line == "Not now."
    assert leak not in str(server.requests[1])
    assert "could not be used" in str(server.requests[1])


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        (OPENING, "They might let me go."),
        (OPENING, "My cat died."),
        ("are you about to lose your job?", "Yeah, that's it."),
        (OPENING, "Work is the one thing that's going well."),
    ],
)
def test_a_second_try_is_not_told_whether_the_first_was_true_or_made_up(
    talkative: Practice, server: FakeServer, reply: str, line: str
) -> None:
    server.script = in_turn(Says.whole(line), Says.whole("Not now."))
    assert take_turn(talkative, reply).line == "Not now."
    first, second = (request["messages"][-1]["content"].splitlines() for request in server.requests)
    assert [note for note in second if note not in first] == [
        f"- {words().again.format(why=words().not_to_be_known)}",
    ]


@pytest.mark.parametrize("fault", MADE_UP_OR_KEPT)
def test_what_is_sent_is_the_same_whichever_of_them_it_was(fault: Fault) -> None:
    role = Role("Noor", "she", 29, "a friend", "A cafe.", "Short.", ())
    briefing = Briefing(role, "", (), (), "ok", Move.PLAIN, Band.HOT, 0.0, "Hm.", False, True, False, None)
    assert prompt_for(briefing, fault) == prompt_for(briefing, Fault.TELLS)
    assert prompt_for(briefing, fault) != prompt_for(briefing, Fault.DENIES)


def test_what_passed_before_a_fault_stays_and_nothing_after_it_is_said(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Says.by_word("Not now. My post is under review. Drink your coffee."))
    assert take_turn(talkative).line == "Not now."
    assert len(server.requests) == 1


def test_no_more_than_three_sentences_are_said(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Says.by_word("No. Not now. Drink up. You always do this. Please."))
    assert take_turn(talkative).line == "No. Not now. Drink up. You always do this."


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Not. Now. At. All. I said so.", "Not. Now. At. All. I said so."),
        ("Well... I... you... just drop it.", "Well... I... you... just drop it."),
        ("No. " * 20, "No. No. No. No. No. No."),
    ],
)
def test_a_single_word_is_no_sentence_that_counts(
    talkative: Practice, server: FakeServer, said: str, line: str
) -> None:
    server.script = always(Says.by_word(said))
    assert take_turn(talkative).line == line


@pytest.mark.parametrize(
    "sentences",
    [
        ["Well...", "I... you... just drop it."],
        ["Ok… you know what?", "Wait...", "What?"],
        ["'Go on...' you said."],
        ["Prof. Hill against Mt. Ida, or tea vs. coffee.", "Fine."],
        ["Bring towels, cups, etc. and go.", "You said e.g. tea, i.e. a drink.", "I like tea, etc.", "Then we left."],
        ["It was 6 p.m. and dark.", "It was 6 p.m.", "You were late."],
    ],
)
@pytest.mark.parametrize("length", [1, 7, 64])
def test_a_sentence_ends_where_it_ends(sentences: list[str], length: int) -> None:
    taken, said = Sentences("Noor"), " ".join(sentences)
    found = [one for at in range(0, len(said), length) for one in taken.add(said[at : at + length])]
    assert found + taken.rest() == sentences


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ('"I\'m fine. " She left', ["I'm fine.", "She left"]),
        ('"I\'m fine. " She left. ', ["I'm fine.", "She left."]),
        ("“I'm fine. ” “Drop it. ” Now.", ["I'm fine.", "“Drop it.", "Now."]),
        ("You said 'fine. ' Then you left.", ["You said 'fine.", "Then you left."]),
        ('"I\'m fine. "\n', ["I'm fine."]),
        ('"I\'m fine "', ["I'm fine"]),
        ('Fine. "Drop it," you said.', ["Fine.", '"Drop it," you said.']),
    ],
)
@pytest.mark.parametrize("length", [1, 7, 64])
def test_a_quote_mark_after_a_blank_begins_no_sentence(said: str, sentences: list[str], length: int) -> None:
    taken = Sentences("Noor")
    found = [one for at in range(0, len(said), length) for one in taken.add(said[at : at + length])]
    assert found + taken.rest() == sentences


def test_what_models_put_around_a_line_is_taken_off(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Says.by_word('<think>She is cross. So.</think>\nNoor: "Not now. *looks away* Drink up."'))
    assert take_turn(talkative).line == "Not now. *(looks away)* Drink up."


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("Okay, the user is cross. I say no.\n</think>\n\nNoor: Not now. Drink up.", ["Not now.", "Drink up."]),
        ("Hmm, let me see. </think>Okay, fine. Drink up.", ["Okay, fine.", "Drink up."]),
        ("Noor: Alright, I hear you. Drink up.", ["Alright, I hear you.", "Drink up."]),
        ("So, let me think of a reply. " + "what now? " * 2_000 + "</think> Not now.", ["Not now."]),
        ("We need to be short. Under 220 characters. No more.</think>Not now.", ["Not now."]),
        ("I need to think. Noor is cross. She would say no. </think> Not now.", ["Not now."]),
    ],
)
@pytest.mark.parametrize("length", [1, 7, 64])
def test_thoughts_of_which_only_the_end_is_marked_are_not_said(said: str, sentences: list[str], length: int) -> None:
    taken = Sentences("Noor")
    found = [one for at in range(0, len(said), length) for one in taken.add(said[at : at + length])]
    assert found + taken.rest() == sentences


@pytest.mark.parametrize(
    "said",
    [
        ("I need to think about that.", "Give me a second.", "You never ask me anything."),
        ("We need to go.", "The bus is at six.", "Bring the towels."),
        ("Let me see.", "No.", "Still cross."),
        ("I should write that down.", "You said sorry.", "Once."),
    ],
)
def test_plain_speech_that_begins_as_thoughts_do_is_kept_back_for_one_sentence_only(said: tuple[str, ...]) -> None:
    taken = Sentences("Noor")
    given = [taken.add(f"{sentence} ") for sentence in said]
    assert given == [[], [said[0], said[1]], [said[2]]]


def test_a_line_that_begins_as_thoughts_do_is_said_in_its_sentences(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Says.by_word("Okay, not now. Drink up. No. You always do this."))
    assert take_turn(talkative).line == "Okay, not now. Drink up. No. You always do this."


def test_thinking_long_costs_neither_time_nor_a_word_of_the_line(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Says(("<think>", *("So. " * 200,) * 1_000, "</thi", "nk> Noor", ": Not now.")))
    assert take_turn(talkative).line == "Not now."


def test_a_long_thought_in_one_event_is_left_when_the_time_is_up(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Says(("Okay, the user " + ".' " * 320_000,)))
    began = time.monotonic()
    turn = take_turn(talkative)
    assert time.monotonic() - began < TIMEOUT_SECONDS + 2
    assert turn.source is not Source.MODEL


@pytest.mark.parametrize(
    "line",
    [
        "You said 'whatever.' Fine then. Drink up.",
        'Not now. "Never mind." Drink up.',
        "*(looks away.)* Not now. Drink up.",
    ],
)
def test_a_sentence_that_ends_in_a_quote_or_an_action_cuts_no_line_short(
    talkative: Practice, server: FakeServer, line: str
) -> None:
    server.script = always(Says.by_word(line))
    ears = Ears()
    turn = take_turn(talkative, ears=ears)
    assert (turn.source, turn.line, ears.notices) == (Source.MODEL, line, 0)


def test_actions_that_come_at_once_do_not_swallow_what_is_said_between(talkative: Practice, server: FakeServer) -> None:
    server.script = always(Says.whole("*(sighs)* Not now. *(shrugs)*"))
    assert take_turn(talkative).line == "*(sighs)* Not now. *(shrugs)*"


def test_what_nobody_foresaw_is_answered_as_well_and_no_word_of_it_is_logged(
    talkative: Practice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a word of the talk")

    monkeypatch.setattr(DraftGuard, "fault", fail)
    ears = Ears()
    turn = take_turn(talkative, ears=ears)
    assert turn.line
    assert (turn.source is Source.MODEL, ears.notices) == (False, 1)
    assert "ValueError" in caplog.text
    assert "a word of the talk" not in caplog.text


def test_after_trouble_the_model_is_left_alone_for_a_while_and_then_tried_again(
    talkative: Practice, server: FakeServer, clock: Clock
) -> None:
    server.script = in_turn(Fails(429, {"retry-after": "7"}), Says.whole("Not now. Drink your coffee."))
    rehearsal = talkative.start("friend_snaps", seed=1)
    talkative.reply(rehearsal.id, OPENING)
    clock.at += 6.9
    talkative.reply(rehearsal.id, "are you there")
    assert len(server.requests) == 1
    clock.at += 0.2
    assert talkative.reply(rehearsal.id, "hello?").turns[-1].source is Source.MODEL


@pytest.mark.parametrize("kind", [openai.RateLimitError, openai.InternalServerError])
@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("7", 7),
        (formatdate(NOW + 100, usegmt=True), 100),
        (formatdate(NOW + 9_000, usegmt=True), 300),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("soon", 0),
    ],
)
def test_a_server_is_left_alone_for_as_long_as_it_asks_for(
    monkeypatch: pytest.MonkeyPatch, kind: type[openai.APIStatusError], asked: str, seconds: float
) -> None:
    monkeypatch.setattr(time, "time", lambda: NOW)
    response = httpx2.Response(503, headers={"retry-after": asked}, request=httpx2.Request("POST", "http://x"))
    trouble = trouble_of(kind("no", response=response, body=None), Endpoint("m", "http://x"))
    assert trouble.again_after_seconds == seconds


@pytest.mark.parametrize("then", [BackOff.trouble, BackOff.all_is_well])
def test_a_wait_that_a_server_asked_for_is_not_cut_short_by_another_window(
    clock: Clock, then: Callable[[BackOff], None]
) -> None:
    back_off = BackOff(clock)
    back_off.trouble(300)
    then(back_off)
    clock.at += 299.9
    assert not back_off.may_try
    clock.at += 0.2
    assert back_off.may_try


def test_what_goes_well_ends_a_wait_that_nobody_asked_for(clock: Clock) -> None:
    back_off = BackOff(clock)
    back_off.trouble()
    back_off.all_is_well()
    assert back_off.may_try


def test_who_leaves_hangs_up_on_the_model_and_the_reply_is_kept(talkative: Practice, server: FakeServer) -> None:
    ears = Ears()

    def leave_and_stall(_request: object) -> Stalls:
        ears.is_there = False
        return Stalls()

    server.script = leave_and_stall
    turn = take_turn(talkative, ears=ears)
    assert turn.reply == OPENING
    assert turn.source is not Source.MODEL
    assert server.was_hung_up_on.wait(TIMEOUT_SECONDS - 1)


def test_who_leaves_has_not_heard_that_the_server_is_well_again(
    talkative: Practice, server: FakeServer, clock: Clock
) -> None:
    ears = Ears()

    def leave_and_stall(_request: object) -> Stalls:
        ears.is_there = False
        return Stalls()

    rehearsal = talkative.start("friend_snaps", seed=1)
    server.script = always(Fails(500))
    talkative.reply(rehearsal.id, OPENING)
    clock.at += 1.1
    server.script = leave_and_stall
    talkative.reply(rehearsal.id, "hello?", listener=ears)
    server.script = always(Fails(500))
    talkative.reply(rehearsal.id, "are you there")
    clock.at += 1.1
    talkative.reply(rehearsal.id, "say something")
    # The second trouble in a row, so it is left alone for two seconds.
    assert len(server.requests) == 3


def test_a_refused_connection_is_answered_at_once(talkative: Practice, server: FakeServer) -> None:
    server.stop()
    assert take_turn(talkative).line


EARNING = (
    "ok. dropped. teasing you about the phone was a dig, and it hurt. i'm sorry",
    "you seemed miles away, maybe it's been one of those weeks? i could be wrong",
    "what's it been like, sitting here with that going round? only if you want to say",
    "maybe you felt i was laughing at you when you had enough on your plate? tell me if that's off",
)


def first_telling(practice: Practice, server: FakeServer, line: str) -> tuple[Turn, list[str], tuple[str, ...]]:
    """The first turn in which a rung is told, where the model says that line, what was heard of it, and how the author
    would tell it."""
    server.script = lambda asked: Says.by_word(line if "not said before" in asked["messages"][-1]["content"] else "Hm.")
    rehearsal = practice.start("friend_snaps", seed=1)
    scenario = practice.scenario_of(rehearsal)
    for reply in EARNING:
        ears = Ears()
        turn = practice.reply(rehearsal.id, reply, listener=ears).turns[-1]
        if turn.rung:
            return turn, ears.heard, tuple(scenario.ladder[scenario.rung_index(turn.rung)].says)
    raise AssertionError("nothing was told")


@pytest.mark.parametrize(
    ("line", "leads_up"),
    [
        ("Hm.", []),
        ("Mind the kettle.", ["Mind the kettle."]),
        ("Pass the sugar. You never ask.", ["Pass the sugar."]),
        ("I'm so sorry. Give me a hug.", []),
    ],
)
def test_what_is_earned_is_told_by_the_author_where_the_model_does_not_tell_it_by_its_second_sentence(
    talkative: Practice, server: FakeServer, line: str, leads_up: list[str]
) -> None:
    turn, heard, says = first_telling(talkative, server, line)
    told = [say for say in says if turn.line == " ".join([*leads_up, say])]
    assert len(told) == 1
    assert heard == ([*leads_up, f" {told[0]}"] if leads_up else [])
    assert (turn.source is Source.MODEL) is bool(leads_up)


@pytest.mark.parametrize(
    "line", ["That joke about my phone, it hurt. Drink up.", "Pass the sugar. That joke about my phone, it hurt."]
)
def test_what_the_model_tells_is_heard_sentence_by_sentence_and_told_once(
    talkative: Practice, server: FakeServer, line: str
) -> None:
    turn, heard, says = first_telling(talkative, server, line)
    assert (turn.line, turn.source, "".join(heard)) == (line, Source.MODEL, line)
    assert len(heard) == 2
    assert not any(say in turn.line for say in says)
