"""What can be set from outside: the environment, read once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import SettingsError
from bot.private import is_this_computer, write_private


class Settings(BaseSettings):
    """The settings. Each is `OTHERWISE_` and its name in capitals, but for the key."""

    model_config = SettingsConfigDict(
        env_prefix="OTHERWISE_",
        frozen=True,
        extra="ignore",
        env_ignore_empty=True,
        populate_by_name=True,
        protected_namespaces=(),
    )

    data_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("otherwise", appauthor=False)))
    """Where rehearsals are kept."""
    database_url: str | None = None
    """A SQLAlchemy address; unset = SQLite in the data directory."""
    scenario_dir: Path | None = None
    """A folder with scenarios of one's own, beside those shipped."""
    country: str = ""
    """Two letters; decides which helplines are shown. Unset = the learner is asked where they are."""
    model: str | None = None
    """The language model that speaks for the other person, as `provider:name`; unset = the written lines only."""
    base_url: str | None = None
    """Address of an OpenAI-compatible server; unset = the usual address of the provider."""
    api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    """The key that the server asks for, from `OPENAI_API_KEY`; unset = none. See `holds_key_back`."""
    reply_timeout_seconds: float = Field(default=20.0, gt=0, le=120)
    """The longest a learner waits for the language model before a written line; 0 to 120 seconds."""
    model_rates: bool = False
    """Whether the language model reads each reply too, as a second rater."""

    @property
    def database_host(self) -> str:
        """Another computer that the database is on; '' where it is on this one, or the address cannot be read."""
        try:
            address = make_url(self.database)
        except ArgumentError:
            return ""
        named = address.query.get("host", ()) if address.host is None else address.host
        hosts = (named,) if isinstance(named, str) else named
        # A path is a socket on this computer.
        others = [host for host in hosts if not host.startswith("/") and not is_this_computer(host)]
        return ", ".join(others)

    @property
    def database(self) -> str:
        """The address of the database."""
        if self.database_url:
            return self.database_url
        return URL.create("sqlite", database=str(self.data_dir / "otherwise.db")).render_as_string()


def settings_from_environment(**given: object) -> Settings:
    """The settings; `given` (None = not given) wins over the environment. Raises SettingsError naming the variable."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = str(first["loc"][0])
        name = field if field.isupper() else f"OTHERWISE_{field.upper()}"
        raise SettingsError(f"{name} is {first['input']!r}. {remedy_for(field, first['msg'])}") from None


KEPT_FIELDS = ("model", "base_url", "api_key", "reply_timeout_seconds", "model_rates")
"""What can be set on the page, and is kept in the data directory."""
_FILE = "settings.json"
_OPENAI = "api.openai.com"
_REMEDIES = {
    "reply_timeout_seconds": "Write a number of seconds above 0, and 120 at most.",
    "model_rates": "Choose yes or no.",
}


def kept_file(data_dir: Path) -> Path:
    """Where the settings made on the page are kept."""
    return data_dir / _FILE


def variable_of(name: str) -> str:
    """The environment variable of a setting."""
    return "OPENAI_API_KEY" if name == "api_key" else f"OTHERWISE_{name.upper()}"


def remedy_for(name: str, message: str) -> str:
    """What to do about a value that a setting cannot have; `message` is what pydantic says of it."""
    return _REMEDIES.get(name, f"This cannot be used: {message.lower()}.")


def from_environment(settings: Settings, typed_address: object = None) -> frozenset[str]:
    """The names of those settings that the environment decides: what is kept cannot change them. The key is none of
    them where it is held back from the address that was typed."""
    fixed = frozenset(settings.model_fields_set & set(KEPT_FIELDS))
    return fixed - {"api_key"} if holds_key_back(settings, typed_address) else fixed


def holds_key_back(environment: Settings, typed_address: object) -> bool:
    """Whether the environment has a key, and it is not for the address that was typed.

    It is for the address that the environment names, for OpenAI's own and for this computer. Whoever set it has agreed
    to no other.
    """
    given = environment.model_fields_set
    typed = str(typed_address or "").strip()
    return "api_key" in given and "base_url" not in given and bool(typed) and not _may_have_key(typed)


def _may_have_key(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return is_this_computer(host) or (parts.scheme, host) == ("https", _OPENAI)


def with_kept(settings: Settings) -> Settings:
    """The settings, with what was kept from the page wherever the environment says nothing.

    Raises SettingsError when the file cannot be used.
    """
    path = kept_file(settings.data_dir)
    if not path.exists():
        return settings
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return with_values(settings, {name: kept[name] for name in KEPT_FIELDS if kept.get(name) is not None})
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        # What stands in it is not repeated: it may hold a key.
        raise SettingsError(
            f"{path} cannot be read. Remove it, or choose “Forget these settings” on the page Settings. Then set up "
            "the model once more."
        ) from None


def with_values(settings: Settings, values: Mapping[str, object]) -> Settings:
    """The settings, with these values wherever the environment says nothing. Raises pydantic's ValidationError."""
    fixed = {name: getattr(settings, name) for name in settings.model_fields_set}
    if holds_key_back(settings, values.get("base_url")):
        del fixed["api_key"]
        values = {"api_key": None, **values}
    given = {name: value for name, value in values.items() if name not in fixed}
    # Validated as they stand, and without the environment, which has had its say.
    both = {**given, **fixed}
    if "api_key" in both:
        both["OPENAI_API_KEY"] = both.pop("api_key")
    checked = _Unread.model_validate(both)
    return settings.model_copy(update={name: getattr(checked, name) for name in given})


def keep_settings(environment: Settings, settings: Settings) -> None:
    """Keeps what may be set on the page, readable by its owner only. What the environment decides is left out."""
    fixed = from_environment(environment, settings.base_url)
    found = {name: getattr(settings, name) for name in KEPT_FIELDS if name not in fixed}
    key = found.get("api_key")
    if isinstance(key, SecretStr):
        found["api_key"] = key.get_secret_value()
    write_private(kept_file(settings.data_dir), json.dumps(found, ensure_ascii=False, indent=1) + "\n")


class _Unread(Settings):
    """Settings from given values alone."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  # the library hands over all of these
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """None but what is given."""
        return (init_settings,)
