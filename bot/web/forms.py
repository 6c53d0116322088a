"""What a learner has typed into a form, so that a page can show it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.debrief.questions import HALF_SURE
from bot.errors import BadInputError
from bot.rehearsal.rehearsal import Rehearsal


@dataclass(frozen=True)
class GuessTyped:
    """The guess form; half sure is what it starts from."""

    guess: str = ""
    sureness: str = str(HALF_SURE)
    alternative: str = ""

    act: ClassVar[str] = "guess"
    """What the form is sent to."""

    @property
    def boxes(self) -> dict[str, str]:
        """What was written, by the name of its box."""
        return {"guess": self.guess, "alternative": self.alternative}

    @property
    def chosen(self) -> dict[str, str]:
        """What was chosen, by the name of its scale."""
        return {"sureness": self.sureness}

    @property
    def words(self) -> str:
        """All that was written."""
        return "\n".join(self.boxes.values()).strip()


@dataclass(frozen=True)
class ReflectionTyped:
    """The form for looking back."""

    own_side: str = ""
    other_reasons: str = ""
    worked_up: str = ""

    act: ClassVar[str] = "reflection"
    """What the form is sent to."""

    @classmethod
    def kept(cls, rehearsal: Rehearsal) -> ReflectionTyped:
        """What was kept of an earlier look back, or had stopped it and is given back, for the learner to go on from."""
        attempt = rehearsal.attempt
        worked_up = "" if attempt.worked_up_after is None else str(attempt.worked_up_after)
        if given_back := rehearsal.given_back("reflection"):
            return cls(given_back, worked_up=worked_up)
        if attempt.reflection is None:
            return cls(worked_up=worked_up)
        return cls(attempt.reflection.own_side, attempt.reflection.other_reasons, worked_up)

    @property
    def boxes(self) -> dict[str, str]:
        """What was written, by the name of its box."""
        return {"own_side": self.own_side, "other_reasons": self.other_reasons}

    @property
    def chosen(self) -> dict[str, str]:
        """What was chosen, by the name of its scale."""
        return {"worked_up": self.worked_up}

    @property
    def words(self) -> str:
        """All that was written."""
        return "\n".join(self.boxes.values()).strip()


def number_from(typed: str) -> int | None:
    """A whole number, None when left out. Raises BadInputError; its range is checked where it is kept."""
    if not typed.strip():
        return None
    try:
        return int(typed)
    except ValueError:
        raise BadInputError(f"'{typed[:20]}' is not a whole number. Choose one of those shown.") from None
