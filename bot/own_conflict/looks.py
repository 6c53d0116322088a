"""The drawn faces to choose from, so that nobody has to describe a real one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.scenario.model import Face


@dataclass(frozen=True)
class Look:
    """A face, and words for those who do not see it."""

    words: str
    face: Face


LOOKS: dict[str, Look] = {
    "1": Look("Long brown hair", Face(skin="light", hair="brown", style="long", ground="sage")),
    "2": Look("Short black hair", Face(skin="brown", hair="black", style="short", ground="sand")),
    "3": Look("Curly black hair", Face(skin="dark", hair="black", style="curly", ground="rose")),
    "4": Look("Short blond hair", Face(skin="pale", hair="blond", style="short", ground="sky")),
    "5": Look("Grey hair, glasses", Face(skin="light", hair="grey", style="bob", wears="glasses", ground="plum")),
    "6": Look("Bald, with a beard", Face(skin="tan", hair="brown", style="bald", wears="beard", ground="clay")),
    "7": Look("A headscarf", Face(skin="tan", hair="black", style="headscarf", ground="sky")),
    "8": Look("Dark hair in a bun", Face(skin="brown", hair="brown", style="bun", ground="sage")),
}
