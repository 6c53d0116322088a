"""Words of wondering: how people ask, and how they leave the other free not to answer.

Patterns match the plain form of a reply (see wording.plain). Sources: open questions of MITI 4, explorations of EPITOME
(Sharma et al. 2020), the not-knowing stance (Bateman & Fonagy), and the anchors of the rubric.
"""

from __future__ import annotations

import re

_WH = r"(?:what|whats|how|hows|which|where|when)"
_HEAR = r"(?:hear|know|understand|listen|find out|learn|see it)"

ASKING: dict[str, str] = {
    "open_experience": r"\b(?:what|whats|how|hows) (?!to\b|about\b)(?:it |that |this |its |is |was |been |were |are |"
    r"has |"
    r"have |"
    r"did |does |do |must |the |these |those |your |today |tonight |\w+ ){0,4}?(?:like for|for you|on you|to you|"
    r"in you|on your (?:side|end)|from your|through you|in there|over there)\b"
    r"|\b(?:what|whats) (?:\w+ ){0,5}?like(?: (?!i\b|im\b|you\b|youre\b|a\b|the\b)| ?[?.,]|$)|"
    r"\bwhat (?:\w+ ){0,3}?(?:goes|went|going|running) (?:on|through)\b|\b(?:goes|going) on (?:for|in|with) you\b|"
    r"\bwhat (?:did|do|does|are|were) (?:\w+ ){0,3}?you (?:\w+ )?(?:hear|see|feel|feeling|picture|think of|notice|"
    r"miss|wish|hope|hoping|carry|carrying)\b"
    r"|\bhow (?:did|do|does|has|have|is|was|were|are) (?:\w+ ){0,4}?(?:land|feel|felt|been|sit|sitting|you take it|"
    r"treating you|holding up|you doing|you in all|go for you)\b",
    "open_how_is_it": r"\b(?:hows|how is|how was|how has) (?:it|that|this|things|life|all that)(?: (?:been|going|gone|"
    r"feeling|sitting|landing))?(?: (?:for|with|since|when|on|in|being|having|finding|coming|waiting|living|sitting|"
    r"keeping|knowing|hearing|going|now|sat|to|these|lately|really|you|right)\b| ?[,?.]|$)|\bhow (?:are|were) you "
    r"(?:with|about|in|finding|since|getting|taking)\b|\bhow (?:that|its|it|this|thats) (?:\w+ )?(?:landed|been|was|"
    r"felt|feels|is|went|sits)\b|\bwhats (?:going|it) (?:round|doing|been|like)\b",
    "rest_of_it": r"\b(?:rest|half|end|remainder|whole|corner) of (?:that|it|the|your)\b|\byou stopped yourself\b|(?:^|"
    r"[.?!] ?)and then ?\?|\b(?:say|tell me) (?:\w+ )?(?:bit |little )?more\b|\b(?<!have to )(?<!need to )(?<!got "
    r"to )(?<!neednt )(?<!dont )tell me (?:as much|about|how|what|"
    r"or)\b|"
    r"\b(?:interested|curious|fine to hear|like (?:fine )?to hear|like to know|rather know|sooner know|be glad to "
    r"hear)\b",
    "open_how": r"\b(?:how|hows) (?:is|was|were|are|has|have|did|do|does|been|your|today|tonight)\b(?! (?:dare|"
    r"you even|"
    r"you think i|that (?:a|my)|i\b))",
    "open_what": r"\bwhat (?:is|was|were|did|do|does|would|s|part|bit|about) (?:\w+ )*?(?:you|your|it|that|this)\b|"
    r"\bwhats\b",
    "which_part": r"\b(?:which|what) (?:bit|part|of it|one|evenings?|things?|bits|comment|word|moment)\b|\b(?:whats|"
    r"what was|"
    r"what is|whats been|what hit|what got|what makes|which) (?:\w+ ){0,5}?(?:worst|hardest|heaviest|maddening|"
    r"hard|bugged|stung|stings|hurt|hurts|sorest|rawest|harder|toughest)\b",
    "tell_me": r"\b(?<!have to )(?<!need to )(?<!got to )(?<!neednt )(?<!dont )(?:tell|talk|walk|show|give) me "
    r"(?:\w+ ){0,3}?(?:about|how|what|whats|which|through|where|when|"
    r"sometime|"
    r"the)\b|\bsay more\b",
    "want_to_hear": rf"\b(?:id|i would|i do|i|im|ill|ive|wanting|be|would|really|want|honestly|just|"
    rf"still) (?:\w+ ){{0,4}}?(?:like|love|want|rather|sooner|glad|gladly|"
    rf"happy|good|interested|willing|ask|asking) (?:\w+ )?(?:to |me )?(?:\w+ )?{_HEAR}\b|\b(?:want|like|love|rather|"
    rf"sooner|glad|going) (?:to |really ){{0,2}}{_HEAR}\b",
    "all_ears": r"\b(?:all ears|ill (?:just |only |always )?(?:listen|shut up|read)|im listening|got ears|"
    r"i can take it|"
    r"i can listen|door(?:s| is)? open|"
    r"floors yours|if you (?:ever )?want to talk|keep my (?:mouth|gob) shut)\b",
    "from_your_side": r"\b(?:from|on|at|in|see|seen) your (?:\w+ )?(?:side|end|chair|seat|shoes|point of view|"
    r"perspective|"
    r"place|"
    r"corner|desk|angle|stool)\b"
    r"|\bfrom where (?:you|youre|youd|your)\b|\b(?:your|how it) (?:version|looked|landed|lands|sounded|sounds)\b",
    "your_experience_topic": r"\b(?:for you|your days?|your week|your month|in there|with you|these days|lately|these? "
    r"(?:last|"
    r"past) (?:\w+ )?(?:days|weeks|months))\b",
    "closed_check": r"\b(?:are )?you (?:ok|alright|good|sure|mad|angry|upset|annoyed|cross|"
    r"struggling)\b(?= *(?:\w+ *){0,3}[?])|"
    r"\bare you (?:\w+ ){0,2}\w+ ?[?]"
    r"|\bwhats (?:wrong|up|the matter|that about|going on)\b|\bwhat happened\b|\bdid (?:something|i|he|she|they|we|"
    r"it)\b|\bis (?:it|this|something|someone|that)\b",
    "what_do_you_mean": r"\bwhat (?:do|did) you mean\b|\bwhat makes you say\b|\bmean by that\b",
    "what_can_i_do": r"\bwhat (?:can|could|should) i do\b|\bwhat do you (?:need|want)\b",
    "why_you": r"\bwhy (?:are|do|did|cant|dont|didnt|must|should|would|is|wont) (?:you|your|it|this|everything)\b|"
    r"\bwhy you\b",
    "accusing_question": r"\b(?:what is|whats) your problem\b|\bany idea how\b|\bhow do you think (?:i|we|that|it)\b|"
    r"\bwhat did (?:i|"
    r"we) (?:tell|say|do|just)\b|\bpeople like me\b|\bwhy would you\b|\bwhats that supposed\b|"
    r"\bwhats wrong with you\b|\bwho are you\b|\bwhat about my\b|\bhappy now\b|\bhow would you (?:like|know)\b|"
    r"\bis that what you (?:want|do)\b|\bdo you even\b|\bwho (?:asked|said|told|do you|made|paid)\b|\bhow dare\b|"
    r"\bsince when\b"
    r"|\bwhat (?:more |else )?do you (?:people )?want (?:me|from)\b|\bare you (?:serious|kidding|joking|even|done|"
    r"happy now|proud)\b|\bdid i say\b|\bwhen did you become\b"
    r"|\bhow (?:is|was) that (?:a|my)\b|\bwhat did you (?:expect|want)\b|\bhow (?:do|can|could) you (?:\w+ )?(?:live|"
    r"manage|be|sleep|think|stand|even)\b|\bhow hard\b"
    r"|\bwhats it (?:got )?to do with\b|\bwho died\b|\bhow many times\b|\bdo you (?:always|ever|really|think|know|"
    r"hear|realise|realize)\b|\bwhat about me\b",
    "tag_question": r"\b(?:arent|dont|didnt|wasnt|havent|isnt|are|do|did|have|can|does) (?:you|i|it|we|he|she|they) "
    r"?[?]|"
    r"\b(?:no|"
    r"yes|right|huh|eh|ok) ?[?]",
    "advice_question": r"\bhave you (?:not )?(?:tried|thought|considered|ever thought|asked|looked|taken)\b|\bwhy "
    r"(?:dont|not|"
    r"didnt) (?:you |just |we )|\bcould(?:nt)? you (?:not )?just\b"
    r"|\bwhat if (?:you|we|i)\b|\bhow about (?:you|we)\b|\bwouldnt (?:it|that) be\b|\bcan(?:t)? you (?:not )?just\b",
    "declinable": r"\b(?:if|when|whenever|once|only if|as long as) (?:\w+ ){0,3}?(?:you|youre|youd|youve|"
    r"ye) (?:\w+ ){0,3}?(?:feel|feels|like|want|fancy|ever|up for|ready|prefer|"
    r"can|care|stand|energy|mind|bothered|arsed|patience|puff|less|willing)\b|\bonly if\b|\bif (?:and when|thats ok|"
    r"not thats|not,? (?:thats|no|we|ill))\b|\b(?:no|zero) (?:rush|pressure|bother|need|hurry)\b"
    r"|\bno (?:reply|answer)\b|\b(?:dont|do not|not|neednt|dinnae) (?:\w+ )?(?:have to|need to|got to|"
    r"feel you have)\b|\bor (?:not|dont|never|skip|leave it|ignore|nothing|just|say nothing|tell me to)\b"
    r"|\byour (?:call|choice|choose)\b|\bup to you\b|\b(?:another|other|some|any) (?:day|time|evening)\b|"
    r"\bsometime\b|\b(?:in your own|take your|all the) time\b|\bno need\b|\bskip (?:it|the|this)\b"
    r"|\bwhenever\b|\b(?:later|tomorrow|tonight|today|now) or (?:\w+ )?(?:never|not|later|tomorrow|in|another|"
    r"when)\b|\b(?:doesnt|not) (?:have|got) to be (?:today|tonight|now)\b|\bwell leave it\b"
    r"|\bor (?:in a year|another day|tomorrow|later)\b|\b(?:also|both|thats|is|either) (?:fine|ok|fair|grand|good)\b|"
    r"\byou can (?:also |just |always )?(?:say no|tell me no|skip|leave it|tell me to)\b|\b(?:it )?can wait\b|"
    r"\bi wont push\b",
    "may_be_left": r"\bor (?:dont|neither|not|nothing|leave it|sit here|about anything|tell me|talk about)\b|\bas "
    r"much or "
    r"as little\b|\bas (?:you please|much as you|little as you)\b|\beither (?:way|one|is)\b|\bif not\b|\b(?:can|could) "
    r"(?:skip|leave it|keep)\b|\bif (?:you )?(?:like|want|wanna|youd like|you dont mind|youve the|i may ask)\b|"
    r"\bkeep it "
    r"too\b|\bget lost\b|\bmy own business\b|\bneednt\b|\bnothings? fine\b|\b(?:not|nothing) is fine\b|\bno day is\b|"
    r"\bwont (?:jump|push|ask again)\b|\bwave away\b|\b(?:whenever|when youre|when its)\b|\binstead\b|\bcan wait\b",
    "refuses_wondering": r"\bi (?:dont|do not|didnt) (?:\w+ )?(?:wonder|care|need to (?:know|hear)|want to (?:know|"
    r"understand|"
    r"hear))\b|\bnot (?:interested|my job)\b|\bi(?:m| am)? not trying to (?:see|understand)\b|\bcouldnt care\b"
    r"|\bdont (?:want|need) your (?:story|reasons|feelings)\b|\bsee if i care\b|\bnothing to do with me\b",
    "other_experience": r"\b(?:how|what) (?:is|was|were|are) (?:he|she|they)\b",
    "wonder": r"\b(?:i wonder|wondering|curious|genuinely asking|honest question|real question|asking because)\b",
    "about_other_things": r"\b(?:still on for|btw|by the way|forgive me|are we (?:good|ok|fine|cool)|want (?:a|an|some|"
    r"another)|"
    r"do you want (?:a|an|some|to (?:eat|go))|fancy a|what time|whos (?:on|got)|who has|where is the|wheres the|"
    r"did (?:you|anybody|anyone) (?:see|feed|find|get|move|buy|lock|pay))\b",
    "indirect_what": r"\b(?:hear|know|understand|tell|see|learn|about|find out|ask) (?:me |us )?(?:\w+ ){0,2}?(?:what|"
    r"how|"
    r"which|"
    r"where|whats|hows) (?:\w+ ){0,6}?(?:you|your|youre|youve|youd|like|been|it|its|is|was|landed)\b",
    "either_or": r"\bor (?:is|was|are|does|did|has|am|more|something|just|simpler|the|that|me|it|because|"
    r"being)\b(?:[^.?!]*)[?]",
}

# "I'm so curious how you manage to be this selfish": a wish to know whose object is their badness.
WOUNDING_WISH = re.compile(
    r"\b(?:curious|wonder|wondering|(?:love|like|want|dying) to (?:know|hear|understand)|interested|fascinated|"
    r"fascinating|explain|tell me)\b"
    r"[^.?!]{0,30}\b(?:how|why|what its like)\b[^.?!]{0,30}\b(?:you|youre|your|being|someone|somebody|a person|"
    r"anyone)\b"
)

# The rubric's own zeros of curiosity: "a question that accuses, cross-examines or is rhetorical".
HOSTILE_QUESTION = re.compile(
    r"\b(?:(?:what is|whats) (?:your problem|wrong with you)|do you even|how dare|are you (?:serious|kidding|"
    r"for real|done)|who do you think|"
    r"why (?:are|do|must) you always|why cant you (?:ever|just)|when did you become|what more do you want|"
    r"whats that supposed)\b"
)
