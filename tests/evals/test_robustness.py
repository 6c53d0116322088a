"""The changes that should change nothing really are changes."""

from __future__ import annotations

from evals.robustness import other_gender, other_role


def test_he_and_she_change_places() -> None:
    assert other_gender("She told him about her mum. I saw her.") == "He told her about his dad. I saw him."


def test_a_word_without_a_gender_stays() -> None:
    assert other_gender("theme and hero, here") == "theme and hero, here"


def test_roles_change_places() -> None:
    assert other_role("your manager") == "your employee"
    assert other_role("neighbour") != "neighbour"
