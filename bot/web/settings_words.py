"""Messages about the settings, for a page that has a field where the environment has a variable."""

from __future__ import annotations

from bot.settings import variable_of

_KEY, _MODEL, _ADDRESS = variable_of("api_key"), variable_of("model"), variable_of("base_url")
# The longer first.
_WORDS = {
    f"A key goes into {_KEY}": "The key has a field of its own",
    f"in {_ADDRESS}": "in the field below",
    _KEY: "the key",
    _MODEL: "the model",
    _ADDRESS: "the address",
}
_REMEDY_BEGINS = "Write "


def in_page_words(message: str) -> str:
    """The message without the names of variables."""
    for variable, words in _WORDS.items():
        message = message.replace(variable, words)
    return message


def remedy_in(message: str) -> str:
    """What a message says to do, in the page's words; all of it where it names no remedy."""
    # The last one: a value that was typed may hold the word too.
    _, begins, rest = message.rpartition(_REMEDY_BEGINS)
    return in_page_words(begins + rest)
