"""Settings for one's own computer: which language model speaks, tried out, and kept for its owner alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError

from bot.errors import NotFromHereError, SettingsError
from bot.language_model.doctor import Finding, rating, streaming
from bot.model_set_up import InUse
from bot.settings import remedy_for, variable_of
from bot.web.address import LOCAL
from bot.web.leaving import while_there
from bot.web.plain_errors import PlainErrors
from bot.web.render import page
from bot.web.settings_words import in_page_words, remedy_in
from bot.wiring import Parts

_FIELDS = ("model", "base_url", "api_key", "reply_timeout_seconds", "model_rates")
# A request that somebody passed on has come from elsewhere.
_PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
_LONGEST_CHARACTERS, _LONGEST_KEY_CHARACTERS = 500, 4_000
_NEW_ADDRESS = (
    "This is a new address, so the key that is kept is not sent there. Write the key for this address, or tick “Use no "
    "key any more”."
)
_NO_MODEL = "The other person speaks with the lines that came with each talk."
_SAID = {
    "kept": "This is kept. It is used from the next reply on.",
    "gone": "What was kept is forgotten, and so is the key.",
}


@dataclass(frozen=True)
class _Shown:
    """What the page shows beside what is set."""

    typed: Mapping[str, str]
    faults: Mapping[str, str] = field(default_factory=dict)
    findings: Sequence[Finding] = ()
    said: str = ""


def settings_page(parts: Parts, is_loopback: bool) -> APIRouter:
    """The routes under `/settings`; they answer only on a server that listens on this computer alone."""

    def own_computer(request: Request) -> None:
        if not (is_loopback and _is_from_here(request)):
            raise NotFromHereError(
                "The settings can be seen and changed only on the computer that Otherwise runs on. Open them there, at "
                "an address that begins with http://127.0.0.1 or http://localhost."
            )

    router = APIRouter(prefix="/settings", route_class=PlainErrors, dependencies=[Depends(own_computer)])

    @router.get("")
    def _settings(done: str = "") -> Response:
        return _page(parts, _Shown(_as_typed(parts.model_set_up.now), said=_SAID.get(done, "")))

    @router.post("")
    async def _change(request: Request, sent: Sent) -> Response:
        return await while_there(request, lambda is_there: change(sent, is_there))

    def change(sent: Mapping[str, str], is_there: Callable[[], bool]) -> Response:
        if sent.get("act") == "forget":
            parts.model_set_up.forget()
            return RedirectResponse("/settings?done=gone", 303)
        values, faults = _values(parts, sent)
        if faults := {**faults, **_too_long(sent)}:
            return _page(parts, _Shown(sent, faults))
        try:
            if sent.get("act") == "keep":
                parts.model_set_up.keep(values)
                return RedirectResponse("/settings?done=kept", 303)
            return _page(parts, _Shown(sent, findings=_findings(parts.model_set_up.tried(values), is_there)))
        except ValidationError as error:
            return _page(parts, _Shown(sent, _named(error)))
        except SettingsError as error:
            name = next((each for each in _FIELDS if str(error).startswith(f"{variable_of(each)} ")), "model")
            return _page(parts, _Shown(sent, {name: remedy_in(str(error))}))

    return router


def _is_from_here(request: Request) -> bool:
    """Whether a browser on this computer asks, for a page of this server's own."""
    host = request.headers.get("host", "")
    if urlsplit(f"http://{host}").hostname not in {name.strip("[]") for name in LOCAL}:
        return False
    if any(name in request.headers for name in _PASSED_ON):
        return False
    try:
        is_near = request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        is_near = False
    # A browser names the page that a form was sent from, always.
    is_ours = request.method == "GET" or urlsplit(request.headers.get("origin", "")).netloc == host
    return is_near and is_ours


async def _sent(request: Request) -> dict[str, str]:
    form = await request.form()
    # One more than may be kept, so that what is too long is seen to be.
    return {name: str(value).strip()[: _LONGEST_KEY_CHARACTERS + 1] for name, value in form.items()}


Sent = Annotated[dict[str, str], Depends(_sent)]


def _too_long(sent: Mapping[str, str]) -> dict[str, str]:
    """What is longer than it may be, by field: a key that was cut would be refused, and nobody would know why."""
    longest = {name: _LONGEST_KEY_CHARACTERS if name == "api_key" else _LONGEST_CHARACTERS for name in _FIELDS}
    return {
        name: f"This is too long. It may have {most:,} characters at most. Copy it once more."
        for name, most in longest.items()
        if len(sent.get(name, "")) > most
    }


def _values(parts: Parts, sent: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
    """What was sent, as settings; a key that was left empty is the one that is kept, at the same address only."""
    set_up = parts.model_set_up
    now = set_up.now.settings
    fixed = set_up.fixed_at(sent.get("base_url"))
    values: dict[str, object] = {name: sent[name] for name in _FIELDS if sent.get(name) and name not in fixed}
    if "api_key" in values or not _keeps_key(parts) or "api_key" in fixed or sent.get("no_key"):
        return values, {}
    assert now.api_key is not None
    is_same_place = (sent.get("base_url") or None, _provider(sent.get("model", ""))) == (
        now.base_url,
        _provider(now.model or ""),
    )
    if not is_same_place and not {"base_url", "model"} <= set_up.fixed:
        return values, {"api_key": _NEW_ADDRESS}
    return {**values, "api_key": now.api_key.get_secret_value()}, {}


def _keeps_key(parts: Parts) -> bool:
    """Whether a key that was typed here is in use."""
    now = parts.model_set_up.now.settings
    return now.api_key is not None and "api_key" not in parts.model_set_up.fixed_at(now.base_url)


def _provider(model: str) -> str:
    return model.partition(":")[0]


def _named(error: ValidationError) -> dict[str, str]:
    """What is wrong, by field; what was typed is not repeated."""
    found: dict[str, str] = {}
    for each in error.errors(include_url=False, include_input=False):
        name = str(each["loc"][0]) if each["loc"] else "model"
        name = "api_key" if name.isupper() else name
        found[name] = remedy_for(name, each["msg"])
    return found


def _findings(tried: InUse, is_wanted: Callable[[], bool]) -> list[Finding]:
    """What the doctor finds: the model is reached once, and each thing needed of it is tried."""
    if tried.client is None:
        return [Finding(True, f"No model is named, so there is nothing to try. {_NO_MODEL}")]
    seconds = tried.settings.reply_timeout_seconds
    speaks = streaming(tried.client, seconds, is_wanted)
    found = [speaks, rating(tried.client, seconds, is_wanted)] if speaks.is_well else [speaks]
    return [replace(each, text=in_page_words(each.text)) for each in found]


def _as_typed(now: InUse) -> dict[str, str]:
    """What is set, as it stands in the form; never the key."""
    settings = now.settings
    return {
        "model": settings.model or "",
        "base_url": settings.base_url or "",
        "reply_timeout_seconds": f"{settings.reply_timeout_seconds:g}",
        "model_rates": "yes" if settings.model_rates else "no",
    }


def _page(parts: Parts, shown: _Shown) -> Response:
    set_up = parts.model_set_up
    now = set_up.now
    endpoint = now.endpoint
    return page(
        "settings.html",
        422 if shown.faults else 200,
        shown=shown,
        typed={name: shown.typed.get(name, "") for name in _FIELDS if name != "api_key"},
        fixed={name: variable_of(name) for name in set_up.fixed},
        endpoint=endpoint,
        settings=now.settings,
        no_model=_NO_MODEL,
        notice=parts.model_notice,
        has_key=now.settings.api_key is not None,
        keeps_key=_keeps_key(parts),
        key_elsewhere=variable_of("api_key") if "api_key" in set_up.fixed_at(None) - set_up.fixed else "",
        holds_key_back=set_up.holds_key_back,
        words_go=parts.words_go,
        travels_open=endpoint is not None and not endpoint.is_encrypted and not endpoint.is_on_this_computer,
    )
