"""What can go wrong with a language model, in plain words with a remedy for whoever set it up."""

from __future__ import annotations

import shlex
import ssl
import sys
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from bot.errors import ModelTroubleError
from bot.language_model.endpoint import Endpoint

# A server that asks for more than this is asked again all the same.
_LONGEST_WAIT_SECONDS = 300.0
# What needs somebody's hand will not have mended itself at the next reply.
_NEEDS_A_HAND_SECONDS = 30.0
_ELSEWHERE = range(300, 400)
# Some servers answer so where they do not know the model.
_NOT_TAKEN = frozenset({400, 422})
STILL_LOADING = (
    "The libraries that language models need are still being loaded here, so the model was not asked yet. Try again in "
    "a while."
)
"""Said of a time that was up before the server was asked anything."""
_ALL_ANEW = "Install the program anew: `make clean`, then `make run`."


def trouble_of(error: BaseException, endpoint: Endpoint) -> ModelTroubleError:
    """The trouble behind what a library raised. Never holds a word of the talk, nor the key."""
    where = f"the server at {endpoint.base_url}"
    too_late = f"{_start(where)} did not answer in time. A smaller model may be faster."
    # Told before the libraries are asked for, which may be what took too long, or what is missing.
    match error:
        case ModelTroubleError():
            return error
        case TimeoutError():
            return ModelTroubleError(too_late)
        case ImportError():
            return unloaded(error)
    try:
        import httpx2
        import openai
    except ImportError as missing:
        return unloaded(missing)

    match error:
        case openai.APITimeoutError():
            return ModelTroubleError(too_late)
        case openai.APIConnectionError() if any(isinstance(cause, ssl.SSLError) for cause in _causes(error)):
            what = f"{_start(where)} cannot be reached over https."
            trusted = "and whether this computer trusts the server's certificate."
            return ModelTroubleError(f"{what} Check OTHERWISE_BASE_URL, {trusted}", _NEEDS_A_HAND_SECONDS)
        case openai.APIConnectionError():
            return ModelTroubleError(f"{_start(where)} cannot be reached. Is it running, and is the address right?")
        case openai.AuthenticationError() | openai.PermissionDeniedError():
            return ModelTroubleError(f"{_start(where)} refused the key. Check OPENAI_API_KEY.", _NEEDS_A_HAND_SECONDS)
        case openai.NotFoundError():
            what = f"{_start(where)} does not know the model {endpoint.model!r}, or nothing answers at that address."
            return ModelTroubleError(f"{what} Check OTHERWISE_MODEL and OTHERWISE_BASE_URL.", _NEEDS_A_HAND_SECONDS)
        case openai.RateLimitError():
            return ModelTroubleError(
                f"{_start(where)} is too busy, or has answered as often as it may for now. Wait a while.",
                _asked_wait(error),
            )
        case openai.APIStatusError():
            return _of_status(error.status_code, _start(where), endpoint.model, _asked_wait(error))
        case httpx2.TransportError():
            return ModelTroubleError(f"{_start(where)} broke off in the middle of a line. Try again in a while.")
    what = f"{_start(where)} sent something that cannot be read ({type(error).__name__})."
    return ModelTroubleError(f"{what} Check OTHERWISE_BASE_URL; it often ends in /v1.")


def unloaded(error: Exception) -> ModelTroubleError:
    """The trouble where the libraries cannot be loaded: it is this computer's, and no server's."""
    match error:
        case ImportError(name=str() as module):
            # Libraries are installed by their own names, which have no underscores.
            library = module.partition(".")[0].replace("_", "-")
            what = f"The library {library}, which language models need, is missing or broken here. Install it:"
            command = f"{shlex.quote(sys.executable)} -m pip install --force-reinstall --no-deps {library}"
            return ModelTroubleError(f"{what} `{command}`.", _NEEDS_A_HAND_SECONDS)
        case ImportError():
            what = "A library that language models need is missing or broken here."
            return ModelTroubleError(f"{what} {_ALL_ANEW}", _NEEDS_A_HAND_SECONDS)
    what = f"The libraries that language models need could not be loaded here ({type(error).__name__})."
    return ModelTroubleError(f"{what} Start the program once more. If that does not help: {_ALL_ANEW}")


def _of_status(status: int, server: str, model: str, wait_seconds: float) -> ModelTroubleError:
    """The trouble behind a status that has no kind of its own; what else such an answer says is not read."""
    if status in _ELSEWHERE:
        what = f"{server} points to another address, and your words are not sent on to it."
        return ModelTroubleError(f"{what} Check OTHERWISE_BASE_URL.", _NEEDS_A_HAND_SECONDS)
    if status in _NOT_TAKEN:
        what = f"{server} did not take what was sent (error {status}). It may not know the model {model!r}."
        return ModelTroubleError(f"{what} Check OTHERWISE_MODEL, or try another model.", _NEEDS_A_HAND_SECONDS)
    what = f"{server} answered with error {status}."
    return ModelTroubleError(f"{what} Try again in a while, or try another model.", wait_seconds)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """What led to an error, the nearest first."""
    while error is not None and (error := error.__cause__ or error.__context__):
        yield error


def _start(where: str) -> str:
    return where[0].upper() + where[1:]


def _asked_wait(error: object) -> float:
    """The seconds that a server asked us to wait, 0 where it named none."""
    headers = getattr(getattr(error, "response", None), "headers", {})
    try:
        return min(_LONGEST_WAIT_SECONDS, max(0.0, _seconds(headers.get("retry-after", "0"))))
    except (ValueError, OverflowError):
        return 0.0


def _seconds(wait: str) -> float:
    """The seconds from now of a wait, which is a number of them or the date at which it ends."""
    try:
        return float(wait)
    except ValueError:
        return parsedate_to_datetime(wait).timestamp() - time.time()
