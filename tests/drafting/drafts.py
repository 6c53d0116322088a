"""A draft as a good model might send it, for a conflict in a kitchen."""

from __future__ import annotations

from typing import Any

from bot.own_conflict.form import Typed

FILLED = Typed(
    who="friend",
    name="Kit",
    pronoun="she",
    age="40",
    voice="dry",
    looks="3",
    said="You never listen, do you.",
    is_stop="no",
    happened="We were in the kitchen and I asked about the weekend again.",
    part="I asked again after I had been told no.",
    want="That we can talk as we used to.",
    afraid="no",
)


def good() -> dict[str, Any]:
    """A draft with nothing wrong in it."""
    return {
        "reacts_because": "She has hidden a slight for a fortnight. A question about weekends comes too near to it.",
        "said": _rung(
            fact="She was asked about her weekend twice and felt that her first answer had gone for nothing.",
            thought="I said no. Was I talking to the fridge?",
            feeling="brushed aside",
            says=[
                "I'd given you my answer. You asked again like I was the fridge humming.",
                "You asked, I answered, you asked again. I'm not the fridge humming.",
                "My answer went in one ear and out by the toaster. That's what got me.",
            ],
            tell_tale=[
                "fridge humming",
                "gave you my answer",
                "given you my answer",
                "i answered, you asked",
                "my answer went",
                "out by the toaster",
                "asked again like",
                "in one ear",
            ],
            guessed_by=[
                "they felt I did not hear their first answer",
                "they think I ignored what they said about the weekend",
                "they were annoyed that I asked the same thing twice",
                "they felt brushed aside by my question",
                "they had said no and I did not take it",
                "they think I was not paying attention to their answer",
                "they were cross because I kept on about the weekend",
            ],
        ),
        "happened": _rung(
            fact="After nine years the choir gave her solo to a newcomer. She was told beside the coat rack.",
            thought="Nine years. And he told me between two anoraks.",
            feeling="pushed out, stunned",
            says=[
                "The choir took my solo. Nine years. I was told next to the coat rack.",
                "They've given my solo to a newcomer. He told me by the coat rack, in his bobble hat.",
                "I've not got the solo any more. The choir has a newcomer with a nice top note.",
                "I don't sing the solo now. Nine years in that choir, and it was over by the anoraks.",
            ],
            tell_tale=[
                "solo",
                "choir",
                "choirmaster",
                "coat rack",
                "newcomer",
                "anoraks",
                "top note",
                "nine years",
                "bobble hat",
                "sing",
            ],
            guessed_by=[
                "they lost their part in the choir",
                "they were replaced by somebody new in the choir",
                "they did not get to sing the solo this year",
                "they were dropped from the concert",
                "somebody took their place in a group they love",
                "they were told that another person will sing instead of them",
                "their singing was not wanted any more",
            ],
        ),
        "feels": _rung(
            fact="She felt humiliated in front of everybody, and replaceable.",
            thought="They all looked at their shoes. I was the only one with a red face.",
            feeling="humiliated, replaceable",
            says=[
                "I'm humiliated. They all studied their shoes while I went scarlet.",
                "Replaceable. That's the word. Like a bulb. And everybody watched it.",
                "I went scarlet, down to the collar. It's humiliating, is what it is.",
                "I feel like a bulb someone changed. I hadn't known I was that replaceable.",
            ],
            tell_tale=[
                "humiliated",
                "humiliating",
                "replaceable",
                "scarlet",
                "a bulb",
                "studied their shoes",
                "red face",
                "mortified",
                "everybody watched",
            ],
            guessed_by=[
                "they feel humiliated",
                "they feel they can be replaced by anyone",
                "they are ashamed because everybody saw it",
                "they feel shown up in front of the others",
                "they feel worthless after being swapped out",
                "they are embarrassed in front of the group",
                "they feel they do not count any more",
            ],
        ),
        "needs": _rung(
            fact="She needed one person to come on Friday and stand at the back with her, without making it good.",
            thought="Just come along. Stand at the back. Hold the programme.",
            feeling="wanting a companion",
            says=[
                "Come on Friday. Stand at the back with me. Don't make it better.",
                "I want somebody at the back with me on Friday, holding the programme.",
                "Friday. The back row. You and me and one programme. That's all I'd ask.",
                "If you'd just stand at the back with me. No pep talk. You can hold the programme.",
            ],
            tell_tale=[
                "on friday",
                "friday",
                "at the back with me",
                "the back row",
                "programme",
                "pep talk",
                "stand at the back",
                "don't make it better",
            ],
            guessed_by=[
                "they want me to come along with them",
                "they need somebody to stand beside them at the concert",
                "they want company and no advice",
                "they need a friend at their side on that evening",
                "they want me to be there and not try to fix it",
                "they need someone to go with them",
                "they would like me to sit with them at the back",
            ],
        ),
        "lines": [
            {"move": "asks", "heat": "hot", "say": "It's Tuesday. Ask me about Tuesday, if you must ask something."},
            {"move": "asks", "heat": "warm", "say": "The weekend was two days long. Like most of them."},
            {"move": "asks", "heat": "cool", "say": "I had toast. I had more toast. There's your weekend."},
            {"move": "attacks", "heat": "hot", "say": "Lovely. Put that on a mug and sell it."},
            {"move": "plain", "heat": "hot", "say": "The kettle's off. So am I, nearly."},
            {"move": "plain", "heat": "warm", "say": "This kitchen's too small for two moods."},
            {"move": "gives_room", "heat": "cool", "say": "Ta. *(wipes the same bit of worktop)* That's something."},
            {"move": "presses", "heat": "hot", "say": "That's three times now. I'm counting on the tiles."},
        ],
        "answers": [
            {
                "about": "happened",
                "asks": [
                    "what did you do at the weekend",
                    "did something happen at the weekend",
                    "why won't you talk about the weekend",
                    "how was your weekend really",
                    "what's with the weekend",
                ],
                "guarded": ["It rained. Then it was Monday.", "Weekends are like buses. One's gone."],
                "partial": [
                    "I was out on Saturday. I'd sooner have stopped in.",
                    "There's a Saturday in it. Mind your fingers.",
                ],
                "open": ["Saturday was long. I'll say that much for it."],
                "told": ["I put my folder away in the wrong cupboard afterwards. It's still in with the pans."],
            }
        ],
    }


def wordy() -> dict[str, Any]:
    """The same, with far more lines than anybody asked for."""
    line = {"move": "plain", "heat": "hot"}
    return good() | {"lines": [line | {"say": f"That is cup number {at}, and still no sugar."} for at in range(3_000)]}


def _rung(**parts: Any) -> dict[str, Any]:
    return parts
