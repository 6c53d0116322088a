"""Words that are heavy only beside others. A disclosure often comes in pieces, a message at a time."""

from __future__ import annotations

from bot.safety.label import Label
from bot.safety.words.not_meant import TAKEN_BACK
from bot.safety.words.patterns import Pair

# "Friday is her last day", which may be at work; "I spoke with her last night" is nobody's last.
_THEIR_LAST = r"(?:is|be|are) (?:his|her) last (?:day|night)(?! (?:at|in|of|with|on|as|here) )|(?:his|her) last walk"
_KIDS = r"{child}|kids?|children|toddler|baby|twins|youngest"

PAIRS: tuple[Pair, ...] = (
    Pair(
        Label.SELF_HARM_PASSIVE,
        "a denial that is taken back",
        (
            (
                r"suicidal|(?:kill|killing|hurt|hurting|harm|harming) {myself}|(?:want|wanted) to die"
                r"|end(?:ing)? my life|self harm\w*"
            ),
        ),
        TAKEN_BACK,
    ),
    Pair(
        Label.SELF_HARM_ACTIVE,
        "a farewell beside things given away or put in order",
        (
            (
                r"(?:giving|gave|given|give) (?:\w+ ){0,3}?(?:away|to keep)|labelled|(?:is"
                r"|are) for \w+ and (?:\w+ ){1,3}(?:is|are)? ?for \w+|(?:put|sorted|got) (?:\w+ )?(?:my affairs"
                r"|everything|my papers) (?:in order|sorted|ready)"
                r"|not need (?:my|any of my|these|it|them)(?: \w+)? any ?more|not need my (?:things|stuff)"
                r"|everything (?:is )?(?:prepared|ready|arranged)|rehomed|(?:wrote|written"
                r"|writing) (?:\w+ ){0,2}?(?:letters?|note)"
                r"(?! to (?:hr|the (?:council|landlord|bank|school|company|editor|board|manager)|my (?:boss|manager"
                r"|landlord"
                r"|bank|mp)))"
            ),
        ),
        (
            (
                r"before i go|has to be tonight|say(?:ing)? goodbye|one last time|not (?:a|the) (?:trip|holiday|move"
                r"|journey)(?: either)?|is not (?:moving|a trip|a holiday)|where i am going|gone by"
                r"|i am not scared(?: now)?|at peace|not (?:be )?coming back|after i am gone"
            ),
        ),
    ),
    Pair(
        Label.SELF_HARM_ACTIVE,
        "nobody to walk in, beside an earlier time when someone did",
        (
            (
                r"found me|(?:on|in) (?:the|a) (?:ward|psych\w*|unit)|sectioned|(?:last|first) (?:time"
                r"|attempt)[^.]*(?:hospital|found|stopped|survived|failed|didnt work|did not work)|pumped my stomach"
                r"|tried before|my attempt|stopped me last"
            ),
        ),
        (
            (
                r"no one (?:\w+ )?(?:walks? in|to (?:find|stop)|home|will (?:find|stop|walk|come|know)|can (?:stop"
                r"|find)|comes|around)|(?:this|next) time (?:it will work|i will|no one|it has to|properly|i wont)"
                r"|(?:alone|on my own|house to myself|away)[^.]*(?:this time|tonight|all week\w*)"
            ),
        ),
    ),
    Pair(
        Label.SELF_HARM_ACTIVE,
        "'ending it' is a friendship or a contract as often as a life: it stops unless the message says what 'it' is",
        (
            (
                r"(?:(?<!part of my )(?<!part of your )(?<!love of my )(?<!rest of my )(?<!in my )(?<!into my )life"
                r"|pain|suffering|alive|hopeless|pills|tired of (?:trying|fighting|everything)|no way out|numb"
                r"|worthless|hurts too much|no one would|thoughts|can not (?:take|do) (?:it|this) any ?more|only way)"
            ),
        ),
        (
            (
                r"(?:want|wanted|going|ready|need|thoughts? of|thinking (?:of|about)|think about|thought about|decided"
                r"|plan|planning) (?:to )?(?:end|ending) (?:it|this|things|everything)(?! (?:with|between|contract"
                r"|call"
                r"|conversation))"
            ),
        ),
    ),
    Pair(
        Label.SELF_HARM_ACTIVE,
        "'doing it', an urge, or not being here tomorrow: of anything at all, until words of dying stand beside it",
        (
            (
                r"(?:to die|dying|suicid\w+|kill(?:ing)? {myself}|hurt(?:ing)? {myself}|harm(?:ing)? {myself}"
                r"|cut(?:ting)? {myself}|self harm|overdose|pills|blade|razor|wrists|hopeless|worthless|no way out"
                r"|live like this|want to live|be alive|not want to be here|can not (?:take|do) (?:it|this"
                r"|life) any ?more"
                r"|goodbye|my attempt|tried before)"
            ),
        ),
        (
            (
                r"i (?:have |just )*(?:took|taken|swallowed) (?:the lot|all of them|them all|every one|every last one"
                r"|(?:[1-9][0-9]|ten|fifteen|twenty|thirty|forty|fifty|sixty) of them)"
                r"(?! (?:\w+ )?(?:to|back|home|with|for) )"
                r"|(?:try|do it) again tonight|i (?:nearly|almost) did it(?! (?:to|at) )|urges? to (?:cut|jump|end)"
                r"|know how i (?:will|would|am going to|want to) do it"
                r"|(?:scared|afraid|frightened|worried|terrified) (?:that )?i (?:might|will|could|am going to"
                r"|may) do it"
                r"|i will not be (?:here|around) (?:tomorrow|next|by|after|in the morning|when you)"
                r"|(?:can not|will not|do not|not) (?:promise|guarantee|think|plan|expect|intend)[^.]{0,25}"
                r"(?:being around|be here) (?:next|tomorrow|by|after|for|much|at|in|on|when)"
                r"|(?:tonight|today|tomorrow) is my last (?:day|night)|not make it to (?:christmas|next week)"
                r"|i will be dead when"
            ),
        ),
    ),
    Pair(
        Label.CHILD_RISK,
        "nobody with a small child; a carer who cannot care",
        (_KIDS,),
        (
            (
                r"(?<!there was )(?:with )?no one (?:is )?(?:in(?! (?:\w+ )?(?:trouble|danger|need) )|home|there"
                r"|with (?:him|her|them)|watching|minding)(?! (?:the|a|my"
                r"|this|that|to) )|woke up on the floor|(?:passed|blacked) out|(?:never|not"
                r"|no) (?:\w+ ){0,2}?(?:anything|food|nothing) (?:to eat|in the (?:fridge|house|cupboards?))"
                r"|nothing (?:\w+ )?in the (?:fridge|cupboards?)"
                r"|(?<! i )have not eaten (?:since|for|in)|out (?:by|on|in) the road|(?:he|she|they"
                r"|i) (?:\w+ )?(?:is|are|was"
                r"|were|am) (?:\w+ ){0,2}?(?:using again|on (?:heroin|meth|crack))|(?:bruise[sd]?|burn marks"
                r"|welts) (?:on|all|again|and)"
            ),
        ),
    ),
    Pair(
        Label.HARM_TO_OTHERS,
        "killing is mostly a figure of speech; a time, a place, a plan or 'I mean it' takes the figure away",
        (
            (
                r"i mean (?:it|that|this)(?: literally)?|literally|not (?:venting|joking|kidding|exaggerating"
                r"|being dramatic|a figure)|was not being dramatic|i have (?:already )?(?:decided|planned"
                r"|told my mate|got (?:a|the))|decided the day|the day i|worked out (?:how|when|where)|made up my mind"
                r"|(?:know|found out|learned) (?:\w+ )?(?:where (?:he|she|they)|what time (?:he|she|they)|which way"
                r"|when (?:he|she|they) (?:finish\w*|leaves?|gets?|walks?))|followed (?:him|her|them)"
                r"|following (?:him|her|them)|waiting (?:outside|for (?:him|her|them))|wait (?:outside|for (?:him|her"
                r"|them))"
                r"|(?:tell|call) the police i|(?:gun|knife|bat|hammer|machete|petrol|crowbar)|come round tonight"
                rf"|help me do it|{_THEIR_LAST}|outside (?:his|her|their) (?:house|work|flat"
                r"|place)|do not care (?:if i|about) (?:\w+ )?(?:prison|jail|get caught)|not staying in the car"
            ),
        ),
        (
            (
                r"(?:i will|i am going to|will|going to|how to|i want to|i have to|am about to) (?:\w+ ){0,2}?"
                r"(?:(?:kill|murder|strangle|stab|shoot|make \w+ pay) ?(?:{them}|you|up {them})?(?! {myself})"
                r"|(?:end|finish|get at|hurt|beat|smash|destroy) (?:up )?(?:{them}|you|someone|everyone|that (?:lad"
                r"|guy|bloke|boy|girl|prick|bastard)))"
                r"|(?:will|going to|gonna) (?:\w+ )?(?:pay for (?:it|this|that|what)|find out what it (?:feels|is)"
                r"|get what (?:he|she|they) deserves?|regret it)|(?:he|she|they) (?:is|are"
                rf"|will be) (?:\w+ )?(?:in hospital|dead|finished|a dead (?:man|woman))|{_THEIR_LAST}"
            ),
        ),
    ),
    Pair(
        Label.HARM_TO_OTHERS,
        "'I will do it' names nothing: a weapon, prison or someone waited for does",
        (
            (
                r"followed (?:him|her|them)|following (?:him|her|them)|waiting (?:outside|for (?:him|her|them))"
                r"|(?:tell|call) the police i|(?:gun|knife|hammer|machete|petrol|crowbar)"
                r"|outside (?:his|her|their) (?:house|work|flat|place)|(?:prison|jail|get caught)"
                r"|(?:know|found out|learned) (?:\w+ )?where (?:he|she|they)"
            ),
        ),
        (r"(?:i will|i am going to|going to|i want to|i have to|am about to) (?:\w+ )?do it",),
    ),
    Pair(
        Label.ABUSE,
        "injured, or moved about like a thing, beside words of anger or dependence",
        (
            (
                r"wrong moment|made (?:him|her|them) (?:angry|mad)|set (?:him|her|them) off|answered back|said no"
                r"|asked (?:him|her|at)|when (?:he|she) (?:is|was) (?:angry|drunk)|my carer|he did not like"
                r"|she did not like"
            ),
        ),
        (
            (
                r"could not (?:\w+ )?(?:walk|see|sit|move|breathe|lie|use my)(?: \w+){0,3} (?:for|after)|(?:sit|stay"
                r"|lie) where (?:he|she|they)(?: \w+){0,2} put me|(?:hospital|stitches|concussion|black eye"
                r"|bruises?) (?:after|from|that time|last time)"
            ),
        ),
    ),
)
