"""From settings to parts: the only place that chooses an implementation."""

from __future__ import annotations

import logging
import secrets
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Literal

from bot.drafting.drafter import Drafter
from bot.drafting.judge import Judge
from bot.errors import OtherwiseError, SettingsError, StoppedError
from bot.language_model.client import Client
from bot.language_model.endpoint import Endpoint
from bot.meaning.embedder import MiniLM
from bot.model_set_up import ModelSetUp, RaterInUse, SpeechInUse
from bot.own_conflict.shelf import Shelf
from bot.persona.ear import Ear
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.voice import NOBODY, Listener
from bot.rating.rater import EmbeddedRater
from bot.rehearsal.practice import Practice
from bot.rehearsal.rehearsal import Rehearsal, Stop
from bot.rehearsal.stopping import screened_boxes, screened_form
from bot.rehearsal.transcript import SafetyTexts, Said, transcript
from bot.safety.asked import AsksWhatThisIs
from bot.safety.label import Label
from bot.safety.model import can_hear
from bot.safety.resources import code_of, stale_note
from bot.safety.texts import (
    CANNOT_READ,
    WORDS_ALONE,
    Answer,
    answer_text,
    lines_for,
    stop_text,
    where_words_go,
    without_model_because,
)
from bot.scenario.difficulty import Difficulty
from bot.scenario.library import Library, shipped_folder
from bot.settings import Settings
from bot.storage.event_log import SqlEventLog, StopOutside

log = logging.getLogger("otherwise")

_FOR_WHO_RUNS_IT = "Whoever runs this program can see why: `otherwise doctor` says it."


@dataclass(frozen=True)
class Parts:
    """The parts of one running program; each is made when it is first asked for."""

    settings: Settings
    is_shared: bool = False
    """Whether the page can be reached from other computers."""

    @cached_property
    def library(self) -> Library:
        """The scenarios at hand."""
        own = self.settings.scenario_dir
        if own is not None and not own.is_dir():
            raise SettingsError(f"OTHERWISE_SCENARIO_DIR is {own}, which is no folder. Make it, or unset it.")
        return Library([shipped_folder(), *([own] if own else [])], self.shelf.folder)

    @cached_property
    def shelf(self) -> Shelf:
        """The conflicts of the learner's own, which only they may read."""
        return Shelf(self.settings.data_dir / "own")

    @cached_property
    def log(self) -> SqlEventLog:
        """The event log, which only its owner may read."""
        if self.settings.database_url is None:
            private_folder(self.settings.data_dir)
            # SQLite gives its other files the rights of this one.
            (self.settings.data_dir / "otherwise.db").touch(mode=0o600)
        return SqlEventLog(self.settings.database)

    @cached_property
    def embedder(self) -> MiniLM:
        """The embedding model."""
        return MiniLM()

    @cached_property
    def rater(self) -> EmbeddedRater:
        """The rater."""
        return EmbeddedRater()

    @cached_property
    def model_set_up(self) -> ModelSetUp:
        """Which language model is in use."""
        return ModelSetUp(self.settings, lambda: self.nearness)

    @cached_property
    def nearness(self) -> Nearness:
        """What tells a guard how near a line comes to a rung."""
        return Nearness(self.embedder)

    @cached_property
    def person(self) -> Person:
        """The other person: with a language model where one is named, else with the written lines only."""
        if client := self.language_model:
            client.get_ready()
        return Person(Ear(self.embedder), SpeechInUse(self.model_set_up))

    @property
    def endpoint(self) -> Endpoint | None:
        """The language model that is named, None where there is none that can be used."""
        return self.model_set_up.now.endpoint

    @property
    def language_model(self) -> Client | None:
        """The way to the language model, None where there is none that can be used."""
        return self.model_set_up.now.client

    @property
    def model_notice(self) -> str:
        """What a learner is told where the model that is named cannot be used as it is set up, '' where all is well."""
        fault = self.model_set_up.now.fault
        # From another computer nobody can mend it, and nobody need know what is set here.
        return without_model_because(_FOR_WHO_RUNS_IT if self.is_shared else fault) if fault else ""

    @cached_property
    def judge(self) -> Judge:
        """Judges what a language model drafts."""
        return Judge(self.rater, self.embedder)

    @property
    def drafter(self) -> Drafter:
        """Drafts a conflict of the learner's own, where there is a language model."""
        return Drafter(self.language_model, self.judge, choose=secrets.choice)

    @cached_property
    def practice(self) -> Practice:
        """What a learner can do."""
        return Practice(
            library=self.library,
            rater=self.rater,
            person=self.person,
            log=self.log,
            now=lambda: datetime.now(UTC),
            new_id=lambda: str(uuid.uuid4()),
            asks_what_this_is=AsksWhatThisIs(self.embedder),
            second_rater=RaterInUse(self.model_set_up),
        )

    @property
    def words_go(self) -> str:
        """Where the learner's words go, in a sentence."""
        endpoint = self.endpoint
        host, is_here = (endpoint.host, endpoint.is_on_this_computer) if endpoint else ("", True)
        return where_words_go(host, is_here, self.settings.database_host, self.is_shared)

    @cached_property
    def hearing_note(self) -> str:
        """What the learner must know of a screen that is not whole, '' where it is."""
        try:
            return "" if can_hear() else WORDS_ALONE
        except Exception:
            log.exception("the safety screen cannot be used")
            return CANNOT_READ

    @property
    def stale_note(self) -> str:
        """What to say where the phone numbers for help are too old to rely on, '' while they are not."""
        return stale_note(datetime.now(UTC).date())

    @property
    def country(self) -> str:
        """The country whose helplines are shown: the one the learner chose, else the one that is set, else ''."""
        try:
            return self._country_file.read_text(encoding="utf-8").strip() or self.settings.country
        except (OSError, ValueError):
            return self.settings.country

    @property
    def asks_for_country(self) -> bool:
        """Whether nobody has said where the learner is, and they were not asked yet."""
        return not self.country and not self._country_file.exists()

    def choose_country(self, country: str) -> None:
        """Keeps whose helplines are shown, '' where the learner left that open. Raises SettingsError where that cannot
        be written."""
        private_folder(self.settings.data_dir)
        try:
            self._country_file.write_text(code_of(country) if country.strip() else "", encoding="utf-8")
        except OSError as error:
            raise SettingsError(
                f"The choice cannot be kept: {error.strerror}. Free some space, or set OTHERWISE_COUNTRY."
            ) from None

    @property
    def _country_file(self) -> Path:
        return self.settings.data_dir / "country"

    def start(
        self,
        scenario_id: str,
        seed: int,
        worked_up: int | None = None,
        is_afraid: bool = False,
        difficulty: Difficulty = Difficulty.ORDINARY,
        told_of_hurt: str = "",
    ) -> Rehearsal:
        """Begins a rehearsal as `Practice.start` does; stopped also where a conflict of the learner's own tells of
        being hurt: that they went on with those words once takes nothing of it away."""
        told = told_of_hurt or self._hurt_told_in(scenario_id)
        return self.practice.start(scenario_id, seed, worked_up, is_afraid, difficulty, told)

    def _hurt_told_in(self, scenario_id: str) -> str:
        """The words in which a conflict of the learner's own tells of being hurt, '' where it does not."""
        if scenario_id not in self.shelf.ids():
            return ""
        form = self.shelf.form(scenario_id)
        scenario = self.library.get(scenario_id)
        by_hand = (scenario.summary, scenario.what_you_know, scenario.opening_line)
        found = screened_form(form.typed.texts if form and form.inside else by_hand)
        return found.words if Label.ABUSE in found.labels else ""

    def stop_text(self, label: str, also: Sequence[str] = ()) -> str:
        """What is said when role-play stops, with the helplines of the learner's country; also with those for what was
        told beside it."""
        return stop_text(Label(label), self.country, [Label(each) for each in also])

    def answer_text(self, answer: Answer, label: str, beside: Sequence[str] = ()) -> str:
        """What is said to what is written on after a stop, with the helplines of the learner's country; also with those
        for what it has stopped for `beside`."""
        return answer_text(answer, Label(label), self.country, [Label(each) for each in beside])

    @property
    def safety_texts(self) -> SafetyTexts:
        """The words for safety, as a transcript needs them."""
        return SafetyTexts(self._of_stop, self._answer_after)

    def helplines(self, labels: Sequence[str]) -> list[str]:
        """The helplines of the learner's country that go with a stop for these, the ones to talk to first."""
        return [str(line) for line in lines_for([Label(label) for label in labels], self.country)]

    def keep_stop(self, where: Literal["form", "draft", "words", "preview"], label: Label) -> None:
        """Keeps that the practice stopped outside a talk, without a word of what was written.

        Where that cannot be written nothing is raised: who needs help is shown it, and no error.
        """
        try:
            self.log.keep_stop(StopOutside(datetime.now(UTC), where, label.value))
        except OtherwiseError:
            log.exception("a safety stop could not be written")

    def out_of_role(self, stop: Stop) -> str:
        """What is said last while the practice is stopped."""
        answer = stop.answers[-1] if stop.answers else stop.answer
        return self._answer_after(answer, stop) if answer else self._of_stop(stop)

    def _of_stop(self, stop: Stop) -> str:
        return self.stop_text(stop.label, stop.also)

    def _answer_after(self, answer: Answer, stop: Stop) -> str:
        return self.answer_text(answer, stop.label, (*stop.also, *stop.beside))

    def answered(
        self, rehearsal_id: str, reply: str, shown: tuple[int, ...] | None = None, listener: Listener = NOBODY
    ) -> tuple[Rehearsal, list[Said]]:
        """The rehearsal after a reply, and what is said to it. Raises what `Practice.reply` raises; StoppedError in
        place of it where the reply is a sign of danger: who needs help is shown it, and no error."""
        with self.helping(reply):
            before = self.practice.rehearsal(rehearsal_id)
            after = self.practice.reply(rehearsal_id, reply, shown, listener)
            scenario = self.practice.scenario_of(after)
        known = {said.key for said in transcript(before, scenario, self.safety_texts)}
        all_said = transcript(after, scenario, self.safety_texts)
        return after, [said for said in all_said if said.key not in known and said.by != "learner"]

    @contextmanager
    def helping(self, *boxes: str, is_afraid: bool = False) -> Iterator[None]:
        """Whatever fails in here while the words in these boxes are taken raises StoppedError, where they are a sign
        of danger, or where the learner said that they are afraid."""
        try:
            yield
        except Exception as error:
            label = Label.ABUSE if is_afraid else screened_boxes(boxes).label
            if label is not Label.NONE:
                log.exception("a safety stop could not be kept")
                raise StoppedError(self.stop_text(label.value), "\n".join(boxes)) from error
            raise

    def erase_own(self, conflict_id: str) -> None:
        """Erases a conflict of the learner's own and every talk about it. Raises UnknownScenarioError."""
        self.shelf.erase(conflict_id)
        for entry in self.log.entries(limit=1_000_000):
            if self.practice.rehearsal(entry.rehearsal_id).scenario_id == conflict_id:
                self.log.erase(entry.rehearsal_id)

    def new_own_id(self) -> str:
        """An id for a conflict of the learner's own; it tells nothing of what it is about."""
        return f"own_{secrets.token_hex(4)}"

    def new_seed(self) -> int:
        """A seed nobody can foresee."""
        return secrets.randbelow(2**31)


def private_folder(folder: Path) -> None:
    """Makes a folder that only its owner may enter. Raises SettingsError when that is not possible."""
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True)
            # Only what we have just made: a folder that was there may be others' too.
            folder.chmod(0o700)
    except OSError as error:
        raise SettingsError(f"The data directory {folder} cannot be made: {error.strerror}. Set --data-dir.") from None


_running: list[Parts] = []


def run_with(parts: Parts) -> None:
    """Makes these the parts of the running page. Chainlit loads `app.py` by its path, so they cannot be handed over."""
    _running[:] = [parts]


def running() -> Parts:
    """The parts of the running page."""
    return _running[0]
