"""`otherwise doctor`: what is set up, whether it works, and what will be used."""

from __future__ import annotations

from typing import TextIO

from bot.language_model.doctor import answers_in_form, streaming
from bot.wiring import Parts

_NONE = """\
No language model is set up. The other person speaks with the lines that came with each scenario.
{words_go} To use a model, set OTHERWISE_MODEL, for example:

  OTHERWISE_MODEL=ollama:llama3.1:8b                        a model on this computer, with Ollama
  OTHERWISE_MODEL=openai:gpt-4.1-mini OPENAI_API_KEY=...    a model of OpenAI's
  OTHERWISE_MODEL=openai:NAME OTHERWISE_BASE_URL=...        any other server that speaks as OpenAI's does
"""
_NO_KEY = "none (set OPENAI_API_KEY if the server asks for one; a server of your own may not)"


def doctor(parts: Parts, out: TextIO) -> int:
    """Tries the language model that is named. Returns 1 when one is named and cannot speak, else 0.

    Raises SettingsError when a setting cannot be used.
    """
    endpoint, client = parts.endpoint, parts.language_model
    if endpoint is None or client is None:
        out.write(_NONE.format(words_go=parts.words_go))
        return 0
    settings = parts.model_set_up.now.settings
    seconds = settings.reply_timeout_seconds
    out.write(f"Model:     {endpoint.model}\n")
    out.write(f"Address:   {endpoint.base_url}\n")
    out.write(f"Key:       {'set, and not shown' if endpoint.key else _NO_KEY}\n")
    out.write(f"Waiting:   at most {seconds:g} seconds for a line (OTHERWISE_REPLY_TIMEOUT_SECONDS)\n")
    out.write(f"Words:     {parts.words_go}\n")
    if not endpoint.is_encrypted and not endpoint.is_on_this_computer:
        out.write("           Others on the same network can read them on their way there. Use an https address.\n")
    speaks = streaming(client, seconds)
    out.write(f"\nSpeaking:  {speaks.text}\n")
    if not speaks.is_well:
        out.write("\nThe other person will speak with the lines that came with each scenario until that works.\n")
        return 1
    rates = answers_in_form(client, seconds)
    out.write(f"Rating:    {rates.text}\n\n")
    out.write(
        "The model will speak for the other person. It is told only what they have said already, and the program\n"
    )
    out.write("checks each sentence before you see it.\n")
    if not settings.model_rates:
        out.write("It does not rate your replies. Set OTHERWISE_MODEL_RATES=1 if it should.\n")
    elif rates.is_well:
        out.write(
            "It rates your replies too. Where its rating is far lower than the program's, the lower one is shown.\n"
        )
    else:
        out.write("It will not rate your replies, since it cannot fill in a form.\n")
    return 0
