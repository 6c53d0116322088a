"""A language model as second rater: it reads each reply by the rubric, from both sides, and has no authority.

Levels, quotes and the suggestion are data. What is not in the reply letter for letter is no evidence; where the two
sides are read differently the lower level counts, since a model likes to please whoever it takes for its reader
(Sharma et al. 2023, arXiv 2310.13548).
"""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict

from bot.errors import ModelTroubleError
from bot.language_model.back_off import BackOff
from bot.language_model.client import MOST_LOADING_SECONDS, Client
from bot.language_model.structured import Asker, Way
from bot.language_model.trouble import trouble_of
from bot.rating.second import SecondReading, Waits
from bot.rubric import HEADLINE, RUBRIC_VERSION, Evidence, Moment, Rating, Skill

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

log = logging.getLogger("otherwise")

_FILE = Path(__file__).parent / "rating.yaml"
_LONGEST_REPLY_CHARACTERS = 2_000
_LONGEST_SUGGESTION_CHARACTERS = 280
_NO_FORM = "The language model did not fill in the form of a rating. Another model may be able to."


# A single word stands in many a reply, and shows nothing.
_FEWEST_WORDS_QUOTED = 2
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def _whole_number(level: object) -> object:
    """The level; `true` and `0.0` count as numbers elsewhere, and are no level."""
    if level is not None and type(level) is not int:
        raise ValueError("a level is a whole number")
    return level


class SkillRead(BaseModel):
    """A level and the words that show it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    level: Annotated[Literal[0, 1, 2] | None, BeforeValidator(_whole_number)]
    quote: str


class ReplyRead(BaseModel):
    """One reply, read by the rubric."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    curiosity: SkillRead
    perspective_taking: SkillRead
    validation: SkillRead
    ownership: SkillRead
    self_expression: SkillRead
    composure: SkillRead
    suggestion: str


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    version: int
    rubric: str
    sides: list[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words.model_validate(yaml.safe_load(_FILE.read_text(encoding="utf-8")))


class ModelRater:
    """Reads replies with one model (a `bot.rating.second.SecondRater`)."""

    def __init__(self, client: Client, timeout_seconds: float) -> None:
        self._client = client
        self._timeout_seconds = timeout_seconds
        self._back_off = BackOff(time.monotonic)
        self._asker = Asker(ReplyRead)

    def begin(self, reply: str, moment: Moment, when_unread: Callable[[], None] = lambda: None) -> Waits:
        """Starts to read a reply; there is no reading where none comes in time, and none of what is too long to send.
        `when_unread` is told of the first."""

        def unread(is_wanted: Callable[[], bool]) -> None:
            if is_wanted():
                when_unread()

        if len(reply) > _LONGEST_REPLY_CHARACTERS:
            return _no_reading
        if not self._back_off.may_try:
            return unread
        # The reading itself is given as long from when the libraries are loaded.
        until = time.monotonic() + self._timeout_seconds + MOST_LOADING_SECONDS
        try:
            reading = self._client.start(lambda model: self.read(model, reply, moment), self._timeout_seconds)
        except Exception as error:  # noqa: BLE001  # a turn never fails for want of a second reading
            self._tell(trouble_of(error, self._client.endpoint))
            return unread

        def wait(is_wanted: Callable[[], bool]) -> SecondReading | None:
            try:
                sides = self._client.outcome(reading, until, is_wanted)
                if sides is None:
                    # Nobody waited for it, which says nothing of the model.
                    return None
                if not sides:
                    raise ModelTroubleError(_NO_FORM)
            except ModelTroubleError as trouble:
                self._tell(trouble)
                unread(is_wanted)
                return None
            self._back_off.all_is_well()
            return reading_of(reply, sides, self._client.endpoint.model)

        return wait

    @property
    def way(self) -> Way | None:
        """The way of asking for the form that worked last; None where none has."""
        return self._asker.way

    async def read(self, model: ChatOpenAI, reply: str, moment: Moment) -> list[ReplyRead]:
        """The reply as read from either side; empty when one of them could not be read."""
        told = {"relationship": moment.relationship, "situation": moment.situation, "previous": moment.previous}
        asked = [[("system", _words().rubric), ("user", side.format(reply=reply, **told))] for side in _words().sides]
        try:
            # Where one side cannot be read, the other is not waited for.
            async with asyncio.TaskGroup() as together:
                tasks = [together.create_task(self._asker.ask(model, messages)) for messages in asked]
        except ExceptionGroup as several:
            raise several.exceptions[0] from None
        read = [task.result() for task in tasks]
        return [] if None in read else [each for each in read if each is not None]

    def _tell(self, trouble: ModelTroubleError) -> None:
        log.warning("the language model did not read a reply: %s", trouble)
        self._back_off.trouble(trouble.again_after_seconds)


def _no_reading(_is_wanted: Callable[[], bool]) -> None:
    """Waits for nothing."""


def reading_of(reply: str, sides: list[ReplyRead], model: str) -> SecondReading:
    """The lower level of each skill, with its words; a headline level above 0 without words in the reply is none."""
    levels: dict[Skill, int | None] = {}
    evidence: dict[Skill, tuple[Evidence, ...]] = {}
    for skill in Skill:
        found: list[SkillRead] = [getattr(side, skill.value) for side in sides]
        known = [each for each in found if each.level is not None]
        lowest = min(known, key=lambda each: each.level or 0, default=None)
        words = _quoted(reply, [each.quote for each in known if lowest and each.level == lowest.level])
        levels[skill] = lowest.level if lowest and len(known) == len(found) else None
        if skill in HEADLINE and levels[skill] and not words:
            levels[skill] = None
        if words and levels[skill] is not None:
            evidence[skill] = words
    suggestion = " ".join(sides[0].suggestion.split())
    return SecondReading(
        rating=Rating(levels=levels, evidence=evidence, rater=f"{model} {_words().version}/{RUBRIC_VERSION}"),
        suggestion=suggestion if len(suggestion) <= _LONGEST_SUGGESTION_CHARACTERS else "",
    )


def _quoted(reply: str, quotes: list[str]) -> tuple[Evidence, ...]:
    """The first quote that stands in the reply letter for letter, in whole words and in more than one; of a reply of
    one word, that word."""
    fewest = max(1, min(_FEWEST_WORDS_QUOTED, len(_WORD.findall(reply))))
    for quote in quotes:
        words = quote.strip()
        if len(_WORD.findall(words)) < fewest:
            continue
        if found := re.search(rf"(?<!\w){re.escape(words)}(?!\w)", reply):
            return (Evidence(quote=words, start=found.start(), end=found.end()),)
    return ()
