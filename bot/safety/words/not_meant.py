"""Said, but not meant: blanked out before the risk tables are read, so that what stands beside a figure still stops."""

from __future__ import annotations

from bot.safety.label import Label
from bot.safety.words.patterns import Group

_FOR_FUN = (
    r"(?:laughing|laughter|embarrassment|boredom|shame|hunger|thirst|heat|curiosity|cringe|jealousy|envy"
    r"|suspense)"
)
_HARMLESS_DOING = (
    r"(?:shaving|cooking|chopping|slicing|peeling|gardening|running|lifting|skiing|playing|training|climbing"
    r"|moving|dancing|at (?:the )?"
    r"(?:gym|practice|training)|by accident|accidentally|falling|on (?:a|the|some|that"
    r"|my) (?:\w+ )?(?:glass|paper|tin|lid|"
    r"oven|stove|pan|iron|hob|kettle|can|bike|stairs|ice|ladder))"
)
_NO_WOUND = r"(?:off|out of (?:it|the|his|her|their|your|this)|some slack|a slice|a piece)"
_NO_ACCIDENT = r"(?![^.]* (?:on purpose|deliberately|to cope|when i feel|to feel|to punish))"
_KID = r"(?:kids?|child|children|baby|babies|toddlers?|sons?|daughters?|boys?|girls?|twins|little|stepson|stepdaughter)"
# After these a "not" or "never" denies how, how much or how soon, and not the thing itself.
_NOT_DENIED = (
    r"(?:yet|until|unless|before|much|bad|badly|hard|more than|as|like|this (?:much|bad|badly|hard|often)|that hard)"
)
_NOT_NOW = r"(?:tonight|today|now|right now|this week)"
_EMBARRASSED = (
    r"(?:(?:he|she|they|you|the|my|mum|dad) (?:\w+ ){0,3}?(?:said|asked|read|saw|showed|mentioned|pointed|called"
    r"|played|sang|walked|brought|kissed|laughed|announced|repeated|froze|rang|ripped|fell)(?![^.]* still))"
)
_HARD_PLACE = (
    r"(?:wall|floor|ground|door|doorframe|bed|stairs|car|van|road|street|traffic|table|counter|radiator|fridge"
    r"|cupboard|wardrobe|closet|sink|bath|bathtub|shower|river|water|pool|canal|fire|oven|fence|tree|glass|window"
    r"|mirror|shelf|bookcase|sofa|chair|cabinet|kitchen|room|bathroom|bedroom|balcony|knees)"
)
_INTO_A_PLACE = rf"(?:to |of )?(?:(?:the|a|an|my|his|her|our|some) )?(?:\w+ )?{_HARD_PLACE}"
_GAME = (
    r"(?:game|race|match|finals?|semis?|quiz|contest|competition|election|vote|debate|tournament|league|argument"
    r"|round|exam|test|sprint|set|battle|rankings?|polls|chess|scrabble|uno|fifa|mario kart)"
)

# Figures mean something else wherever they stand: nobody needs to hear them, the encoder neither.
FIGURES: tuple[Group, ...] = (
    Group(
        Label.NONE,
        "idioms of dying and killing that speak of effort, fun or annoyance",
        (
            rf"(?:dying|die|died|dead) (?:of|from|with) {_FOR_FUN}",
            r"death of me|to die for|(?<! of )(?<! about )dying to|die on (?:that|this) hill",
            r"over my dead body|drop dead|dead to me",
            r"dead (?:serious|tired|right|wrong|set|beat|end|line|on my feet|weight|battery|phone)|dead in a ditch",
            (
                r"(?:would )?kill for|kill(?:ed|ing|s)? (?:the )?(?:mood|vibe|time|joke|lights|engine|buzz"
                r"|conversation|party|two birds)"
            ),
            (
                r"(?:is|are|was|were|been|you are|it is) killing me|killed me(?= |$)|kill me now|you kill me"
                r"|kills me when"
            ),
            (
                r"(?<! says )(?<! said )(?<! saying )(?<! me )(?<! that )(?<! swears )(?:boss|manager|mum|mother|dad"
                r"|father|wife|husband|boyfriend|girlfriend|sister|brother|teacher|coach|landlord|neighbou?r|team|he"
                r"|she|they|you) (?:would|will|is going to|are going to) (?:literally |actually |honestly )?kill me"
                r" (?:if|when|for|because|over)"
                r"(?! i (?:ever |try to )?(?:leave|left|tell|told|go|report|run|talk))"
            ),
            (
                r"(?<! of )(?<! about )killing {myself} (?:laughing"
                r"|(?:trying )?to (?:meet|finish|get this|please|make (?:this|the|rent)"
                r"|keep up|hit)"
                r"|over (?:this|that|the) (?:report|project|deadline|essay|deck|work)|at (?:work|the gym)"
                r"|with (?:work|overtime)|for (?:this|that|the|your) (?:job|company|team|project))"
            ),
            (
                r"(?<! of )(?<! about )kill(?:ed|ing) {myself} (?:on|in|with|at) (?:the|these|those|my) (?:gym|squats?"
                r"|weights?|rower|treadmill|bike|deadlifts?|kettlebells?|hills?)"
            ),
            (
                r"(?:nearly|almost|near|about) killed {myself} (?:(?:on|in) (?:the|those|that|your) (?:\w+ )?(?:ice|gym"
                r"|stairs|steps?|toys?|lego|rug|mat|cable|wire|scooter|ladder|treadmill|bike|skates)|tripping|carrying|falling|laughing)"
            ),
            (
                r"work\w* {myself} (?:to death|into the ground)|bored to death"
                r"|scared to death(?! (?:of|that|by|when|to))"
                r"|(?:sick|tired) to death(?! of (?:being|living|life|my life|this life|existing|everything|it all"
                r"|waking))"
            ),
            (
                r"(?:could|(?<! have )wanted to) (?:have )?(?:kill|killed|strangle|strangled|murder|murdered|throttle"
                rf"|throttled) (?:him|her|them|you|someone|(?:my|a) (?!self|{_KID} )\w+)"
                r"(?! (?:tonight|tomorrow|in (?:his|her|their) sleep|with|and (?:i|no one) ))"
            ),
            (
                r"shoot (?:me|you|him|her|them|us) (?:a|an|over|that|the|your) (?:\w+ )?(?:text|mail|email|message"
                r"|line|note|date|link|file|list)"
            ),
            r"shoot me now|just shoot me|punch(?:es|ing|ed)? above (?:his|her|their|my|your|our) weight",
            (
                r"losing the will to live (?:here|in this|in that|with this|with that|over|on hold|waiting|at this"
                r"|lol|haha)"
            ),
            r"(?:job|project|company|career|political|social|commercial|financial) suicide|career suicide",
            (
                r"the words? suicide|lay poison {myself}|hang {myself} up"
                r"|suicide (?:squad|mission|hotline|awareness|prevention|policy)"
                r"|(?:someone|anyone|people"
                r"|user) (?:types?|writes?|says?) (?:\w+ ){0,2}?about (?:suicide|self harm)"
            ),
        ),
    ),
    Group(
        Label.NONE,
        "one's own part in a quarrel: to have asked once more",
        (
            (
                r"i (?:\w+ ){0,2}?(?:asked|asking|pushed|pressed|insisted|pestered|nagged)(?: \w+){0,3}?"
                r" (?:after|when|although|even though) (?:i had been told|i was told|(?:you|he|she|they)"
                r" (?:had )?(?:already )?said) (?:no|not now|stop|later)"
            ),
        ),
    ),
    Group(
        Label.NONE,
        "the past of embarrassment: 'I wanted to die when ...' is awkwardness; bare, it still stops",
        (
            (
                r"i (?:wanted to|could have) (?:die|died|disappear|jump out of (?:the|a) window"
                r"|sink into the (?:floor|ground))"
                rf"(?= (?:when {_EMBARRASSED}|right there|on the spot|of|in that meeting"
                r"|and (?:i think )?(?:half|the whole)))"
            ),
            (
                r"i (?:wanted to|could have) sink into the (?:floor|ground)"
                r"(?= when (?:he|she|they|you|the|my|mum|dad) )"
            ),
            r"(?:ground|floor|earth) (?:to|would|could) (?:open|swallow)[^.]*",
        ),
    ),
)

# A word more makes of these a sign: the rules pass them over, the encoder reads them unless they end their sentence.
DENIALS: tuple[Group, ...] = (
    Group(
        Label.NONE,
        "plain denial; what follows it in the same message is still read",
        (
            (
                r"(?:am|was|was never|been|is|are|feel|feeling) not (?:\w+ ){0,2}?(?:suicidal|a danger to {myself})"
                r"|not feeling suicidal|not suicidal"
            ),
            rf"not (?:hurting|cutting|harming|burning) {{myself}}(?! (?:{_NOT_DENIED}|{_NOT_NOW}|only|just|anymore) )",
            (
                r"(?:i am not|not|never) (?:(?:once|ever|even|really|actually|honestly|seriously) )?"
                r"(?:going to|planning to|trying to|try to|about to|think(?:ing)? (?:of|about|to)"
                r"|talk(?:ing)? (?:of|about)|wish(?:ing)? to|thought (?:of|about)|wanted to|want(?: to)?|tried to"
                r"|meant to|considered|considering) (?:\w+ ){0,2}?(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?"
                r"|stab(?:bing)?|strangl(?:e|ing)|cut(?:ting)?|end(?:ing)?|tak(?:e|ing)|suicide|jump(?:ing)?|top|off"
                r"|do(?:ing)? (?:anything|something) to"
                rf"|die|dying)(?!(?: {{myself}}| my (?:own )?life| it all)? (?:alone|in pain|{_NOT_DENIED}) )"
                rf"(?!(?: {{myself}}| my (?:own )?life| it all) {_NOT_NOW} )"
                r"(?: {myself}| my (?:own )?life| it all)?"
            ),
            (
                r"(?<! why i )(?:would|will|could|did|have|do) (?:never|not) (?:ever )?(?:kill|hurt|harm|cut)(?:ed)?"
                rf" {{myself}}(?! (?:{_NOT_DENIED}|{_NOT_NOW}) )"
            ),
            (
                r"not (?:tired of being alive|starving {myself}|given up on (?:life|living)|wanting to die"
                r"|better off dead|saying (?:that )?i (?:want|wanted) to die(?! but )|an overdose)"
                r"|(?:did|do|would|will) (?:not|never) leave (?:the|my|our) (?:kids|children|baby) alone"
                r"|(?:have|has|had) (?:not|never) left (?:the|my|our) (?:kids|children|baby) alone"
                r"|not (?:going to|about to) do {myself} in"
                r"|never (?:he|she) (?:has )?(?:hit|hits|beat|beats|beaten|hurt|hurts|touched|slapped|slaps) me"
                r"|i (?:have|get|want|need|love) to die in (?:act|scene|the (?:first|second|third|last|final) \w+)"
            ),
            (
                r"(?:have )?no (?:plans?|intention|desire|thoughts?|wish) (?:to|of) (?:\w+ )?(?:kill\w*|hurt\w*"
                r"|harm\w*|die|dying|end\w*|suicide)"
                r"(?: {myself}| my (?:own )?life)?"
            ),
            (
                r"(?<! not )(?<! never )(?:stopped|quit|stop(?:ped)? years ago)"
                r" (?:hurting|cutting|harming|burning) {myself}"
            ),
            (
                r"(?:do not|not) (?:want|plan|intend|mean) to (?:hurt|harm|kill) (?:you|him|her|them|anyone|anybody"
                r"|my \w+)(?! but i (?:can not|keep|might|do|will|am) )"
            ),
            (
                r"(?:would|will|could|have|has|had|did|does|do) (?:never|not) (?:ever )?(?:hit|hurt|harm|kill|touch"
                r"|threaten|beat|shake|slap)\w* "
                rf"(?:you|him|her|them|me|anyone|a \w+|my \w+|the \w+)(?! {_NOT_DENIED} )"
            ),
            r"(?:i am |was )?(?:not|never) (?:afraid|scared|frightened) of (?:him|her|them|you|my \w+)",
        ),
    ),
    Group(
        Label.NONE,
        "accidents that share their words with self-harm",
        (
            (
                rf"(?:cut|hurt|burn(?:t|ed)?|injur(?:e|ed)|hurting|cutting|burning) {{myself}}"
                rf" (?:(?:\w+ ){{0,2}}?{_HARMLESS_DOING}|{_NO_WOUND}){_NO_ACCIDENT}"
            ),
            (
                rf"{_HARMLESS_DOING} (?:and |i |today |last \w+ ){{0,3}}(?:cut|hurt|burnt|burned) {{myself}}"
                rf"{_NO_ACCIDENT}"
            ),
        ),
    ),
)

# After these a denial, or a no to somebody who asked, is none.
TAKEN_BACK = (
    r"i (?:lied|was lying|am lying)(?! (?:about|to \w+ about|on|when) )"
    r"|(?:that|which|it) was (?:a lie|not (?:the truth|true))|i did not tell (?:him|her|them) the truth",
)

# What may follow a denial in its sentence and leave it whole.
ONLY_TIRED = (
    r"(?:(?:i|i am|am|but|and|it is) ){0,3}(?:(?:just|only|really|so|very|a bit|dead|simply) ){0,2}"
    r"(?:tired|exhausted|fine|ok|okay|all right|alright|safe|angry|cross|annoyed|stressed|sad|lonely|bored|knackered"
    r"|drained|worn out|shattered|fed up)(?! of (?:life|living|being|everything|it all|this life|myself) )",
)

# These share their words with signs: the rules pass them over, the encoder reads them.
NEIGHBOURS: tuple[Group, ...] = (
    Group(
        Label.NONE,
        "everyday phrases that share their words with self-harm",
        (
            (
                r"(?:hurt|hurting|harming|harm) {myself} by (?:saying|being|not|letting|working|staying|giving|trying"
                r"|caring)"
            ),
            (
                r"i (?:will|could|would) (?:murder|strangle|throttle) you"
                r"(?! (?:tonight|tomorrow|in (?:your|my) sleep|i mean it|for real|with) )"
            ),
            (
                r"better off without me (?:on|in|at|as|for) (?:the |this |that |a |your )?(?:\w+ )?(?:team|project"
                r"|band|meeting|committee|call|job|manager"
                r"|company|office|lead)"
            ),
            (
                r"(?:end|ending|ended) it (?:with (?:him|her|them|you|(?:my|the|this|that|our) (?:\w+ )?(?:boyfriend"
                r"|girlfriend|partner|husband|wife|ex|fiancee?|friend|mate|guy|girl|man|woman|lad|date|company|firm"
                r"|client|agency|supplier|contractor|landlord|gym|team|band|club|boss))|between|over (?:text|email"
                r"|whatsapp|the phone|dinner|coffee|money|this|that))"
            ),
            (
                r"i (?:want|would like|wish i could) to? ?disappear (?:for (?:a|the|two|one)|to (?!heaven|god|nothing"
                r"|where|the (?:other side|sky|sea))\w+|on (?:a |my )?(?:holiday|vacation|trip|retreat|cruise)"
                r"|off (?:to|grid|the grid)|into (?:an?|the|my|this) (?:\w+ )?(?:book|game|show|series"
                r"|room|bath|bathroom|kitchen|toilet|sofa|couch|bed|blanket|duvet|hoodie|crowd|wall|floor|ground))"
            ),
            (
                r"(?:want|wanted) to wake up (?:at|early|next to|before|to (?:an?|the|your|my|his|her|their) (?!pain"
                r"|world|life|day)\w+)|(?<! not )(?<! never )(?:want|wanted) to wake up (?:to|with|in)"
                r"|wake up (?:at|early|before|for (?!another|any|it|this)) ?\w+"
            ),
        ),
    ),
    Group(
        Label.NONE,
        "wishes for another birth, fortune or place, and what is asked about oneself",
        (
            r"(?:wish|wished|wishes|wishing) (?:that )?i (?:was|were|(?:had|would|have|could|could have) been) born"
            r"(?! (?:dead|never|not|at all) )",
            (
                r"dead (?:rich|drunk|good|tall|clever|posh|skinny|cool|famous|handy|keen|funny|fit|lucky|pretty|fancy"
                r"|brainy|smart|brave|organi[sz]ed)"
            ),
            r"(?:wish|wished) (?:that|this|the) \w+ (?:was|were) (?:dead|gone)|where \w+ goes? to die",
            r"die (?:my|her|his|the|their) (?:\w+ )?(?:hair|beard|roots|eyebrows|fringe)",
            (
                r"(?:wish|wished) i (?:was|were|had) gone (?:from|frae|home|fishing|out|already|by (?:now|then)|instead"
                r"|with (?:you|him|her|them|my \w+) to)"
            ),
            r"(?:wish|wished) i could (?:vanish|disappear) (?:whenever|every time|when|until) ",
            (
                r"(?:ask(?:s|ed|ing)?|convinced|thinks|worried|worries|checking|wondering) (?:me |us |everyone )?"
                r"(?:if |whether |that )?i am (?:\w+ )?suicidal"
            ),
            r"not that i (?:wish|want) (?:i was |i were |to be )?(?:dead|die|to die|gone|i had not been born)",
            (
                r"overdosed? on (?:\w+ )?(?:spreadsheets?|coffee|caffeine|tea|sugar|cake|cheese|carbs|telly|tv"
                r"|chocolate|box ?sets?|memes|nostalgia|garlic|spice|emails?|meetings?|turkey|mince pies|sun|sunshine)"
            ),
        ),
    ),
    Group(
        Label.NONE,
        "others, whom one helps or speaks of",
        (
            (
                r"(?:players?|people|kids|clients?|patients?|students?|pupils?|teens|teenagers|young people|users?"
                r"|callers?|those|anyone|someone|somebody|everyone) (?:who )?(?:\w+ ){0,2}?(?:self harms?"
                r"|(?:are|is|feel|feels) suicidal|(?:say|says|said) they want to die|wants? to die|hurt themselves)"
            ),
            r"jealous of (?:a|your|my|his|her) dead (?:man|woman|husband|wife|father|mother|brother|sister|dog|cat)",
            r"(?:tomatoes|plants|phone|laptop|car|printer|boiler|(?:my|our|the) \w+) (?:has|have) given up on life",
            r"not giving up on life",
        ),
    ),
    Group(
        Label.NONE,
        "what one would rather die than do",
        (
            (
                r"rather (?:die|be dead) than (?!keep|live|living|go on|going|carry|exist|be here"
                r"|wake|stay|feel|face|suffer|endure|another|be alive|spend (?:another|the rest|my life))\w+"
            ),
        ),
    ),
    Group(
        Label.NONE,
        "asked, and answered no",
        (
            (
                r"ask(?:s|ed|ing)? (?:\w+ ){0,2}?(?:if|whether|had|have|do|did|was|am) i (?:\w+ ){1,8}?(?:and )?i"
                r" (?:said|say|answered|told (?:him|her|them|it)) no(?! (?:idea|comment|one|i|but) )"
            ),
        ),
    ),
    Group(
        Label.NONE,
        "blows that are not blows, and small children who hit",
        (
            (
                r"(?:hit|hits) me (?:up(?! (?:against|the) )|with(?! (?:an?|the|his|her|my|what|both|two|full"
                r"|every\w*|something) )|for (?:money|cash|a loan|a favou?r))"
                r"|(?:it|reality|grief|the (?:news|smell|truth|song|thought)) (?:\w+ )?(?:hit|hits) me (?:that|hard"
                r"|like|for)"
            ),
            (
                r"beat(?:s|ing)? me (?:again |twice |hands down |every time )?(?:to (?!death|within|unconscious"
                rf"|(?:the |a )?(?:floor|ground|pulp) )\w+|at (?:my own game|the (?:\w+ )?{_GAME}"
                r"|(?!home|night|the|his|her|my|our|work|school|least|first|times|weekends?|christmas|easter|all|random|[0-9])\w+)"
                rf"|in (?:the |a |that |our |every |this )?(?:\w+ )?{_GAME}"
                r"|by (?:\w+ ){0,2}?(?:points?|goals?|seconds?|minutes?|votes?|runs?|strokes?"
                r"|inch\w*|met(?:re|er)s?|miles?|marks?|lengths?|nose|hair|lot)"
                r"|on (?:points|penalties|price|time|aggregate|the (?:hill|last|track|pitch|court)))"
                rf"|choked me up(?! (?:against|on|in|to) )"
                r"|kicked me (?:for (?!(?:no|not|\w+ing) )\w+|out|off)(?! (?:of )?(?:the |a )?(?:\w+ )?(?:bed"
                r"|car|van|window|sofa|couch|chair|stairs|balcony) )"
            ),
            (
                r"push(?:ed|es)? me (?:away|too|over the edge|aside|for(?! (?:no|not|\w+ing) )|around(?! (?:when (?:he"
                r"|she|they)|the (?:house|kitchen|room|flat)) )"
                rf"|(?:to|into|out|on)(?! {_INTO_A_PLACE} ))"
            ),
            (
                r"slap(?:s|ped)? me (?:on the (?:wrist|back)|with (?:an? |the |more |another |extra )?(?:\w+ )?(?:fine"
                r"|bill|ticket|lawsuit|warning|fee|charge|invoice|penalty|deadline|notice|writ|suspension|detention"
                r"|work|paperwork|contract|project))"
            ),
            (
                r"(?:my )?(?:\w+ )?(?:one|two|three|four|five|six|seven|[1-9]) year old (?:\w+ ){0,2}?(?:hits?"
                r"|kick(?:s|ed)?|bit|bites|punche[sd]) (?:me|his|her)"
            ),
            r"toddler (?:\w+ ){0,2}?(?:hits?|kick(?:s|ed)?|bit|bites|punche[sd]) (?:me|his|her)",
            r"(?:throw|throws|threw) me (?:an?|the) (?:\w+ ){0,2}?(?:party|birthday|shower|do|surprise|bone|look)",
            # What somebody has or makes is feared in fun.
            r"(?:afraid|scared|frightened|terrified) of my \w+ in laws? \w+",
            (
                r"(?:hit|kick|beat|throw|threw|hits|kicks|beats) (?:the |a |my (?:son|daughter|kids?"
                r"|brother) )?(?:ball|jackpot|books|traffic|record|at \w+)"
            ),
        ),
    ),
)

NOT_MEANT: tuple[Group, ...] = FIGURES + DENIALS + NEIGHBOURS
