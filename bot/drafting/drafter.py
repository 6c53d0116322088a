"""A draft from a language model: asked for once, mended once, and never kept before somebody has read it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.drafting.judge import GoesOn, Judge, Judged
from bot.drafting.prompt import Messages, again, messages_for
from bot.errors import BadInputError, DraftError, ModelTroubleError, NobodyWaitsError
from bot.language_model.client import Client
from bot.language_model.structured import Asker
from bot.own_conflict.answers import Answers, answers_from
from bot.own_conflict.content import content
from bot.own_conflict.draft import Draft
from bot.own_conflict.form import Typed
from bot.own_conflict.making import DRAFTED, Made

log = logging.getLogger("otherwise")

LONGEST_SECONDS = 240.0
"""For a draft in all, with the trials. A small model on a slow computer writes two thousand words in three minutes."""
_NAME_LONGEST = 80
_NOBODY_WAITS = "Nobody waits for this draft any more, so it was not finished."
_TOO_LATE = "The draft could not be tried out in time. Try again; a smaller model may leave more time for it."
_UNSAYABLE = "this cannot be said: {line!r}; it gives something away, or nobody would say it; change it or leave it out"


@dataclass(frozen=True)
class Drafter:
    """Drafts with one model. `client` is None where none is set up: what was drafted before can still be kept."""

    client: Client | None
    judge: Judge
    longest_seconds: float = LONGEST_SECONDS
    choose: Callable[[tuple[str, ...]], str] = lambda insides: insides[0]
    """Which of the insides that the learner ticked it is to be."""

    @property
    def model(self) -> str:
        """The model's name, as a scenario says who wrote it."""
        return (self.client.endpoint.model if self.client else "")[:_NAME_LONGEST] or "a language model"

    def drafted(self, typed: Typed, is_wanted: Callable[[], bool] = lambda: True) -> Judged:
        """A draft that may be rehearsed, from a form without names. Raises AnswersError for a field that cannot be
        used, ModelTroubleError when the model does not answer, DraftError when what it wrote cannot be used, and
        NobodyWaitsError once it is not wanted any more: the model is hung up on, and asked no more. Judging it stops
        then too, and when the time is up."""
        if self.client is None:
            raise BadInputError(
                "No language model is set up here, so none can draft it. Set one up on the page Settings, or see what "
                "`otherwise doctor` says."
            )
        answers = answers_from(typed)
        self.client.wait_until_ready(time.monotonic() + self.longest_seconds, is_wanted)
        until = time.monotonic() + self.longest_seconds

        def go_on() -> None:
            if not is_wanted():
                raise NobodyWaitsError(_NOBODY_WAITS)
            if time.monotonic() >= until:
                raise ModelTroubleError(_TOO_LATE)

        messages = messages_for(typed, answers, content(), self._choice(typed))
        draft = self._asked(self.client, messages, until, is_wanted)
        judged = self._judged(draft, answers, go_on)
        if judged.faults:
            messages = again(messages, draft, judged.faults, typed)
            draft = self._asked(self.client, messages, until, is_wanted)
            judged = self._judged(draft, answers, go_on)
        if judged.faults:
            raise DraftError(judged.faults)
        return judged

    def made(self, draft: Draft, typed: Typed, scenario_id: str, version: int, drafted_by: str) -> Made:
        """The scenario of a draft that the learner has read and maybe changed, ready to be kept.

        Raises AnswersError, and DraftError naming what cannot be used. A line that gives something away is one.
        """
        answers, name = answers_from(typed), drafted_by[:_NAME_LONGEST] or self.model
        judged = self.judge.judged(draft, content(), answers, scenario_id, version, name)
        faults = [*judged.faults, *(_UNSAYABLE.format(line=line) for line in judged.left_out)]
        if judged.scenario is None or faults:
            raise DraftError(faults)
        return Made(judged.scenario, typed, DRAFTED)

    def _judged(self, draft: Draft, answers: Answers, go_on: GoesOn) -> Judged:
        return self.judge.judged(draft, content(), answers, "own_draft", 1, self.model, go_on)

    def _choice(self, typed: Typed) -> str:
        if not typed.insides:
            return ""
        return content().placed(self.choose(typed.insides))[1].choice

    def _asked(self, client: Client, messages: Messages, until: float, is_wanted: Callable[[], bool]) -> Draft:
        asker = Asker(Draft)
        try:
            draft = client.answer(lambda model: asker.ask(model, messages), until, is_wanted)
        except ModelTroubleError as trouble:
            # What went wrong, and no word of the description.
            log.warning("the language model could not draft: %s", trouble)
            raise
        if not is_wanted():
            raise NobodyWaitsError(_NOBODY_WAITS)
        if draft is None:
            raise ModelTroubleError(
                "The language model wrote nothing in the form that is needed, or would not answer. Try again, or try "
                "another model."
            )
        return draft
