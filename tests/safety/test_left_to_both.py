"""Words of danger that the rules alone do not stop: a past that is over, and words beside which few are meant."""

from __future__ import annotations

import pytest

from bot.safety.label import Label
from bot.safety.screen import by_words, may_be_light, screen

OVER = [
    "I tried to end my life at nineteen. I'm forty now, and I only want to word a card to my sister.",
    "In 1998 I tried to kill myself. I got help, and today I'd like to thank the man who drove me.",
    "I used to hurt myself. I haven't in nine years, so please don't look at my arms like that.",
    "Yes, I tried to take my life, I was twenty two. It still embarrasses me at weddings.",
    "J'ai voulu me tuer, il y a plus de vingt ans. Je vais bien, je veux dire merci à ma sœur.",
    "I tried to take my life the summer I came home, 1996. I'd like to tell my son before he enlists.",
    "I took an overdose once. That's fifteen year ago, I've never looked back.",
]
NOT_OVER = [
    ("I tried to end my life at nineteen and I want to do it again", Label.SELF_HARM_ACTIVE),
    ("I hurt myself at fourteen. I hurt myself last night.", Label.SELF_HARM_ACTIVE),
    ("He hit me in 2012. He still hits me.", Label.ABUSE),
    ("On Monday he hit me with the pan. We opened at nine as usual.", Label.ABUSE),
    ("I tried to kill myself in 2008 and lately I think of it", Label.SELF_HARM_ACTIVE),
    ("I tried to kill myself last year, I've got 2000 reasons", Label.SELF_HARM_ACTIVE),
]


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("I'm not safe", Label.SELF_HARM_ACTIVE),
        ("i dont feel safe tonight", Label.SELF_HARM_ACTIVE),
        ("I'm not safe with him", Label.ABUSE),
        ("i'm not safe at home", Label.ABUSE),
        ("I'm not safe on that ladder", Label.NONE),
    ],
)
def test_not_to_be_safe_is_a_sign_by_itself(message: str, label: Label) -> None:
    assert by_words(message).label is label


@pytest.mark.parametrize("message", OVER)
def test_a_past_told_with_its_years_is_left_to_the_encoder(message: str) -> None:
    assert not by_words(message).stops


@pytest.mark.parametrize(("message", "label"), NOT_OVER)
def test_a_past_that_goes_on_stops_by_its_words_alone(message: str, label: Label) -> None:
    assert by_words(message).label is label


@pytest.mark.parametrize(
    "message",
    [
        "My brother threw me at judo, flat on my back, and then he bowed. I want my rematch.",
        "She threw a cushion at me and we both laughed. I'm still cross about the money.",
    ],
)
def test_words_beside_which_few_are_meant_pass_where_the_whole_message_says_so(message: str) -> None:
    assert may_be_light(by_words(message), message)
    assert not screen(message).stops


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("My husband does judo and when I talk back he throws me on the floor. I'm scared of him.", Label.ABUSE),
        ("ok not jk. i hurt myself most nights and tonight i want to go further than that", Label.SELF_HARM_ACTIVE),
        ("I'm going up the ladder to the roof and then I'll end it for good", Label.SELF_HARM_ACTIVE),
        ("I do the self-harm training at school and I hurt myself again on Saturday.", Label.SELF_HARM_ACTIVE),
    ],
)
def test_words_beside_which_few_are_meant_stop_where_they_are(message: str, label: Label) -> None:
    assert screen(message).label is label


@pytest.mark.parametrize(
    "message",
    [
        "I'm going to kill myself at the weekend, boxing is cancelled anyway",
        "I want to die, and that is no joke, you can stop joking now",
    ],
)
def test_what_leaves_no_doubt_stops_beside_anything(message: str) -> None:
    assert not may_be_light(by_words(message), message)
    assert screen(message).stops


@pytest.mark.parametrize(
    "message",
    [
        "The water has gone down, the children are asleep and nobody is in any danger.",
        "I'll stand at the back, shake the boy's hand and go home.",
    ],
)
def test_neighbours_of_a_child_in_danger_stop_nothing(message: str) -> None:
    assert not by_words(message).stops
