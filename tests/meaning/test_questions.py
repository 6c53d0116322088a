"""A question is one with its mark or without it, and a statement is none."""

from __future__ import annotations

import pytest

from bot.meaning.questions import only_asks, questions_in
from bot.meaning.wording import plain


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("What is it. Is it work. Is it me. Tell me.", 3),
        ("whats wrong is it work is it your mum is it me did i do something", 5),
        ("so what happened", 1),
        ("What's wrong??", 1),
        ("is it work or is it me", 1),
        ("You're cross, are you?", 1),
        ("What I meant is that I was late. What happened was my fault. How lovely.", 0),
        ("Have a seat. Did it again. Do it. When I was small I cried.", 0),
        ("I know what it is and how you are", 0),
        ("Did my best. So was I. So did my dad. Is your call. Does my head in. Isn't that the truth.", 0),
        ("What happened with your mum sounds hard. Was my turn, was my pan, was my mess.", 0),
        ("Whats up with me is that I'm scared. What's your view counts too.", 0),
        ("think before you speak: is it true", 0),
    ],
)
def test_questions_are_counted_by_mark_or_by_the_order_of_words(text: str, count: int) -> None:
    assert questions_in(plain(text)) == count


@pytest.mark.parametrize(
    "text", ["What's wrong?", "ok. is it me", "the money, is it?", "did i do something, or say it?"]
)
def test_a_word_on_the_way_to_a_question_adds_nothing(text: str) -> None:
    assert only_asks(plain(text))


@pytest.mark.parametrize("text", ["I had a bad night. Is it me?", "you look tired tonight, is it work?", "ok", ""])
def test_who_says_something_too_does_not_only_ask(text: str) -> None:
    assert not only_asks(plain(text))
