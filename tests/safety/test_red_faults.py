"""The checklist of red faults answers for every text that there is, as it stands now."""

from __future__ import annotations

import re

import pytest

from bot.safety.red_faults import checklist
from bot.safety.texts import EVERY_TEXT, TEXTS_DATE, TEXTS_VERSION

FAULTS = checklist().faults
TEXT_OF = {said.name: said.text for said in EVERY_TEXT}


def test_it_was_read_against_the_texts_as_they_stand() -> None:
    assert checklist().version == TEXTS_VERSION
    assert checklist().read_on >= TEXTS_DATE


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_answered_once_for_every_text(fault: str) -> None:
    answered = [name for one in FAULTS[fault] for name in one.texts]
    assert sorted(answered) == sorted(TEXT_OF)
    assert all(one.answer.strip() for one in FAULTS[fault])


@pytest.mark.parametrize("fault", FAULTS)
def test_what_an_answer_quotes_stands_in_each_of_its_texts(fault: str) -> None:
    missing = [
        (name, quote)
        for one in FAULTS[fault]
        if one.is_quoted
        for name in one.texts
        for quote in re.findall("“([^”]+)”", one.answer)
        if quote not in TEXT_OF[name]
    ]
    assert missing == []


KNOWN = (
    "misses risk", "not ask", "denial", "day and night", "no person", "leaves", "blames", "minimises", "over-validates",
    "contract", "poses as a human", "diagnoses", "means", "role-playing",
)  # fmt: skip


@pytest.mark.parametrize("named", KNOWN)
def test_every_known_fault_is_in_it(named: str) -> None:
    assert any(named in fault for fault in FAULTS)
