"""Which language model is meant, and where it answers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.errors import SettingsError
from bot.private import is_this_computer

# The addresses at which these answer when nothing else is set up (the projects' own documentation).
_USUAL = {
    "openai": "https://api.openai.com/v1",
    "ollama": "http://127.0.0.1:11434/v1",
    "lmstudio": "http://127.0.0.1:1234/v1",
    "llamacpp": "http://127.0.0.1:8080/v1",
    "vllm": "http://127.0.0.1:8000/v1",
}
# What a header can carry, and no blank.
_KEY = re.compile(r"[!-~]*")


@dataclass(frozen=True)
class Endpoint:
    """A model at an OpenAI-compatible server. The key is never shown."""

    model: str
    base_url: str
    key: str = field(default="", repr=False)

    @property
    def host(self) -> str:
        """The host that gets the words."""
        return urlsplit(self.base_url).hostname or ""

    @property
    def is_on_this_computer(self) -> bool:
        """Whether the words stay on this machine."""
        return is_this_computer(self.host)

    @property
    def is_encrypted(self) -> bool:
        """Whether nobody on the way can read along."""
        return urlsplit(self.base_url).scheme == "https"


def endpoint_of(model: str, base_url: str | None, key: str) -> Endpoint:
    """The endpoint that the settings name; blanks and line ends around the address and the key are left off. Raises
    SettingsError, naming the setting."""
    provider, _, name = model.partition(":")
    if provider not in _USUAL or not name.strip():
        *others, last = _USUAL
        raise SettingsError(
            f"OTHERWISE_MODEL is {model!r}. Write where it runs, a colon and its name, for example ollama:llama3.1:8b "
            f"or openai:gpt-4.1-mini. It can run at {', '.join(others)} or {last}. For any other server write openai: "
            "and the name, and put the server's address in OTHERWISE_BASE_URL."
        )
    address = ((base_url or "").strip() or _USUAL[provider]).rstrip("/")
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        # The library takes line ends within an address out unseen.
        is_web = is_web and address.isprintable() and " " not in address
    except ValueError:
        is_web = False
    if not is_web or parts.username or parts.password:
        raise SettingsError(
            "OTHERWISE_BASE_URL is no address that can be used. Write it like http://127.0.0.1:11434/v1, without a "
            "name or a key in it. A key goes into OPENAI_API_KEY."
        )
    if not _KEY.fullmatch(key.strip()):
        raise SettingsError(
            "OPENAI_API_KEY is no key that can be sent. Write it once more: it holds a blank or a sign that no key "
            "has, which may have come with copying it."
        )
    return Endpoint(name.strip(), address, key.strip())
