"""Messages about the settings, for a page that has a field where the environment has a variable."""

from __future__ import annotations

from bot.settings import variable_of

_KEY, _MODEL, _ADDRESS = variable_of("api_key"), variable_of("model"), variable_of("base_url")
# The longer first.
_WORDS = {
    f"a key goes into {_KEY}": "a key has its own field",
    f"in {_ADDRESS}": "below",
    _KEY: "the key",
    _MODEL: "the model",
    _ADDRESS: "the address",
}
_REMEDY_BEGINS = "Write it as"


def in_page_words(message: str) -> str:
    """The message without the names of variables."""
    for variable, words in _WORDS.items():
        message = message.replace(variable, words)
    return message


def remedy_in(message: str) -> str:
    """What a message says to do, in the page's words; all of it where it names no remedy."""
    _, begins, rest = message.partition(_REMEDY_BEGINS)
    return in_page_words(begins + rest if begins else message)
