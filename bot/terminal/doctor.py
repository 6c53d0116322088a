"""`otherwise doctor`: what is set up, whether it works, and what will be used."""

from __future__ import annotations

from typing import TextIO

from bot.language_model.doctor import rating, streaming
from bot.safety.texts import without_model_because
from bot.wiring import Parts

_NONE = """\
No language model is set up. The other person speaks with the lines that came with each scenario.
{words_go} To use a model, set OTHERWISE_MODEL, for example:

  OTHERWISE_MODEL=ollama:llama3.1:8b                        a model on this computer, with Ollama
  OTHERWISE_MODEL=openai:gpt-4.1-mini OPENAI_API_KEY=...    a model of OpenAI's
  OTHERWISE_MODEL=openai:NAME OTHERWISE_BASE_URL=...        any other server that speaks as OpenAI's does
"""
_NO_KEY = "none (set OPENAI_API_KEY if the server asks for one; a server of your own may not)"
_HELD_BACK = """\
           The one in OPENAI_API_KEY is not sent there, because the address was set on the page Settings. That key goes
           only to the address in OTHERWISE_BASE_URL, to OpenAI and to this computer. A key for this address can be
           written on the page Settings.
"""
_SPEAKS = """
The model will speak for the other person. It is told only what they have said already, and the program
checks each sentence before you see it.
"""
_IS_SILENT = """
The other person will speak with the lines that came with each scenario until that works. At each reply the
model is tried again, now and then if trouble goes on, so your words may still be sent to it.
"""
_RATES = "It rates your replies too. Where its rating is far lower than the program's, the lower one is shown.\n"
_RATES_NOT_YET = """\
Your replies are still sent to it to be rated, now and then if trouble goes on. Where no rating comes back, the
program's own is shown. Set OTHERWISE_MODEL_RATES=0 if they should not be sent for that.
"""


def doctor(parts: Parts, out: TextIO) -> int:
    """Says whether the safety check is whole, and tries the language model that is named. Returns 1 when the check is
    not whole, or a model is named and cannot speak, else 0."""
    out.write(f"Safety:    {parts.hearing_note or 'The whole safety check runs.'}\n\n")
    return max(int(bool(parts.hearing_note)), _language_model(parts, out))


def _language_model(parts: Parts, out: TextIO) -> int:
    now = parts.model_set_up.now
    if now.fault:
        out.write(f"{without_model_because(now.fault)}\n{parts.words_go}\n")
        return 1
    if now.endpoint is None or now.client is None:
        out.write(_NONE.format(words_go=parts.words_go))
        return 0
    seconds = now.settings.reply_timeout_seconds
    out.write(f"Model:     {now.endpoint.model}\n")
    out.write(f"Address:   {now.endpoint.base_url}\n")
    is_held_back = parts.model_set_up.holds_key_back
    no_key = "none" if is_held_back else _NO_KEY
    out.write(
        f"Key:       {'set, and not shown' if now.endpoint.key else no_key}\n{_HELD_BACK if is_held_back else ''}"
    )
    out.write(f"Waiting:   at most {seconds:g} seconds for a line (OTHERWISE_REPLY_TIMEOUT_SECONDS)\n")
    out.write(f"Words:     {parts.words_go}\n")
    if not now.endpoint.is_encrypted and not now.endpoint.is_on_this_computer:
        out.write("           Others on the same network can read them on their way there. Use an https address.\n")
    speaks = streaming(now.client, seconds)
    out.write(f"\nSpeaking:  {speaks.text}\n")
    if not speaks.is_well:
        out.write(_IS_SILENT)
        return 1
    rates = rating(now.client, seconds)
    out.write(f"Rating:    {rates.text}\n{_SPEAKS}{_what_of_rating(now.settings.model_rates, rates.is_well)}")
    return 0


def _what_of_rating(is_asked_for: bool, is_well: bool) -> str:
    """What will come of rating; a model that is asked to rate is sent the replies, whether it can or not."""
    if is_asked_for:
        return _RATES if is_well else _RATES_NOT_YET
    return "It does not rate your replies." + (" Set OTHERWISE_MODEL_RATES=1 if it should." if is_well else "") + "\n"
