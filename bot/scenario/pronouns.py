"""The words that stand for the persona in sentences written for anybody."""

from __future__ import annotations

PRONOUNS = {
    "she": {"they": "she", "them": "her", "their": "her", "were": "was", "have": "has", "do": "does"},
    "he": {"they": "he", "them": "him", "their": "his", "were": "was", "have": "has", "do": "does"},
    "they": {"they": "they", "them": "them", "their": "their", "were": "were", "have": "have", "do": "do"},
}


def say(sentence: str, name: str, pronoun: str) -> str:
    """A sentence with the persona's name and pronouns put in."""
    words = PRONOUNS[pronoun]
    more = {
        "name": name,
        "They": words["they"].capitalize(),
        "are": "are" if pronoun == "they" else "is",
        "theirs": {"she": "hers", "he": "his", "they": "theirs"}[pronoun],
        "them_self": {"she": "herself", "he": "himself", "they": "themself"}[pronoun],
    }
    return sentence.format(**words, **more)
