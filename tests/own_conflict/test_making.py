"""From a filled form to a scenario: what is drawn, what is refused, and what is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import AnswersError
from bot.own_conflict.content import content
from bot.own_conflict.form import Typed, typed_from
from bot.own_conflict.making import looked_over, made

FILLED = Typed(
    who="friend",
    name="Kit",
    pronoun="he",
    age="40",
    voice="loud",
    said="You never listen, do you.",
    is_stop="yes",
    happened="We were in the kitchen and I asked about the weekend again.",
    fear="That he has had enough of me",
    want="That we can talk as we used to.",
)


def drawn(typed: Typed, seeds: int = 40) -> set[str]:
    return {made(typed, "own_test", 1, seed).inside for seed in range(seeds)}


def faults(typed: Typed) -> dict[str, str]:
    with pytest.raises(AnswersError) as error:
        made(typed, "own_test", 1, 1)
    return error.value.faults


def test_the_answers_become_the_learners_side_of_the_scenario() -> None:
    scenario = made(FILLED, "own_test", 3, 1).scenario
    assert (scenario.id, scenario.version, scenario.title) == ("own_test", 3, "A talk with Kit")
    assert (scenario.opening_line, scenario.opening_is_stop) == (FILLED.said, True)
    assert scenario.what_you_know.startswith(FILLED.happened)
    assert "he has had enough of me. What you want" in scenario.what_you_know
    assert scenario.your_part is None
    assert any(FILLED.fear in hint for hint in scenario.hints)


def test_a_surprise_may_be_anything_that_fits() -> None:
    assert len(drawn(FILLED, 200)) == len(content().insides())


def test_several_chosen_are_drawn_from() -> None:
    assert drawn(replace(FILLED, insides=("nights", "letters"))) == {"nights", "letters"}


def test_what_it_was_stays_while_it_fits() -> None:
    assert {made(FILLED, "own_test", 2, seed, before="blamed").inside for seed in range(9)} == {"blamed"}
    assert made(replace(FILLED, insides=("nights",)), "own_test", 2, 1, before="blamed").inside == "nights"


def test_what_fits_only_somebody_close_or_grown_is_not_drawn_for_others() -> None:
    assert "form" not in drawn(replace(FILLED, who="boss"), 200)
    assert not {"letters", "far_away"} & drawn(replace(FILLED, age="14"), 200)
    assert "insides" in faults(replace(FILLED, who="boss", insides=("form",)))


def test_an_inside_that_the_learner_has_written_down_is_no_secret() -> None:
    told = replace(
        FILLED,
        happened="He owes money, owed it for a year, is in debt, and hides the bills and letters in envelopes.",
        insides=("letters",),
    )
    assert "already" in faults(told)["insides"]
    assert "letters" not in drawn(replace(told, insides=()), 100)


def test_a_word_of_the_learners_own_is_taken_off_the_list_that_guards_a_rung() -> None:
    scenario = made(replace(FILLED, said="I have no money.", insides=("letters",)), "own_test", 1, 1).scenario
    assert "money" not in scenario.ladder[1].tell_tale
    assert "debt" in scenario.ladder[1].tell_tale


def test_every_field_that_cannot_be_used_is_named() -> None:
    found = faults(Typed(name="x" * 30, age="seven", said="a" * 300, insides=("nonsense",), looks="99"))
    assert set(found) == {
        "who", "name", "pronoun", "age", "voice", "said", "is_stop", "happened", "insides", "looks"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("age", "is_fine"), [("12", False), ("13", True), ("110", True), ("111", False), ("-1", False)]
)
def test_the_age_has_bounds(age: str, is_fine: bool) -> None:
    if is_fine:
        assert made(replace(FILLED, age=age), "own_test", 1, 1).scenario.persona.age == int(age)
    else:
        assert set(faults(replace(FILLED, age=age))) == {"age"}


def test_an_opening_that_sounds_like_a_textbook_is_refused_beside_its_field() -> None:
    assert "textbook" in faults(replace(FILLED, said="You never respect my boundaries."))["said"]


def test_an_opening_that_is_a_prepared_line_is_not_said_twice() -> None:
    opening = content().voices["loud"].lines["plain"].hot[0].say
    assert made(replace(FILLED, said=opening), "own_test", 1, 1).scenario.opening_line == opening


@pytest.mark.parametrize("said", ["{name}", "{0}", "%s {they}", "<b>no</b>"])
def test_signs_in_an_answer_are_only_signs(said: str) -> None:
    assert made(replace(FILLED, said=said, fear=said), "own_test", 1, 1).scenario.opening_line == said


def test_plain_data_becomes_a_form() -> None:
    typed = typed_from({"age": 40, "is_stop": False, "insides": ["nights"], "said": " a\n\x00b ", "keep": "Volvo"})
    assert (typed.age, typed.is_stop, typed.insides, typed.said, typed.keep) == (
        "40",
        "no",
        ("nights",),
        "a b",
        ("Volvo",),
    )


def test_a_field_there_is_not_is_named() -> None:
    with pytest.raises(AnswersError, match="mother: There is no such field"):
        typed_from({"mother": "x"})


def test_names_are_taken_out_of_every_free_answer_but_the_made_up_one() -> None:
    looked = looked_over(replace(FILLED, part="I shouted at Zbigniew.", want="That Kit calls me."))
    assert (looked.typed.part, looked.typed.want) == ("I shouted at someone.", "That Kit calls me.")
    assert looked.taken == {"part": ("Zbigniew",)}
