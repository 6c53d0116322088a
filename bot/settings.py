"""What can be set from outside: the environment, read once."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import URL

from bot.errors import SettingsError


class Settings(BaseSettings):
    """The settings. Each is `OTHERWISE_` and its name in capitals."""

    model_config = SettingsConfigDict(env_prefix="OTHERWISE_", frozen=True, extra="ignore", env_ignore_empty=True)

    data_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("otherwise", appauthor=False)))
    """Where rehearsals are kept."""
    database_url: str | None = None
    """A SQLAlchemy address; unset = SQLite in the data directory."""
    scenario_dir: Path | None = None
    """A folder with scenarios of one's own, beside those shipped."""
    country: str = "CA"
    """Two letters; decides which helplines are shown first."""

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
        name = "OTHERWISE_" + str(first["loc"][0]).upper()
        raise SettingsError(f"{name} is {first['input']!r}: {first['msg'].lower()}.") from None
