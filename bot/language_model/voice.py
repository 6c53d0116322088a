"""The model actor: a language model that puts the persona's line into words, read by the guard as it writes."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Protocol

from bot.errors import ModelTroubleError
from bot.language_model.back_off import BackOff
from bot.language_model.client import MOST_LOADING_SECONDS, Prompt
from bot.language_model.prompt import prompt_for, repeats
from bot.language_model.sentences import Sentences
from bot.persona.briefing import Briefing
from bot.persona.guard import LONGEST_CHARACTERS, LONGEST_SENTENCES, Fault
from bot.persona.voice import Judge, Listener

log = logging.getLogger("otherwise")

# One call, and where the guard held all of it back, one more.
_TRIES = 2
# "Not. Now. At. All." is one sentence in four pieces; but more pieces than this are no line.
_MOST_PIECES = 2 * LONGEST_SENTENCES
# A server may send the whole answer at once. It is read in pieces, so that what is too long is seen before it is read.
_PIECE_CHARACTERS = 64


class Streams(Protocol):
    """What the words come from (`bot.language_model.client.Client`)."""

    def get_ready(self) -> object:
        """Begins to load what takes long."""
        ...

    def wait_until_ready(self, until: float, is_wanted: Callable[[], bool]) -> None:
        """Waits until that is loaded. Raises ModelTroubleError."""
        ...

    def stream(self, prompt: Prompt, until: float, is_wanted: Callable[[], bool]) -> Generator[str]:
        """The words as they come. Raises ModelTroubleError."""
        ...


@dataclass
class _Line:
    """What has been said of one line."""

    listener: Listener
    passed: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.passed)

    @property
    def is_full(self) -> bool:
        whole = [sentence for sentence in self.passed if " " in sentence]
        return len(whole) >= LONGEST_SENTENCES or len(self.passed) >= _MOST_PIECES

    def say(self, sentence: str) -> None:
        words = " ".join(sentence.split())
        self.listener.hear(f" {words}" if self.passed else words)
        self.passed.append(words)


class ModelVoice:
    """Speaks with one model; talks in several windows share it."""

    def __init__(
        self,
        client: Streams,
        timeout_seconds: float,
        back_off: BackOff | None = None,
        when_held_back: Callable[[Fault], None] = lambda _fault: None,
    ) -> None:
        """`timeout_seconds` is the longest that a whole line may take, the second try with it, and where the
        libraries are still being loaded `MOST_LOADING_SECONDS` more. `when_held_back` is told of each draft that the
        guard stopped."""
        self._client = client
        self._timeout_seconds = timeout_seconds
        self._back_off = back_off or BackOff(time.monotonic)
        self._when_held_back = when_held_back

    def get_ready(self) -> None:
        """Begins to load the libraries."""
        self._client.get_ready()

    def speak(self, briefing: Briefing, judge: Judge, listener: Listener) -> str:
        """The line, as far as it has passed; '' where nothing has, or where the model cannot be used."""
        if not self._back_off.may_try:
            listener.without_model()
            return ""
        line = _Line(listener)
        try:
            began = time.monotonic()
            self._client.wait_until_ready(began + self._timeout_seconds, lambda: listener.is_there)
            until = min(time.monotonic(), began + MOST_LOADING_SECONDS) + self._timeout_seconds
            fault = None
            for _ in range(_TRIES):
                fault = self._try(briefing, judge, line, until, fault)
                if fault is not None:
                    self._when_held_back(fault)
                if line.passed or fault is None:
                    break
        except Exception as error:  # noqa: BLE001  # whatever fails, the reply is answered
            trouble = _trouble_in(error)
            # What went wrong, and no word of the talk.
            log.warning("the language model could not be used: %s", trouble)
            self._back_off.trouble(trouble.again_after_seconds)
            if not line.passed:
                listener.without_model()
        else:
            # Who stops a server that says nothing has not heard that it is well.
            if line.passed or listener.is_there:
                self._back_off.all_is_well()
        return line.text

    def _try(self, briefing: Briefing, judge: Judge, line: _Line, until: float, fault: Fault | None) -> Fault | None:
        """One call; says what passes, and gives what was wrong with the rest."""
        prompt = prompt_for(briefing, fault)
        sentences = Sentences(briefing.role.name)

        def take(whole: list[str]) -> Fault | None:
            for sentence in whole:
                if line.is_full:
                    return None
                found = Fault.AGAIN if repeats(prompt, briefing.hint, sentence) else judge.fault(line.text, sentence)
                if found is not None:
                    return found
                line.say(sentence)
            return None

        words = self._client.stream(prompt, until, lambda: line.listener.is_there)
        with closing(words):
            for more in _in_pieces(words):
                # What came in one piece is read in many, and that takes its time too.
                if time.monotonic() >= until:
                    raise ModelTroubleError("The server sent more than can be read in time. Try another model.")
                if not line.listener.is_there:
                    return None
                if found := take(sentences.add(more)):
                    return found
                if line.is_full:
                    return None
                if len(line.text) + sentences.waiting_characters > LONGEST_CHARACTERS:
                    return Fault.TOO_LONG
        if not line.listener.is_there:
            return None
        rest = sentences.rest()
        if not rest and not line.passed:
            raise ModelTroubleError("The server sent an empty line.")
        return take(rest)


def _in_pieces(words: Iterable[str]) -> Iterator[str]:
    for more in words:
        for start in range(0, len(more), _PIECE_CHARACTERS):
            yield more[start : start + _PIECE_CHARACTERS]


def _trouble_in(error: Exception) -> ModelTroubleError:
    """The trouble as it is told; of what nobody foresaw only the kind, for its text may hold words of the talk."""
    if isinstance(error, ModelTroubleError):
        return error
    return ModelTroubleError(f"Its line could not be read ({type(error).__name__}). Try another model.")
