"""Words that strike, press or preach, and words that could answer anything.

Sources: criticism, contempt, defensiveness and stonewalling (Gottman); MI-inconsistent behaviours of MITI 4 (advising
without leave, confronting); invalidation (Linehan).
"""

from __future__ import annotations

INSULTS = (
    "idiot|stupid|moron|dumb|pathetic|selfish|crazy|psycho|insane|nuts|bitch|bastard|arse|asshole|arsehole|dick|"
    "prick|twat|loser|liar|coward|brat|drama queen|control freak|controlling|manipulative|toxic|narcissist|"
    "hypocrite|lazy|ungrateful|spoiled|spoilt|childish|immature|thick|dense|clueless|bully|parasite|bloodsucking|"
    "smug|git|lunatic|paranoid|touchy|grumpy|petty|bitter|jealous|ridiculous|unbelievable|unreal|useless|"
    "hysterical|dramatic|unreasonable|impossible|inconsiderate|irresponsible|cruel|heartless|rude|"
    "shameless|needy|clingy|entitled|self centred|self centered|self absorbed|a joke|disgusting|precious|"
    "oversensitive"
)

# Names that are nothing but an insult, where they are all that is said or stand after "you are".
_NAMES = (
    "idiot|moron|stupid|dumb|pathetic|bitch|bastard|asshole|arsehole|dickhead|prick|twat|cunt|wanker|loser|liar|brat|"
    "disgusting|useless|worthless|cow|a joke|(?:horrible|terrible|awful|vile|nasty) (?:person|friend|human being)"
)

# "I'm such an idiot" puts oneself down, and "shall I be rude about your hair?" is an offer; the same word at them is an
# insult.
_NOT_OF_ONESELF = (
    r"(?<!\bim )(?<!\bim a )(?<!\bim an )(?<!\bim so )(?<!\bim such a )(?<!\bim such an )(?<!\bi was )(?<!\bi was a )"
    r"(?<!\bi was an )(?<!\bim being )(?<!\bim the )(?<!\bof me )(?<!\bsuch an )(?<!\bsilly old )"
    r"(?<!\bi be )(?<!\bi just be )(?<!\bme to be )"
)

STRIKING: dict[str, str] = {
    "insult": rf"\b{_NOT_OF_ONESELF}(?:{INSULTS})\b",
    "insult_at_you": rf"(?<!\bim )(?<!\bi am )(?<!\bi was )\b(?:you|youre|your|ur|you were|you lot|u|such|being|are|"
    rf"one|so|a|"
    rf"that) (?:\w+ ){{0,4}}?{_NOT_OF_ONESELF}(?:{INSULTS})\b",
    "dismissal": r"\b(?:calm down|relax|chill|lighten up|overreact\w*|over reacting|so (?:\w+ )?(?:dramatic|sensitive|"
    r"touchy)|"
    r"too sensitive|very sensitive|(?:its|it was|was) (?:only|just|literally) (?:a|an|one|two|dishes|lunch|"
    r"leaves|dinner|maths|a game)|its (?:a|just|only) (?:\w+ )?(?:phase|joke|game|date|hedge|desk)|not that bad|"
    r"isnt that bad|its (?:tiny|fine|nothing|funny|normal)|"
    r"no big deal|big deal|end of the world|grow up|get over|move on|get a (?:life|grip)|stop (?:crying|worrying|"
    r"stressing|it|being|whining|moaning)|dont (?:be (?:silly|so|daft|like that)|start|worry|make it)|cheer up|"
    r"chin up|it happens|itll (?:pass|be fine|be ok)|it passes|could be worse|everyone makes mistakes|"
    r"everyone (?:has|grieves|gets|says)|"
    r"people (?:move|get)|everybody (?:hates|is)|come on|oh please|at least|looking fine|good luck|forget it|"
    r"you were just|youll be (?:fine|ok|laughing)|nobody (?:cares|forgot|ambushed|died)|hardly|not everything)\b",
    "sarcasm": r"\b(?:your majesty|oh (?:wow|great|lovely|sorry|here we go|please|no twenty|thank you so|well|and|"
    r"so now|"
    r"look)|here we go|wow (?:so|ok|one|nice|someones)|well done|congrats|congratulations|lucky you|"
    r"poor (?:thing|you|baby)|boo hoo|cry me|amazing|cute|must be nice|thanks a lot|call the police|"
    r"somebody call|alert the|"
    r"red carpet|statue|sherlock|einstein|the fairies|fireworks|medal|ok (?:bono|boomer|grumpy|sorry)|saint|"
    r"so sorry it|sure,? let me|from now on shall i|sorry for (?:caring|existing|breathing|trying)|my bad for|how "
    r"shameful|"
    r"detective|couldve fooled|lovely,? ill|as you wish|yes (?:your|sir|boss|maam)|enjoy (?:hun|love|that)|"
    r"do you want a (?:medal|tissue|prize|round of))\b|"
    r"[\U0001F644\U0001F485\U0001F971\U0001F643\U0001F44F\U0001F480\U0001F602]",
    "laugh": r"\b(?:lol|lmao|haha\w*|ha|hehe|rofl)\b|\U0001F602|\U0001F605",
    # "You don't have to", "and your mum", "then you came" are no blow: 'you did' is one where it opens the sentence.
    "counter_attack": r"(?:^|[.!?,] ?|\b(?:well|but|because|at least) )(?:you (?:didnt|never|did|also|can talk|"
    r"started)|you "
    r"(?:dont|do)(?! (?:have|need|want|owe|sound|look|seem|not)\b))\b|\b(?:well (?:you|your|youre|maybe|then you)|"
    r"but (?:you "
    r"(?:did|do|dont|never|said|could|can)|what about)|and what about|you (?:could have|should have|shouldve) (?!heard|"
    r"been|had)|you (?:can talk|do know)|says the|what about (?:me|my|when)|some of us|at least i|after (?:everything|"
    r"all) i|who (?:paid|was it|drove)|it takes two|works both ways|look at yourself|not that you (?:ever|asked)|to be "
    r"fair you|in fairness|though you did|you did (?:exactly|say|the same)|same as you|takes one|i literally|"
    r"literally when|welcome to my|you used to|and (?:some|thats) (?:of us|rich))\b",
    "defensive": r"\b(?:i (?:wasnt|didnt|never|dont|did not|was only|was just|only|literally|said)|im not (?:the|"
    r"shouting|"
    r"judging|saying|trying|angry)|not (?:true|my (?:fault|problem|job))|thats not (?:true|fair|what i)|"
    r"i was going to|i did nothing|nothing wrong|no i|i think no such|i mean|nobody (?:told|asked|ambushed|said)|"
    r"it was (?:a joke|meant|two|one)|i was trying|tried to help|only saying|just saying)\b",
    "blame": r"\b(?:you (?:make|made) me|your fault|because of you|you ruined|you started|thanks to you|"
    r"youre the (?:problem|reason)|you lot|you people|all you (?:do|ever)|you act like|you twist|you always|"
    r"you never|you only|kick off|your attitude)\b",
    "threat": r"\b(?:dont you (?:dare|ever)|youll (?:hear|regret|be sorry|see)|or else|in my (?:own )?house|"
    r"my house my rules|right this minute|this instant|we are talking|were (?:doing|talking) (?:this|"
    r"about) (?:it )?now|come (?:down|back|here) now|shut up|shut it|get lost|get out|go away|leave then|"
    r"stay away|then (?:leave|quit|go|learn|dont)|off now|fine,? (?:stay|take|then|see|whatever|go)|stay home|"
    r"rot|when im talking)\b",
    # Swearing at them, hatred, a threat, or a bare name: open hostility, however short.
    "hostile": r"\b(?<!to )(?<!said )(?:fuck|piss|sod|bugger) off\b|\b(?:fuck|screw|damn) (?:you|u|yourself)\b|"
    r"\b(?:go to hell|eat shit|stfu|gtfo|cry about it)\b|\b(?<!to )(?<!can )drop dead\b|"
    r"(?:^|[.!?,] ?|\b(?:just|please|oh|so|now) )(?:shut (?:up|it|your \w+)|get lost)\b|"
    r"\bi (?!dont|do not|never|didnt|cant say)(?:\w+ )?(?:hate|despise|loathe|cant stand) (?:you|u)\b"
    r"(?! (?:\w+ )?(?:being|feeling|going|having|hurting|thinking|sad|upset|like this|for (?:a|one)))|"
    r"\byou (?:disgust|repulse|sicken) me\b|\byou make me (?:sick|want to (?:puke|vomit|throw up))\b|"
    r"\b(?:youll|you will|youre going to|you are going to) (?:be sorry|regret this|pay for (?:this|it|that))\b|"
    r"\b(?:ill|i will|im going to|im gonna) (?:make (?:you|u) (?:regret|pay|sorry)|"
    r"(?:slap|hit|smack|punch) (?:you|u))\b|"
    r"(?:^|[.!?,] ?|\bno wonder )(?:nobody|no one) (?:even |really |actually )?(?:likes|wants|loves|can stand)"
    r" (?:you|u)\b(?! (?:to|out|gone|here))|"
    r"\bno wonder (?:everyone|everybody|they all) (?:hates|hate|left|leaves|leave) (?:you|u)\b|"
    r"\bim (?:so )?done with (?:you|u)\b|"
    rf"\b(?:youre|you are|ur) (?:(?:such|so|a|an|the|really|just|being|fucking|bloody|absolutely) ){{0,3}}"
    rf"(?:{_NAMES})\b|"
    rf"^(?:you )?(?:(?:absolute|total|complete|fucking|bloody|silly|stupid|lying|what an?|such an?) )?"
    rf"(?:{_NAMES})[.!]*$",
    "slammed_door": r"\b(?:whatever|see if i care|bye|im done|forget it|wont happen again|i give up|dont (?:come "
    r"crying|"
    r"bother)|"
    r"suit yourself|be like that|as you like)\b(?=[. !,]|$)|"
    r"(?:^|[.!?] ?|\b(?:ok|oh|well|right|yeah),? )fine\b(?=[. !,]|$)",
    "swearing": r"\b(?:fuck\w*|shit\w*|bloody|hell|damn|crap|piss\w*|ffs|wtf|gods sake|christs sake|in gods name)\b",
    "absolute_you": r"\byou(?:ve|r|re|d)? (?:(?!get|had|got|may|can|think|for|asked|that)\w+ )?(?:always|never(?! "
    r"(?:asked|rang|had|got|have|need|mind|said a)\b)|constantly|only ever|all the time)\b|\b(?:do|did|"
    r"must|"
    r"why) you (?:\w+ )?(?:always|never|constantly)\b|\balways (?:do|did|the same|come|get|throw|wanted|"
    r"thats)\b|\bonce in (?:your|a) (?:life|while)\b|\bnever a\b",
    "absolute_all": r"\b(?:everyone|everybody|everyones|nobody|no one|typical|you lot|you people|people like you|"
    r"every single|"
    r"every time|everything|nothing|all you|all (?:\w+)(?:s|kids) (?:say|do|are)|people (?:get|do|like|always|"
    r"have|of|with)|your generation|your (?:sort|kind|lot|type)|classic)\b",
    "always_word": r"\balways\b",
    "never_word": r"\bnever\b",
    "advice": r"\b(?:you (?:\w+ )?(?:should|ought|could just|could start|better|just (?:need|"
    r"have)|"
    r"only have to|can also|are legally|want to (?:try|get))|have you (?:not )?(?:tried|thought|considered)|"
    r"why (?:dont|not) (?:you|just|we)|could(?:nt)? you just|just (?:email|tell|ask|go|get|talk|ring|call|put|"
    r"take|try|say|find|do|ignore|let|give|leave him|use|mute|write|keep|be|book|come|breathe|think)|"
    r"(?:try|tried) (?:\w+ing|to|the|a|not|being|making|and|that|it)|have a (?:think|look|go at)|if i were you|"
    r"my advice|what i did|thats what i|next time (?:just|take|try|say|dont)|make (?:a|an|yourself) \w+|get "
    r"(?:yourself|"
    r"him|her) \w+|pick up some|i can set it up|what if (?:we|you|i)|how about|would be better|"
    r"go (?:talk|see|to) (?:\w+ ){0,2}?(?:someone|doctor|therapist|counsel\w+)|see a (?:therapist|doctor)|"
    r"theres (?:a|an|discount|apps)|dont (?:rush|forget|come|let)|look (?:it|that) up|do two|id really encourage|"
    r"you could (?:try|join|start|ask|always))\b",
    "imperative_start": r"(?:^|[.!?] )(?:just |ok |fine but |please |then )?(?:try|go|get|make|call|ring|email|tell "
    r"(?:him|her|"
    r"them|"
    r"mum|dad|the)|ask|put|take|find|book|sit|breathe|stop|calm|relax|write|join|look|count|do|be|give|start|use|"
    r"leave him|pack|think|ignore|talk to|move|let it|buy|send|read|have a|cut|download|see)\b",
    "lecture": r"\b(?:let me explain|with respect|first of all|the fact is|actually|the situation is|"
    r"thats what friends do|"
    r"to be fair|you have to understand|its important to|you need to understand|the doctors say|"
    r"its really common|one in|most people|the point is|thats life|life is)\b",
    "refuses_stop": r"\b(?:no (?:come on|but|tell me|were|we are|seriously)|but (?:can|just|why|seriously|you can|"
    r"really|"
    r"if|"
    r"hear)|just (?:tell|hear|listen|one|let me|say)|come on|im not leaving|not until|i wont drop|hear me out|"
    r"you have to|you cant just|you need to (?:talk|tell)|seriously|we (?:need|have) to talk|are talking|"
    r"dont walk|answer me|leave it leave it|talk to me|not finished|not dropping|spit it out|need to know|as soon "
    r"as you|dont you (?:dare|walk))\b",
    "respects_stop": r"\b(?:ok|alright|right|sure|yes|fair|understood|deal|fine|got it),? (?:\w+ ){0,2}?(?:dropped|"
    r"dropping|"
    r"leaving|leave|going|gone|stopped|stopping|stop|quiet\w*|zipp\w+|done|no more|ill|eyes)\b|\b(?:dropped|"
    r"dropping it|leaving it|leaving now|ill (?:leave|stop|drop|shut|go|back off|give you|let you|be (?:quiet|"
    r"out|downstairs|here|next))|going now|i(?:m| am) off|stopped|zipping|zip it|wont push|not going to push|"
    r"no more (?:questions|from me)|not getting into|dont get into|backing off|back off|give you (?:space|room|some)|"
    r"leave you (?:be|alone|to)|i hear the stop|shut the door|thats your right|you said (?:stop|no|drop)|say nothing|"
    r"you dont have to (?:say|talk|tell|explain)|no more about|grabbing my coat|i go now|i leave you|eyes on|"
    r"plans binned|quieter|enough from me)\b|^(?:ok|alright|leaving|dropped|going|stopped|sure|yep|yes)\b",
    "formula": r"\b(?:i hear (?:you|that|your|how)|i see you|i feel you|your feelings are (?:\w+ )?valid|(?:feelings|"
    r"pain|"
    r"need|experience|anger|emotions)(?: for \w+)? (?:is|are) (?:\w+ )?valid|valid\b|must be (?:so|really|"
    r"incredibly|very) (?:hard|difficult|tough|frustrating|painful)|that must be (?:hard|tough|difficult)|"
    r"must have been (?:so |really )?(?:hard|difficult|tough)|im here for you|here for you|here if you need|"
    r"always here|(?:holding|hold) space|sending (?:you )?(?:\w+ ){0,2}?(?:hugs|love|light|strength|healing)|"
    r"how does that make you feel|i (?:completely |totally |fully |really |so )?(?:understand|appreciate|respect|"
    r"acknowledge|value|honou?r|validate|empathi[sz]e)(?: with)? (?:your|you|how|this|where|that|the|and)|"
    r"understand your (?:\w+ )?(?:frustration|feelings|concerns?|perspective)|where youre coming from|i can(?: only|"
    r"t)? imagine how|thank you for (?:sharing|your|telling|being)|thanks for (?:sharing|your honesty|being honest)|"
    r"appreciate you(?:r)? (?:sharing|honesty|feedback|the feedback)|"
    r"your (?:truth|journey|vulnerability|process|experience is)|i(?:m| am) sensing|im hearing (?:a lot|that you)|"
    r"no judge?ment|going forward|for any inconvenience|for the inconvenience|sorry (?:youre|that youre|"
    r"to hear) (?:going|feeling|that|you|this)|so sorry for your|feel (?:that|this) way|you feel that way|it(?:s|"
    r" is) (?:ok|okay) to (?:feel|be|not)|stay strong|take care of yourself|hope you feel|tough times|"
    r"let me know if you need|not alone|that sucks|tell me more|how are you feeling|i get (?:it|how|why)|"
    r"i understand|"
    r"everything happens|one day at a time|big feelings?|all feelings|its a lot|youve got this|"
    r"you are (?:so )?(?:brave|loved|enough)|i cant imagine|big hug|curious about your (?:perspective|feelings|"
    r"experience)|i wonder how (?:you feel|that feels)|open and non|i wonder what you(?:re| are) feeling|"
    r"id love to understand your perspective|what are you feeling|how do you feel)\b",
    "meta_empathy": r"\b(?:perspective|feelings?|empath\w+|validat\w+|valid|acknowledg\w+|curious|needs?|emotions?|"
    r"experience|"
    r"journey|truth|space|vulnerab\w+|non judg\w*|compassion|judge?ment|process|witness\w*|reflect\w*|trigger\w*|"
    r"heard|perceive|mentali\w+)\b",
    "topic_change": r"\b(?:btw|by the way|anyway|did (?:you|anybody|anyone) (?:feed|find|see|move)|whos on it|pizza|"
    r"bins are|"
    r"patch notes|parcel)\b",
    "polite_cold": r"\b(?:with respect|noted|as per|going forward|at your earliest|regards|my mistake only)\b",
}
