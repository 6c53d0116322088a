"""One answer in a given form, from whatever server there is: each way is tried in turn until one works.

One real server answers HTTP 500 to a JSON schema, another sends nothing to a function call, and tiny models fail JSON
mode; so the ways form a ladder, and the one that worked is remembered. An answer that does not fit its form is no
answer.
"""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from bot.errors import ModelTroubleError

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

Form = TypeVar("Form", bound=BaseModel)


Way = Literal["json_schema", "function_calling", "json_mode", "lenient"]
"""A way of asking for a form; `lenient`: asked for in words, and found in whatever comes back."""
_WAYS: tuple[Way, ...] = get_args(Way)
# Whatever is said before an answer, more than this no answer takes; nor does one hold as many objects.
_LONGEST_ANSWER_CHARACTERS = 100_000
_MOST_OBJECTS = 200


def _can_be_kept(answer: BaseModel) -> bool:
    """Whether it is text through and through: half a character (a lone surrogate) can be written down nowhere."""
    try:
        answer.model_dump_json()
    except ValueError:
        return False
    return True


class Asker(Generic[Form]):
    """Asks one model for one form."""

    def __init__(self, form: type[Form]) -> None:
        self._form = form
        self.way: Way | None = None
        """The way that worked last."""

    async def ask(self, model: ChatOpenAI, messages: list[tuple[str, str]]) -> Form | None:
        """The answer; None when no way gives one that fits. Raises what the library raises where the next way would
        fare no better: no connection, a refused key, a limit, no such model, or an error of the server's own where
        only words were asked for."""
        for way in [self.way] if self.way else _WAYS:
            answer = await self._by(way, model, messages)
            if answer is not None and _can_be_kept(answer):
                self.way = way
                return answer
        self.way = None
        return None

    async def _by(self, way: Way, model: ChatOpenAI, messages: list[tuple[str, str]]) -> Form | None:
        import openai

        try:
            if way == "lenient":
                return await self._in_words(model, messages)
            if way == "json_mode":
                return await self._in_words(model, messages, response_format={"type": "json_object"})
            asked = model.with_structured_output(self._form, method=way, include_raw=True)
            parsed: dict[str, Any] = await asked.ainvoke(messages)
        except (openai.AuthenticationError, openai.PermissionDeniedError, openai.NotFoundError, openai.RateLimitError):
            raise
        except (openai.APIConnectionError, ModelTroubleError):
            raise
        except openai.InternalServerError:
            # A form may be too much for a server; words are all that the last way asks for.
            if way == _WAYS[-1]:
                raise
            return None
        except Exception:  # noqa: BLE001  # a server, a library or a form that cannot do it this way
            return None
        found = parsed.get("parsed")
        return found if isinstance(found, self._form) else None

    async def _in_words(self, model: ChatOpenAI, messages: list[tuple[str, str]], **asked_for: Any) -> Form | None:
        said = await model.ainvoke(messages, **asked_for)
        # Another thread looks for it: the loop carries the words of other calls meanwhile.
        return await asyncio.to_thread(self._found_in, str(said.text)[-_LONGEST_ANSWER_CHARACTERS:])

    def _found_in(self, text: str) -> Form | None:
        """The last object that fits, among as many as an answer may hold: whoever thinks aloud, or says back what was
        asked, comes to the answer last."""
        # A model may break a line within a text.
        reader = json.JSONDecoder(strict=False)
        for begins in reversed(list(re.finditer("{", text))[-_MOST_OBJECTS:]):
            try:
                return self._form.model_validate(reader.raw_decode(text, begins.start())[0])
            except (ValueError, RecursionError, ValidationError):
                continue
        return None
