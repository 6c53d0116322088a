"""Word lists of our own for what a reply does, beside what the rater sees in it.

Each is a list of ways of putting it, matched as whole words whatever the case, after `fold`.
"""

from __future__ import annotations

import re


def _any(*ways: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


A_SHRUG = re.compile(
    r"^(k+|ok(ay)?|kk|fine|sure|right|yeah|yep|yes|no|nope|nah|hm+|mm+|oh|ah|wow|lol|haha|idk|whatever|cool|alright)?"
    r"[\W_]*$",
    re.IGNORECASE,
)

# "I'll leave it", "I have to go back to what I said" and "I'm leaving that topic" are no goodbyes: going
# ends the clause, or names where to.
_AWAY = r"(?: now| home| then| you to it)*(?=\s*(?:[.,;!]|$))"
_SOMEWHERE = "(?:(?:to|in) (?:bed|sleep|my room|the other room)|up(?:stairs)?|outside|for a walk)"
GOES = _any(
    rf"(?:good ?bye|good ?night|night[, ]+night|^night){_AWAY}",
    rf"bye(?: bye)?{_AWAY}",
    rf"i'?m (?:leaving|going home|heading (?:home|off|out)|gonna go|going to go|going|out of here){_AWAY}",
    # "tell me if i'm off" is a guess held lightly.
    rf"(?<!if )(?<!if that )i'?m off{_AWAY}",
    rf"i(?:'?ll| will| should| have to|'?ve got to| gotta)(?: better)? (?:go|leave|head (?:home|off|out)){_AWAY}",
    rf"i'?m (?:going|off|heading)(?: now)? {_SOMEWHERE}{_AWAY}",
    rf"i'?ll (?:go|be) {_SOMEWHERE}{_AWAY}",
    r"(?:this|that) (?:talk|conversation) (?:is over|stops here|ends here) (?:for me|for now|for tonight|now)",
    rf"see (?:you|ya) (?:later|tomorrow|around){_AWAY}",
    rf"talk (?:to you )?(?:later|tomorrow){_AWAY}",
)

GIVES_ROOM = _any(
    r"dropp?(?:ed|ing)(?: it)?",
    r"i'?ll (?:drop|leave) (?:it|that|this|you)",
    r"i'?m (?:dropping|leaving) (?:it|that|this|the subject)",
    r"i(?:'?ll| will) (?:go|be|keep) quiet",
    r"i'?ll (?:shut up|be quiet|stop|back off|let (?:it|you) be)",
    r"do(?:n'?t| not) have to (?:say|tell|talk|explain|answer)",
    r"no need to (?:talk|say|tell|explain|answer)",
    r"take (?:your|all the) time",
    r"no (?:rush|hurry|pressure)",
    r"we can (?:just )?(?:sit|be quiet|leave it|drop it|wait|stop)",
    r"let'?s (?:leave|drop) (?:it|that)",
    r"leaving it",
    r"i can wait",
    r"whenever you(?:'?re| are) ready",
    r"we (?:can|could) (?:talk|do this) (?:later|another time|tomorrow)",
    r"shall i give you (?:a minute|some space)",
    r"(?:understood|ok(?:ay)?|sure|yep|fine)[,. ]+(?:i'?ll )?(?:stop(?:ping)?|drop it|leave it|no more)",
)

WANDERS = _any(
    r"anyway",
    r"by the way|btw",
    r"did you (?:see|hear|watch)",
    r"have you (?:seen|heard|watched|tried)",
    r"guess what",
    r"speaking of",
    r"what'?s for (?:dinner|tea|lunch)",
    r"(?:oh )?look,? (?:a|at|there'?s)",
    r"weather|raining|it might rain",
    r"shall we (?:get|watch|order|play)",
    r"the (?:match|game|bus|train|traffic)",
)

_BEST = (
    "best|strongest|bravest|kindest|smartest|nicest|sweetest|most amazing|amazing|wonderful|incredible|perfect|"
    "special|beautiful|brave|strong|great|favou?rite"
)
FLATTERS = _any(
    rf"you'?re (?:literally |honestly |just |always )?(?:the|such an?|so|my) (?:\w+ )?(?:{_BEST})",
    r"i (?:really )?(?:admire|adore|look up to) you",
    r"nobody (?:is )?(?:like|as \w+ as) you",
)

BLAMES = _any(
    r"you (?:always|never|started|made me|did this|should(?: have|'?ve| of))",
    r"your (?:own )?(?:fault|problem|issue)",
    r"because of you",
    r"(?:i didn'?t|i did not) (?:do|say|mean)",
    r"don'?t (?:put|blame|take) (?:this|it|that) (?:out )?on me",
    r"what did i (?:even )?do",
    r"it'?s not my fault",
    r"you'?re the one",
)

DISMISSES = _any(
    r"calm down",
    r"relax",
    r"chill(?: out)?",
    r"overreact\w*",
    r"overthink\w*",
    r"drama(?:tic)?",
    r"(?:too |so )sensitive",
    r"not (?:that|so|such a) (?:bad|big|deep|hard)",
    r"(?:no|not a|such a) big deal",
    r"it'?s (?:nothing|fine|not even|only a|just a)",
    r"you'?re (?:fine|ok(?:ay)?|being (?:silly|ridiculous))",
    r"(?:was|it'?s|just) (?:a )?jok(?:e|ing)",
    r"get over",
    r"could be worse",
    r"at least",
    r"cheer up",
    r"lighten up",
    r"don'?t (?:be (?:silly|upset|like that)|cry)",
    r"stop (?:crying|whining|moaning)",
    r"first world",
    r"everyone (?:has|gets|feels)",
    r"making a (?:fuss|scene|thing)",
)

INSULTS = _any(
    r"idiot|stupid|pathetic|crazy|psycho|bitch|loser|selfish|drama(?: queen)?|baby|childish|grow up|shut up",
    r"get over (?:it|yourself)",
    r"screw you|fuck(?: off| you)|hate you|disgusting|useless|liar|spoilt|spoiled|brat|cow|toxic",
    r"no wonder (?:you have no|nobody|no one|everyone)|nobody likes",
)

# A word given, as against room merely given: something the learner can keep or break.
PROMISES = _any(
    r"dropp?(?:ed|ing)(?: it)?",
    r"i'?ll (?:drop|leave) (?:it|that|this|you|u)",
    r"i'?m (?:dropping|leaving) (?:it|that|this|the subject)",
    r"i(?:'?ll| will) (?:go|be|keep) quiet",
    r"i'?ll (?:shut up|be quiet|stop|back off|let (?:it|you) be|wait|not ask)",
    r"i won'?t (?:ask|push|press|bring it up|say (?:another|a) word|mention it)",
    r"i(?:'?ll| will) stop (?:asking|pushing|going on)",
    r"(?:i'?m )?done (?:asking|pushing|going on)",
    r"(?:no more|not another) (?:questions?|word)",
    r"(?:my )?lips (?:are )?sealed|zipp?ing it|shutting up",
    r"leaving it",
)

# A question that says itself that it need not be answered.
LEAVES_FREE = _any(
    r"you (?:can|could|may) (?:also |always |just |still )?(?:leave|skip|keep|pass|wait|stop|say (?:no|pass|nothing))",
    r"you (?:do not|don'?t|needn'?t) (?:have|need|want)? ?(?:to )?(?:say|tell|talk|explain|answer)",
    r"(?:only )?if you (?:feel like|want|like|fancy)",
    r"(?:or not|no) (?:is|would be) (?:fine|ok(?:ay)?|an answer|a fine answer)|or not at all",
)

# Said before a question, it takes in what was told; after `plain`, so without apostrophes.
_ACKNOWLEDGING = (
    r"(?:that|it|this) (?:sounds|makes|must be|must have been)|thats|of course|no wonder|poor (?:you|thing)",
    r"i (?:had no idea|didnt (?:know|realise|realize|see))|(?:im|i am) (?:so |really |very )?(?:sorry|glad)",
    r"(?:thank you|thanks) for",
)
ACKNOWLEDGES = _any(rf"^(?:oh|god|ouch|oof|wow|yes|yeah|ah)?[, ]*(?:{'|'.join(_ACKNOWLEDGING)})")

JOKES = re.compile(
    r"\b(?:ha){2,}h?\b|\bhehe\b|\blo+l\b|\blmao\b|\brofl\b|\b(?:i'?m )?(?:just |only )?(?:kidding|joking)\b"
    r"|[\U0001F602\U0001F923\U0001F61C\U0001F61D\U0001F92A\U0001F910]",
    re.IGNORECASE,
)

_HELPS = "get|bring|make|fetch|help|do|take|carry|put|hold|buy|cook|pick|drive|run|sort"
_HELPFUL_THINGS = "a hand|some help|anything|something|a (?:lift|hug|drink|cuppa|tea|coffee|break)"
OFFERS = _any(
    rf"(?:can|could|may|shall|should) i (?:\w+ )?(?:{_HELPS})",
    rf"(?:do you |d'?you |)(?:want|fancy|need) (?:me to|{_HELPFUL_THINGS})",
    rf"let me (?:\w+ )?(?:{_HELPS})",
    rf"i(?:'?ll| will| can| could) (?:\w+ )?(?:{_HELPS}|cover|put the kettle)",
    r"(?:is there )?anything i can do|what can i do|how can i help",
    r"put the kettle on|cup of tea|(?:my|this) (?:round|treat)",
)
