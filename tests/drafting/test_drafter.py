"""A model drafts from words without names; what it sends is mended once, or nothing comes of it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from bot.drafting.drafter import Drafter
from bot.drafting.faults import LONGEST_DRAFT
from bot.drafting.judge import Judge, Judged
from bot.errors import AnswersError, BadInputError, DraftError, ModelTroubleError, NobodyWaitsError
from bot.own_conflict.content import content
from bot.own_conflict.making import looked_over
from tests.drafting.conftest import sent
from tests.drafting.drafts import FILLED, good, wordy
from tests.language_model.fake_server import Answer, Fails, FakeServer, Says, Sends, Stalls, always, in_turn

pytestmark = pytest.mark.enable_socket


def leaking() -> dict[str, Any]:
    draft = good()
    draft["said"]["says"][0] = "You asked again like I was the fridge humming, and the choir took my solo."
    return draft


class Meanwhile(Judge):
    """A judge that something happens to once it has begun."""

    def __init__(self, judge: Judge, happens: Callable[[], object]) -> None:
        self._judge = judge
        self._happens = happens

    def judged(self, *args: Any) -> Judged:
        self._happens()
        return self._judge.judged(*args)


def test_a_good_draft_takes_one_call(drafter: Drafter, server: FakeServer) -> None:
    judged = drafter.drafted(FILLED)
    assert judged.scenario is not None
    assert judged.scenario.drafted_by == "small-model"
    assert len(server.requests) == 1


def test_no_byte_of_a_name_is_sent(drafter: Drafter, server: FakeServer) -> None:
    server.script = in_turn(sent(leaking()), sent(good()))
    typed = replace(
        FILLED,
        name="Zbigniew",
        part="I shouted at my boss Peter and at Zbigniew. Kowalczyk never listens to anybody.",
        fear="Zbigniew has had enough of Oluwaseun",
        happened="We were in Kraków with Peter, and zbigniew@example.com wrote to me about the weekend.",
    )
    drafter.drafted(looked_over(typed).typed)
    assert len(server.raw) == 2
    for raw in server.raw:
        for name in (b"zbigniew", b"peter", b"kowalczyk", b"oluwaseun", b"krak", b"example.com"):
            assert name not in raw.lower()
    assert "weekend" in server.requests[0]["messages"][1]["content"]


def test_the_made_up_name_is_not_sent_however_it_is_written(drafter: Drafter, server: FakeServer) -> None:
    typed = replace(FILLED, name="Zorvy", part="I told zorvy twice. ZORVY went.", want="That Zorvy calls again.")
    drafter.drafted(looked_over(typed).typed)
    assert b"zorvy" not in server.raw[0].lower()
    assert "I told someone twice." in server.requests[0]["messages"][1]["content"]


def test_a_draft_that_is_far_too_long_is_not_judged_nor_sent_back_whole(drafter: Drafter, server: FakeServer) -> None:
    server.script = in_turn(sent(wordy()), sent(good()))
    assert drafter.drafted(FILLED).scenario is not None
    asked = server.requests[1]["messages"]
    assert len(asked[2]["content"]) <= LONGEST_DRAFT
    assert "3,000 lines" in asked[3]["content"]


def test_a_draft_that_leaks_is_mended_once_with_what_is_wrong_with_it(drafter: Drafter, server: FakeServer) -> None:
    server.script = in_turn(sent(leaking()), sent(good()))
    assert drafter.drafted(FILLED).scenario is not None
    asked = server.requests[1]["messages"]
    assert [message["role"] for message in asked] == ["system", "user", "assistant", "user"]
    assert "gives away rung `happened`" in asked[3]["content"]


def test_a_draft_that_leaks_twice_is_given_up_and_says_why(drafter: Drafter, server: FakeServer) -> None:
    server.script = always(sent(leaking()))
    with pytest.raises(DraftError, match="gives away rung `happened`"):
        drafter.drafted(FILLED)
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Says.whole("Once upon a time."), "form that is needed"),
        (Says.whole("I'm sorry, but I can't help with that."), "would not answer"),
        (Says.whole(json.dumps({"colour": "blue"})), "form that is needed"),
        (Says.whole(json.dumps(good() | {"more": 1})), "form that is needed"),
        (Says(("",)), "form that is needed"),
        (Sends(b"\x00" * 300_000, "application/json"), "form that is needed"),
        (Fails(401), "refused the key"),
        (Fails(404), "does not know the model"),
        (Fails(429, {"retry-after": "7"}), "too busy"),
        (Fails(500), "form that is needed|error 500"),
    ],
)
def test_whatever_else_comes_is_trouble_told_plainly(
    drafter: Drafter, server: FakeServer, answer: Answer, said: str
) -> None:
    server.script = always(answer)
    with pytest.raises(ModelTroubleError, match=said):
        drafter.drafted(FILLED)
    assert len(server.requests) <= 4


def test_a_stall_ends_with_the_time_and_hangs_up(drafter: Drafter, server: FakeServer) -> None:
    server.script = always(Stalls())
    with pytest.raises(ModelTroubleError, match="did not answer in time"):
        replace(drafter, longest_seconds=1.0).drafted(FILLED)
    assert server.was_hung_up_on.wait(10)


def test_who_leaves_hangs_up_on_the_model(drafter: Drafter, server: FakeServer) -> None:
    server.script = always(Stalls("{"))
    with pytest.raises(NobodyWaitsError):
        drafter.drafted(FILLED, lambda: not server.requests)
    assert server.was_hung_up_on.wait(10)
    assert len(server.requests) == 1


@pytest.mark.parametrize("draft", [good(), leaking()], ids=["good", "leaking"])
def test_a_draft_is_not_judged_nor_mended_for_who_has_left(
    drafter: Drafter, server: FakeServer, draft: dict[str, Any]
) -> None:
    server.script = always(sent(draft))
    left: list[bool] = []
    judging = Meanwhile(drafter.judge, lambda: left.append(True))
    with pytest.raises(NobodyWaitsError):
        replace(drafter, judge=judging).drafted(FILLED, lambda: not left)
    assert len(server.requests) == 1


def test_judging_stops_when_the_time_is_up(drafter: Drafter, monkeypatch: pytest.MonkeyPatch) -> None:
    later = SimpleNamespace(monotonic=lambda: time.monotonic() + drafter.longest_seconds)
    judging = Meanwhile(drafter.judge, lambda: monkeypatch.setattr("bot.drafting.drafter.time", later))
    with pytest.raises(ModelTroubleError, match="could not be tried out in time"):
        replace(drafter, judge=judging).drafted(FILLED)


def test_nothing_is_sent_for_who_has_left_already(drafter: Drafter, server: FakeServer) -> None:
    with pytest.raises(NobodyWaitsError):
        drafter.drafted(FILLED, lambda: False)
    assert server.requests == []


def test_without_a_model_or_with_an_unusable_field_nothing_is_sent(drafter: Drafter, server: FakeServer) -> None:
    with pytest.raises(BadInputError, match="No language model"):
        replace(drafter, client=None).drafted(FILLED)
    with pytest.raises(AnswersError, match="voice"):
        drafter.drafted(replace(FILLED, voice=""))
    assert server.requests == []


def test_what_the_learner_ticked_is_the_kind_of_thing_that_is_asked_for(drafter: Drafter, server: FakeServer) -> None:
    drafter.drafted(replace(FILLED, insides=("letters",)))
    assert content().placed("letters")[1].choice in server.requests[0]["messages"][1]["content"]
