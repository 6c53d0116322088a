"""Word lists for drafts of a language model: what no line of the other person may be, beside telling too early.

Matched on folded text (`bot.scenario.check.fold`), so in small letters and with straight apostrophes. How many lines
that may be said are held back for nothing: `python -m evals guard`.
"""

from __future__ import annotations

import re

from bot.scenario.check import OUT_OF_VOICE


def _any(*ways: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


# The program behind the person shows.
OUT_OF_ROLE = _any(
    r"as an? (?:ai|a\.i\.|language model|assistant|llm|chatbot)",
    r"(?:i'm|i am|being) (?:just |only |really |actually )?(?:an? |your |some )?(?:ai|a\.i\.|language model|"
    r"large language model|assistant|virtual \w+|chatbot|bot|robot|computer(?: program)?|program|algorithm|machine|"
    r"software|fictional \w+|character)",
    r"(?:i'm|i am) not (?:a |an )?(?:real|actual|human)(?: person| human| being)?",
    r"(?:language|ai|text) models?|openai|chatgpt|gpt-?\d\w*|anthropic|claude|gemini|llama|mistral|qwen",
    r"(?:system|hidden|secret|original|initial) (?:prompt|instructions?|message)s?|my (?:prompt|instructions|"
    r"programming|training)|the (?:prompt|instructions)",
    r"(?:role ?-?play(?:ing)?|roleplay|simulation|scenario|persona|in character|out of character|user|the learner)",
    r"i (?:can't|cannot|can not|won't|am unable to|'m unable to|'m not able to) (?:assist|help (?:you )?with|"
    r"comply|fulfil\w*|"
    r"continue (?:with )?this|provide|engage|share (?:my|the) (?:prompt|instructions)|discuss (?:that|this topic))",
    r"(?:how (?:can|may) i (?:help|assist) you|happy to help|feel free to|let me know if|i hope this helps|"
    r"certainly(?:!|[,.] (?:here|i'd|i can|i will|let))|"
    r"here(?:'s| is) (?:the|a|my|your) (?:line|reply|response|answer|rewrite|draft)|sure[,!] here)",
    r"(?:content|usage) polic(?:y|ies)|guidelines|against my|token limit|context window|json|debug mode|developer mode|"
    r"ignore (?:all |any |the |my |your )?(?:previous|prior|above|instructions)",
    r"(?:level|score|rating) ?(?:of )?[0-2]|full marks|curiosity ?[:=]|perspective_taking",
    r"i (?:don't|do not|can't|cannot) (?:have|feel)(?: real| human)? (?:feelings|emotions)|(?:like|as) humans do|"
    r"i (?:only )?exist(?: only)? (?:in|as)|(?:trained|programmed) (?:on|by|to)|my (?:developers?|creators?|makers)",
    r"the person i(?:'m| am)? play(?:ing)?|(?:i'm|i am) (?:playing|meant to (?:be|play|act|sound))|in this role|"
    r"(?:this is|it's) (?:only |just )?(?:a |an )?(?:rehearsal|practice talk)|not real life|(?:this|the) exercise|"
    r"stay on topic|generate (?:that|this|any|content|text)|talking to a (?:computer|machine|program|bot)",
    r"(?:you've |you )unlocked|(?:level|step|stage) (?:one|two|three)(?: (?:question|reply|answer))?|"
    r"(?:try )?rewind(?:ing)?|(?:ignore|close) the app|you play \w+,|i mustn't (?:agree|tell|deny)|word count|"
    r"(?:thinking|note to self|stage direction):|the other one (?:struck|asked|said)|strike back because",
)

# What a practice has no room for, whoever says it: a threat to body or life, contempt for a people, sex.
HARMS = _any(
    r"(?:go )?(?:and )?(?:kill|hurt|cut|hang) (?:yourself|urself)|(?:go|just) (?:and )?die|you should(?:n't| not)? be "
    r"(?:dead|alive)",
    r"i(?:'ll| will|'m going to| am going to|'m gonna| want to| could) (?:\w+ )?(?:kill|hit|hurt|beat|slap|strangle|"
    r"stab|choke|shoot|punch|rape) (?:you|her|him|them)|(?:take|get) (?:off )?your (?:clothes|top|shirt|dress|pants)"
    r"(?: off)?|naked|(?:have|want) sex|undress|fuck me",
    r"bitch\w*|slut\w*|whore\w*|cunts?|faggots?|retards?|retarded|tranny|"
    r"i hate (?:all )?(?:the )?(?:pakistanis|muslims|jews|blacks|whites|gays|lesbians|immigrants|foreigners|women|"
    r"arabs|indians|asians|africans|gypsies|christians|disabled people)",
)

# Talks as a counsellor or a teacher does, or is grateful for having been understood.
TEACHES = re.compile(
    OUT_OF_VOICE.pattern
    + r"|(?<!\w)(?:"
    + "|".join(
        (
            r"(?:thanks?|thank you)(?:\W+\w+){0,3}?\W+for\W+(?:\w+ly\W+|not\W+)?(?:being|caring|your|checking|reaching|"
            r"sharing|noticing|seeing|understanding|listening|hearing|asking|judging)",
            r"i feel\W+(?:\w+\W+)?(?:heard|seen|understood|validated)",
            r"i (?:really |truly |so )?(?:appreciate|value|admire) (?:that|you|your|it|how)",
            r"(?:means|meant) (?:so much|a lot|the world)",
            r"(?:communicat(?:e|ion|ing)|emotion(?:s|al|ally)|self-care|trauma|triggered|coping|process (?:this|my|it)|"
            r"holding space|hold space|safe space|vulnerab\w+|open up to you|attachment|needs? (?:to be )?met)",
            r"(?:it's|it is) (?:important|essential|okay|ok|healthy|vital) "
            r"(?:to (?!you|me|him|her|them|us)\w+|that|for)",
            r"(?:you (?:could|should|might|may want to) (?:try|ask|say|start by|consider))|try (?:asking|saying|"
            r"to (?:ask|say|listen|be))",
            r"(?:good|great|well) (?:job|done|said|put|question|start|point)|(?:that's|that is|that was) an? "
            r"(?:really |very )?(?:great|good|fair|lovely|real|proper) (?:question|point|apology|start)|proud of you",
            r"next time,? (?:ask|try|say|start)|a better way (?:to|is|would)|(?:open|closed)-ended",
            r"(?:active(?:ly)? listen\w*|open question|i statements?|curious question)",
            r"(?:ta|cheers|thanks?|thank you) for (?:not |actually |really )?\w+ing|"
            r"(?:nice|good|lovely) to be (?:listened to|heard|asked|understood)|you(?:'re| are) getting better|"
            r"you listen (?:better|well|so)|(?:naming|owning) (?:your|my) part|own your part|start with what you|"
            r"say what you (?:see|saw|feel)|(?:and )?then (?:ask|check it|check with)|works on me",
            r"you(?:'re| are) (?:such|so|very|really) (?:a )?(?:good|kind|thoughtful|understanding|patient|"
            r"caring)(?: \w+)?",
        )
    )
    + r")(?!\w)",
    re.IGNORECASE,
)

# Softer than has been earned, by how worked up they still are.
SOFT_WHILE_HOT = _any(
    r"(?:i'm|i am|im)\W+(?:(?:so|really|very|truly|just|genuinely)\W+){0,3}sorry|"
    r"sorry,? (?:i|for|about|that)|^\W*(?:(?:ok|okay|oh|look|well|fine|yeah)\W+)*sorry(?!\?)\W*$|(?:my )?apolog\w+|"
    r"forgive me|my (?:fault|bad)|that was on me|i take (?:it|that) back|"
    r"i (?:was|am|'m) (?:so |really |completely )?(?:wrong|out of line|out of order|unfair)(?: to you)?(?=\W*$)",
    r"i (?:shouldn't|should not|didn't mean to|did not mean to) (?:have )?(?:snap\w*|sa(?:id|y)|shout\w*|yell\w*|"
    r"be\w*|take|taken|hurt)\w*",
    r"i overreacted|you(?:'re| are) (?:absolutely |totally |completely |so )?right|fair enough|no hard feelings",
    r"i (?:love|missed|miss|trust|forgive) you|i care about (?:you|us)|come here|give me a hug|hug(?:s|ging)?",
    r"thank(?:s| you) (?:so much|very much|for (?:that|saying|telling))|"
    r"that(?:'s| is| was) (?:so|really|very) (?:kind|sweet|nice|lovely|thoughtful)",
    r"i (?:feel|am feeling|'m feeling) (?:so much |much |a bit |a lot )?(?:better|calmer|relieved|closer)",
    r"(?:can't|cannot|could never) stay (?:mad|angry|cross)|i adore you|you were (?:so |absolutely |totally )?right|"
    r"(?:it's |we're )?all (?:okay|ok|good|fine) (?:now|between us)|all (?:is )?forgiven|water under the bridge",
)
SOFT_WHILE_WARM = _any(
    r"(?:i'm|i am|im) (?:so|really|very|truly) sorry|i (?:sincerely |deeply )?apologi[sz]e|please forgive me|"
    r"it(?:'s| is| was) all my fault",
    r"you(?:'re| are) (?:absolutely|totally|completely|so) right|i love you|i forgive you|thank you so much",
    r"i (?:feel|am feeling|'m feeling) (?:so much |much |a lot )(?:better|calmer|relieved|closer)",
    r"i adore you|all (?:is )?forgiven|water under the bridge|you were right all along",
)

# What was told is not taken back, least of all in the breath that tells it.
DENIES = _any(
    r"(?:was|were|is|are)(?:n't| not|n't ever) (?:about|because of|hurt|upset|bothered|stung|me)|"
    r"(?:did|does|do)(?:n't| not) (?:hurt|sting|matter|bother|get (?:to )?me|upset|mind|care about)|"
    r"never (?:stung|hurt|felt|bothered|minded|mattered|upset)|not one bit|(?:i )?(?:loved|enjoyed) (?:it|every)",
)

# Nor is what is kept denied, for it may be told later. These are signs of it, and count only near in meaning to that.
NOT = re.compile(r"(?<!\w)(?:no|not|never|nothing|nobody|none|neither)(?!\w)|n't(?!\w)")
ALL_IS_WELL = _any(
    r"fine|great|brilliant(?:ly)?|lovely|perfect(?:ly)?|safe|going well|plenty|loads|loves?|happy|good|like a baby"
)
# "It has nothing to do with work." and "Work's fine." name little more than what they are about.
NAMES_AND_DENIES = re.compile(
    r"(?:(?<!\w)(?:nothing|not?|never)|n't)(?:\W+\w+){0,2}?\W+(?:to do with|about|because of)(?!\w)|"
    r"^\W*(?:no\W+)?(?:it|this|that)(?:(?:'s| is| was) not|(?: is|s| was)n't)(?: even| just| really)?"
    r"(?: my| the| your| any)? \w+\W*$|"
    r"(?:'s| is| are| was)(?:n't| not) (?:the|a|my|any) (?:problem|issue|trouble|matter|reason|point)(?!\w)|"
    r"(?:'s| is| are)(?: \w+)? (?:fine|great|ok|okay|good|safe|going well)\W*$"
)
# Who will not speak of a thing does not deny it.
REFUSES = re.compile(
    r"(?:(?<!\w)(?:not|never)|n't)(?: \w+){0,5} (?:talk|discuss|go(?:ing)? into)\w*|"
    r"(?<!\w)(?:don't|do not) (?:\w+ )?ask"
)
# What turns a guess away and does not answer it; it sounds much like a no.
TURNS_AWAY = re.compile(r"none of your (?:business|concern)|\binside my head|^\W*(?:nothing's wrong|i'm fine)\W*$")
# Said to a guess that is right, a mere no denies it.
_A_NO = (
    r"(?:no|nope|nah|no way|not at all|not true|not (?:even )?(?:close|remotely|really)|of course not|"
    r"(?:that's not|that isn't) (?:it|true|right)|(?:it's not|it's nothing like|it isn't)(?: that| like that)?|"
    r"you(?:'re| are) (?:so |completely |just )?wrong|wrong|way off|nothing like (?:it|that)|rubbish|nonsense|i'm not|"
    r"don't be (?:daft|silly|ridiculous))"
)
SAYS_NO = re.compile(rf"^\W*(?:(?:well|oh|ah|ha|look|um|hm+|er|god|just|sorry)\W+)*(?:{_A_NO}\W+)*{_A_NO}\W*$")

# Ways into a confession. What the author has not let out, a model can only have made up.
CONFESSES = _any(
    r"the (?:truth|thing|fact) is|truth is|(?:if )?(?:i'm|i am|to be) (?:being )?(?:really |totally |"
    r"completely )?honest(?: with you)?",
    r"i(?:'ve| have)? (?:never|not|haven't|have not) told (?:anyone|anybody|a soul|you)|no ?(?:one|"
    r"body) (?:else )?knows",
    r"i (?:have|need|want|ought|'ve got|got) to (?:tell you (?:something|the)|confess|admit|come clean)|i(?:'ll|"
    r" must)? (?:confess|admit)",
    r"my secret|the secret|a secret|keep(?:ing)? (?:this|it|something) (?:from you|secret|to myself|inside)",
    r"the real reason|what(?:'s| is) really|what really happened|deep down|(?:it's|that's) (?:really |only |"
    r"just )?(?:because|why)",
    r"i(?:'m| am| was|'ve been| have been) (?:so |really |just |actually |secretly )?(?:scared|afraid|terrified|"
    r"frightened|ashamed|"
    r"worried|struggling|lonely|jealous|depressed|anxious|stressed|grieving|hiding|pregnant|broke|dying|sick|ill)",
    r"i (?:just |only |really )?(?:needed|wanted|hoped|wished) (?:someone|somebody|you|people|them|her|him) to",
)
# What people confess. The stem alone is enough, unless the author's own released words hold it.
HEAVY = re.compile(
    r"(?<!\w)(?:pregnan\w*|miscarr\w*|cancer|tumou?r|diagnos\w*|surgery|chemo\w*|abortion|hiv|antidepressants?|mugged|"
    r"blackmail\w*|separated|slept with|in love with|been dumped|dumped me|cut myself|months to live|"
    r"owe (?:\w+ ){0,2}(?:grand|thousand|hundred|money|pounds|dollars)|"
    r"suicid\w*|overdos\w*|rehab|addict\w*|alcoholi\w*|drinking again|gambl\w*|debts?|skint|overdrawn|"
    r"broke(?! (?:up|down|off|it|that|this|in|into|the|a|an|my|your|his|her|our|their)\b)|penniless|"
    r"bankrupt\w*|evict\w*|sack(?:ed|ing)|axed|laid off|letting me go|redundan\w*|lost my job|"
    r"affair|divorc\w*|depress\w*|panic attacks?|therap\w*|prison|jail|stole\w*|"
    r"disease|expelled|seeing someone|going blind|sued|assault\w*|raped?|adopted|biopsy|test results?|heart attack|"
    r"dementia|(?:been |being |got |getting )let go|job(?:'s| is) (?:going|gone)|out of work|"
    r"deport\w*|suspended|bailiffs?|(?:on|my) tablets|(?:called off|cancelled) (?:the|our) wedding|"
    r"wedding(?:'s| is) off|"
    r"i kissed|nicked it|from the till|put it all on|(?:a )?(?:son|daughter|kid|child) you don't know|"
    r"(?:on|in) my breast|at (?:\w+ )?(?:weeks|months) (?:gone|pregnant)|lost (?:it|the baby) at|not waking up|"
    r"raised (?:his|her|a) hand|(?:hurt|hurting|harm|harming) myself|don't want to be here any ?more|"
    r"six weeks to live|on the run|an ultimatum)(?!\w)"
)
# These stand in a confession as often as in plain talk: "the bank", "nobody died", "it cost thousands".
MAYBE_HEAVY = re.compile(
    r"(?<!\w)(?:hospital|dying|died|dead|death|funeral|kill(?:ed|ing)?|drunk|drugs?|fired|firing|my job|lost my \w+|"
    r"cheat(?:ed|ing)|break(?:ing)? up|broke up|split(?:ting)? up|arrest\w*|"
    r"boss|manager|salary|wages|savings|rent|mortgage|bills|landlord|bank|loans?|thousands|pay(?:ing)? for|afford|"
    r"doctor|lump|scan|clinic|illness|exam|crash|accident|left (?:me|us|him|her)|"
    r"moving (?:away|out|to)|a baby|the baby|police|court|lied|lying to you|abus\w*|hit me|stroke|had a fall|"
    r"locked up)(?!\w)"
)
# Said to a guess, these tell as much as the thing itself would.
AGREES = _any(
    r"^\W*(?:\w+\W+){0,2}?(?:yes|yeah|yep|yup|exactly|uh-huh|mm-hm+|mhm)",
    r"^\W*(?:(?:well|oh|ah|okay|ok|fine|look|hm+|i mean)\W+)*"
    r"(?:yes|yeah|yep|yup|exactly|right|true|correct|bingo|spot on|that's (?:it|right|true|exactly \w+)|"
    r"you(?:'re| are) right|you got (?:it|me)|got it in one|how did you (?:know|guess)|i guess so|kind of|sort of|"
    r"partly)",
    r"you(?:'re| are) (?:not (?:wrong|far off)|right|spot on|close)|you guessed (?:it|right)|that's exactly (?:it|"
    r"what)",
    r"(?:hit )?the nail on the head|you win|getting warm(?:er)?|that's (?:all of it|the one|the whole of it)|"
    r"ding ding|aye|oui|s[ií]|so you know|took you (?:long enough|a while|your time)|not saying you're wrong|"
    r"(?:please )?don't tell (?:anyone|anybody)|^\W*(?:ok|okay),? that(?=\W)",
    r"how(?: did|'d) you (?:know|guess)|who told you|damn right|nailed it|bullseye|(?:not far|close) (?:off|enough)",
    r"^\W*(?:and )?(?:so )?(?:what if )?(?:(?:maybe|perhaps) )?(?:i (?:am|suppose(?: so)?)|(?:it|that) (?:is|might be)|"
    r"they (?:are|might)|could be|might be|something like that|"
    r"you could say(?: that| so)?)(?: then)?\W*$",
)
# So does this, done and not said.
NODS = re.compile(r"\bnod(?:s|ded|ding)?\b")

# A person who talks needs none of these.
MARKUP = re.compile(
    r"https?:|www\.|\w\.(?:com|org|net|io)\b|[<>{}\[\]|`#_~\\]|\*\*|^\s*(?:[-*•]|\d+[.)])\s|^(?:assistant|user|"
    r"system|narrator|them|you|me|the other(?: one| person)?|the learner|(?:(?:re)?written |new |final |revised )?"
    r"(?:response|reply|line|note|draft|version)):|&\w+;|={2,}",
    re.MULTILINE | re.IGNORECASE,
)
# The commonest words of other languages that are no English words.
FOREIGN_WORDS = """
aber att auch auf avec bin bist c'est ce cette che com con dans das dein della der des det di du een ein eine el
ela ele ella elle er eres es est esta estou estoy eu für gli habe het hij ich ihr ik il ils inte io isso ist jag je
jij las lei les los lui ma maar mais mas mein meu mi minha mit mon muy más ne nicht niet noi non nosotros nous não
nós och para pas per perché pero por pour på que questo qui qué sei sie som sono soy suis sur ton tu um uma una und
une van você voi voor vous warum wij wir yo zij är è él
"""
FOREIGN = frozenset(FOREIGN_WORDS.split())
