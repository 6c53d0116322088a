"""Whether a learner asks what they are talking to."""

from __future__ import annotations

import pytest

from bot.safety.asked import asks_what_this_is

ASKED = [
    "are you an AI?",
    "Are you a real person",
    "is this a bot",
    "am i talking to a human",
    "wait, is there a real person reading this?",
    "who is reading this",
    "r u a bot",
    "are u real person or computer",
    "is anybody there actually reading",
    "Am I speaking with a person?",
    "You're just a robot, right?",
    "is this chatgpt",
    "what are you, a bot?",
    "does anyone read this",
    "human or bot?",
    "tell me if you're human",
    "Is that a machine answering",
    "who am i talking to",
    "are you human",
    "so is this all automated?",
    "can someone see what i write",
    "are you actually a person?",
    "is a human typing this",
    "are you like a chatbot or something",
    "hang on, is Noor real or is this a computer?",
    "are you even real?",
    "are you a computer program",
    "Are you a human?",
    "are you a person",
    "you're not a real person, are you",
    "are you alive?",
    "are you ChatGPT",
    "Es-tu une IA ?",
    "est-ce que je parle à une vraie personne ?",
    "T'es un robot ?",
    "¿Eres una máquina?",
    "¿estoy hablando con una persona?",
]
SAID_TO_THE_CHARACTER = [
    "are you for real?",
    "are you serious",
    "is this about the party",
    "am i talking too much",
    "are you ok",
    "who is she talking to",
    "who are you talking to like that",
    "are you an idiot",
    "is there anything i can do",
    "you're just like your mother",
    "is this really about the phone",
    "are you even listening",
    "i feel like i'm talking to a wall",
    "who said that",
    "are you human enough to say sorry... no that came out wrong",
    "does anyone know about this yet",
    "can i see what you wrote",
    "is there someone you can talk to",
    "is it work",
    "are you a morning person",
    "are you a people person",
    "is that a program you watch",
    "did you use a computer",
    "are you a person who keeps promises",
    "you're not a person I can trust",
    "you are not real friends with me",
    "are you alive to how that felt",
    "c'est une histoire de vaisselle",
    "eres una buena persona",
]


@pytest.mark.parametrize("text", ASKED)
def test_the_question_is_heard_in_many_wordings(text: str) -> None:
    assert asks_what_this_is(text)


@pytest.mark.parametrize("text", SAID_TO_THE_CHARACTER)
def test_what_is_said_to_the_character_is_no_question_to_the_program(text: str) -> None:
    assert not asks_what_this_is(text)
