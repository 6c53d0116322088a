"""What a learner can do, and what is kept of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.errors import (
    BadInputError,
    ConflictError,
    PhaseError,
    StorageError,
    UnknownRehearsalError,
    UnknownScenarioError,
)
from bot.persona.turn import Mind, Turn
from bot.rehearsal.events import Paused
from bot.rehearsal.phases import Phase
from bot.rehearsal.practice import Practice
from bot.rehearsal.rehearsal import Rehearsal, computed
from bot.rehearsal.transcript import SafetyTexts, transcript
from bot.rubric import Moment
from bot.safety.screen import Label, Screening
from bot.safety.texts import Answer
from bot.scenario.model import Scenario

GUESS = "maybe it's one of those weeks? could be totally off"


def started(practice: Practice, *replies: str) -> str:
    rehearsal = practice.start("friend_snaps", seed=1, worked_up=6)
    for reply in replies:
        practice.reply(rehearsal.id, reply)
    return rehearsal.id


def test_the_same_seed_and_replies_give_the_same_talk(practice: Practice) -> None:
    replies = ["ok, dropped", GUESS, "want another coffee?"]
    one, other = (practice.rehearsal(started(practice, *replies)) for _ in range(2))
    assert one.turns == other.turns


def test_another_seed_gives_another_talk(practice: Practice) -> None:
    lines = set()
    for seed in range(6):
        rehearsal = practice.start("friend_snaps", seed)
        lines.add(practice.reply(rehearsal.id, "so anyway").turns[0].line)
    assert len(lines) > 1


def test_what_was_written_is_what_is_read(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok, dropped", GUESS)
    events = practice.log.read(rehearsal_id)
    assert practice.rehearsal(rehearsal_id) == computed(rehearsal_id, events)
    assert practice.rehearsal(rehearsal_id).worked_up_before == 6


@pytest.mark.parametrize("text", ["", "   ", "\x00\x07", "x" * 20_001])
def test_a_reply_that_cannot_be_taken_is_refused_and_nothing_is_written(practice: Practice, text: str) -> None:
    rehearsal_id = started(practice)
    with pytest.raises(BadInputError):
        practice.reply(rehearsal_id, text)
    assert practice.rehearsal(rehearsal_id).turns == ()


@pytest.mark.parametrize(
    "text",
    [
        "😅",
        "<script>alert(1)</script>",
        "x" * 20_000,
        "je ne sais pas quoi te dire",
        "asdf qwer zxcv",
        "日本語で",
        "a\x00b",
    ],
)
def test_odd_input_still_gets_a_line(practice: Practice, text: str) -> None:
    turn = practice.reply(started(practice), text).turns[-1]
    assert turn.line
    assert all(level in (0, 1, 2, None) for level in turn.rating.levels.values())


def test_the_same_line_ten_times_earns_nothing(practice: Practice) -> None:
    rehearsal = practice.start("friend_snaps", 1)
    opened = set()
    for _ in range(10):
        if rehearsal.phase is Phase.TALKING:
            rehearsal = practice.reply(rehearsal.id, GUESS)
            opened.add(rehearsal.turns[-1].mind.disclosed)
    assert max(opened) == 0
    assert len({turn.line for turn in rehearsal.turns}) == len(rehearsal.turns)


def test_rewinding_keeps_what_was_said_and_begins_anew(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok, dropped", "you are being so dramatic", GUESS)
    before = practice.rehearsal(rehearsal_id)
    branched = practice.rewind(rehearsal_id, to_turn=2)
    assert branched.attempts[0] == before.attempt
    assert branched.turns == before.turns[:1]
    assert branched.attempt.branched_at == 2


def test_one_window_cannot_overwrite_another(practice: Practice) -> None:
    rehearsal_id = started(practice)
    stale = practice.rehearsal(rehearsal_id)
    practice.reply(rehearsal_id, "ok, dropped")
    with pytest.raises(ConflictError):
        practice.log.append(rehearsal_id, stale.length, Paused(at=practice.now()))


def test_a_window_that_is_out_of_date_is_told_so(practice: Practice) -> None:
    rehearsal_id = started(practice)
    stale = practice.rehearsal(rehearsal_id).shown
    practice.reply(rehearsal_id, "ok, dropped", stale)
    with pytest.raises(ConflictError, match="another window"):
        practice.reply(rehearsal_id, "are you there", stale)


def test_words_of_danger_are_heard_from_a_window_that_is_out_of_date(practice: Practice) -> None:
    rehearsal_id = started(practice)
    stale = practice.rehearsal(rehearsal_id).shown
    practice.reply(rehearsal_id, "ok, dropped", stale)
    assert practice.reply(rehearsal_id, "i want to kill myself", stale).phase is Phase.STOPPED


def test_words_of_self_harm_stop_the_role_play_and_are_not_rated(practice: Practice) -> None:
    rehearsal = practice.reply(started(practice, "ok"), "honestly i want to kill myself")
    assert rehearsal.phase is Phase.STOPPED
    assert len(rehearsal.turns) == 1


def test_what_is_written_while_stopped_is_kept_and_never_answered_in_role(practice: Practice) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "i want to kill myself")
    rehearsal = practice.reply(rehearsal_id, "let's talk about the coffee instead")
    assert rehearsal.phase is Phase.STOPPED
    assert rehearsal.turns == ()
    assert rehearsal.attempt.stops[-1].asides == ("let's talk about the coffee instead",)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Yes", Answer.CALL_NOW),
        ("Yes I am thinking about killing myself", Answer.CALL_NOW),
        ("please help me", Answer.CALL_NOW),
        ("I have the pills here", Answer.CALL_NOW),
        ("no, I'm ok", Answer.BELIEVED),
        ("what a day", Answer.STILL_HERE),
    ],
)
def test_the_answer_to_what_was_asked_is_answered_and_nothing_is_asked_twice(
    practice: Practice, said: str, answer: Answer
) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "i want to kill myself")
    rehearsal = practice.reply(rehearsal_id, said)
    (stop,) = rehearsal.attempt.stops
    assert (stop.asides, stop.answers) == ((said,), (answer,))
    assert rehearsal.phase is Phase.STOPPED


def test_a_no_is_not_believed_once_the_learner_was_told_to_call(practice: Practice) -> None:
    rehearsal_id = started(practice)
    for said in ("i want to kill myself", "i took 30 pills", "no"):
        practice.reply(rehearsal_id, said)
    assert practice.rehearsal(rehearsal_id).attempt.stops[-1].answers == (Answer.CALL_NOW, Answer.CALL_NOW)


@pytest.mark.parametrize("silence", ["", "  ", "\x00"])
def test_silence_after_a_stop_is_answered_and_called_no_mistake(practice: Practice, silence: str) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "i want to kill myself")
    rehearsal = practice.reply(rehearsal_id, silence)
    assert rehearsal.attempt.stops[-1].answers == (Answer.STILL_HERE,)
    texts = SafetyTexts(lambda stop: stop.label, lambda answer, _stop: answer)
    said = transcript(rehearsal, practice.scenario_of(rehearsal), texts)
    assert [(one.by, one.text) for one in said[-2:]] == [("program", "self_harm_active"), ("program", "still_here")]


@pytest.mark.parametrize(
    ("before", "said", "answer"),
    [
        ("i want to kill myself", "soon", Answer.CALL_NOW),
        ("i hit my son and now he has bruises all over", "he's not breathing", Answer.CHILD_NOW),
        ("my husband hits me when he drinks", "im not safe", Answer.IN_DANGER_NOW),
    ],
)
def test_a_few_words_after_a_stop_are_answered_and_make_no_new_one(
    practice: Practice, before: str, said: str, answer: Answer
) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, before)
    (stop,) = practice.reply(rehearsal_id, said).attempt.stops
    assert stop.answers == (answer,)


def test_a_stop_knows_what_it_came_on_top_of_until_the_learner_goes_on(practice: Practice) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "my husband hits me when he drinks")
    practice.reply(rehearsal_id, "i want to kill myself")
    stops = practice.reply(rehearsal_id, "he is at the door").attempt.stops
    assert [stop.beside for stop in stops] == [(), (Label.ABUSE,)]
    assert stops[-1].answers == (Answer.IN_DANGER_NOW,)
    practice.go_on(rehearsal_id)
    assert practice.reply(rehearsal_id, "i want to kill myself").attempt.stops[-1].beside == ()


def test_another_kind_of_danger_after_a_stop_has_words_of_its_own(practice: Practice) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "my husband hits me when i talk like this")
    practice.reply(rehearsal_id, "i want to kill myself")
    rehearsal = practice.reply(rehearsal_id, "yes")
    assert [stop.label for stop in rehearsal.attempt.stops] == [Label.ABUSE, Label.SELF_HARM_ACTIVE]
    assert rehearsal.attempt.stops[-1].answers == (Answer.CALL_NOW,)


def test_a_yes_is_answered_in_the_talk_though_the_look_back_has_stopped_since(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    practice.reply(rehearsal_id, "i want to kill myself")
    practice.guess(rehearsal_id, "my husband hits me when he drinks", 5)
    in_talk, in_guess = practice.reply(rehearsal_id, "yes").attempt.stops
    assert (in_talk.asides, in_talk.answers) == (("yes",), (Answer.CALL_NOW,))
    assert in_guess.answers == ()


@pytest.mark.parametrize(("replies", "answer"), [(0, Answer.CALL_NOW), (2, Answer.CALL_NOW), (3, None)])
def test_who_went_on_and_tells_it_anew_is_told_to_call_and_only_later_asked_anew(
    practice: Practice, replies: int, answer: Answer | None
) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "i want to kill myself")
    practice.go_on(rehearsal_id)
    for _ in range(replies):
        practice.reply(rehearsal_id, "ok, dropped")
    stops = practice.reply(rehearsal_id, "i want to kill myself").attempt.stops
    assert [stop.answer for stop in stops] == [None, answer]


def gone_on(practice: Practice, *replies: str) -> str:
    rehearsal_id = started(practice)
    for reply in ("i want to kill myself", "no"):
        practice.reply(rehearsal_id, reply)
    practice.go_on(rehearsal_id)
    for reply in replies:
        practice.reply(rehearsal_id, reply)
    return rehearsal_id


@pytest.mark.parametrize(
    "said", ["yes", "actually yes", "i lied. yes", "i still want to", "i have the pills", "i did it"]
)
def test_a_late_yes_stops_again_and_is_told_to_call(practice: Practice, said: str) -> None:
    rehearsal = practice.reply(gone_on(practice), said)
    assert rehearsal.phase is Phase.STOPPED
    assert rehearsal.turns == ()
    stop = rehearsal.attempt.stops[-1]
    assert (stop.reply, stop.label, stop.answer) == (said, Label.SELF_HARM_ACTIVE, Answer.CALL_NOW)
    assert practice.reply(rehearsal.id, "yes").attempt.stops[-1].answers == (Answer.CALL_NOW,)


def test_going_back_hides_no_late_yes(practice: Practice) -> None:
    rehearsal_id = gone_on(practice, "ok, dropped")
    practice.rewind(rehearsal_id, 1)
    assert practice.reply(rehearsal_id, "i have the pills").attempt.stops[-1].answer is Answer.CALL_NOW


@pytest.mark.parametrize(
    ("before", "said"),
    [((), GUESS), ((), "i want to hear what happened"), ((), "are you busy tonight?"), (("ok, dropped",), "yes")],
)
def test_after_going_on_ordinary_words_belong_to_the_talk(
    practice: Practice, before: tuple[str, ...], said: str
) -> None:
    assert practice.reply(gone_on(practice, *before), said).phase is Phase.TALKING


@pytest.mark.parametrize(
    ("said", "answer"),
    [("yes", Answer.CALL_NOW), ("no, I'm ok", Answer.BELIEVED), ("what a day", Answer.STILL_HERE)],
)
@pytest.mark.parametrize("where", ["guess", "reflection", "chair", "thoughts"])
def test_what_is_typed_after_a_stop_in_the_look_back_is_answered_and_kept_as_nothing_else(
    practice: Practice, where: str, said: str, answer: Answer
) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    if where != "guess":
        practice.guess(rehearsal_id, "", 5)
    if where in ("chair", "thoughts"):
        practice.sit_down(rehearsal_id)
    if where == "thoughts":
        practice.get_up(rehearsal_id)

    def typed(words: str, goes_on: bool = False) -> Rehearsal:
        return {
            "guess": lambda: practice.guess(rehearsal_id, words, 5, goes_on=goes_on),
            "reflection": lambda: practice.reflect(rehearsal_id, words, "", None, goes_on),
            "chair": lambda: practice.answer_as_other(rehearsal_id, 1, words, goes_on),
            "thoughts": lambda: practice.think_over(rehearsal_id, words, "", goes_on),
        }[where]()

    typed("i want to kill myself")
    typed(said, goes_on=True)
    typed(said)
    (stop,) = practice.say_aside(rehearsal_id, said).attempt.stops
    assert (stop.asides, stop.answers) == ((said,) * 3, (answer,) * 3)
    kept = ("guessed", "reflected", "answered_as_other", "thought_over")
    assert [each.kind for each in practice.log.read(rehearsal_id)[-4:] if each.kind in kept] == []
    assert not typed("i want to kill myself", goes_on=True).waits_for_go_on


def test_what_is_written_on_beside_the_look_back_stands_with_its_stop(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.reply(rehearsal_id, "i want to kill myself")
    practice.go_on(rehearsal_id)
    practice.end(rehearsal_id)
    practice.guess(rehearsal_id, "i want to die", 5)
    in_talk, in_guess = practice.say_aside(rehearsal_id, "yes").attempt.stops
    assert in_talk.asides == ()
    assert in_guess.asides == ("yes",)


def test_who_is_held_back_is_answered_also_after_going_on(practice: Practice) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "my husband hits me when i talk like this")
    practice.go_on(rehearsal_id)
    practice.end(rehearsal_id)
    stop = practice.say_aside(rehearsal_id, "please help me").attempt.stops[-1]
    assert (stop.label, stop.answer) == (Label.ABUSE, Answer.IN_DANGER_NOW)


BOTH = "My husband beats me and I want to kill myself"


def test_being_hurt_told_beside_something_more_urgent_is_kept(practice: Practice) -> None:
    rehearsal_id = started(practice)
    stop = practice.reply(rehearsal_id, BOTH).attempt.stops[-1]
    assert stop.labels == (Label.SELF_HARM_ACTIVE, Label.ABUSE)
    practice.go_on(rehearsal_id)
    with pytest.raises(PhaseError, match="no hints"):
        practice.hint(rehearsal_id)
    assert practice.end(rehearsal_id).is_held_back


def test_being_hurt_told_beside_an_answer_after_a_stop_is_kept_and_the_answer_given(practice: Practice) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "i want to kill myself")
    stop = practice.reply(rehearsal_id, f"yes. {BOTH}").attempt.stops[-1]
    assert (stop.label, stop.answer) == (Label.ABUSE, Answer.CALL_NOW)
    assert len(practice.reply(rehearsal_id, BOTH).attempt.stops) == 2
    practice.go_on(rehearsal_id)
    assert practice.end(rehearsal_id).is_held_back


def test_where_nothing_is_stopped_nothing_is_said_aside(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    with pytest.raises(PhaseError, match="Nothing is stopped"):
        practice.say_aside(rehearsal_id, "what a day")


def test_the_answer_to_a_yes_is_shown_though_it_cannot_be_written(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    rehearsal_id = started(practice)
    practice.reply(rehearsal_id, "i want to kill myself")

    def is_full(*_args: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(practice.log, "append", is_full)
    assert practice.reply(rehearsal_id, "yes").attempt.stops[-1].answers == (Answer.CALL_NOW,)


def test_after_a_stop_the_learner_may_choose_to_go_on(practice: Practice) -> None:
    rehearsal = practice.reply(started(practice), "i want to kill myself")
    practice.go_on(rehearsal.id)
    assert len(practice.reply(rehearsal.id, "i'm ok to go on. sorry about the phone joke").turns) == 1


def test_a_guess_is_read_for_safety_too(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    rehearsal = practice.guess(rehearsal_id, "i don't care any more, i am going to kill myself", 5)
    assert rehearsal.phase is Phase.ENDED
    assert rehearsal.attempt.guess is None
    assert rehearsal.attempt.stops


def test_hints_do_not_repeat_until_all_were_given(practice: Practice) -> None:
    rehearsal_id = started(practice)
    count = len(practice.scenario_of(practice.rehearsal(rehearsal_id)).hints)
    hints = [practice.hint(rehearsal_id).attempt.hints[-1].hint for _ in range(count)]
    assert len(set(hints)) == count


def test_a_paused_talk_takes_no_reply(practice: Practice) -> None:
    rehearsal_id = started(practice)
    practice.pause(rehearsal_id)
    with pytest.raises(PhaseError, match="Resume"):
        practice.reply(rehearsal_id, "ok")


@pytest.mark.parametrize("worked_up", [-1, 11])
def test_a_number_off_the_scale_is_named(practice: Practice, worked_up: int) -> None:
    with pytest.raises(BadInputError, match="worked_up"):
        practice.start("friend_snaps", 1, worked_up)


def test_what_is_not_there_is_said_plainly(practice: Practice) -> None:
    with pytest.raises(UnknownScenarioError, match="friend_snaps"):
        practice.start("nobody", 1)
    with pytest.raises(UnknownRehearsalError):
        practice.rehearsal("nothing")


def test_what_is_told_once_the_talk_is_over_holds_everything(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    assert practice.reply(rehearsal_id, "i want to kill myself").waits_for_go_on
    assert practice.reply(rehearsal_id, "it is hard").attempt.stops[-1].asides == ("it is hard",)
    for act in (
        lambda: practice.rewind(rehearsal_id, 1),
        lambda: practice.guess(rehearsal_id, "tired", 5),
        lambda: practice.guess(rehearsal_id, "tired", 5, goes_on=True),
    ):
        with pytest.raises(PhaseError, match="Choose whether to go on"):
            act()
    practice.go_on(rehearsal_id)
    assert practice.guess(rehearsal_id, "tired", 5).phase is Phase.REVEALED


def test_a_stop_in_the_look_back_holds_everything(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    practice.guess(rehearsal_id, "", 5)
    practice.reflect(rehearsal_id, "i want to kill myself", "", None)
    for act in (
        lambda: practice.rewind(rehearsal_id, 1),
        lambda: practice.sit_down(rehearsal_id),
        lambda: practice.reflect(rehearsal_id, "", "", 5),
        lambda: practice.disagree(rehearsal_id, 1, "composure", 2),
    ):
        with pytest.raises(PhaseError, match="Choose whether to go on"):
            act()
    assert practice.go_on(rehearsal_id).phase is Phase.REVEALED
    assert practice.rewind(rehearsal_id, 1).phase is Phase.TALKING


PASSIVE = "I would rather not wake up."
IN_TWO = ("I wrote to everyone I love.", "It will be over tonight.")
ORDINARY = "She had a long day at the shop, and then the bus did not come, and I asked about the bill."


@pytest.mark.parametrize("boxes", [(PASSIVE, ORDINARY), (ORDINARY, PASSIVE)])
def test_ordinary_words_in_one_box_hide_no_sign_in_the_other(practice: Practice, boxes: tuple[str, str]) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    assert practice.guess(rehearsal_id, boxes[0], 5, boxes[1]).is_out_of_role
    practice.go_on(rehearsal_id)
    practice.guess(rehearsal_id, "", 5)
    assert practice.reflect(rehearsal_id, *boxes, None).is_out_of_role
    practice.go_on(rehearsal_id)
    practice.sit_down(rehearsal_id)
    practice.get_up(rehearsal_id)
    assert practice.think_over(rehearsal_id, *boxes).is_out_of_role
    assert [stop.reply for stop in practice.rehearsal(rehearsal_id).attempt.stops] == ["\n".join(boxes)] * 3


@pytest.mark.parametrize("other", ["none", "Nothing."])
def test_a_single_word_beside_a_filled_box_stops_nothing(practice: Practice, other: str) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    assert practice.guess(rehearsal_id, ORDINARY, 5, other).phase is Phase.REVEALED
    assert not practice.reflect(rehearsal_id, ORDINARY, other, None).is_out_of_role


def test_a_sign_over_two_boxes_is_heard(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    practice.guess(rehearsal_id, "", 5)
    assert practice.reflect(rehearsal_id, *IN_TWO, None).is_out_of_role


def test_going_back_hides_no_sign_over_two_messages(practice: Practice) -> None:
    first, second = IN_TWO
    assert practice.reply(started(practice), second).phase is Phase.TALKING
    rehearsal_id = started(practice, first)
    assert practice.rewind(rehearsal_id, 1).turns == ()
    assert practice.reply(rehearsal_id, second).phase is Phase.STOPPED


def test_what_stopped_and_was_kept_stops_no_later_words(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    practice.guess(rehearsal_id, "", 5)
    practice.sit_down(rehearsal_id)
    for goes_on in (False, True):
        practice.answer_as_other(rehearsal_id, 1, "i want to kill myself", goes_on)
    practice.rewind(rehearsal_id, 1)
    assert practice.reply(rehearsal_id, "it is late").phase is Phase.TALKING


@pytest.mark.parametrize("order", [1, -1])
def test_not_about_self_takes_back_no_stop_of_another_kind(practice: Practice, order: int) -> None:
    rehearsal_id = started(practice, "ok")
    for words in ("I want to kill myself tonight", "my husband hits me")[::order]:
        practice.reply(rehearsal_id, words)
    practice.end(rehearsal_id)
    rehearsal = practice.say_not_about_self(rehearsal_id)
    assert not rehearsal.is_held_back
    assert [stop.label for stop in rehearsal.attempt.waiting] == [Label.SELF_HARM_ACTIVE]
    with pytest.raises(PhaseError, match="Choose whether to go on"):
        practice.guess(rehearsal_id, "tired", 5)
    assert not practice.go_on(rehearsal_id).waits_for_go_on


def test_who_is_hurt_or_afraid_gets_no_hint(practice: Practice) -> None:
    rehearsal = practice.start("friend_snaps", 1, is_afraid=True)
    practice.go_on(rehearsal.id)
    with pytest.raises(PhaseError, match="no hints"):
        practice.hint(rehearsal.id)


def test_a_guess_that_stopped_is_not_judged_whatever_the_blanks_in_it(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    for goes_on in (False, True):
        guessed = practice.guess(rehearsal_id, "i want to die too ", 5, "or tired", goes_on)
    assert guessed.phase is Phase.REVEALED
    assert guessed.attempt.guess_to_read is None


@pytest.mark.parametrize("length", [4_001, 20_001])
def test_words_of_danger_are_heard_before_their_length(practice: Practice, length: int) -> None:
    rehearsal_id = started(practice, "ok")
    words = "I want to kill myself. " + "and so on " * (length // 10)
    assert practice.reply(rehearsal_id, words).phase is Phase.STOPPED
    practice.end(rehearsal_id)
    assert practice.guess(rehearsal_id, words, 5).is_out_of_role


def test_words_that_stopped_are_kept_only_on_the_learners_own_word(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    words = "maybe she wants to die, i want to die too"
    assert practice.guess(rehearsal_id, words, 5, goes_on=True).phase is Phase.ENDED
    assert practice.guess(rehearsal_id, words, 5).phase is Phase.ENDED
    kept = practice.guess(rehearsal_id, words, 5, goes_on=True)
    assert kept.phase is Phase.REVEALED
    assert kept.attempt.guess is not None
    assert kept.attempt.guess_to_read is None


def test_words_that_nobody_could_read_are_read_anew(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    with monkeypatch.context() as broken:
        broken.setattr("bot.rehearsal.stopping.screen", _fails)
        assert practice.guess(rehearsal_id, "tired", 5).is_out_of_role
        assert practice.guess(rehearsal_id, "tired", 5, goes_on=True).is_out_of_role
    assert practice.guess(rehearsal_id, "tired", 5, goes_on=True).phase is Phase.REVEALED


def _fails(*_args: object) -> Screening:
    raise RuntimeError


def test_a_stop_is_shown_though_something_else_was_written_meanwhile(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    rehearsal_id = started(practice)

    def pauses_meanwhile(*_args: object) -> Screening:
        practice.pause(rehearsal_id)
        return Screening(Label.SELF_HARM_ACTIVE, "")

    with monkeypatch.context() as slow:
        slow.setattr("bot.rehearsal.stopping.screen", pauses_meanwhile)
        assert practice.reply(rehearsal_id, "i want to kill myself").phase is Phase.STOPPED
    assert practice.rehearsal(rehearsal_id).phase is Phase.STOPPED


def test_a_stop_is_shown_though_it_cannot_be_written(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    rehearsal_id = started(practice)

    def is_full(*_args: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(practice.log, "append", is_full)
    assert practice.reply(rehearsal_id, "i want to kill myself \ud83d").is_out_of_role


@pytest.mark.parametrize("act", ["hint", "pause", "end"])
def test_a_reply_on_its_way_is_not_lost_to_a_button(
    practice: Practice, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rehearsal_id = started(practice)
    answer = practice.person.answer

    def meanwhile(*args: Any) -> Turn:
        getattr(practice, act)(rehearsal_id)
        return answer(*args)

    monkeypatch.setattr(practice.person, "answer", meanwhile)
    assert [turn.reply for turn in practice.reply(rehearsal_id, "ok, dropped").turns] == ["ok, dropped"]
    phase = {"hint": Phase.TALKING, "pause": Phase.PAUSED, "end": Phase.ENDED}[act]
    assert practice.rehearsal(rehearsal_id).phase is phase
    assert (practice.rehearsal(rehearsal_id).attempt.ending is None) is (act != "end")


def test_nothing_unseen_within_a_word_hides_it(practice: Practice) -> None:
    assert practice.reply(started(practice), "i want to ki\u200bll my\u00adself").phase is Phase.STOPPED


def test_a_talk_that_was_ended_while_stopped_goes_on_only_by_the_learners_choice(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    practice.reply(rehearsal_id, "i want to kill myself")
    assert practice.end(rehearsal_id).waits_for_go_on
    with pytest.raises(PhaseError, match="Choose whether to go on"):
        practice.rewind(rehearsal_id, 1)
    assert not practice.go_on(rehearsal_id).waits_for_go_on
    assert practice.rewind(rehearsal_id, 1).phase is Phase.TALKING


@pytest.mark.parametrize(
    "guess",
    ["ive been scared of my husband for years, he hits", "J'ai peur de mon mari, il me frappe", "mi marido me pega"],
)
def test_a_guess_that_tells_of_oneself_stops(practice: Practice, guess: str) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    stopped = practice.guess(rehearsal_id, guess, 5)
    assert stopped.attempt.stops[-1].label == Label.ABUSE
    assert stopped.is_held_back
    kept = practice.guess(rehearsal_id, guess, 5, goes_on=True)
    assert kept.phase is Phase.REVEALED
    assert kept.is_held_back
    assert not practice.may_sit_down(kept)


@pytest.mark.parametrize("where", ["guess", "reflection", "chair"])
def test_being_hurt_told_in_the_look_back_holds_it_back_until_it_was_not_about_the_learner(
    practice: Practice, where: str
) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    said = "my husband hits me when he drinks"

    def told() -> Rehearsal:
        if where == "guess":
            return practice.guess(rehearsal_id, said, 5)
        if where == "reflection":
            return practice.reflect(rehearsal_id, said, "", None)
        return practice.think_over(rehearsal_id, said, "")

    if where != "guess":
        practice.guess(rehearsal_id, "", 5)
    if where == "chair":
        practice.sit_down(rehearsal_id)
        practice.get_up(rehearsal_id)
    assert told().is_held_back
    assert practice.go_on(rehearsal_id).is_held_back
    given_back = practice.say_not_about_self(rehearsal_id)
    assert not given_back.is_held_back
    assert given_back.given_back(where) == said
    assert not told().is_out_of_role


@pytest.mark.parametrize(
    "guess",
    [
        "maybe her boss is threatening her and she is scared of him",
        "I think she was scared of her dad",
        "I'd guess he was afraid of her leaving him",
    ],
)
def test_a_guess_that_someone_hurts_the_persona_is_a_guess(practice: Practice, guess: str) -> None:
    rehearsal_id = started(practice, "ok")
    practice.end(rehearsal_id)
    guessed = practice.guess(rehearsal_id, guess, 5)
    assert guessed.phase is Phase.REVEALED
    assert not guessed.is_held_back


def test_what_was_erased_does_not_come_back(practice: Practice) -> None:
    rehearsal_id = started(practice, "ok")
    length = practice.rehearsal(rehearsal_id).length
    practice.log.erase(rehearsal_id)  # type: ignore[attr-defined]
    with pytest.raises(UnknownRehearsalError):
        practice.log.append(rehearsal_id, length, Paused(at=practice.now()))


def test_a_renamed_rung_does_not_stop_a_running_talk(practice: Practice, friend: Scenario) -> None:
    data = friend.model_dump(mode="json")
    core = data["ladder"][-1]["id"]
    renamed = Scenario.model_validate_json(json.dumps(data).replace(f'"{core}"', '"another_name"'))
    turns = [
        practice.person.answer(friend, [], "ok", practice.rater.rate("ok", Moment()), 1).model_copy(
            update={"rung": core, "mind": Mind(heat=0.1, trust=0.9, disclosed=len(friend.ladder))}
        )
    ]
    rating = practice.rater.rate("that sounds like a lot", Moment())
    assert practice.person.answer(renamed, turns, "that sounds like a lot", rating, 1).line


def test_the_talk_goes_on_for_forty_turns_without_a_line_twice(practice: Practice) -> None:
    small_talk = ["the bus was late", "a dog went by just now", "it might rain", "nice cups they have here"]
    rehearsal = practice.start("friend_snaps", 3)
    for number in range(60):
        if rehearsal.phase is Phase.TALKING:
            rehearsal = practice.reply(rehearsal.id, f"{small_talk[number % 4]}, table {number}, number {number * 7}")
    lines = [turn.line for turn in rehearsal.turns]
    assert len(set(lines)) == len(lines) == 40
