"""`otherwise practise` shows the model's line sentence by sentence, while the rest is still being written."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from bot.meaning.embedder import MiniLM
from bot.persona.briefing import Briefing
from bot.persona.ear import Ear
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.voice import FreeSpeech, Judge, Listener
from bot.safety.texts import ASKS_AFRAID, WITHOUT_MODEL, WITHOUT_RATING
from bot.scenario.difficulty import Difficulty
from bot.settings import Settings
from bot.terminal.by_hand import rehearse
from bot.wiring import Parts
from tests.language_model.readers import ReadsNothing
from tests.terminal.typist import Typist


class SlowVoice:
    """Says two sentences, and looks at the terminal after each."""

    def __init__(self, console: Typist) -> None:
        self._console = console
        self.seen: list[str] = []
        self.is_made_ready = Event()

    def get_ready(self) -> None:
        self.is_made_ready.set()

    def speak(self, briefing: Briefing, judge: Judge, listener: Listener) -> str:  # noqa: ARG002
        for sentence in ("Not now. *(looks at the rain)*", " Drink [b]your[/b] coffee before the rain comes in again."):
            listener.hear(sentence)
            self.seen.append(self._console.shown)
        return "Not now. *(looks at the rain)* Drink [b]your[/b] coffee before the rain comes in again."


class Silent(SlowVoice):
    """A model that cannot be used."""

    def speak(self, briefing: Briefing, judge: Judge, listener: Listener) -> str:  # noqa: ARG002
        listener.without_model()
        return ""


def shown_where_nothing_is_read(parts: Parts, embedder: MiniLM, voice: type[SlowVoice]) -> str:
    """What two replies show, where that voice speaks and the second rater fails."""
    console = Typist("yes", "5", "", "what a day", "are you there", "/quit")
    person = Person(Ear(embedder), FreeSpeech(voice(console), Nearness(embedder)))
    vars(parts).update(practice=replace(parts.practice, person=person, second_rater=ReadsNothing()))
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    return " ".join(console.shown.split())


def test_a_rater_that_fails_is_told_of_once_after_the_line(parts: Parts, embedder: MiniLM) -> None:
    shown = shown_where_nothing_is_read(parts, embedder, SlowVoice)
    assert f"comes in again. {WITHOUT_RATING} To see why, run `otherwise doctor`. You: " in shown
    assert shown.count(WITHOUT_RATING) == 1
    assert WITHOUT_MODEL not in shown


def test_a_model_that_neither_speaks_nor_rates_is_told_of_in_one_notice(parts: Parts, embedder: MiniLM) -> None:
    shown = shown_where_nothing_is_read(parts, embedder, Silent)
    assert shown.count(WITHOUT_MODEL) == 1
    assert WITHOUT_RATING not in shown


def test_each_sentence_is_there_before_the_next_and_the_line_is_said_once(parts: Parts, embedder: MiniLM) -> None:
    console = Typist("yes", "5", "", "what a day", "/quit")
    voice = SlowVoice(console)
    vars(parts).update(person=Person(Ear(embedder), FreeSpeech(voice, Nearness(embedder))))
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    name = parts.library.get("friend_snaps").persona.name
    assert voice.seen[0].endswith(f"{name}: Not now. (looks at the rain)")
    whole = f"{name}: Not now. (looks at the rain) Drink [b]your[/b] coffee before the rain comes in again.\n"
    assert whole in console.shown
    assert console.shown.count("Not now.") == 1


def test_the_scenario_is_taken_in_while_the_learner_reads(parts: Parts, embedder: MiniLM) -> None:
    console = Typist(EOFError())
    voice = SlowVoice(console)
    vars(parts).update(person=Person(Ear(embedder), FreeSpeech(voice, Nearness(embedder))))
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "Nothing was started." in console.shown
    assert voice.is_made_ready.wait(timeout=60)


@pytest.mark.parametrize("said", [("no",), ("",), ("maybe", "n")])
def test_who_does_not_say_that_they_are_an_adult_starts_nothing(parts: Parts, said: tuple[str, ...]) -> None:
    console = Typist(*said)
    assert rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console) == 0
    assert "Otherwise is for adults" in console.shown
    assert parts.log.entries() == []


def test_who_is_afraid_gets_the_words_for_that_before_any_line(parts: Parts) -> None:
    console = Typist("yes", "5", "YES", "/go on", "/quit")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    line = f"{parts.library.get('friend_snaps').persona.name}: "
    stopped, gone_on = console.shown.split("Going on.")
    assert "I believe you." in stopped
    assert "close this window" in stopped
    assert line not in stopped
    assert line in gone_on


@pytest.mark.parametrize("said", ["", "no"])
def test_the_question_about_fear_can_be_left_open(parts: Parts, said: str) -> None:
    console = Typist("y", "5", said, "/quit")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert " ".join(ASKS_AFRAID.split()) in " ".join(console.shown.split())
    assert "I believe you." not in console.shown


def test_before_the_talk_stands_what_comes_up_and_when_not_to_practise(parts: Parts) -> None:
    console = Typist("no")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    scenario = parts.library.get("friend_snaps")
    shown = " ".join(console.shown.split())
    assert all(" ".join(one.split()) in shown for one in (*scenario.content_warnings, *scenario.exclusions))


def test_before_the_talk_stands_where_its_words_go(parts: Parts) -> None:
    away = Parts(Settings(data_dir=parts.settings.data_dir, model="openai:m", base_url="https://models.example.org/v1"))
    vars(away).update(person=parts.person, library=parts.library)
    console = Typist("no")
    rehearse(away, "friend_snaps", 1, Difficulty.ORDINARY, console)
    shown = " ".join(console.shown.split())
    assert "Your words are sent to a language model at models.example.org, which helps to answer." in shown
    assert "this computer" not in shown


def test_without_a_model_the_line_is_shown_whole(parts: Parts) -> None:
    console = Typist("yes", "5", "", "what a day", "/quit")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    name = parts.library.get("friend_snaps").persona.name
    assert console.shown.count(f"{name}: ") == 2
