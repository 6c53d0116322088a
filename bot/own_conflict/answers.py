"""The answers to the form, as they are typed, and as they are once every one of them can be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace

from bot.errors import AnswersError
from bot.own_conflict.content import content
from bot.own_conflict.looks import LOOKS
from bot.scenario.difficulty import Difficulty

YOUNGEST, OLDEST = 13, 110

# Who they are: what the form says, what the scenario says, and whether it is somebody close.
WHO: dict[str, tuple[str, str, bool]] = {
    "partner": ("My partner", "partner", True),
    "parent": ("My mother or father", "parent", True),
    "child": ("My son or daughter", "grown or nearly grown child", True),
    "sibling": ("My sister or brother", "sibling", True),
    "friend": ("A friend", "friend", True),
    "flatmate": ("Someone I live with", "flatmate", False),
    "colleague": ("Someone I work with", "colleague", False),
    "boss": ("My boss", "boss", False),
    "neighbour": ("A neighbour", "neighbour", False),
    "other": ("Someone else", "", False),
}
PRONOUNS = {"she": "She", "he": "He", "they": "They"}
YES_NO = {"yes": "Yes", "no": "No"}

# The free text, and the longest and shortest that it may be, in characters.
FREE = {
    "who_words": (0, 40),
    "said": (2, 200),
    "happened": (20, 900),
    "part": (0, 250),
    "fear": (0, 200),
    "want": (0, 200),
}
_LONGEST_NAME = 24
# More than any field may hold; what is longer is cut before anything reads it.
_MOST_CHARACTERS = 4_000
_EMPTY_WORDS = {
    "said": "Write what they said, or the line closest to it.",
    "happened": "Write what happened, in a sentence or two.",
}


@dataclass(frozen=True)
class Typed:
    """The form as it stands, every field a text, so that nothing typed is lost whatever is wrong with it."""

    who: str = ""
    who_words: str = ""
    name: str = ""
    pronoun: str = ""
    age: str = ""
    voice: str = ""
    looks: str = "1"
    said: str = ""
    is_stop: str = ""
    happened: str = ""
    part: str = ""
    fear: str = ""
    want: str = ""
    difficulty: str = Difficulty.ORDINARY.value
    afraid: str = ""
    insides: tuple[str, ...] = ()
    """Ids of the possible insides; none = a surprise."""
    keep: tuple[str, ...] = ()
    """Words that look like names and are none."""

    @property
    def words(self) -> str:
        """All that was written in words of one's own."""
        return "\n".join(text for name in (*FREE, "name") if (text := getattr(self, name)).strip())

    def as_plain(self) -> dict[str, object]:
        """As it is kept, and as a file of answers may hold it."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    def with_texts(self, texts: Mapping[str, str]) -> Typed:
        """The form with some of its free texts replaced."""
        return replace(self, **texts)


LISTS = ("insides", "keep")


def typed_from(raw: Mapping[str, object]) -> Typed:
    """The form filled from plain data, as a file of answers holds it. Raises AnswersError for a field there is not."""
    known = {each.name for each in fields(Typed)}
    unknown = {str(name): "There is no such field. Take it out." for name in raw if name not in known}
    if unknown:
        raise AnswersError(unknown)
    texts: dict[str, str] = {name: _text(value) for name, value in raw.items() if name not in LISTS}
    lists = {name: _list(raw.get(name)) for name in LISTS}
    return Typed(**texts, **lists)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)[:_MOST_CHARACTERS].strip()


def _list(value: object) -> tuple[str, ...]:
    if value is None or value == "":
        return ()
    return tuple(_text(one) for one in value) if isinstance(value, list | tuple) else (_text(value),)


@dataclass(frozen=True)
class Answers:
    """The answers, each of them usable."""

    relationship: str
    is_close: bool
    name: str
    pronoun: str
    age: int
    voice: str
    looks: str
    said: str
    is_stop: bool
    happened: str
    part: str
    fear: str
    want: str
    difficulty: Difficulty
    insides: tuple[str, ...] = field(default=())


def answers_from(typed: Typed) -> Answers:
    """The answers of a form. Raises AnswersError, which names every field that cannot be used, and what to do."""
    faults = dict(_faults(typed))
    if faults:
        raise AnswersError(faults)
    _, relationship, is_close = WHO[typed.who]
    return Answers(
        relationship=relationship or typed.who_words,
        is_close=is_close,
        name=typed.name,
        pronoun=typed.pronoun,
        age=int(typed.age),
        voice=typed.voice,
        looks=typed.looks,
        said=typed.said,
        is_stop=typed.is_stop == "yes",
        happened=typed.happened,
        part=typed.part,
        fear=typed.fear,
        want=typed.want,
        difficulty=Difficulty(typed.difficulty),
        insides=typed.insides,
    )


def _faults(typed: Typed) -> list[tuple[str, str]]:
    prepared = content()
    choices = {
        "who": (WHO, "Choose who they are to you."),
        "pronoun": (PRONOUNS, "Choose she, he or they."),
        "voice": (prepared.voices, "Choose how they talk."),
        "is_stop": (YES_NO, "Choose yes or no."),
        "difficulty": (list(Difficulty), "Choose how hard it should be: gentle, ordinary or hard."),
        "looks": (LOOKS, "Choose a face."),
    }
    found = [(name, said) for name, (known, said) in choices.items() if getattr(typed, name) not in known]
    if typed.who == "other" and not typed.who_words:
        found.append(("who_words", "Write who they are to you, in two or three words."))
    found += [fault for fault in (_name(typed.name), _age(typed.age)) if fault]
    found += [fault for name in FREE if (fault := _free(name, getattr(typed, name)))]
    ids = {inside.id for inside in prepared.insides()}
    unknown = [one for one in typed.insides if one not in ids]
    if unknown:
        found.append(("insides", f"“{unknown[0][:40]}” is none of those shown. Choose again."))
    return found


def _name(name: str) -> tuple[str, str] | None:
    if not name:
        return "name", "Write what we shall call them here. It should not be their real name."
    if len(name) > _LONGEST_NAME:
        return "name", f"That has {len(name)} characters; at most {_LONGEST_NAME} fit. Choose a shorter one."
    if not name[0].isalpha() or any(sign in name for sign in "{}<>*\n"):
        return "name", "A name starts with a letter and holds no signs. Choose another."
    return None


def _age(age: str) -> tuple[str, str] | None:
    try:
        years = int(age)
    except ValueError:
        return "age", "Write about how old they are, as a number."
    if years < YOUNGEST:
        return "age", f"These ways of talking fit people from {YOUNGEST} on. For a young child, there is “Your child falls in the park”."
    return None if years <= OLDEST else ("age", f"{years} is older than people get. Write a smaller number.")


def _free(name: str, text: str) -> tuple[str, str] | None:
    least, most = FREE[name]
    if len(text) > most:
        return name, f"That has {len(text):,} characters; at most {most} fit. Shorten it."
    if len(text) < least:
        return name, _EMPTY_WORDS[name] if not text else "That is very short. Write a little more."
    return None
