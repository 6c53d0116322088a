"""Names are taken out of what a learner wrote, and ordinary words stay."""

from __future__ import annotations

import pytest

from bot.own_conflict.names import without_names


def cleaned(text: str, *allowed: str) -> str:
    return without_names({"text": text}, allowed).texts["text"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("I told my boss Peter that I was late.", "I told my boss that I was late."),
        ("My sister Anna, as always, was late.", "My sister as always, was late."),
        ("Then Zbigniew came in.", "Then someone came in."),
        ("i told peter about it", "i told someone about it"),
        ("Peter said no.", "Someone said no."),
        ("Kowalczyk never listens to anybody at work.", "Someone never listens to anybody at work."),
        ("It was late. Wojtkowiak's car was gone.", "It was late. Someone's car was gone."),
        ("It was in Oakfield, near the sea.", "It was in some place, near the sea."),
        ("We took Zbigniew's car.", "We took someone's car."),
        ("I met Mrs Harrow Smith there.", "I met someone there."),
        ("You never listen, Anna.", "You never listen."),
        ("With respect, Anna, that is wrong.", "With respect, that is wrong."),
        ("Anna, you never listen.", "You never listen."),
        ("Jack forgot again.", "Someone forgot again."),
        ("Rob was late.", "Someone was late."),
        ("I was tired. Sue left.", "I was tired. Someone left."),
        ("Pat never calls. Max said no.", "Someone never calls. Someone said no."),
        ("Jo said no. Li didn't.", "Someone said no. Someone didn't."),
        ("Nguyen always laughed.", "Someone always laughed."),
        ("Grace hates me.", "Someone hates me."),
        ("McDonald was the loudest.", "Someone was the loudest."),
        ("Jean-Luc was the loudest.", "Someone was the loudest."),
        ("O'Brien was the loudest.", "Someone was the loudest."),
        ("Write to me at jo@example.org or 0555 123 456.", "Write to me at … or …."),
    ],
)
def test_a_name_is_taken_out_and_the_sentence_mended(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


@pytest.mark.parametrize(
    "text",
    [
        "On Monday I was late, and it was Christmas.",
        "I said STOP and I meant it.",
        "Mum said that God knows. Then Dad left.",
        "“Leave it,” they said. “You always do this.”",
        "Will you mark this? I hope so.",
        "Mark my words. Hope is gone. May I ask? Grace would help. Bill was due. Will it never end?",
        "Sister-in-law stuff. Well-meaning as ever. WhatsApp was down. I'll go. I've said so.",
        "We spoke English on WhatsApp, I'm sure.",
        "Nooo. Ugh. Hiya! Unbelievable. Shouldn't they ask? Dunno. It'll do. Half-baked plans.",
        "Teasing her helps. Texts came. Walked home. Bored, I left. Hugs all round.",
        "Personne ne m'écoute. Toujours la même chose. Maman dit que c'est normal.",
        "",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert cleaned(text) == text


def test_the_made_up_name_and_what_was_said_to_be_none_stay() -> None:
    assert cleaned("Then Kit took the Volvo and left.", "Kit", "Volvo") == "Then Kit took the Volvo and left."


def test_a_name_found_in_one_answer_is_a_name_in_all() -> None:
    found = without_names({"one": "I know that Quill was there.", "two": "Quill laughed at me."})
    assert found.texts["two"] == "Someone laughed at me."
    assert found.taken == {"one": ("Quill",), "two": ("Quill",)}


def test_text_in_capitals_throughout_is_not_all_names() -> None:
    assert cleaned("You Never Listen To Me At All") == "You Never Listen To Me At All"


def test_the_dot_of_a_title_ends_no_sentence() -> None:
    found = without_names({"text": "Dr. Kowalczyk would not listen."})
    assert found.texts["text"] == "Someone would not listen."
    assert found.taken["text"] == ("Kowalczyk",)
