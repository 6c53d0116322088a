"""Every exception that Otherwise raises on purpose.

OtherwiseError
├── ScenarioError          a scenario file is broken; carries every problem found
├── UnknownScenarioError   no scenario has that id
├── UnknownLearnerError    no scripted learner has that name
├── UnknownRehearsalError  no rehearsal has that id
├── PhaseError             the act does not fit the phase the rehearsal is in; nothing changed
├── ConflictError          another window moved this rehearsal on meanwhile; nothing was written
├── BadInputError          something typed or sent cannot be used; names the field and the remedy
│   ├── AnswersError       answers to a form cannot be used; names every such field
│   ├── AskedError         the learner asked what this is; its text is the answer, and the same words again are kept
│   └── DraftError         what was drafted of a conflict cannot be rehearsed; names every fault
├── ModelFileError         a trained file is missing, or is not the one it should be
├── SettingsError          a setting has a value that cannot be used
├── NotFromHereError       what may only be done on the computer that the program runs on
├── ModelTroubleError      a language model did not answer as it should; never shown to a learner as it is
├── StoppedError           the practice stops for safety, and that could not be kept; its text is what is said then
├── NobodyWaitsError       whoever asked for it has left; it was not finished
└── StorageError           the database is of a newer version, or cannot be opened

Each message is written for the person who can act on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class OtherwiseError(Exception):
    """Base of all errors raised on purpose."""


@dataclass(frozen=True)
class Problem:
    """One fault in a file: where it is, what it is, and what to do about it."""

    file: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} ({self.remedy})"


class ScenarioError(OtherwiseError):
    """A scenario file is broken."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class UnknownScenarioError(OtherwiseError):
    """No scenario has that id."""


class UnknownLearnerError(OtherwiseError):
    """No scripted learner has that name."""


class UnknownRehearsalError(OtherwiseError):
    """No rehearsal has that id."""


class PhaseError(OtherwiseError):
    """The act does not fit the phase; nothing changed."""


class ConflictError(OtherwiseError):
    """Another window moved this rehearsal on meanwhile; nothing was written."""


class BadInputError(OtherwiseError):
    """Something typed or sent cannot be used."""


class AnswersError(BadInputError):
    """Answers to a form cannot be used; `faults` holds what is wrong, by field."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        self.faults = dict(faults)
        super().__init__("\n".join(f"{name}: {fault}" for name, fault in faults.items()))


class AskedError(BadInputError):
    """The learner asked what this is where no turn is taken. The text is the answer; sent once more, words are kept."""


class DraftError(BadInputError):
    """What was drafted of a conflict cannot be rehearsed; `faults` holds what is wrong."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(self.faults))


class ModelFileError(OtherwiseError):
    """A trained file is missing, or is not the one it should be."""


class SettingsError(OtherwiseError):
    """A setting has a value that cannot be used."""


class NotFromHereError(OtherwiseError):
    """It may only be done on the computer that the program runs on."""


class ModelTroubleError(OtherwiseError):
    """A language model did not answer as it should. `again_after_seconds` is how long its server asked us to wait."""

    def __init__(self, message: str, again_after_seconds: float = 0.0) -> None:
        self.again_after_seconds = again_after_seconds
        super().__init__(message)


class StoppedError(OtherwiseError):
    """The practice stops for safety, and that could not be kept; its text is what the learner is shown. `words` are
    those that were typed."""

    def __init__(self, message: str, words: str = "") -> None:
        self.words = words
        super().__init__(message)


class NobodyWaitsError(OtherwiseError):
    """Whoever asked has left, so it was not finished."""


class StorageError(OtherwiseError):
    """The database cannot be used."""
