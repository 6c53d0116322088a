"""Chainlit's own folder: its settings, its texts in our words. It must stand before Chainlit is imported."""

from __future__ import annotations

import json
import os
import secrets
from importlib.util import find_spec
from pathlib import Path

from bot.errors import SettingsError
from bot.wiring import private_folder

# Chainlit's own settings file; https://docs.chainlit.io/backend/config/overview. What is off is off because nothing
# here needs it and each is a way in: uploads, MCP, sharing, HTML in messages, editing what was said.
_CONFIG = """\
[project]
user_env = []
session_timeout = 3600
user_session_timeout = 1296000
cache = false
persist_user_env = false
mask_user_env = true
allow_origins = []

[features]
unsafe_allow_html = false
latex = false
user_message_markdown = false
user_message_autoscroll = false
assistant_message_autoscroll = true
auto_tag_thread = false
edit_message = false
allow_thread_sharing = false
favorites = false

[features.spontaneous_file_upload]
enabled = false

[features.audio]
enabled = false

[features.mcp]
enabled = false

[UI]
name = "Otherwise"
description = "A practice conversation"
language = "en-US"
cot = "hidden"
default_sidebar_state = "hidden"
confirm_new_chat = false
avatar_size = 36
custom_css = "/static/talk.css"
custom_js = "/static/talk.js"
custom_js_attributes = "defer"

[meta]
generated_by = "2.12.0"
"""

# The few of Chainlit's texts that a learner sees, in our words.
_TEXTS = {
    ("chat", "input", "placeholder"): "Write what you would say",
    ("chat", "messages", "status", "using"): "",
}


def make_home(data_dir: Path) -> Path:
    """Lays out Chainlit's folder in the data directory, names it in the environment, and returns it.

    Raises SettingsError when the directory cannot be written to.
    """
    home = data_dir / "chainlit"
    private_folder(data_dir)
    private_folder(home)
    try:
        _lay_out(home)
        secret = _secret(data_dir)
    except OSError as error:
        raise SettingsError(f"{error.filename} cannot be written: {error.strerror}. Set --data-dir.") from None
    os.environ["CHAINLIT_APP_ROOT"] = str(home)
    os.environ["CHAINLIT_CUSTOM_AUTH"] = "1"
    os.environ["CHAINLIT_AUTH_SECRET"] = secret
    # Whatever the environment says: nothing is traced or sent to anyone.
    os.environ["TRACELOOP_TELEMETRY"] = "false"
    os.environ["OTEL_SDK_DISABLED"] = "true"
    for name in ("LITERAL_API_KEY", "DATABASE_URL", "DISCORD_BOT_TOKEN", "SLACK_BOT_TOKEN", "TEAMS_APP_ID"):
        os.environ.pop(name, None)
    return home


def _lay_out(home: Path) -> None:
    texts = home / ".chainlit" / "translations"
    texts.mkdir(parents=True, exist_ok=True)
    (home / ".chainlit" / "config.toml").write_text(_CONFIG, encoding="utf-8")
    (texts / "en-US.json").write_text(json.dumps(_our_texts(), indent=1), encoding="utf-8")
    # Empty files: without them Chainlit writes a read-me about itself, shows it, and logs that it is not translated.
    for name in ("chainlit.md", "chainlit_en-US.md"):
        (home / name).write_text("", encoding="utf-8")


def _our_texts() -> dict[str, object]:
    spec = find_spec("chainlit")
    assert spec is not None
    assert spec.origin is not None
    texts = json.loads((Path(spec.origin).parent / "translations" / "en-US.json").read_text(encoding="utf-8"))
    for path, text in _TEXTS.items():
        place = texts
        for step in path[:-1]:
            place = place.get(step, {})
        if path[-1] in place and text:
            place[path[-1]] = text
    assert isinstance(texts, dict)
    return texts


def _secret(data_dir: Path) -> str:
    """The key that signs this computer's own cookie; made once, and readable by its owner only."""
    path = data_dir / "cookie.key"
    if not path.exists() or not path.read_text().strip():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32))
    return path.read_text().strip()
