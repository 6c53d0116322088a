"""Words about oneself: what one did, what one feels and wants, and how one loses or hides both.

Sources: I-statements and DEAR MAN (Linehan), repair (Gottman), apology research (Lewicki et al. 2016: naming the
offence and taking responsibility carry most; an excuse or a 'sorry if' takes it back).
"""

from __future__ import annotations

_DID = (
    "forgot|missed|went|kept|told|left|laughed|handed|gave|broke|said|made|turned|raised|did|knew|moved|shrugged|"
    "rolled|chickened|saw|looked|talked|called|hid|ghosted|pushed|shouted|snapped|teased|interrupted|ignored|"
    "cancelled|sent|put|came|took|walked|asked|moaned|barked|dropped|should have|shouldnt|shouldve|didnt|wasnt|"
    "couldve|messed|let|fluffed|blanked|stopped|cut|got|was|had|wrote|corrected|compared|used|read|copied|promised|"
    "lost|answered|rang|never|joked|mocked|brushed|dismissed|assumed|spoke|butted|jumped|nagged|lectured|preached|"
    "pressed|piled"
)

OWN_SIDE: dict[str, str] = {
    "sorry": r"\b(?:sorry|apologi[sz]e|apologies|my bad|forgive me|i regret)\b",
    "sorry_but": r"\bsorry,? (?:but|though|however|tho)\b|\bsorry\b[^.?!]{0,40}\bbut\b",
    "sorry_if": r"\bsorry (?:if|you feel|you felt|your|youre|that you|you got|you were|for how you|you took|if that)\b|"
    r"\bsorry you\b|\bsorry about that lol\b",
    "sorry_many": r"\bsorry\b.*\bsorry\b",
    "self_putdown": r"\b(?:im|i am|im such|im the|such) (?:\w+ ){0,4}?(?:worst|terrible|horrible|awful|idiot|useless|"
    r"stupid|"
    r"disaster|moron|failure|burden|garbage|trash|rubbish|bad|shit|hopeless|nag|mess|flake|selfish|pathetic|baby|"
    r"wasting|silly)\b"
    r"|\bworst \w+ (?:ever|on earth)\b|\bi (?:always |just |only )?(?:hate myself|ruin|ruined|"
    r"always (?:do this|say the wrong|mess)|"
    r"dont deserve|dont matter|never get it right|ever do is)\b|\b(?:hate me|deserve better|whatever you (?:want|say|"
    r"decide)|i deserve it|dont hate me|please forgive|im nothing|everything i do is wrong|me and my big mouth|"
    r"ignore me|dont mind me|too sensitive|my fault,)\b"
    r"|\bill (?:never|do all|do anything|cancel|delete|move out|shut up forever|sit by|stop messaging)\b",
    "i_did": rf"\bi (?:\w+ )?(?:{_DID})\b",
    "i_did_to_you": rf"\bi (?:\w+ )?(?:{_DID})\b[^.?!]{{0,60}}\b(?:you|your|youd|youre|her|him|it)\b",
    "me_doing": r"\b(?:me|my) (?:\w+ )?(?:\w+ing)\b",
    "owned": r"\b(?:on me|thats on me|my fault|my doing|i own it|no excuse|not an excuse|i was wrong|it was wrong|"
    r"was wrong of me|thats me|that was (?:me|\w+ of me|\w+|a dig|a cheap|pushy|clumsy|stupid|nasty|mean|unfair|"
    r"not fair|rotten|cowardly|lousy)|i should have|i shouldnt|shouldnt have|should have (?:asked|told|said|come|"
    r"messaged|called|been|heard)|"
    r"of me\b|that was|wasnt (?:fair|nice|ok|kind)|(?:was|were) (?:\w+ )?(?:dig|pushy|snide|clumsy|rude|unfair|"
    r"unkind|mean|tactless|thoughtless|too much|out of order|out of line|shabby|low|cheap|careless|wrong|nosy)|"
    r"(?:stupid|rotten|cheap|poor|crap|lousy|thoughtless|careless) (?:thing|of me)|i did\b|i do\b|guilty|deserved|"
    r"fair (?:cop|play)|i put my foot|i take that back|scrap that|i hear how that|youre right|you were right|"
    r"i see now|was a dig|a dig)\b",
    "named_and_sorry": r"\b(?:was|were) (?:a |an |really |just |so |pretty |too )*\w+,? (?:and |so |i )?(?:im "
    r")?(?:really |"
    r"so )?sorry\b|\bsorry (?:for|about|i|that i) (?:the |my |\w+ing|turned|went|kept|said|did|made|let|left|was|"
    r"didnt|forgot|asked|snapped|laughed)\b",
    "effect_on_you": r"\b(?:and|so|which|that|it|this|then) (?:\w+ ){0,3}?(?:left|made|meant|put|hurt|dumped|"
    r"embarrassed|"
    r"humiliated|made it|had|cost|stung|let) (?:\w+ )?(?:you|it|your|the)\b|\band you (?:had|were|stood|got|sat|"
    r"did|found|ended|came|paid)\b|\byoud? (?:said|asked|told|planned|cooked|had|worked|trusted|"
    r"waited)\b[^.?!]{0,60}\bi\b",
    "self_correction": r"\b(?:no scrap that|scrap that|scrap it|strike that|delete that|no wait|wait,? no|"
    "hang on|no ok|"
    r""
    r"second go|"
    r"let me (?:try|start) (?:again|over)|came out (?:\w+ )?(?:wrong|snippy|harsh|with|ugly)|that was (?:snippy|"
    r"snide|mean|nasty|cheap|me being)|sorry,? that was|no that was|"
    r"ugh no|take that back|have another go|thats me being|what i mean is|not fair of me|wasnt fair)\b",
    "excuse": r"\b(?:i was (?:busy|tired|only|just|going to)|i didnt (?:know|mean|realise|realize|even)|"
    r"nobody told me|"
    r"it was only|i only|i was only|traffic|i have (?:\w+ )?(?:kids|job|deadlines)|ive got (?:\w+ )?(?:kids|job|"
    r"deadlines)|you know what|some of us)\b",
    "own_feeling": r"\b(?:that|it|this|your words|throwing \w+ at me|hearing (?:it|that)) (?:\w+ )?(?:hurt|hurts|stung|"
    r"stings|"
    r"got me|scared me|upset me)\b|\bi (?:felt|feel|was|am|still feel|do feel) (?:\w+ )?(?:hurt|sad|scared|stung|"
    r"lonely|angry|upset|worried|small|sick|judged|embarrassed|ashamed|tired|frightened|gutted|panicked|relieved|"
    r"left out|cut|lost|anxious|afraid)\b"
    r"|\bim (?:\w+ ){0,2}?(?:hurt|sad|scared|stung|worried|angry|upset|embarrassed|embarassed|gutted|tired|ashamed|"
    r"frightened|prickly|lonely|nervous|anxious|afraid|disappointed|not ok)\b|\b(?:ouch|makes me (?:\w+ ){0,2}?sad|"
    r"hurts me|i missed (?:you|being)|i miss|i was scared|i got scared|my heart)\b|^hurts?\b|\bhurts,? love\b",
    "own_need": r"\b(?:i (?:still |do |also |just |really )*(?:need|want|would like|prefer|wish|hope)|id (?:like|"
    r"rather|"
    r"prefer|want|appreciate|sooner)|i do want|please (?:stop|dont|next time|ask))\b",
    "own_limit": r"\b(?:i (?:wont|will not|dont want|cant|cannot|dont accept|refuse|dont let|am not going|wouldnt|"
    r"dont like|"
    r"im not ok)|im not (?:ok|going to|ready|having|able|doing)|my limit|not (?:ok|while|tonight|in front|"
    r"over this|like this|here) |no further|need (?:a|some) (?:few )?(?:days|week|time|minute|break)|i need (?:a|"
    r"some|the|to)|ill (?:leave it|come back|be|ring|call) )\b",
    "own_view": r"\b(?:i (?:think|believe|see it|dont see it|disagree|dont agree|dont think)|my view|for me|to me|"
    r"in my (?:view|eyes)|from my (?:side|end|chair|desk))\b",
    "fake_i_statement": r"\bi (?:just |really |kind of )?feel (?:like |that |as if |as though )?(?:you|youre|your|this "
    r"is you|"
    r"some people)\b",
    "not_pleading": r"\bim not (?:saying|asking|giving|angry|jealous|trying)\b|\bi (?:wasnt|dont|didnt) (?:saying|"
    r"think|"
    r"mean|"
    r"say)\b",
    "offers_help": r"\b(?:doing (?:the|it) now|tea|coffee|kettle|ill (?:send|do|bring|come|pay|cut|be|put|take|make|"
    r"sweep|"
    r"help)|"
    r"let me|im (?:up now|on)|want (?:another|a|me to)|shall i|can i|send me the bill|kettles on)\b",
}
