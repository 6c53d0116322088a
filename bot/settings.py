"""What can be set from outside: the environment, read once."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import URL

from bot.errors import SettingsError


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
    country: str = "CA"
    """Two letters; decides which helplines are shown first."""
    model: str | None = None
    """The language model that speaks for the other person, as `provider:name`; unset = the written lines only."""
    base_url: str | None = None
    """Address of an OpenAI-compatible server; unset = the usual address of the provider."""
    api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    """The key that the server asks for, from `OPENAI_API_KEY`; unset = none."""
    reply_timeout_seconds: float = Field(default=20.0, gt=0, le=120)
    """The longest a learner waits for the language model before a written line; 0 to 120 seconds."""
    model_rates: bool = False
    """Whether the language model reads each reply too, as a second rater."""

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
        raise SettingsError(f"{name} is {first['input']!r}: {first['msg'].lower()}.") from None
