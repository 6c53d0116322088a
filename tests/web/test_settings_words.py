"""What is wrong with a setting is said by the fields of the page, and never by the names of variables."""

from __future__ import annotations

import httpx2
import openai
import pytest

from bot.errors import SettingsError
from bot.language_model.endpoint import Endpoint, endpoint_of
from bot.language_model.trouble import trouble_of
from bot.web.settings_words import in_page_words, remedy_in

ENDPOINT = Endpoint("m", "http://127.0.0.1:1/v1", "a-key")
ASKED = httpx2.Request("POST", ENDPOINT.base_url)


def refused(kind: type[openai.APIStatusError], status: int) -> openai.APIStatusError:
    return kind("no", response=httpx2.Response(status, request=ASKED), body=None)


def fault_of(model: str, address: str | None = None) -> str:
    with pytest.raises(SettingsError) as raised:
        endpoint_of(model, address, "")
    return str(raised.value)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (refused(openai.AuthenticationError, 401), "refused the key. Check the key."),
        (refused(openai.NotFoundError, 404), "Check the model and the address."),
        (refused(openai.RateLimitError, 429), "Wait a while."),
        (refused(openai.InternalServerError, 500), "error 500. Try again in a while, or try another model."),
        (openai.APIConnectionError(request=ASKED), "cannot be reached. Is it running, and is the address right?"),
        (TimeoutError(), "did not answer in time. A smaller model may be faster."),
        (ValueError(), "Check the address; it often ends in /v1."),
    ],
)
def test_every_trouble_ends_with_what_to_do_in_the_words_of_the_page(error: Exception, says: str) -> None:
    words = in_page_words(str(trouble_of(error, ENDPOINT)))
    assert words.endswith(says)
    assert words.startswith("The server at http://127.0.0.1:1/v1 ")
    assert "OTHERWISE_" not in words
    assert "API_KEY" not in words


@pytest.mark.parametrize("model", ["skynet:x", "openai:", "Write me a poem"])
def test_a_model_at_fault_is_told_by_what_to_write_and_is_not_repeated(model: str) -> None:
    words = remedy_in(fault_of(model))
    assert words.startswith("Write where it runs, a colon and its name, for example ollama:llama3.1:8b ")
    assert words.endswith("put the server's address in the field below.")
    assert "skynet" not in words
    assert "poem" not in words


def test_an_address_at_fault_is_told_by_what_to_write() -> None:
    assert remedy_in(fault_of("openai:m", "http://me:pass@x/v1")) == (
        "Write it like http://127.0.0.1:11434/v1, without a name or a key in it. The key has a field of its own."
    )


def test_what_names_no_remedy_is_said_as_a_whole() -> None:
    assert remedy_in("OTHERWISE_BASE_URL is taken.") == "the address is taken."
