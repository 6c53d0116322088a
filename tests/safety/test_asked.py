"""Whether a learner asks what they are talking to."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import ModelFileError
from bot.meaning.embedder import MiniLM
from bot.safety.asked import AsksWhatThisIs, load_asking
from bot.safety.asked_words import asks_in_known_words

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
    "are you real or a bot?",
    "are you real or ai",
    "so you're an AI",
    "you're a bot",
    "bot?",
    "is Mia real?",
    "wait, is this real?",
    "which AI are you?",
    "what model are you",
    "who reads this?",
    "who can see this?",
    "does somebody read my messages",
    "who am i talking to right now",
    "tu es réel ou un bot ?",
    "tu es réel ?",
    "t'es réelle ?",
    "il y a quelqu'un ?",
    "y a quelqu'un derrière ?",
    "qui me lit ?",
    "qui lit ça",
    "je parle avec une vraie personne ?",
    "quelle IA es-tu ?",
    "¿eres real o un bot?",
    "¿eres real?",
    "¿eres humano o un robot?",
    "¿hay alguien ahí?",
    "¿quién lee esto?",
    "quien puede ver mis mensajes",
    "que ia eres",
    "¿con quién estoy hablando?",
    "were you made by OpenAI",
    "are you made by google?",
    "was this built by an AI company or openai",
    "is this openai?",
    "who made you?",
    "who built this bot",
    "who programmed you",
    "which company made you?",
    "what company is behind this app",
    "what exactly am i talking to",
    "what am I actually talking to here?",
    "who or what am i talking to",
    "who exactly am I chatting with?",
    "what exactly are you?",
    "what are you exactly",
    "Qui t'a créé ?",
    "tu as été créé par openai ?",
    "¿quién te creó?",
    "¿te hizo OpenAI?",
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
    "is this real butter?",
    "is that real?",
    "you're a machine at the gym",
    "what model is your car",
    "who can see the screen",
    "does anyone see my point",
    "il y a quelqu'un d'autre ?",
    "tu es réaliste",
    "qui lit le soir, toi ou moi",
    "¿hay alguien más?",
    "eres realmente injusto",
    "¿quién lee el cuento hoy?",
    "were you made by them to say that",
    "were you made to feel small by him",
    "is this made by your gran?",
    "who made you so angry",
    "who made you do that?",
    "who made you the boss",
    "who built this shelf",
    "which company made this sofa?",
    "what exactly am i talking to her about",
    "what exactly are you cross about",
    "what are you talking to me like that for",
    "who exactly were you talking to?",
    "is this openly about me",
    "was it written by your boss",
    "qui t'a fait du mal ?",
    "qui t'a créé ces ennuis ?",
    "¿quién te hizo daño?",
    "¿quién te hizo esto?",
]


@pytest.mark.parametrize("text", ASKED)
def test_the_question_is_heard_in_many_wordings(text: str) -> None:
    assert asks_in_known_words(text)


@pytest.mark.parametrize("text", SAID_TO_THE_CHARACTER)
def test_the_rules_take_nothing_said_to_the_character_for_the_question(text: str) -> None:
    assert not asks_in_known_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "i feel like i should ask who types these answers",
        "You left me there for six hours. Sorry, stop, is there somebody sitting behind this screen?",
        "tell me honestly, am i pouring my heart out to some software",
        "does my therapist get to see what I put in here",
        "how many people work on these replies, or none",
        "franchement, y a un être humain qui me répond ou c'est automatique",
    ],
)
def test_the_question_is_heard_in_words_that_no_rule_knows(text: str, embedder: MiniLM) -> None:
    assert not asks_in_known_words(text)
    assert AsksWhatThisIs(embedder)(text)


@pytest.mark.parametrize(
    "text",
    [
        "I waited an hour and you didn't even text.",
        "What was it like, sitting there on your own?",
        "who told you that, was it Sam",
        "you could have asked me first. That's all I wanted.",
        "je ne sais pas quoi te dire",
        "no me hables así",
        "",
    ],
)
def test_ordinary_replies_are_no_question_to_the_program(text: str, embedder: MiniLM) -> None:
    assert not AsksWhatThisIs(embedder)(text)


def test_weights_that_were_not_measured_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = tmp_path / "asked.json"
    card.write_text('{"sha256": "no", "looked_at_from": 0, "asks_from": 0}', encoding="utf-8")
    monkeypatch.setattr("bot.safety.asked.CARD", card)
    load_asking.cache_clear()
    with pytest.raises(ModelFileError, match=r"asked\.npz is not the file we measured"):
        load_asking()
    load_asking.cache_clear()
