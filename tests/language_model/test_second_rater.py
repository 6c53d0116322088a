"""A language model reads replies too: by whatever way its server can, and with no say over anything but downwards."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from threading import current_thread
from typing import Any

import pytest
from pydantic import ValidationError

from bot.debrief.debrief import debrief
from bot.debrief.suggestion import SuggestionGuard
from bot.debrief.tries import Try, next_tries
from bot.language_model.client import Client
from bot.language_model.second_rater import ModelRater, ReplyRead, SkillRead, reading_of
from bot.language_model.structured import Asker
from bot.meaning.embedder import MiniLM
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.rating.rater import EmbeddedRater
from bot.rating.second import SecondReading, agreed
from bot.rehearsal.practice import Practice, moment_of
from bot.rubric import Moment, Rating, Skill
from bot.scenario.model import Scenario
from tests.language_model.conftest import Ears
from tests.language_model.fake_server import Answer, Fails, FakeServer, Floods, Says, Sends, Stalls, always
from tests.language_model.readers import SaysOfReply
from tests.persona.rated import rated

pytestmark = pytest.mark.enable_socket

SOON_SECONDS = 10.0
REPLY = "maybe it felt like i kept bringing it back to me? i could be wrong"
MOMENT = Moment(relationship="close friend", situation="You teased her.", previous="Drop it.")


def read(suggestion: str = "", **levels: int | None) -> dict[str, Any]:
    """What a model might send: every skill at 1, but for those given; the quote is the start of the reply."""
    found: dict[str, Any] = {
        skill.value: {"level": levels.get(skill.value, 1), "quote": "maybe it felt like"} for skill in Skill
    }
    return {**found, "suggestion": suggestion}


def said(body: dict[str, Any]) -> Says:
    return Says.whole(json.dumps(body))


def stays() -> bool:
    """Whoever waits for a reading, and does not leave."""
    return True


@pytest.fixture
def second(client: Client) -> ModelRater:
    return ModelRater(client, 30)


def test_a_reply_is_read_from_both_sides_and_the_lower_level_counts(second: ModelRater, server: FakeServer) -> None:
    answers: Iterator[Says] = iter([said(read(curiosity=2)), said(read(curiosity=1))])
    server.script = lambda _request: next(answers)
    reading = second.begin(REPLY, MOMENT)(stays)
    assert reading is not None
    assert reading.rating.level(Skill.CURIOSITY) == 1
    assert len(server.requests) == 2


def told_to(request: dict[str, Any]) -> str:
    """What a model is told of one side."""
    words: str = request["messages"][-1]["content"]
    return words


def writer_in(words: str) -> str:
    """The letter of whoever said the reply, in what a model is told."""
    (letter,) = re.findall(rf"\b([AB]) (?:says|replies): <reply>{re.escape(REPLY)}</reply>", words)
    return str(letter)


def speaker_before_in(words: str) -> str:
    """The letter of whoever said what the reply answers."""
    (letter,) = re.findall(rf"\b([AB])(?: says|, who had said): {re.escape(MOMENT.previous)}", words)
    return str(letter)


def test_each_side_is_told_the_same_talk_with_the_parts_changed_over(second: ModelRater, server: FakeServer) -> None:
    server.script = always(said(read()))
    assert second.begin(REPLY, MOMENT)(stays) is not None
    sides = [told_to(request) for request in server.requests]
    assert sorted(map(writer_in, sides)) == ["A", "B"]
    for side in sides:
        writer = writer_in(side)
        assert speaker_before_in(side) == {"A": "B", "B": "A"}[writer]
        assert re.findall(r"as ([AB]) knows it: ", side) == re.findall(r"Read ([AB])'s reply", side) == [writer]
        assert all(side.count(told) == 1 for told in (MOMENT.relationship, MOMENT.situation, MOMENT.previous, REPLY))


def test_neither_side_is_told_which_one_is_the_learner_s_nor_what_the_other_said(
    second: ModelRater, server: FakeServer
) -> None:
    answers = iter([said(read("a-sentence-of-one-side")), said(read("a-sentence-of-one-side"))])
    server.script = lambda _request: next(answers)
    assert second.begin(REPLY, MOMENT)(stays) is not None
    first, other = (request["messages"] for request in server.requests)
    assert [one["role"] for one in first] == [one["role"] for one in other] == ["system", "user"]
    assert first[0] == other[0]
    for request in server.requests:
        words = told_to(request)
        for given in (*MOMENT.model_dump().values(), REPLY):
            words = words.replace(str(given), "")
        names = r"\b(?:user|learner|client|player|trainee|customer|you|your|me|my|yourself|real|persona|character)\b"
        assert not re.search(names, words, re.IGNORECASE)
        assert "a-sentence-of-one-side" not in words


@pytest.mark.parametrize("liked", ["A", "B"])
def test_whoever_flatters_one_side_is_not_believed(second: ModelRater, server: FakeServer, liked: str) -> None:
    def flatters(request: dict[str, Any]) -> Answer:
        return said(read(curiosity=2 if writer_in(told_to(request)) == liked else 0))

    server.script = flatters
    reading = second.begin(REPLY, MOMENT)(stays)
    assert reading is not None
    assert reading.rating.level(Skill.CURIOSITY) == 0


def _only_json_mode(request: dict[str, Any]) -> Answer:
    kind = request.get("response_format", {}).get("type")
    return said(read()) if kind == "json_object" else Fails(500) if kind else Says(("",))


def _only_plain_words(request: dict[str, Any]) -> Answer:
    if request.get("response_format") or request.get("tools"):
        return Fails(400)
    return Says.whole(f"Sure. Here you are:\n```json\n{json.dumps(read())}\n```\nAnything else?")


@pytest.mark.parametrize("script", [always(said(read())), _only_json_mode, _only_plain_words])
def test_whatever_way_a_server_can_is_found_and_remembered(second: ModelRater, server: FakeServer, script: Any) -> None:
    server.script = script
    assert second.begin(REPLY, MOMENT)(stays) is not None
    before = len(server.requests)
    assert second.begin(REPLY, MOMENT)(stays) is not None
    assert len(server.requests) - before == 2


def _thinks_aloud(request: dict[str, Any]) -> Answer:
    if request.get("response_format") or request.get("tools"):
        return Fails(400)
    return Says.whole(f"It could be {json.dumps(read(composure=0))}, but no. It is {json.dumps(read(composure=2))}.")


def test_who_thinks_aloud_says_what_counts_last(second: ModelRater, server: FakeServer) -> None:
    server.script = _thinks_aloud
    reading = second.begin(REPLY, MOMENT)(stays)
    assert reading is not None
    assert reading.rating.level(Skill.COMPOSURE) == 2


def test_who_says_back_what_it_was_sent_has_read_nothing(second: ModelRater, server: FakeServer) -> None:
    server.script = lambda request: Says.whole("\n".join(said["content"] for said in request["messages"]))
    assert second.begin(REPLY, MOMENT)(stays) is None


def test_half_a_character_that_could_not_be_written_down_is_no_reading(second: ModelRater, server: FakeServer) -> None:
    server.script = always(said(read(suggestion="I was wrong \ud83d there.")))
    assert second.begin(REPLY, MOMENT)(stays) is None


@pytest.mark.parametrize(
    "answer",
    [
        Fails(401),
        Fails(429),
        Fails(500),
        Says.whole("no"),
        Says.whole('{"curiosity": 7}'),
        said(read(curiosity=5)),
        Sends(b"rubbish", "application/json"),
        Sends(b"x" * 200_000, "application/json"),
    ],
    ids=lambda answer: repr(answer)[:30],
)
def test_what_cannot_be_used_is_no_reading(second: ModelRater, server: FakeServer, answer: Answer) -> None:
    server.script = always(answer)
    assert second.begin(REPLY, MOMENT)(stays) is None


@pytest.mark.parametrize(
    ("answer", "said"),
    [(Fails(500), "answered with error 500"), (Fails(400), "did not fill in"), (Says.whole("no"), "did not fill in")],
)
def test_who_cannot_read_is_left_alone_for_a_while_and_the_log_says_so(
    second: ModelRater, server: FakeServer, caplog: pytest.LogCaptureFixture, answer: Answer, said: str
) -> None:
    server.script = always(answer)
    assert second.begin(REPLY, MOMENT)(stays) is None
    before = len(server.requests)
    assert second.begin(REPLY, MOMENT)(stays) is None
    assert len(server.requests) == before
    assert said in caplog.text
    assert REPLY not in caplog.text


def test_an_answer_of_braces_holds_up_nobody(client: Client, server: FakeServer) -> None:
    server.script = always(Says.whole("{" * 200_000))
    began = time.process_time()
    assert ModelRater(client, 60).begin(REPLY, MOMENT)(stays) is None
    assert time.process_time() - began < SOON_SECONDS


def test_a_form_is_found_behind_long_thoughts_and_beside_the_loop(
    second: ModelRater, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    find = Asker._found_in

    def found_in(asker: Asker[ReplyRead], text: str) -> ReplyRead | None:
        threads.append(current_thread().name)
        return find(asker, text)

    monkeypatch.setattr(Asker, "_found_in", found_in)
    server.script = always(Says.whole("{}, or not. " * 20_000 + json.dumps(read())))
    assert second.begin(REPLY, MOMENT)(stays) is not None
    assert threads
    assert "language-model" not in threads


def test_a_server_that_sends_without_end_is_asked_no_other_way(
    second: ModelRater, server: FakeServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.script = always(Floods())
    assert second.begin(REPLY, MOMENT)(stays) is None
    assert len(server.requests) <= 2
    assert "far more than an answer takes" in caplog.text


def test_a_reading_that_does_not_come_in_time_is_none(client: Client, server: FakeServer) -> None:
    server.script = always(Stalls())
    began = time.monotonic()
    assert ModelRater(client, 0.5).begin(REPLY, MOMENT)(stays) is None
    assert time.monotonic() - began < 2.5


def test_who_leaves_hangs_up_on_the_reading_and_the_next_reply_is_read(second: ModelRater, server: FakeServer) -> None:
    server.script = always(Stalls())
    began = time.monotonic()
    assert second.begin(REPLY, MOMENT)(lambda: len(server.requests) < 2) is None
    assert server.was_hung_up_on.wait(SOON_SECONDS)
    assert time.monotonic() - began < SOON_SECONDS
    server.script = always(said(read()))
    assert second.begin(REPLY, MOMENT)(stays) is not None


def test_where_one_side_cannot_be_read_the_other_is_hung_up_on(second: ModelRater, server: FakeServer) -> None:
    answers: Iterator[Answer] = iter([Fails(429), Stalls()])

    def script(_request: object) -> Answer:
        answer = next(answers)
        while len(server.requests) < 2:
            time.sleep(0.01)
        return answer

    server.script = script
    assert second.begin(REPLY, MOMENT)(stays) is None
    assert server.was_hung_up_on.wait(SOON_SECONDS)


def test_who_stops_the_line_waits_for_no_second_reading_and_the_turn_is_kept(
    practice: Practice, second: ModelRater, server: FakeServer
) -> None:
    ears = Ears()

    def leave_and_stall(_request: object) -> Stalls:
        ears.is_there = len(server.requests) < 2
        return Stalls()

    server.script = leave_and_stall
    twice = replace(practice, second_rater=second)
    began = time.monotonic()
    turns = twice.reply(twice.start("friend_snaps", 1).id, REPLY, listener=ears).turns
    assert time.monotonic() - began < SOON_SECONDS
    assert [(turn.reply, turn.readings) for turn in turns] == [(REPLY, ())]


def test_where_a_turn_fails_its_second_reading_is_dropped(
    practice: Practice, second: ModelRater, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object) -> None:
        while len(server.requests) < 2:
            time.sleep(0.01)
        raise RuntimeError

    server.script = always(Stalls())
    monkeypatch.setattr(Person, "answer", fails)
    twice = replace(practice, second_rater=second)
    with pytest.raises(RuntimeError):
        twice.reply(twice.start("friend_snaps", 1).id, REPLY)
    assert server.was_hung_up_on.wait(SOON_SECONDS)


def test_who_waits_is_told_at_each_reply_that_could_not_be_read_and_of_nothing_else(
    practice: Practice, second: ModelRater, server: FakeServer
) -> None:
    ears = Ears()
    twice = replace(practice, second_rater=second)
    rehearsal_id = twice.start("friend_snaps", 1).id
    told = []
    # Read; too long to send; no form; left alone for a while.
    for reply, answer in ((REPLY, said(read())), ("ok " * 700, said(read())), (REPLY, Says.whole("no")), (REPLY, None)):
        if answer:
            server.script = always(answer)
        twice.reply(rehearsal_id, reply, listener=ears)
        told.append(ears.unrated)
    assert told == [0, 0, 1, 2]


def test_who_has_left_hears_of_no_missing_rating(second: ModelRater, server: FakeServer) -> None:
    server.script = always(Fails(500))
    told: list[str] = []
    second.begin(REPLY, MOMENT, lambda: told.append("waited for"))(stays)
    # Left alone for a while now.
    second.begin(REPLY, MOMENT, lambda: told.append("left"))(lambda: False)
    assert told == ["waited for"]


def test_where_no_rating_is_shown_none_is_said_to_be_missing(
    practice: Practice, second: ModelRater, server: FakeServer
) -> None:
    server.script = always(Fails(500))
    ears = Ears()
    twice = replace(practice, second_rater=second)
    rehearsal_id = twice.start("friend_snaps", 1, is_afraid=True).id
    twice.go_on(rehearsal_id)
    (turn,) = twice.reply(rehearsal_id, REPLY, listener=ears).turns
    assert turn.readings == ()
    assert ears.unrated == 0


def side(quote: str, level: int) -> ReplyRead:
    return ReplyRead(
        **dict.fromkeys((skill.value for skill in Skill), SkillRead(level=level, quote=quote)), suggestion=""
    )


def test_a_quote_that_is_not_in_the_reply_is_dropped_and_its_claim_with_it() -> None:
    made_up = reading_of(REPLY, [side("words nobody wrote", 2)] * 2, "m").rating
    assert made_up.level(Skill.CURIOSITY) is None
    assert made_up.evidence == {}
    real = reading_of(REPLY, [side("maybe it felt like", 2)] * 2, "m").rating
    assert [found.quote for found in real.evidence[Skill.CURIOSITY]] == ["maybe it felt like"]


@pytest.mark.parametrize(
    ("reply", "quote", "is_evidence"),
    [
        ("What a day. What was it like?", "a", False),
        ("What a day. What was it like?", ".", False),
        ("What a day. What was it like?", "hat a d", False),
        ("What a day. What was it like?", "day", False),
        ("What a day. What was it like?", "a day.", True),
        ("What a day. What was it like?", "was it like?", True),
        ("Don't you see?", "Don't", False),
        ("Whatever.", "Whatever", True),
        ("Whatever.", ".", False),
        ("?", "?", False),
    ],
)
def test_a_quote_is_whole_words_and_more_than_one_or_all_of_a_shorter_reply(
    reply: str, quote: str, is_evidence: bool
) -> None:
    found = reading_of(reply, [side(quote, 1)] * 2, "m").rating.evidence.get(Skill.CURIOSITY, ())
    assert [(each.quote, reply[each.start : each.end]) for each in found] == [(quote, quote)] * is_evidence


def test_a_quote_is_found_where_it_stands_as_whole_words() -> None:
    reply = "Pit or no, it or no matter."
    (found,) = reading_of(reply, [side("it or no", 1)] * 2, "m").rating.evidence[Skill.CURIOSITY]
    assert found.start == reply.index(" it ") + 1


@pytest.mark.parametrize("level", [True, False, 0.0, 1.0, "1", 3])
def test_what_is_no_whole_number_is_no_level(level: object) -> None:
    with pytest.raises(ValidationError):
        SkillRead.model_validate({"level": level, "quote": ""})
    assert [SkillRead.model_validate({"level": each, "quote": ""}).level for each in (0, 2, None)] == [0, 2, None]


def test_two_levels_apart_the_lower_is_shown_and_never_the_higher() -> None:
    ours = rated(curiosity=2, perspective_taking=0, validation=2)
    theirs = rated(curiosity=0, perspective_taking=2, validation=1)
    both = agreed(ours, theirs)
    assert [both.level(skill) for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.VALIDATION)] == [0, 0, 2]


@pytest.mark.parametrize(("quote", "level"), [("", 2), ("no such words", 2), ("i could be", 0)])
def test_a_reading_that_found_nothing_anywhere_lowers_nothing(quote: str, level: int) -> None:
    ours = rated(**{skill.value: 2 for skill in Skill})
    both = agreed(ours, reading_of(REPLY, [side(quote, 0)] * 2, "m").rating)
    assert both.levels == dict.fromkeys(Skill, level)
    quotes = {found.quote for skill in Skill for found in both.evidence[skill]}
    assert quotes == {"x" if level else "i could be"}


def test_what_is_not_there_is_taken_for_none_without_words_to_show_for_it() -> None:
    ours = rated(curiosity=2, composure=2)
    theirs = rated(curiosity=0, composure=1).model_copy(update={"evidence": {}})
    both = agreed(ours, theirs)
    assert (both.level(Skill.CURIOSITY), both.level(Skill.COMPOSURE)) == (0, 2)
    assert Skill.CURIOSITY not in both.evidence
    assert both.evidence[Skill.COMPOSURE] == ours.evidence[Skill.COMPOSURE]


def test_who_lowered_a_level_is_named_and_what_was_said_of_the_old_one_is_gone() -> None:
    chances = {Skill.COMPOSURE: (0.0, 0.1, 0.9), Skill.VALIDATION: (0.0, 0.1, 0.9)}
    ours = rated(composure=2, validation=2).model_copy(update={"chances": chances, "rater": "ours 1"})
    theirs = rated(composure=0, validation=1).model_copy(update={"rater": "theirs 1"})
    assert agreed(ours, theirs).rater == "ours 1; lowered by theirs 1"
    assert agreed(ours, theirs).chances == {Skill.VALIDATION: (0.0, 0.1, 0.9)}
    assert agreed(ours, rated()) == ours


def test_both_readings_are_kept_and_the_persona_is_moved_by_ours(practice: Practice) -> None:
    harsh = SecondReading(rating=rated(curiosity=0, perspective_taking=0, composure=0))
    alone = practice.reply(practice.start("friend_snaps", 1).id, REPLY).turns[0]
    twice = replace(practice, second_rater=SaysOfReply(harsh))
    turn = twice.reply(twice.start("friend_snaps", 1).id, REPLY).turns[0]
    assert turn.readings == (alone.rating, harsh.rating)
    assert (turn.mind, turn.line, turn.move) == (alone.mind, alone.line, alone.move)
    assert turn.rating.level(Skill.PERSPECTIVE_TAKING) == 0


OPEN_QUESTION = "what was it like for you, sitting there while i went on? you can skip that"


@pytest.mark.parametrize("next_reply", ["want another coffee? i'm getting up anyway", "how is it for you now? no rush"])
def test_a_lowered_level_does_not_move_the_persona_later_either(practice: Practice, next_reply: str) -> None:
    harsh = SecondReading(rating=rated(**{skill.value: 0 for skill in Skill}))
    told = []
    for each in (practice, replace(practice, second_rater=SaysOfReply(harsh))):
        rehearsal = each.start("friend_snaps", 1)
        for reply in (OPEN_QUESTION, next_reply, "take your time, we don't have to talk"):
            rehearsal = each.reply(rehearsal.id, reply)
        told.append([(turn.move, turn.mind, turn.line) for turn in rehearsal.turns])
    assert told[0] == told[1]


DRAMATIC = "you're being so dramatic, calm down"


def tries_after(practice: Practice, embedder: MiniLM, reply: str, suggestion: str, rating: Rating) -> list[Try]:
    """What there is to try after one reply, of which a second rater makes that."""
    second = SaysOfReply(SecondReading(rating=rating, suggestion=suggestion))
    twice = replace(practice, second_rater=second)
    rehearsal = twice.reply(twice.start("friend_snaps", 1).id, reply)
    return next_tries(twice.scenario_of(rehearsal), rehearsal.turns, practice.rater, embedder)


@pytest.mark.parametrize(
    ("suggestion", "is_shown"),
    [("what was it like for you, being teased like that? you can leave it", True), ("fine. sulk then", False)],
)
def test_a_suggestion_is_shown_only_where_it_rates_higher(
    practice: Practice, embedder: MiniLM, suggestion: str, is_shown: bool
) -> None:
    tries = tries_after(practice, embedder, DRAMATIC, suggestion, rated())
    assert (suggestion in [one.sentence for one in tries]) is is_shown


def test_a_sentence_no_better_than_the_reply_by_the_same_rater_is_not_shown_where_a_model_lowered_the_reply(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater
) -> None:
    suggestion = "what was it like for you, being teased like that? you can leave it"
    twice = replace(practice, second_rater=SaysOfReply(SecondReading(rating=rated(curiosity=0), suggestion=suggestion)))
    rehearsal = twice.end(twice.reply(twice.start("friend_snaps", 1).id, OPEN_QUESTION).id)
    (turn,) = rehearsal.turns
    assert (turn.own_rating.level(Skill.CURIOSITY), turn.rating.level(Skill.CURIOSITY)) == (2, 0)
    seen = debrief(twice.scenario_of(rehearsal), twice.guess(rehearsal.id, "", 0), embedder, rater)
    assert seen.tries == []
    assert not seen.nothing_to_fix


@pytest.mark.parametrize(
    "suggestion",
    [
        "is your post under review at work, maybe? you can leave it",
        "maybe you snapped because you're waiting for an important call? i could be wrong",
        "maybe you're scared to lose your job, and i didn't see it? i could be wrong",
        "what was it like for you, being teased like that? see bit.ly/9x, you can leave it",
        "what was it like for you, being teased like that? see www.example.com, you can leave it",
        "what was it like for you, <b>being teased</b> like that? you can leave it",
        "**what was it like for you**, being teased like that? you can leave it",
        "*(takes your hand)* what was it like for you, being teased like that? you can leave it",
        "what was it like for you, being teased like that? i'm only a language model, you can leave it",
    ],
)
def test_a_suggestion_that_tells_what_was_not_said_or_is_no_speech_is_not_shown(
    practice: Practice, embedder: MiniLM, friend: Scenario, suggestion: str
) -> None:
    would_be = practice.rater.rate(suggestion, moment_of(friend, ()))
    assert any(would_be.level(skill) for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING))
    tries = tries_after(practice, embedder, DRAMATIC, suggestion, rated())
    assert suggestion not in [one.sentence for one in tries]


@pytest.mark.parametrize(
    "more",
    [
        "I'll kill you.",
        "I will hit you if you don't say.",
        "Take off your top.",
        "Send me your password.",
        "Tell me your home address.",
        "Where do you live?",
        "Send me fifty pounds.",
        "Lend me some money.",
        "Give me your bank details.",
        "What's your phone number?",
    ],
)
def test_a_suggestion_that_harms_or_asks_for_what_somebody_owns_is_not_shown(
    friend: Scenario, nearness: Nearness, more: str
) -> None:
    suggestion = "What was that like for you?"
    everything_told = SuggestionGuard(friend, len(friend.ladder), nearness)
    assert everything_told.lets_pass(suggestion)
    assert not everything_told.lets_pass(f"{suggestion} {more}")


def test_no_sentence_that_an_author_offers_is_taken_for_one_that_harms_or_asks_for_what_somebody_owns(
    practice: Practice, nearness: Nearness
) -> None:
    for scenario in practice.library.all():
        guard = SuggestionGuard(scenario, len(scenario.ladder), nearness)
        says = [one.say for skill in type(scenario.tries).model_fields for one in getattr(scenario.tries, skill)]
        assert [say for say in says if not guard.lets_pass(say)] == []


@pytest.mark.parametrize(
    ("disclosed", "suggestion"),
    [
        (1, "What was it like for you when I made fun of you in front of everyone? You can leave it."),
        (3, "What has it been like since Friday, with your post under review? You can leave it."),
        (4, "What is it like at night, with the rent going round your head? You can tell me to leave it."),
    ],
)
def test_what_has_been_said_aloud_may_be_suggested_and_not_before(
    friend: Scenario, nearness: Nearness, disclosed: int, suggestion: str
) -> None:
    assert SuggestionGuard(friend, disclosed, nearness).lets_pass(suggestion)
    assert not SuggestionGuard(friend, disclosed - 1, nearness).lets_pass(suggestion)
