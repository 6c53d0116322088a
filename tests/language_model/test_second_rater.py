"""A language model reads replies too: by whatever way its server can, and with no say over anything but downwards."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from threading import current_thread
from typing import Any

import pytest

from bot.debrief.tries import next_tries
from bot.language_model.client import Client
from bot.language_model.second_rater import ModelRater, ReplyRead, SkillRead, reading_of
from bot.language_model.structured import Asker
from bot.persona.person import Person
from bot.rating.second import SecondReading, agreed
from bot.rehearsal.practice import Practice
from bot.rubric import Moment, Skill
from tests.language_model.conftest import Ears
from tests.language_model.fake_server import Answer, Fails, FakeServer, Floods, Says, Sends, Stalls, always
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
    assert server.requests[0]["messages"][1] != server.requests[1]["messages"][1]


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


def test_two_levels_apart_the_lower_is_shown_and_never_the_higher() -> None:
    ours = rated(curiosity=2, perspective_taking=0, validation=2)
    theirs = rated(curiosity=0, perspective_taking=2, validation=1)
    both = agreed(ours, theirs)
    assert [both.level(skill) for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.VALIDATION)] == [0, 0, 2]


@pytest.mark.parametrize(
    ("quote", "levels"), [("", [2, 2, 0]), ("no such words", [2, 2, 0]), ("i could be", [0, 0, 0])]
)
def test_a_clear_question_or_guess_is_taken_for_none_only_with_words_of_the_reply(
    quote: str, levels: list[int]
) -> None:
    ours = rated(curiosity=2, perspective_taking=2, validation=2)
    both = agreed(ours, reading_of(REPLY, [side(quote, 0)] * 2, "m").rating)
    assert [both.level(skill) for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.VALIDATION)] == levels


class _Says:
    """A second rater that says what it is told to."""

    def __init__(self, reading: SecondReading | None) -> None:
        self._reading = reading

    def begin(self, reply: str, moment: Moment) -> Any:  # noqa: ARG002  # as the protocol says
        return lambda _is_wanted: self._reading


def test_both_readings_are_kept_and_the_persona_is_moved_by_ours(practice: Practice) -> None:
    harsh = SecondReading(rating=rated(curiosity=0, perspective_taking=0, composure=0))
    alone = practice.reply(practice.start("friend_snaps", 1).id, REPLY).turns[0]
    twice = replace(practice, second_rater=_Says(harsh))
    turn = twice.reply(twice.start("friend_snaps", 1).id, REPLY).turns[0]
    assert turn.readings == (alone.rating, harsh.rating)
    assert (turn.mind, turn.line, turn.move) == (alone.mind, alone.line, alone.move)
    assert turn.rating.level(Skill.PERSPECTIVE_TAKING) == 0


@pytest.mark.parametrize(
    ("suggestion", "is_shown"),
    [("what was it like for you, being teased like that? you can leave it", True), ("fine. sulk then", False)],
)
def test_a_suggestion_is_shown_only_where_it_rates_higher(practice: Practice, suggestion: str, is_shown: bool) -> None:
    harsh = SecondReading(rating=rated(), suggestion=suggestion)
    twice = replace(practice, second_rater=_Says(harsh))
    rehearsal = twice.reply(twice.start("friend_snaps", 1).id, "you're being so dramatic, calm down")
    tries = next_tries(twice.scenario_of(rehearsal), rehearsal.turns, practice.rater)
    assert (suggestion in [one.sentence for one in tries]) is is_shown
