"""The language model in use: named by the environment or on the page, and changed without starting anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from bot.errors import SettingsError
from bot.language_model.client import Client
from bot.language_model.endpoint import Endpoint, endpoint_of
from bot.language_model.second_rater import ModelRater
from bot.language_model.voice import ModelVoice
from bot.persona.actor import Spoken
from bot.persona.nearness import Nearness
from bot.persona.script import Cue
from bot.persona.turn import Turn
from bot.persona.voice import FreeSpeech, Listener
from bot.rating.second import Waits
from bot.rubric import Moment
from bot.scenario.model import Scenario
from bot.settings import (
    Settings,
    from_environment,
    holds_key_back,
    keep_settings,
    kept_file,
    variable_of,
    with_kept,
    with_values,
)

_KEPT_ON_THE_PAGE = "This was set on the page Settings. Change it there, or choose “Forget these settings”."


@dataclass(frozen=True)
class InUse:
    """The model in use, and what is made of it; all None where there is none. `fault` says why one that is named cannot
    be used, and what to do about it; '' where nothing is wrong."""

    settings: Settings
    endpoint: Endpoint | None = None
    client: Client | None = None
    speech: FreeSpeech | None = None
    rater: ModelRater | None = None
    fault: str = ""


class ModelSetUp:
    """Which model is in use. Talks ask it anew at each reply, so that a change holds from the next one on."""

    def __init__(self, environment: Settings, nearness: Callable[[], Nearness]) -> None:
        """`environment` holds what no page can change."""
        self.environment = environment
        self._nearness = nearness
        self._lock = Lock()
        self._now: InUse | None = None

    @property
    def now(self) -> InUse:
        """The model in use; none, and the fault, where what is set cannot be used: nobody's practice stops for that."""
        with self._lock:
            if self._now is None:
                self._now = self._found()
            return self._now

    def must_be_usable(self) -> None:
        """Raises SettingsError where the model that is named cannot be used: for what is nothing without it."""
        if fault := self.now.fault:
            raise SettingsError(fault)

    @property
    def fixed(self) -> frozenset[str]:
        """The names of the settings that the environment decides, whatever is typed."""
        fixed = from_environment(self.environment)
        return fixed if "base_url" in fixed else fixed - {"api_key"}

    def fixed_at(self, typed_address: str | None) -> frozenset[str]:
        """The names of the settings that the environment decides where this address was typed."""
        return from_environment(self.environment, typed_address)

    @property
    def holds_key_back(self) -> bool:
        """Whether the environment has a key that the model in use is not sent."""
        return holds_key_back(self.environment, self.now.settings.base_url)

    def tried(self, values: Mapping[str, object]) -> InUse:
        """What these values would make, without using it. Raises SettingsError, or pydantic's ValidationError."""
        return self._made(with_values(self.environment, values))

    def keep(self, values: Mapping[str, object]) -> None:
        """Keeps these values, and uses them from now on. Raises as `tried` does, and changes nothing then."""
        new = self.tried(values)
        keep_settings(self.environment, new.settings)
        self._use(new)

    def forget(self) -> None:
        """Forgets what was kept, the key with it; the environment alone holds from now on."""
        kept_file(self.environment.data_dir).unlink(missing_ok=True)
        self._use(self._made_or_fault(self.environment))

    def _use(self, new: InUse) -> None:
        with self._lock:
            self._now = new
        if new.client is not None:
            new.client.get_ready()

    def _found(self) -> InUse:
        try:
            settings = with_kept(self.environment)
        except SettingsError as error:
            # Not even a model that the environment names: the words might go to another address than the kept one.
            return InUse(self.environment, fault=str(error))
        return self._made_or_fault(settings)

    def _made_or_fault(self, settings: Settings) -> InUse:
        try:
            return self._made(settings)
        except SettingsError as error:
            fault = str(error)
            is_outside = any(fault.startswith(variable_of(name)) for name in self.fixed_at(settings.base_url))
            return InUse(settings, fault=fault if is_outside else f"{fault} {_KEPT_ON_THE_PAGE}")

    def _made(self, settings: Settings) -> InUse:
        if settings.model is None:
            return InUse(settings)
        key = settings.api_key.get_secret_value() if settings.api_key else ""
        endpoint = endpoint_of(settings.model, settings.base_url, key)
        client = Client(endpoint)
        seconds = settings.reply_timeout_seconds
        return InUse(
            settings,
            endpoint,
            client,
            FreeSpeech(ModelVoice(client, seconds), self._nearness()),
            ModelRater(client, seconds) if settings.model_rates else None,
        )


class SpeechInUse:
    """Speaks with the model in use (a `bot.persona.voice.Speech`); without one, as the author wrote."""

    def __init__(self, set_up: ModelSetUp) -> None:
        self._set_up = set_up

    def get_ready(self, scenario: Scenario) -> None:
        """Takes the scenario in."""
        if speech := self._set_up.now.speech:
            speech.get_ready(scenario)

    def line(
        self, scenario: Scenario, cue: Cue, turns: Sequence[Turn], reply: str, written: Spoken, listener: Listener
    ) -> Spoken:
        """The line to be said."""
        speech = self._set_up.now.speech
        return speech.line(scenario, cue, turns, reply, written, listener) if speech else written


class RaterInUse:
    """Reads replies with the model in use, where that was asked for (a `bot.rating.second.SecondRater`)."""

    def __init__(self, set_up: ModelSetUp) -> None:
        self._set_up = set_up

    def begin(self, reply: str, moment: Moment, when_unread: Callable[[], None]) -> Waits:
        """Starts to read a reply; None comes of it where no model reads."""
        rater = self._set_up.now.rater
        return rater.begin(reply, moment, when_unread) if rater else lambda _is_wanted: None
