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
    r"oven|stove|pan|iron|hob|kettle|can|bike|stairs|ice|ladder)|out of (?:it|the|his|her|their|your|this)|off"
    r"|some slack|a slice|a piece)"
)

NOT_MEANT: tuple[Group, ...] = (
    Group(
        Label.NONE,
        "idioms of dying and killing that speak of effort, fun or annoyance",
        (
            rf"(?:dying|die|died|dead) (?:of|from|with) {_FOR_FUN}",
            r"death of me|to die for|dying to|die on (?:that|this) hill|over my dead body|drop dead|dead to me",
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
                r"|she|they|you) (?:would|will|is going to|are going to) kill me (?:if|when|for|because|over)"
                r"(?! i (?:ever |try to )?(?:leave|left|tell|told|go|report|run|talk))"
            ),
            (
                r"killing {myself} (?:laughing|(?:trying )?to (?:meet|finish|get this|please|make (?:this|the|rent)"
                r"|keep up|hit)"
                r"|over (?:this|that|the) (?:report|project|deadline|essay|deck|work)|at (?:work|the gym)"
                r"|with (?:work|overtime)|for (?:this|that|the|your) (?:job|company|team|project))"
            ),
            r"(?:nearly|almost) killed {myself} (?:on (?:the|those|that|your)|tripping|carrying|falling|laughing)",
            (
                r"work\w* {myself} (?:to death|into the ground)|bored to death|scared to death|sick to death"
                r"|tired to death"
            ),
            (
                r"(?:could|want to|wanted to) (?:have )?(?:kill|killed|strangle|strangled|murder|murdered|throttle"
                r"|throttled) "
                r"(?:him|her|them|you|someone|my (?!self)\w+|a \w+)"
            ),
            (
                r"shoot (?:me|you|him|her|them|us) (?:a|an|over|that|the|your) (?:\w+ )?(?:text|mail|email|message"
                r"|line|note|date|link|file|list)"
            ),
            (
                r"shoot me now|just shoot me|rather die than (?!keep|live|living|go on|going|carry|exist|be here"
                r"|wake|stay|feel|face)\w+"
            ),
            (
                r"losing the will to live (?:here|in this|in that|with this|with that|over|on hold|waiting|at this"
                r"|lol|haha)"
            ),
            r"(?:job|project|company|career|political|social|commercial|financial) suicide|career suicide",
            (
                r"suicide (?:squad|mission|hotline|awareness|prevention|policy)|(?:someone|anyone|people"
                r"|user) (?:types?|writes?|says?) (?:\w+ ){0,2}?about (?:suicide|self harm)"
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
                r"(?= (?:when (?:he|she|they|you|the|my|mum|dad)|right there|on the spot|of|in that meeting"
                r"|and (?:i think )?(?:half|the whole)))"
            ),
            r"(?:ground|floor|earth) (?:to|would|could) (?:open|swallow)[^.]*",
        ),
    ),
    Group(
        Label.NONE,
        "plain denial; what follows it in the same message is still read",
        (
            (
                r"(?:am|was|was never|been|is|are|feel|feeling) not (?:\w+ ){0,2}?(?:suicidal|a danger to {myself})"
                r"|not feeling suicidal|not suicidal"
            ),
            (
                r"(?:i am not|not|never) (?:going to|planning to|trying to|about to|thinking (?:of|about)"
                r"|thought (?:of|about)|wanted to|want to|tried to"
                r"|meant to|considered|considering) (?:\w+ ){0,2}?(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?"
                r"|cut(?:ting)?|end(?:ing)?|tak(?:e|ing)|suicide"
                r"|die|dying)(?: {myself}| my (?:own )?life| it all)?(?! (?:alone|in pain))"
            ),
            r"(?:would|will|could|did|have|do) (?:never|not) (?:ever )?(?:kill|hurt|harm|cut)(?:ed)? {myself}",
            (
                r"(?:have )?no (?:plans?|intention|desire|thoughts?|wish) (?:to|of) (?:\w+ )?(?:kill\w*|hurt\w*"
                r"|harm\w*|die|dying|end\w*|suicide)"
                r"(?: {myself}| my (?:own )?life)?"
            ),
            r"(?:stopped|quit|stop(?:ped)? years ago) (?:hurting|cutting|harming|burning) {myself}",
            (
                r"(?:do not|not) (?:want|plan|intend|mean) to (?:hurt|harm|kill) (?:you|him|her|them|anyone|anybody"
                r"|my \w+)"
            ),
            (
                r"(?:would|will|could|have|has|had|did|does|do) (?:never|not) (?:ever )?(?:hit|hurt|harm|kill|touch"
                r"|threaten|beat|shake|slap)\w* "
                r"(?:you|him|her|them|me|anyone|a \w+|my \w+|the \w+)"
            ),
            r"(?:i am )?not (?:afraid|scared|frightened) of (?:him|her|them|you|my \w+)",
        ),
    ),
    Group(
        Label.NONE,
        "accidents and everyday phrases that share their words with self-harm",
        (
            (
                r"(?:hurt|hurting|harming|harm) {myself} by (?:saying|being|not|letting|working|staying|giving|trying"
                r"|caring)"
            ),
            (
                rf"(?:cut|hurt|burn(?:t|ed)?|injur(?:e|ed)|hurting|cutting"
                rf"|burning) {{myself}} (?:\w+ ){{0,2}}?{_HARMLESS_DOING}"
            ),
            rf"{_HARMLESS_DOING} (?:and |i |today |last \w+ ){{0,3}}(?:cut|hurt|burnt|burned) {{myself}}",
            (
                r"better off without me (?:on|in|at|as|for) (?:the |this |that |a |your )?(?:\w+ )?(?:team|project"
                r"|band|meeting|committee|call|job|manager"
                r"|company|office|lead)"
            ),
            (
                r"(?:end|ending|ended) it (?:with|between|over)|i (?:want|would like"
                r"|wish i could) to? ?disappear (?:for (?:a|the|two|one)|to|into|on|off)"
            ),
            (
                r"(?:want|wanted) to wake up (?:at|early|to|with|next|before|in|so)|wake up (?:at|early|before"
                r"|for) \w+"
            ),
        ),
    ),
    Group(
        Label.NONE,
        "blows that are not blows, and small children who hit",
        (
            (
                r"(?:hit|hits) me (?:up|with(?! (?:a|an|the|his|her|my|what) )|that|hard that|like|for)|beat(?:s"
                r"|ing)? me (?:again |twice |hands down )?(?:to|at|in|by|on|every time at)"
                r"|choked me up|kicked me (?:out|off)"
            ),
            (
                r"push(?:ed|es)? me (?:away|to|into|too|out|over the edge|for|around|aside|on)|slap(?:s"
                r"|ped)? me (?:on|with)|punch(?:es)? above"
            ),
            (
                r"(?:my )?(?:\w+ )?(?:one|two|three|four|five|six|seven|[1-9]) year old (?:\w+ ){0,2}?(?:hits?"
                r"|kick(?:s|ed)?|bit|bites|punche[sd]) (?:me|his|her)"
            ),
            r"toddler (?:\w+ ){0,2}?(?:hits?|kick(?:s|ed)?|bit|bites|punche[sd]) (?:me|his|her)",
            (
                r"(?:hit|kick|beat|throw|threw|hits|kicks|beats) (?:the |a |my (?:son|daughter|kids?"
                r"|brother) )?(?:ball|jackpot|books|traffic|record|at \w+)"
            ),
        ),
    ),
)
