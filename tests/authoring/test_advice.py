"""Advice names what makes a person thin, stiff or hard to reach, and never stops a scenario from being rehearsed."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from bot.authoring.advice import advice_on
from bot.authoring.reach import turns_to_rungs
from bot.authoring.reading import grade
from bot.scenario.library import shipped_folder
from bot.scenario.model import Scenario, Start, Temperament
from bot.scenario.read import Examined, examine

FRIEND: dict[str, Any] = yaml.safe_load((shipped_folder() / "friend_snaps.yaml").read_text(encoding="utf-8"))


def advised(kind: str, **changes: object) -> list[str]:
    text = yaml.safe_dump(FRIEND | changes, allow_unicode=True, sort_keys=False, width=4000)
    examined = examine(text, "x.yaml")
    assert examined.scenario is not None
    return [str(one) for one in advice_on(examined) if one.kind == kind]


def with_rung(index: int, **changes: object) -> list[dict[str, object]]:
    return [rung | (changes if place == index else {}) for place, rung in enumerate(FRIEND["ladder"])]


def with_answer(index: int, **changes: object) -> list[dict[str, object]]:
    return [answer | (changes if place == index else {}) for place, answer in enumerate(FRIEND["answers"])]


def with_endings(says: list[str]) -> dict[str, object]:
    return FRIEND["endings"] | {"partly": FRIEND["endings"]["partly"] | {"says": says}}


def test_a_rung_with_few_ways_of_saying_it_is_thin() -> None:
    (one,) = advised("thin ladder", ladder=with_rung(1, says=FRIEND["ladder"][1]["says"][:2]))
    assert "rung `waiting` can be said in 2 ways" in one
    assert one.startswith("x.yaml:")
    assert ": advice: " in one


def test_a_claim_to_treat_or_to_diagnose_is_named() -> None:
    (one,) = advised("claim", summary="A talk that treats your anger, and more than that.")
    assert "'treats'" in one
    assert advised("claim", hints=["It is like therapy for you, is it?", *FRIEND["hints"]])
    assert not advised("claim", summary="He treats you like a child, and you have had enough.")
    assert not advised("claim")


def harder(friend: Scenario, openness: float, start: Start, temperament: Temperament) -> list[str]:
    persona = friend.persona.model_copy(update={"start": start, "temperament": temperament})
    ladder = [*friend.ladder[:-1], friend.ladder[-1].model_copy(update={"openness": openness})]
    far = friend.model_copy(update={"ladder": ladder, "persona": persona})
    return [one.message for one in advice_on(Examined("x.yaml", far)) if one.kind == "rung out of reach"]


def test_a_rung_that_no_run_of_clear_replies_reaches_in_time_is_named(friend: Scenario) -> None:
    slow = Temperament(heats="fast", cools="slow", forgives="slow")
    assert 4 <= turns_to_rungs(friend)[-1] <= 9
    assert not harder(friend, 0.6, friend.persona.start, friend.persona.temperament)
    assert "few talks last that long" in harder(friend, 0.99, friend.persona.start, friend.persona.temperament)[0]
    assert "no run of 20 clear replies" in harder(friend, 0.999, Start(heat=1, trust=0), slow)[-1]


def test_a_word_that_comes_up_only_with_a_rung_should_be_tell_tale() -> None:
    says = ["A zeppelin, that's what.", "It was the zeppelin. There.", "I don't sleep.", "Ask me again, I dare you."]
    (one,) = advised("missing tell-tale word", ladder=with_rung(2, says=says))
    assert "`zeppelin` comes up only with rung `review`" in one
    assert not advised("missing tell-tale word", ladder=with_rung(2, says=says, tell_tale=["zeppelin", "under review"]))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What I need is for you to sit with me.", "lesson"),
        ("When you tease me, I feel about nine.", "lesson"),
        ("Thanks for sharing that with me.", "lesson"),
        (
            "I got here early and I sat down by the door. I looked at the cakes for a while. Nobody came to take the "
            "order at all. Then you came in with your lemons.",
            "speech",
        ),
    ],
)
def test_a_line_out_of_a_persons_mouth_is_named(line: str, kind: str) -> None:
    (one,) = advised(kind, endings=with_endings([line, "That's me done."]))
    assert line in one


def test_four_bare_words_are_no_speech() -> None:
    assert not advised("speech", endings=with_endings(["Fine. Right. Okay. Great. I'm off.", "That's me done."]))


def test_a_hard_sentence_for_the_learner_is_named_with_its_grade() -> None:
    hard = "Notwithstanding considerable apprehension, the participant is encouraged to investigate alternative "
    (one,) = advised("reading level", hints=[f"{hard}explanations for interpersonal communication.", *FRIEND["hints"]])
    assert "Flesch-Kincaid" in one


def test_the_grade_of_plain_words_is_low_and_that_of_long_ones_high() -> None:
    assert grade("The cat sat on the mat. It was warm.") < 2
    assert grade("Organisational considerations necessitate interdisciplinary communication.") > 15
    assert grade("") == 0


def test_an_answer_that_waits_for_one_rung_only_should_say_what_it_is_about() -> None:
    waiting = [{"say": "Since Friday I can't eat them.", "after": "review"}, {"say": "Not now.", "after": "review"}]
    index = next(i for i, answer in enumerate(FRIEND["answers"]) if not answer.get("about"))
    (one,) = advised("answer without about", answers=with_answer(index, partial=["Mm, hm."], open=waiting))
    assert "add `about: review`" in one


def test_an_answer_that_knows_few_ways_of_asking_is_named() -> None:
    before = advised("few ways of asking")
    after = advised("few ways of asking", answers=with_answer(0, asks=["what's up", "what is it", "tell me"]))
    assert len(after) == len(before) + 1


def test_lines_that_are_nearly_the_same_are_named() -> None:
    says = ["I really ought to be going home now.", "I really ought to be going home."]
    (one,) = advised("near twins", endings=with_endings(says))
    assert says[0] in one


def test_a_file_that_is_still_being_written_gets_no_advice() -> None:
    text = yaml.safe_dump(FRIEND | {"title": "TODO a title"}, allow_unicode=True, sort_keys=False)
    assert advice_on(examine(text)) == []
