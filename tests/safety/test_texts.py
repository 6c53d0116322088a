"""What is said when the role-play stops."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pytest

from bot.authoring.reading import grade
from bot.safety import texts
from bot.safety.label import Label
from bot.safety.resources import COUNTRY_NAMES, INTERNATIONAL, Kind, countries, resources_for
from bot.safety.texts import (
    ANSWERS,
    EVERY_TEXT,
    TEXTS,
    TEXTS_DATE,
    TEXTS_VERSION,
    WHAT_THIS_IS,
    Answer,
    answer_text,
    in_a_terminal,
    lines_for,
    stop_text,
    what_this_is,
    where_words_go,
    without_model_because,
)

STOPS = [label for label in Label if label is not Label.NONE]
SELF_HARM = [Label.SELF_HARM_ACTIVE, Label.SELF_HARM_PASSIVE]

# Blame, minimising, praise, promises, diagnosis, means: what the wording must never hold.
NEVER_SAID = re.compile(
    r"!|calm down|cheer up|overreact|at least|you should have|why did you|selfish|attention|brave"
    r"|proud of you|well done|promise|contract"
    r"|depress|disorder|diagnos|therap|treat|pills?|rope|knife|gun|bridge"
    r"|i understand exactly|don't worry|everything will be",
    re.IGNORECASE,
)


@pytest.mark.parametrize("text", [said.text for said in EVERY_TEXT])
def test_no_text_shouts_blames_praises_or_minimises(text: str) -> None:
    assert NEVER_SAID.findall(text) == []


@pytest.mark.parametrize("label", STOPS)
def test_every_text_leaves_the_role_and_says_that_it_is_a_program_nobody_watches(label: Label) -> None:
    assert TEXTS[label].startswith("I'm stepping out of the role.")
    assert "program" in TEXTS[label]
    assert "AI" in TEXTS[label]
    assert "nobody is watching" in TEXTS[label]


@pytest.mark.parametrize("label", STOPS)
def test_every_text_names_a_person_nearby_and_the_emergency_number(label: Label) -> None:
    assert "person nearby" in TEXTS[label]
    assert "emergency number" in TEXTS[label]


@pytest.mark.parametrize("country", [*COUNTRY_NAMES, ""])
@pytest.mark.parametrize("label", STOPS)
def test_with_every_text_stands_a_number_that_is_answered_day_and_night(label: Label, country: str) -> None:
    lines = lines_for([label], country)
    to_talk = [line for line in lines if line.kind is not Kind.EMERGENCY]
    assert any(line.is_answered_day_and_night for line in lines if line.kind is Kind.EMERGENCY)
    # Not every country has a line for a child; elsewhere it is a website, and said to be one.
    if country not in (INTERNATIONAL, "") and label is not Label.CHILD_RISK:
        assert any(line.is_answered_day_and_night for line in to_talk)


@pytest.mark.parametrize("text", [*TEXTS.values(), *ANSWERS.values()])
def test_no_text_promises_a_line_where_it_may_be_a_website(text: str) -> None:
    assert not re.search(r"\bline below\b|\bcall the line\b", text)


@pytest.mark.parametrize("label", STOPS)
def test_who_never_chose_a_country_is_not_told_another_country_s_number_as_theirs(label: Label) -> None:
    shown = stop_text(label, "")
    assert "Emergency in Canada: call 911" in shown
    assert "findahelpline.com" in shown
    assert "your local emergency number, such as 112 in Europe or 999 in the UK" in shown


@pytest.mark.parametrize("label", STOPS)
def test_every_text_stays_rates_nothing_and_goes_on_only_by_choice(label: Label) -> None:
    assert "you can keep writing" in TEXTS[label]
    assert "not rated" in TEXTS[label]
    assert "only if you choose it" in TEXTS[label]


@pytest.mark.parametrize("label", SELF_HARM)
def test_about_self_harm_it_asks_once_directly_and_names_the_line(label: Label) -> None:
    assert len(re.findall(r"Are you thinking about (?:killing yourself|ending your life)\?", TEXTS[label])) == 1
    assert "call or text 9-8-8" in TEXTS[label]


@pytest.mark.parametrize("answer", list(Answer))
def test_no_answer_asks_again_and_each_is_short(answer: Answer) -> None:
    assert "?" not in ANSWERS[answer]
    assert len(ANSWERS[answer].split()) < 90


@pytest.mark.parametrize(("country", "line", "emergency"), [("CA", "9-8-8", "911"), ("GB", "116 123", "999")])
def test_a_yes_is_told_to_call_now_to_go_to_a_person_and_that_a_program_cannot_come(
    country: str, line: str, emergency: str
) -> None:
    text = answer_text(Answer.CALL_NOW, Label.SELF_HARM_PASSIVE, country)
    for needed in (
        "Please call now",
        "Put distance",
        "another person",
        "another room",
        "cannot see you",
        "cannot come",
    ):
        assert needed in text
    assert line in text
    assert emergency in text


def test_a_no_is_believed_with_the_line_and_how_to_go_on() -> None:
    text = answer_text(Answer.BELIEVED, Label.SELF_HARM_ACTIVE, "CA")
    assert text.startswith("I believe you.")
    assert "9-8-8" in text
    assert "choose “Go on with the practice”" in text
    assert "type /go on when you want to" in in_a_terminal(text)


def test_a_plea_after_another_stop_gets_the_lines_that_belong_to_it() -> None:
    assert "1-800-799-7233" in answer_text(Answer.IN_DANGER_NOW, Label.ABUSE, "US")


def test_the_lines_are_those_of_all_that_it_has_stopped_for() -> None:
    text = answer_text(Answer.IN_DANGER_NOW, Label.SELF_HARM_ACTIVE, "US", [Label.ABUSE])
    assert "1-800-799-7233" in text
    assert "9-8-8" in text
    assert text.count("call 911") == 1
    assert "9-8-8" in answer_text(Answer.CALL_NOW, Label.ABUSE, "US")


def test_nobody_is_told_to_leave_a_child_that_is_in_danger() -> None:
    text = answer_text(Answer.CHILD_NOW, Label.CHILD_RISK, "US")
    assert "Stay with the child" in text
    assert "call another adult" in text
    assert "another room" not in text
    assert "1-800-422-4453" in text


def test_a_call_that_failed_is_sent_on_and_one_that_was_made_is_kept_up() -> None:
    assert "try the emergency number now" in ANSWERS[Answer.NOT_REACHED]
    assert "go to a person" in ANSWERS[Answer.NOT_REACHED]
    assert ANSWERS[Answer.REACHED].startswith("Stay with them, or stay on the line.")


@pytest.mark.parametrize("text", [ANSWERS[Answer.TELLS_NOBODY], *(TEXTS[label] for label in SELF_HARM)])
def test_who_fears_a_report_reads_that_there_is_none(text: str) -> None:
    assert "I send no reports" in text


def test_about_abuse_it_believes_and_gives_no_advice_on_talking() -> None:
    text = TEXTS[Label.ABUSE]
    assert "I believe you" in text
    assert "not your fault" in text
    assert not re.search(
        r"their (?:side|view|feelings)|perspective|try saying|curious|listen to (?:him|her|them)", text
    )


@pytest.mark.parametrize("text", [*(said.text for said in EVERY_TEXT), without_model_because("It is not there.")])
def test_in_a_terminal_no_text_speaks_of_a_page(text: str) -> None:
    of_a_page = re.compile(r"\b(?:page|tab|button|press|click|esc|hide|box|pause)\b|at the top", re.IGNORECASE)
    assert of_a_page.findall(in_a_terminal(text)) == []


def test_about_abuse_it_says_how_to_leave_the_page_at_once_and_in_a_terminal_what_works_there() -> None:
    text = TEXTS[Label.ABUSE]
    assert "press Esc or “Hide” to leave this page at once." in text
    assert "Esc" not in in_a_terminal(text)
    assert "If someone comes, close this window." in in_a_terminal(text)


@pytest.mark.parametrize("label", [Label.HARM_TO_OTHERS, Label.CHILD_RISK])
def test_no_text_says_what_a_line_does_that_not_every_line_does(label: Label) -> None:
    # 3114 is for suicide, Kids Helpline for people of 5 to 25, and INT is a website: each can be asked.
    assert "Below is a place to ask" in TEXTS[label]
    assert not re.search(r"line below|also talks|talks with|anyone", TEXTS[label])


def test_a_line_for_the_young_says_so() -> None:
    named = [line.name for country in (*countries(), INTERNATIONAL) for line in resources_for(country, Kind.CHILD)]
    for_the_young = [name for name in named if name.startswith("Kids")]
    assert len(for_the_young) == 2
    assert all(re.search(r"a line for (?:children|people aged)", name) for name in for_the_young)


@pytest.mark.parametrize("label", STOPS)
def test_every_text_is_short_and_in_plain_words(label: Label) -> None:
    all_words = re.findall(r"[A-Za-z']+", TEXTS[label])
    sentences = [part for part in re.split(r"[.?:]\s", TEXTS[label]) if part.strip()]
    assert len(TEXTS[label].split()) < 110
    assert len(all_words) / len(sentences) < 15
    assert sum(len(word) > 9 for word in all_words) <= 2


def test_no_text_is_harder_to_read_than_a_twelve_year_old_can() -> None:
    assert {each.name: grade(each.text) for each in EVERY_TEXT if grade(each.text) > 7} == {}


def test_the_disclosure_says_what_this_is_in_under_sixty_words() -> None:
    assert len(WHAT_THIS_IS.split()) < 60
    for needed in ("AI practice character", "18", "does not replace", "Nobody watches", "on this computer"):
        assert needed in WHAT_THIS_IS


@pytest.mark.parametrize("model", [("", True), ("127.0.0.1", True), ("api.example.org", False)])
@pytest.mark.parametrize(
    ("database_host", "is_shared", "kept"),
    [
        ("db.example.org", False, "kept in a database at db.example.org"),
        ("db.example.org", True, "kept in a database at db.example.org"),
        ("", True, "kept on the computer that runs this program"),
    ],
)
def test_words_that_others_can_reach_are_not_said_to_stay_on_this_computer(
    model: tuple[str, bool], database_host: str, is_shared: bool, kept: str
) -> None:
    said = what_this_is(where_words_go(*model, database_host, is_shared))
    assert kept in said
    assert "Whoever runs it can read them." in said
    assert not re.search("stay on this computer|go nowhere else", said)
    assert not (is_shared and "this computer" in said)


@pytest.mark.parametrize(
    ("label", "country", "number"),
    [
        (Label.SELF_HARM_ACTIVE, "CA", "9-8-8"),
        (Label.SELF_HARM_PASSIVE, "GB", "116 123"),
        (Label.ABUSE, "US", "1-800-799-7233"),
        (Label.CHILD_RISK, "FR", "119"),
        (Label.HARM_TO_OTHERS, "AU", "000"),
        (Label.SELF_HARM_ACTIVE, "BR", "findahelpline.com"),
    ],
)
def test_the_whole_message_ends_with_the_lines_of_the_country(label: Label, country: str, number: str) -> None:
    text, lines = stop_text(label, country).split("\n\n- ")
    assert text == TEXTS[label]
    assert number in lines
    assert "Emergency" in lines or "Urgences" in lines


def test_there_is_nothing_to_say_where_nothing_was_found() -> None:
    assert set(TEXTS) == set(STOPS)
    with pytest.raises(KeyError):
        stop_text(Label.NONE, "CA")


def test_every_text_that_there_is_stands_in_the_list_of_all() -> None:
    said: list[str] = []
    for name, value in vars(texts).items():
        if name.isupper() and not name.startswith("_") and name not in ("TEXTS_VERSION", "TEXTS_DATE"):
            said += [value] if isinstance(value, str) else value.values() if isinstance(value, Mapping) else []
    assert set(said) == {each.text for each in EVERY_TEXT}


def test_the_texts_are_versioned_and_dated() -> None:
    assert int(TEXTS_VERSION) >= 1
    assert date.fromisoformat(TEXTS_DATE).year >= 2026
