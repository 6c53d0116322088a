"""The form for a conflict of one's own, as it stands while it is filled in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, fields

from bot.errors import AnswersError
from bot.own_conflict.content import content
from bot.own_conflict.looks import LOOKS
from bot.scenario.difficulty import Difficulty

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
# A word that looks like a name, or an address, is no longer than this; what is longer was written.
_MOST_WORDS_OF_A_NAME = 4


def offered() -> dict[str, Collection[str]]:
    """What can be chosen in each field that holds a choice."""
    return {
        "who": WHO,
        "pronoun": PRONOUNS,
        "voice": content().voices,
        "is_stop": YES_NO,
        "difficulty": [each.value for each in Difficulty],
        "looks": LOOKS,
        "afraid": YES_NO,
        "insides": [inside.id for inside in content().insides()],
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
    def texts(self) -> tuple[str, ...]:
        """Each answer that was written in words of one's own; last what stands so in place of a number or a choice."""
        boxes = (*(getattr(self, name) for name in (*FREE, "name")), "\n".join(self._out_of_place))
        return tuple(text for text in boxes if text.strip())

    @property
    def _out_of_place(self) -> list[str]:
        """What was written where the form asks for a number, or for one of its choices."""
        chosen = {name: _list(getattr(self, name)) for name in offered()}
        unknown = [one for name, known in offered().items() for one in chosen[name] if one not in known]
        long = [word for word in self.keep if len(word.split()) > _MOST_WORDS_OF_A_NAME]
        return [each for each in (*([] if self.age.isdecimal() else [self.age]), *unknown, *long) if each]

    @property
    def words(self) -> str:
        """All of them together."""
        return "\n".join(self.texts)

    def as_plain(self) -> dict[str, object]:
        """As it is kept, and as a file of answers may hold it."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    def with_texts(self, texts: Mapping[str, str]) -> Typed:
        """The form with some of its free texts replaced."""
        return typed_from({**self.as_plain(), **texts})


LISTS = ("insides", "keep")


def typed_from(raw: Mapping[str, object]) -> Typed:
    """The form filled from plain data, as a file of answers holds it. Raises AnswersError for a field there is not."""
    known = {each.name for each in fields(Typed)}
    unknown = {str(name): "There is no such field. Take it out." for name in raw if name not in known}
    if unknown:
        raise AnswersError(unknown)
    texts = {name: _text(value) for name, value in raw.items() if name not in LISTS}
    return Typed(**texts, insides=_list(raw.get("insides")), keep=_list(raw.get("keep")))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else str(value)
    # What cannot be seen cannot be meant; line ends become spaces, since a scenario holds running text.
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _list(value: object) -> tuple[str, ...]:
    if value is None or value == "":
        return ()
    return tuple(_text(one) for one in value) if isinstance(value, list | tuple) else (_text(value),)
