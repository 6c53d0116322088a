"""A stream of words, cut into the sentences of one spoken line."""

from __future__ import annotations

import re

# The end of a sentence shows once something follows it, for "..." and "?!" are one end.
# Here and below there is one way to match, whatever comes: a server that sends blanks or dots holds up nobody.
# "Mrs. Pell" goes on, and so does "No. 7"; before a small letter so do "I... you know" and "etc. or so".
_ABBREVIATED = (
    r"(?<!\b[MD]r)(?<!\b[MD]rs)(?<!\bMs)(?<!\bSt)(?<!\bMt)(?<!\bProf)(?<!\b[Vv]s)(?<!\b[Ee]\.g)(?<!\b[Ii]\.e)"
    r"(?!(?<=\bNo)\. \d)"
)
_GOES_ON = r"(?!(?:\.{2,}+|…++|(?<=\betc)\.|(?<=\b[ap]\.m)\.)['\"”’)*]*+\s++(?:['’]?[a-zà-ÿ]|\Z))"
_END = re.compile(rf"(?<![.!?…]){_ABBREVIATED}{_GOES_ON}[.!?…]+['\"”’)*]*(?=\s)")
# Models that think aloud first do so between these.
_THOUGHT_BEGINS, _THOUGHT_ENDS = "<think>", "</think>"
# Some of them send only the end, so that what begins like this may be a thought: one sentence is kept back until the
# next is whole. Where these speak of the task, all of it is, until no more comes; no line is as long as what is kept.
_MAY_BE_THOUGHT = re.compile(
    r"(?:(?:okay|ok|alright|all right|hmm+|so|first|got it)[,.]? ){0,2}(?:the (?:user|learner|persona|prompt|scene)|"
    r"let(?:'s|’s| me| us) (?:think|see|analy|consider|start by)|we (?:need|have|are asked) to |"
    r"i (?:need|have|should|want|am asked) (?:to )?(?:respond|write|think|answer|stay|speak|reply|play|produce))",
    re.IGNORECASE,
)
_SPEAKS_OF_THE_TASK = (
    r"\b(?:users?|learner|prompts?|respon(?:d|se|ding)|repl(?:y|ies)|persona|(?:in|of|the) character|characters|roles?|"
    r"lines?|scenes?|scenario|instructions?|sentences?|dialogue|conversation|tone|output|the other one|{name})\b"
)
_MOST_KEPT_CHARACTERS = 1_000
# A star after a bracket ends an action that was written as it should be, and begins none.
_ACTION = re.compile(r"(?<!\))\*\s*([^*()\s](?:[^*()]*[^*()\s])?)\s*\*")
_QUOTES = '"“”'
# A quote mark that a blank parts from the sentence it closes would else begin the next one.
_PARTED_QUOTES = re.compile(r"^(?:\s*['\"“”’]+(?=\s|\Z))+")


class Sentences:
    """Takes words as they come and gives each sentence once it is whole."""

    def __init__(self, name: str) -> None:
        """`name` is the speaker's; models like to write it before the line."""
        self._task = re.compile(_SPEAKS_OF_THE_TASK.format(name=re.escape(name)), re.IGNORECASE)
        self._label = re.compile(rf"^\s*{re.escape(name)}\s*:\s*", re.IGNORECASE)
        self._raw = ""
        self._given = 0
        self._may_be_thought = False

    @property
    def waiting_characters(self) -> int:
        """How much of the line has come that is no whole sentence yet."""
        return 0 if self._may_be_thought else len(self._line()) - self._given

    def add(self, text: str) -> list[str]:
        """The sentences that have become whole."""
        self._raw += text
        if not self._given:
            self._raw = self._without_start(self._raw)
        return [] if self._may_be_thought else self._whole_sentences()

    def rest(self) -> list[str]:
        """What is left when no more comes."""
        found = [*self._whole_sentences(), _bare(self._line()[self._given :]).rstrip(_QUOTES).rstrip()]
        return [sentence for sentence in found if sentence]

    def _whole_sentences(self) -> list[str]:
        found = []
        line = self._line()
        for end in _END.finditer(line, self._given):
            sentence = line[self._given : end.end()]
            # An action, *(looks away. turns back)*, is one thing.
            if sentence.count("*(") <= sentence.count(")*"):
                found.append(_bare(sentence))
                self._given = end.end()
        return found

    def _line(self) -> str:
        """What has been said, with each action written in one way."""
        return "" if self._raw.startswith(_THOUGHT_BEGINS) else _ACTION.sub(r"*(\1)*", self._raw)

    def _without_start(self, raw: str) -> str:
        """What has come, without what models put in front. Of a thought that goes on only its last few characters stay,
        in which its end may have begun, so that thinking long costs neither memory nor time."""
        thought, ends, line = raw.partition(_THOUGHT_ENDS)
        begins, thinks, thought = thought.lstrip().partition(_THOUGHT_BEGINS)
        if not ends and thinks and not begins:
            return thinks + thought[-len(_THOUGHT_ENDS) :]
        line = self._label.sub("", (line if ends else raw).lstrip()).lstrip(_QUOTES)
        self._may_be_thought = not ends and bool(_MAY_BE_THOUGHT.match(line)) and not self._is_plain_speech(line)
        if self._may_be_thought and len(line) > _MOST_KEPT_CHARACTERS:
            return line[:_MOST_KEPT_CHARACTERS] + line[-len(_THOUGHT_ENDS) :]
        return line

    def _is_plain_speech(self, line: str) -> bool:
        """Whether two whole sentences have come that do not speak of the task: "I need to think. Give me a second."."""
        ends = [end.end() for end in _END.finditer(line)]
        return len(ends) > 1 and not self._task.search(line[: ends[1]])


def _bare(sentence: str) -> str:
    """The sentence without blanks around it, and without what closes the one before."""
    return _PARTED_QUOTES.sub("", sentence).strip()
