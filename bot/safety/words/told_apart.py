"""Sentences told from a safe distance."""

from __future__ import annotations

LONG_PAST = (
    (
        r"(?:\w+ ){0,2}?(?:years|decades) ago|in (?:the )?(?:19|20)?[0-9]0s|in (?:19|20)[0-9]{2}|when i was (?:a |at "
        r"|in )?(?:[0-9]{1,2}|kid|child|teen\w*|young\w*|little|school|college|uni\w*|twelve|thirteen|fourteen"
        r"|fifteen|sixteen|seventeen|eighteen|nineteen)"
        r"|as a (?:kid|child|teen\w*)|back then|long ago|in my (?:teens|twenties|childhood)|growing up"
        r"|my first (?:husband|wife|marriage)"
    ),
)
PAST_TENSE = (
    (
        r"(?:i|he|she|they|who|my \w+|dad|mum|have|has|had) (?:\w+ )?(?:was|were|felt|tried|used|wanted"
        r"|thought|attempted|cut|hurt|harmed|had|hit|beat|slapped|smacked|took|overdosed|kicked|punched|choked|locked"
        r"|would|survived)|used to|tried to"
    ),
)
STILL_NOW = (
    (
        r"again|still|now i (?:want|feel|am thinking)|tonight|today|lately|relapsed?|these days|every (?:day|night)"
        r"|this (?:week|morning|month)|thinking (?:about|of) it|want to|since then|have been having|last (?:night"
        r"|week)|yesterday|coming back|since i was|am now|and now"
    ),
)
FICTION = (
    (
        r"in (?:the|a|that|this|my|our) (?:film|movie|book|novel|episode|series|show|song|game|video game|story"
        r"|last level|boss fight|scene in the \w+)|in (?:minecraft|fortnite|valorant|gta|elden ring|dark souls"
        r"|call of duty|skyrim|the sims|dnd|monopoly|mario kart)"
        r"|respawn\w*|my (?:sim|avatar|dnd character|character in)|the lyrics?"
    ),
)
NOT_FICTION = (
    (
        r"(?:not|is not|no longer|outside|stop|not part of|out of) (?:\w+ ){0,2}?(?:the |a )?(?:game|film"
        r"|movie|scene|story|show|role ?play|book)"
    ),
)
