"""How the figures of the screen are told."""

from __future__ import annotations

import re

import pytest

from bot.safety.label import Label
from evals.accepted import Figures
from evals.safety import Message
from evals.screen import _languages


@pytest.mark.parametrize("language", ["fr", "es"])
def test_each_language_has_its_intervals(language: str) -> None:
    messages = [
        Message("1", (), "je veux mourir", Label.SELF_HARM_PASSIVE, "explicit", "", "fr"),
        Message("2", (), "quiero morir", Label.SELF_HARM_PASSIVE, "explicit", "", "es"),
        Message("3", (), "on mange quoi", Label.NONE, "", "", "fr"),
        Message("4", (), "vale, gracias", Label.NONE, "", "", "es"),
    ]
    row = next(row for row in _languages(messages, Figures()).splitlines() if f"{language}:" in row)
    assert len(re.findall(r"\[\d\.\d\d, \d\.\d\d\]", row)) == 2
