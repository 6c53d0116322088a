"""`otherwise doctor`: what is set up, whether it works, and what will be used."""

from __future__ import annotations

from typing import TextIO

from bot.language_model.doctor import answers_in_form, streaming
from bot.wiring import Parts

_NONE = """\
No language model is set up. The other person speaks with the lines that came with each scenario, and nothing leaves
this computer. To use a model, set OTHERWISE_MODEL, for example:

  OTHERWISE_MODEL=ollama:llama3.1:8b                        a model on this computer, with Ollama
  OTHERWISE_MODEL=openai:gpt-4.1-mini OPENAI_API_KEY=...    a model of OpenAI's
  OTHERWISE_MODEL=openai:NAME OTHERWISE_BASE_URL=...        any other server that speaks as OpenAI's does
"""


def doctor(parts: Parts, out: TextIO) -> int:
    """Tries the language model that is named. Returns 1 when one is named and cannot speak, else 0.

    Raises SettingsError when a setting cannot be used.
    """
    endpoint, client = parts.endpoint, parts.language_model
    if endpoint is None or client is None:
        out.write(_NONE)
        return 0
    settings = parts.model_set_up.now.settings
    seconds = settings.reply_timeout_seconds
    out.write(f"Model:     {endpoint.model}\n")
    out.write(f"Address:   {endpoint.base_url}\n")
    out.write(
        f"Key:       {'set' if endpoint.key else 'none set (OPENAI_API_KEY); a server of your own may need none'}\n"
    )
    out.write(f"Waiting:   at most {seconds:g} seconds for a line (OTHERWISE_REPLY_TIMEOUT_SECONDS)\n")
    out.write(f"Words:     {parts.words_go}\n")
    if not endpoint.is_encrypted and not endpoint.is_on_this_computer:
        out.write("           They travel unencrypted; others in the network can read them. Use an https address.\n")
    speaks = streaming(client, seconds)
    out.write(f"\nSpeaking:  {speaks.text}\n")
    if not speaks.is_well:
        out.write("\nThe other person will speak with the lines that came with each scenario until this is mended.\n")
        return 1
    rates = answers_in_form(client, seconds)
    out.write(f"Rating:    {rates.text}\n\n")
    out.write("The model will speak for the other person. It is told only what they have said already, and each\n")
    out.write("sentence is read before it is shown.\n")
    if not settings.model_rates:
        out.write("It does not read your replies. OTHERWISE_MODEL_RATES=1 makes it a second rater.\n")
    elif rates.is_well:
        out.write(
            "It reads your replies too, as a second rater. Where it is far lower than ours, the lower is shown.\n"
        )
    else:
        out.write("It will not read your replies, since it cannot answer in a given form.\n")
    return 0
