"""The same dangers in other grammar: other subjects and tenses, dialect, and English that is a second language."""

from __future__ import annotations

from bot.safety.label import Label
from bot.safety.words.patterns import Group, Pair

_START = r"(?:(?<=^ )|(?<= \. ))"
_AIM = (
    r"(?:want|wan|wanted|wanting|going|plan|planned|planning|plans|mean|meaning|intend|decided|tempted|decide|ready"
    r"|about"
    r"|trying|aim|try|tried|urge)"
)
_MAYBE_NOT_ALIVE = (
    r"(?:be dead|be deid|not (?:to )?(?:be alive|exist|be living)|to not (?:be alive|exist|live)"
    r"|never (?:to )?(?:have )?"
    r"(?:existed|been born|been conceived|wake up|wake)|not (?:have )?(?:been born|woken up)|be under the ground)"
)
_NEAR = (
    r"(?:he|she|(?:(?:my|me|our|the|her|his) )?(?:\w+ )?(?:wife|husband|missus|man|fella|bloke|partner|boyfriend"
    r"|girlfriend"
    r"|ex|mum|mother|ma|dad|da|father|papa|abba|stepdad|stepfather|stepmum|brother|sister|son|daughter|grandson"
    r"|uncle|carer"
    r"|nurse|madam|boss|manager|landlord|flatmate|housemate|roommate|cousin|in laws|supervisor|kid))"
)
_CLOSE = (
    r"(?:(?:my|me|our|her|his) (?:\w+ ){0,2}?(?:wife|husband|missus|partner|boyfriend|girlfriend|ex|mum|mother|dad"
    r"|father"
    r"|brother|sister|flatmate|roommate|boss|manager|neighbou?r|stepdad|teacher|uncle|landlord|cousin|mate)|him|her"
    r"|them"
    r"|the (?:man|woman|bloke|guy|dude|lad|fella) (?:who|upstairs|downstairs|next door|at)|that (?:man|woman|nurse"
    r"|teacher)"
    r"|this man|this woman)"
)
# A partner, or family one cannot just leave: no boss, who "kills" and "scares" in passing.
_AT_HOME = (
    r"(?:my (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|fiancee?|ex|dad|father|stepdad|stepfather|mum"
    r"|mother|stepmum|brother|uncle))"
)
_PARTNER = r"(?:my (?:\w+ )?(?:wife|husband|girlfriend|boyfriend|partner|missus|fiancee?|ex))"
_LITTLE = (
    r"(?:(?:my|our|his|her|the|their|this|that) (?:\w+ ){0,2}?(?:kids?|children|child|baby|babies|bairns?"
    r"|wee (?:ones?|boy|girl)"
    r"|weans?|toddlers?|sons?|daughters?|twins|boys?|girls?|lad|little (?:ones?|boy|girl|sister|brother)|stepson"
    r"|stepdaughter"
    r"|nephews?|nieces?|grandsons?|granddaughters?|grandkids|(?:year|month) old|youngest))"
)

EVERYDAY: tuple[Group, ...] = (
    Group(
        Label.SELF_HARM_ACTIVE,
        "the act or the wish for it, with the words of dialects and of a second language",
        (
            (
                r"(?:end|finish|take|tek|stop|terminate|ending|finishing|taking) (?:with |off )?(?:this )?(?:my|ma"
                r"|me|mi) (?:own )?life"
                r"(?! (?:in|back|to|seriously|apart|forward|into|story|for granted|with (?:him|her|you)|more|at"
                r"|here|as|on|work|around))"
            ),
            (
                r"(?:do|doing|make|put) (?:away with|an end to) {myself}|finish(?:ing)? {myself}(?: off)?(?= (?:\."
                r"|$|off|tonight|after|before|this"
                r"|and|today|tomorrow|soon))|make finish with my life|i (?:will|want to|am going to|have to|must"
                r"|wan|go) kill me"
                r"(?= (?:\.|$|tonight|today|tomorrow|and))"
            ),
            (
                r"(?:decided|decide|choose|chose|chosen|planning|planned|attempt|attempting) (?:to |on |for |about "
                r"|the |my |own |only )*suicide"
                r"|suicide (?:is|was|be) (?:now )?the (?:plan|way|answer|only)|planning (?:my|to do) (?:own )?suicide"
            ),
            (
                rf"{_START}(?:(?:been|am|still|keep|always|yes|i|only|mostly|just|now"
                rf"|sometimes) ){{0,3}}(?:thinking|think|thoughts?) (?:of|about) suicide"
                r"(?! (?:squad|prevention|hotline|rates?|bombers?|awareness|in the))"
            ),
            (
                rf"{_START}(?:(?:no|yes|ok|and|been|still|feeling|feel|very|a bit|was"
                rf"|now) ){{0,3}}suicidal(?= (?:\.|$|today|again|tonight|right now|rn|since|lately))"
                r"|(?:got|get|getting|become|becoming) suicidal(?= (?:\.|$|again|last|this|at night|when))"
            ),
            (
                r"i (?:\w+ ){0,2}?(?:" + _AIM + r") (?:to )?be dead(?! (?:tired|asleep|serious|good|careful))"
                r"|be dead by my own|(?:gone|dead|die|dying|go) (?:\w+ ){0,2}?by my own (?:hand|choice|doing)"
                r"|planning to be dead|(?:not|never) (?:\w+ ){0,3}?be alive (?:by|after|tomorrow|on|next|at|this"
                r"|when|to see)"
            ),
            (
                rf"(?:{_AIM} to|will|nearly|almost|and|by) (?:\w+ )?(?:unalive|kill {{myself}}"
                rf"|off {{myself}})(?! (?:him|her|them|you|the|my (?!self)))"
                r"|(?:about to|going to|want to|planning to|ready to) unalive(?! (?:him|her|them|you|the|this"
                r"|my (?!self)))"
                r"|i (?:\w+ ){0,3}?attempt (?:it )?again(?= (?:\.|$|tonight|this|soon|and|because))"
            ),
            (
                r"(?:end|ending|ended) (?:it|things|everything)[^.]*(?: \.)? (?:and )?(?:i mean |meaning |as in "
                r"|that is )?(?:my (?:own )?life|myself)(?! (?:easier|better|with|back|in))"
                r"|sorry when (?:you|they|he|she) finds? me(?! (?:a|another|someone))|find (?:my body|me (?:dead"
                r"|hanging|cold))"
            ),
            (
                r"(?:nearly|almost) (?:\w+ )?(?:stepped|walked|jumped|drove|swerved"
                r"|steered) (?:\w+ ){0,3}?(?:in front of|into|off|under) (?:\w+ ){1,5}?on purpose"
                r"|on purpose (?:\w+ ){0,3}(?:nearly|almost) (?:stepped|walked|jumped|drove|swerved)|(?:stopped"
                r"|stopping) (?:taking )?(?:the|my) (?:insulin|meds|medication|tablets)"
                r"[^.]*(?:on purpose|to die|kill me|get it over)"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_ACTIVE,
        "the means named, in the first person; what was swallowed an hour ago is the most urgent of all",
        (
            (
                r"i (?:have |just |already |only )*(?:took|taken|swallowed) (?:about |like |over |nearly |around "
                r"|maybe "
                r"|at least )?(?:[1-9][0-9]|ten|fifteen|twenty|thirty|forty|fifty|sixty|a hundred)"
                r" (?:(?!mg|milligrams?|ml|different|kinds?)\w+ ){0,2}?(?:pills?|tablets?|capsules|paracetamols?"
                r"|tylenols?"
                r"|ibuprofens?|aspirins?|panadols?)(?! (?:over|this (?:month|year)|a (?:month|week)|in (?:a"
                r"|the) (?:month"
                r"|week)|back))"
            ),
            (
                r"i (?:have |just )*(?:swallowed|drank|drunk) (?:\w+ ){0,2}?(?:bleach|antifreeze|drain cleaner"
                r"|weed ?killer"
                r"|pesticide)(?! (?:by accident|accidentally|by mistake))"
            ),
            (
                r"i (?:(?!he |she |they |you |not |never )\w+ ){0,4}?(?:slit(?:ting)? my (?:own )?throat"
                r"|put(?:ting)? a bullet (?:in|through) my (?:own )?(?:head|brain|skull)"
                r"|blow(?:ing)? my (?:own )?brains out(?! (?:with|over|from|at|in)))"
            ),
            (
                r"(?:on|at) (?:the|a) (?:\w+ )?(?:bridge|roof|ledge|cliff)[^.]{0,30} (?:going to|want to|about to"
                r"|ready to) jump(?! (?:in|on|around|over|up|with|together))"
                r"|(?:want|going|ready|plan|planning|about) to (?:\w+ )?(?:lie|lay) (?:down )?on the"
                r" (?:train |railway )?tracks"
            ),
            (
                r"(?:rope|noose)[^.]{0,30} know (?:which|what) (?:tree|beam|branch)|(?:want|going|ready|plan"
                r"|about) to ctb"
                r"|i (?:keep |still )?(?:want|wanting) to crash (?:my|the) car(?! (?:in|on) )"
            ),
            (
                r"i am cutting again(?= (?:\.|$|and|every|because|since|at night))"
                r"|i (?:have )?relapsed and (?:i )?(?:cut|burned|burnt)(?= (?:\.|$|last|again|today|tonight|my))"
                r"|i (?:\w+ )?(?:burn|burned|burnt|burning) my (?:own )?(?:arms?|legs?|thighs?|wrists?|skin"
                r"|hands?) with"
                r" (?:a|the|my) (?:cigarette|lighter|match)"
                r"|(?<=^ )suicide(?= (?:\. )?$)"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "death asked for or deserved, in few words",
        (
            (
                r"i (?:(?!not |never )\w+ )?deserve to (?:die|be dead)|i should be dead(?= (?:\.|$|not|instead|and))"
                r"|please let me die|(?<!not )(?<!never )let me die (?:in peace|please|now)|(?:want|wanted) to \. die"
            ),
            rf"{_START}can not live any ?more(?= (?:\.|$|i|and|like))",
        ),
    ),
    Group(
        Label.SELF_HARM_ACTIVE,
        "one's own body hurt; not safe alone",
        (
            (
                r"(?:hurting|scratching|burning|cutting|hurt|burn|scratch|burned|burnt|scratched"
                r"|hitting) my (?:own )?(?:arms?|legs?|thighs?|skin|wrists?|head"
                r"|stomach)(?: \w+){0,4}? (?:on purpose|to cope"
                r"|to feel|raw|when (?:he|she|they|i) (?:\w+ )?(?:shouts?|calls?|yells?|screams?|cry|feel|leaves?)"
                r"|since we|again last night|till it bleeds|until (?:it|they) bleeds?)"
            ),
            (
                r"(?:make|makes|making|made|put|putting|leave|leaving) (?:\w+ )?(?:marks?|cuts?|wounds?|burns?"
                r"|scratches) on (?:{myself}|my (?:own )?(?:arms?|legs?|thighs?))|marks i (?:make|made|put)"
                r" on {myself}|make {myself} (?:wounds?|bleed|cuts)"
            ),
            (
                r"(?:i|still|been|keep) (?:do|doing) (?:it|the thing|stuff|that|things|small stuff"
                r"|bad things)? ?to my (?:arms?|legs?|wrists?|thighs?|body)(?![^.]*(?:gym|weights|kilos|press))"
                r"|(?:tw|cw) (?:for )?(?:sh|self harm|suicide)|relapsed[^.]*(?: \.)? [^.]*(?:cuts|my arms|my legs"
                r"|my thighs|blade|sh)"
            ),
            (
                r"not (?:feel |feeling |really |be )?safe (?:\w+ ){0,2}?(?:on my own|by {myself}"
                r"|with {myself})(?! (?:in (?:this|that|the) (?!house|flat|room)|walking|out|on (?:the|a) "
                r"|at (?:work|school)|abroad"
                r"|here|driving))|do not trust {myself} (?:\w+ )?(?:on my own|to be alone|in this house|in the flat"
                r"|tonight|alone)|can not trust {myself} (?:to be alone|tonight|alone|on my own)|no safe (?:with"
                r"|on) (?:{myself}"
                r"|my own)"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "wanting, preferring, asking not to be alive",
        (
            (
                r"(?:rather|prefer|sooner|as soon|as well|wish|wished|wishes|wishing|want|wanted|wanting|like|love"
                r"|hope|hoping|pray|praying|easier to|better to|better if i|better i) "
                r"(?:(?!him |her |them |you |it |he |she |they |my |the |we |this |that |your |his )\w+ ){0,4}?"
                + _MAYBE_NOT_ALIVE
                + r"(?! (?:serious|last|late|by|at|before|with|here|there|in the|tired|right|wrong|early"
                r"|weight|set|into|honest|on time|to me|clear|quiet|good))"
            ),
            (
                r"(?:wish|wishes|wished|wishing) (?:i|she|he) (?:was|were|wis|be|had been) (?:dead|deid"
                r"|under the ground|in the (?:ground|box|grave))|(?:well|better|happier"
                r"|best) (?:off )?(?:me )?(?:dead|deid)(?= (?:\.|$|so|and|an|than|i|for|with))"
                r"|(?:dead|being dead|dying) sounds (?:\w+ )?(?:nicer|restful|better|good|peaceful|nice|lovely)"
                r"|(?:with|and) me (?:dead|in the ground|deid|six feet)(?! (?:tired|serious|on my feet))"
            ),
            (
                r"(?:wish|wished) (?:\w+ ){1,2}?had never had me(?= (?:\.|$|i|at all|and|because))"
                r"|sorry (?:that )?i was (?:ever )?born|(?:should|could) (?:have |of )?(?:not|never) (?:have "
                r"|of )?been born|should of not been born"
                r"|(?:never|not) given (?:me )?birth|quite like to have never existed|never got to be a person"
            ),
            (
                r"should (?:have|of) been me (?:\w+ ){0,2}?(?:died|dead|killed|in (?:that|the) (?:\w+ )?(?:car|box"
                r"|coffin|ground|grave|crash))|wish it (?:was|were|had been) me (?:in there|that died|who died|dead"
                r"|in the (?:box|ground|coffin))"
                r"|(?:jealous|envious) of (?:\w+ ){0,4}?(?:dead|in the (?:box|coffin|ground|grave)|died)"
            ),
            (
                r"(?:hope|hoping|pray|praying|wish|wishing|ask god|glad if|happy if|wanting"
                r"|rezo) (?:\w+ ){0,4}?(?:i )?(?:do not|did not|never|not to|will not|had not) (?:wake"
                r"|woken)(?: up)?(?! (?:at|early|him|her|the|before|them|late|anyone|you|my|everyone))"
                r"|happy (?:\w+ )?(?:not|no) (?:to )?(?:wake|waking)|(?:mind|care|bothered|fussed|complain|argue"
                r"|difference|matter) (?:\w+ )?if i (?:did not|do not|never) wake up(?= (?:\.|$|tomorrow|one|again))"
            ),
            (
                r"(?:god|lord|jesus|allah|him|heaven|the good lord) (?:\w+ ){0,4}?(?:take|takes|took|fetch"
                r"|call) me(?= (?:\.|$|too|tonight|instead|only|soon|and|in my|from this|already|now|home \.))"
                r"|pray (?:\w+ ){0,3}?(?:to be taken|for (?:death|it to (?:stop|be over)))"
                r"|praying (?:for )?(?:death|it to be over)(?! (?:metal))|ask (?:god|him) to take me"
            ),
            (
                r"(?:mind|care|complain|argue|bothered|fussed|glad|relieved|relief|sad|happy) (?:\w+ )?if i (?:died"
                r"|carked it|was taken|dropped dead|got hit by|was dead|were dead)|if i (?:died|carked it|was taken"
                r"|dropped dead|were dead|was dead|got hit by (?:\w+ ){1,2})"
                r"(?: tomorrow| tonight)?(?: \w+)? (?:would )?(?:not |never )?(?:mind|care|complain|argue"
                r"|be (?:fussed|bothered|a relief|glad|happy|sad))"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "no reason to be alive; had enough of it",
        (
            (
                r"(?:no|not (?:a|any|one|see a|see any|think of (?:one|a)|find (?:one|a)|come up with (?:one|a))"
                r"|one|single|see a|see any|nothing|without a) (?:\w+ )?(?:reason|point|purpose"
                r"|use)s? (?:\w+ )?(?:for me |to me |in me |me )?(?:to |for |in |of )?(?:me )?"
                r"(?:be|being|stay|staying|still be|keep) (?:alive|living|on (?:this )?earth|here on earth)"
            ),
            (
                r"(?:one|reason|why|thing|should) (?:\w+ ){0,3}?i should (?:be|stay) alive|why (?:am i|i am|do i"
                r"|should i) (?:\w+ )?(?:still |even )?(?:be )?(?:alive|living(?= \.)|breathing)"
                r"|worth (?:being alive|staying alive|living for)"
                r"|nothing (?:left )?(?:\w+ )?to (?:live|be (?:here|alive)) for|no wish to (?:live|be living"
                r"|be alive)|not wanted to live"
            ),
            (
                r"(?:not (?:\w+ ){0,3}?(?:fussed about|keen on|bothered about|fond of)|enough of|done with"
                r"|finished with|tired (?:a|of)|over|past) (?:being alive|living|life|this life|mi life)(?= (?:\.|$"
                r"|i|now|and|really|have|been|any more|my|because|since|altogether|an|so))"
            ),
            (
                r"(?:sad|sorry|gutted|disappointed|hate|shame|annoyed|angry) (?:\w+ ){0,3}?(?:because )?(?:i am "
                r"|that i am |be )?still (?:alive|breathing)(?! (?:and kicking))|no (?:wan"
                r"|want) (?:\w+ )?(?:dey )?(?:alive|live again)|life (?:don|done|has) tire[d]? me|"
                r"i (?:do not|no|not) (?:want|wan) (?:the|this|my) life(?= (?:\.|$|any more|again|no more))"
            ),
            (
                r"do not want to be (?:here|in this world|on this (?:earth|planet)|around|alive"
                r"|a live)(?: \w+){0,3}? (?:on earth|no more|in this (?:world|life)|like (?:alive|on earth)"
                r"|full stop)|(?:not|never) be in this world(?= (?:\.|$|no more|any more))"
                r"|do not (?:want|wish) to (?:\w+ )?be a ?live(?! (?:in|with|at|on|audience|show))"
            ),
            (
                r"(?:think|thinking|thought|dream|dreaming|fantasi[sz]e|imagining) (?:\w+ )?(?:about"
                r"|of) (?:not existing|being dead|dying|not being alive|never waking up)(?! (?:alone|of|in|for|it"
                r"|her|his|the|my|them|from|at|with dignity|flowers|languages|trees))"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "struck, choked or hurt by someone close, however the person is named",
        (
            (
                rf"{_NEAR} (?:(?!not |never |nearly |almost |to |who |and )\w+ ){{0,3}}?(?:batters?|battered"
                rf"|battering|belts|belted|beats?|beat|beaten|hits?|hit|punch(?:es|ed)?|slap(?:s|ped)?|kicks|kicked"
                rf"|chok(?:es|ed)|pinch(?:es|ed)?|strangl(?:es|ed)"
                r"|caned?|flog(?:s|ged)?) (?:me|us|my (?:hands?|face|head|arms?|legs?))(?= (?:\.|$|again"
                r"|when(?! (?:we|i) (?:play|race|spar))|if|every|and|with (?:the|a|his|her) (?:lamp|belt|stick|pan"
                r"|shoe|slipper|bottle|cable|bat|spoon|hand|fist|phone|lead"
                r"|pole|rod|wire)|last night|this morning|yesterday|so hard|hard|because|cos|since|four times|twice"
                r"|in the face|round the head|for (?:being|not|talking)|where|then|till"
                r"|like last))(?! (?:again (?:at|in|on|by)|and (?:won|we|i won|laughed)))"
                r"(?! (?:\. (?:at|in) (?:chess|darts|tennis)))"
            ),
            (
                r"(?:had|got|has|held|holds|grabs?|grabbed|took|take|pinned) me (?:\w+ ){0,4}?by (?:the"
                r"|my) (?:throat|neck|hair)(?![^.]*(?:tapp|baby|toddler))|(?:put"
                r"|puts) me in (?:the )?hospital(?= (?:\.|$|once|twice|last|again|before|and|for))"
                r"|came at me with (?:a|the) (?:knife|bat|hammer|scissors|bottle"
                r"|pan|poker|belt)|broke (?:two|three|one|some|four|both) of my (?:fingers|ribs|teeth|toes)|(?:hit"
                r"|punched|punches|hits) the (?:wall|door) (?:next to|beside|by|right by) (?:me|my)"
            ),
            (
                r"(?:married to|live with|living with|with|scared of) (?:a |the )?(?:man|woman|someone|person"
                r"|husband|wife|partner) (?:who|that) (?:\w+ )?(?:hits|hurts|beats|chokes|rapes|slaps) me"
                r"|takes? (?:his|the|a) belt to me|still (?:takes the belt|belts me)|the hitting[^.]*(?:off|from"
                r"|of) (?:him|her)"
                r"|do not hit me like|hit me like last time|hurt me like last time|does not hurt me like"
            ),
            (
                rf"{_NEAR} (?:\w+ ){{0,3}}?(?:threw|throws|throwing|chucked|smashed|lobbed) (?:things|stuff|plates?"
                rf"|the (?:kettle|pan|iron|lamp|remote|plate|chair|phone|knife|glass)|a (?:plate|glass|bottle|chair"
                rf"|knife|pan|mug|cup|shoe|brick)) (?:\w+ )?at (?:me|my (?:head|face))"
                r"|(?:pushed|shoved|threw|slammed|throws|pushes) me (?:hard )?(?:into|against|down) (?:the"
                r"|a) (?:wall|stairs|door|floor|table|radiator|sink)|black eye[^.]* (?:he|she) (?:was|is|said"
                r"|says) sorry"
            ),
            (
                r"forced me (?:last night|again|to have|into bed|on the bed)|made me again last night|(?:he|she"
                r"|husband|wife) (?:\w+ ){0,2}?(?:does not|will not|did not|never) (?:\w+ )?stop when i (?:say no"
                r"|said no|cry|am crying|ask)|i (?:say|said) no and (?:he|she|it) (?:\w+ ){0,2}?not stop"
                r"|do it even when i am crying|(?:wife|woman) can not say no|(?:comes|came|come) (?:into|in"
                r"|to) my (?:room|bed|door) (?:\w+ ){0,4}?at night|saying no to my husband at night"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "violence told with its weapon, in the passive, or in words that have no second meaning",
        (
            (
                r"{who} {gap}(?:attack(?:s|ed)|burn(?:s|ed|t)|stabb?(?:s|ed)|whip(?:s|ped)|strangl(?:es|ed)"
                r"|chok(?:es|ed)"
                r"|cuts?|hits?|beats?|threatens|threatened) me with (?:an?|the|his|her|their|my) (?:\w+ )?(?:knife|belt"
                r"|cord|cable|cigarettes?|lighter|iron|stick|bottle|rope|hammer|scissors|razor|scarf|pillow|screwdriver"
                r"|hanger|axe)(?! (?:fight|case))"
            ),
            (
                r"(?:puts?|held|holds|pressed) (?:a|the|his|her) (?:\w+ )?(?:knife|blade|razor) (?:to|at|against) my"
                r" (?:throat|neck|face|stomach)"
                r"|(?:pointed|points|pulled|pulls|aimed|waved) (?:a|the|his|her) (?:gun|knife|rifle|pistol|shotgun)"
                r" (?:at|on) (?:me|us)"
            ),
            (
                rf"(?:raped|sexually assaulted|molested|beaten|beaten up|punched|choked|strangled|slapped"
                rf"|(?:was|am|been|being|get|got|getting) hit) by {_AT_HOME}"
                r"(?! (?:at|in (?:the|a) (?:race|game|match|final)|by|dog|cat|again (?:at|in)))"
            ),
            (
                r"(?:has|had|having) sex with me (?:when|while) i (?:am|was) (?:asleep|sleeping|passed out|unconscious)"
                rf"|{_AT_HOME} (?:\w+ )?(?:frightens|terrifies) me(?= (?:\.|$|and|when (?:he|she) (?:drinks"
                rf"|is (?:drunk|angry)"
                rf"|shouts|gets (?:angry|drunk)|comes home)))"
            ),
            (
                r"(?:he|she|{who}) (?:tried|tries|has tried) to (?:kill|strangle|choke|rape|stab) me"
                r"(?! (?:with (?:that|those|this|these|your|his|her)|off|at (?:the gym|training)))"
                rf"|(?:he|she|{_AT_HOME}) knocked me (?:unconscious|out(?= (?:\.|$|last|again|once)))"
                r"|{who} {gap}(?:grab(?:s|bed)?|squeez(?:es|ed)) my (?:neck|throat)"
            ),
            (
                r"{who} (?:will|is going to|are going to) kill me because i (?:left|told|reported|ran)"
                r"|(?:killed|kills|poisoned|drowned) (?:my|our|the) (?:dog|cat|puppy|kitten|pet|rabbit) to (?:scare"
                r"|punish"
                r"|hurt|teach|frighten)|i am (?:a |the )?victim of domestic (?:violence|abuse)"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "followed, watched, shut in, kept without money or papers, threatened for leaving or telling",
        (
            (
                r"(?:ex|ex wife|ex husband) (?:\w+ ){0,3}?(?:outside|follow(?:s|ed|ing)) (?:my (?:work|house|flat"
                r"|lectures|uni|school|gym|door|classes|car home)|me home)(?= (?:\.|$|again|every|each|this week"
                r"|most|three|four|two|five|twice|all|since|and|for|in the))(?! (?:and waved|on instagram))|(?:he"
                r"|she) (?:\w+ ){0,2}?(?:outside|follows|followed) (?:my (?:work|house|flat|uni|school|car home)"
                r"|me home) (?:(?:again|single) )?(?:\. (?:third|fourth|fifth) time|every|each|this week|most"
                r"|three times|four times|twice)"
            ),
            (
                r"(?:tracker|tracking device|airtag) (?:\w+ )?(?:in|on|under|inside) my (?:car|bag|coat|phone"
                r"|jacket)(?![^.]*(?:company|insur|fleet))(?! (?:keys|case|so i can|because i lose))"
                r"|(?:share my location|send (?:him|her) a photo of where i am)[^.]*(?:24|7|or|each|every|hour)"
                r"|cameras? in (?:the |our |my )?(?:bedroom|bathroom)"
            ),
            (
                r"(?:send|sends|post|share|show|leak|leaks) (?:the|my|those|private|our|naked|intimate"
                r"|pictures) (?:\w+ ){0,2}?(?:pictures?|photos?|videos?|pics|nudes|of me)[^.]*(?:if i|unless i"
                r"|when i leave)|if i (?:\w+ ){1,4}(?:he|she|they) (?:will|would) (?:send|post|share|leak) (?:the"
                r"|my|those|private|our)"
                r" (?:\w+ )?(?:pictures|photos|videos|pics|nudes)|(?:pictures|photos|videos) of me and says (?:he|she)"
            ),
            (
                rf"{_NEAR} (?:\w+ ){{0,3}}?(?:takes?|keeps?|kept|keep|holds?|holding|hides?|has"
                rf"|hid) (?:\w+ and )?(?:my|me) (?:whole |all )?(?:wages?|salary|pension|bank card|card|passport"
                rf"|papers|medicine|insulin|inhaler|pills|documents)(?! (?:at|with (?:his|hers)"
                rf"|safe))(?=[^.]*(?:(?:if|till|until|when|unless) i"
                r"|behave|says|gives? (?:me|us)|will not give|so i can not|and my|five months|back to me))"
            ),
            (
                r"(?:locks?|locked|locking) (?:the|my|our) (?:\w+ )?door from (?:the )?outside(?![^.]*(?:forg[eo]t"
                r"|accident|i have (?:a )?key))|door gets? locked from outside|lock me (?:out|in) again"
                r"|i am kept in(?: the)? (?:house|room)|no key[^.]*lock|(?:not|am not) allowed (?:a |any |my "
                r"|no )?(?:phone|job|friends (?:round|over)|money|out after|keys?)"
                r"(?! (?:at (?:work|school|the table)|in (?:class|school|exams)|until|before|after (?:nine|ten|bed)))"
            ),
            (
                rf"{_NEAR} (?:\w+ )?(?:says?|said|told me|tell|swears?"
                rf"|threatens?) (?:that )?if i (?:ever )?(?:leave(?! (?:the|my|it|a))|left|tell(?! (?:another|that"
                rf"|him))|told|report|refuse|complain|run|divorce|talk|speak|move out|go (?:to (?:the )?(?:police"
                rf"|court))|do not (?:marry|sign)|stop the work|see my girlfriend)"
                r"[^.]{0,60}? (?:kill|finish me|hurt|break my|bury|ruin me|find me|send (?:men|people|someone"
                r"|me away|them)|home office|immigration|police|tell the court|take (?:the|my) (?:kids|children"
                r"|boys|girls|daughter|son|baby)|never see my|deport\w*|do my face|put in|visa|my family|unfit)"
            ),
            (
                r"(?:he|she|they|madam) (?:will|would|is going to|has said he will|said he would) (?:kill|finish"
                r"|hurt|find) me[^.]{0,15} (?:if|when|for) i? ?(?:leave|left|tell|told|telling|leaving|refuse)"
                r"|says? (?:he|she) will (?:put me in the ground|hurt the (?:dog|cat|kids)|hurt my (?:dog|cat|mum"
                r"|mother|family)|break my|find me and)"
                r"|(?:nobody|no one) would (?:ever )?find me if|(?:send|sending|sent|taking|take) me (?:away|abroad"
                r"|back|home) (?:\w+ ){0,3}?(?:to be married|to marry)|kill me if i (?:leave|left|tell|refuse|talk)"
            ),
            (
                r"(?:decides?|says|choose[s]?|controls) when i (?:can )?(?:eat|sleep|shower|drink"
                r"|go out)(?! (?:on my diet))|makes me (?:kneel|beg|sleep (?:on the floor|outside|in the)"
                r"|sit on the floor)(?! (?:for treats|with the))|i have to (?:beg|ask) (?:him "
                r"|her )?for (?:bus fare|food|money for)"
                r"|(?:sleep|sleeping|slept) with a chair (?:against|under)|(?:frightened|scared"
                r"|afraid) (?:of my own (?:boy|son|husband|daughter|wife|dad|father|grandson)|in (?:my"
                r"|our) own (?:house|home))|(?:scared|frightened|afraid) (?:to|of) go(?:ing)? (?:home"
                r"|back to (?:him|her))(?= (?:\.|$|tonight|because|to him|to her|after))(?! tonight (?:lol|haha))"
            ),
            (
                r"(?:manager|boss|supervisor|landlord|foreman) (?:\w+ )?(?:touch(?:es)?|grabs?|grabbed|gropes?"
                r"|feels|puts his hands on) (?:me|us|my (?:back|legs?|chest|bum|thigh|waist))(?! (?:base"
                r"|on instagram|about))|(?:come to|comes? to) his (?:hotel )?room (?:\w+ ){0,5}?or (?:forget|lose"
                r"|no|i)"
                r"|(?:carer|nurse|woman|lady|helper) (?:\w+ ){0,5}?(?:pinch(?:es)?|slaps?|grabs?|hits?) (?:me"
                r"|my (?:arms?|hands?)) ?(?:hard|when|if|where|and)"
            ),
        ),
    ),
    Group(
        Label.HARM_TO_OTHERS,
        "an intention with its time, its place or its preparation in the same breath",
        (
            (
                rf"(?:going to|want to|will|shall|have decided to|decided to|planning to|plan to|think i will"
                rf"|aim to|will go and|about to|finally|and) (?:\w+ )?(?:kill|murder|stab|shoot|strangle|poison"
                rf"|do away with|finish off) {_CLOSE}(?<!murder them)(?<!kill them)(?: \w+){{0,3}}? (?:tonight"
                rf"|tomorrow|this week(?:end)?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon"
                r"|tues|wednes|thurs|fri|satur|sun)day|and i (?:do not care|mean it|will do time|do not mind)"
                r"|i am serious|for real|it is planned|and that is it|i have prepared|and i (?:know|have) (?:where"
                r"|what|a (?:gun|knife)))(?! (?:lol|haha|jk|if|by|in (?:the|this|that) game|at (?:chess|pool|darts"
                r"|fifa)))"
            ),
            (
                r"(?:hurt|harm|injure|attack|damage|break) (?:every one of (?:them|you)"
                r"|as many (?:\w+ ){0,4}?as i can|one of them|(?:him|her|them) (?:really )?(?:bad|badly|properly"
                r"|for good)|the (?:ones|people|man|woman|bloke|guy) (?:who|upstairs|downstairs|next door)|(?:my"
                r"|our) (?:flatmate|roommate|wife|husband|girlfriend|boyfriend|mum|dad) "
                r"(?:when|properly|tonight|while|badly))(?! (?:feelings|pride|ego|heart"
                r"|with (?:what|words|my words)|by (?:what|saying|lying|leaving|not)|emotionally))"
            ),
            (
                r"(?:do|doing|done) (?:him|her|them|my \w+|this man|serious) (?:real |really )?(?:serious )?(?:harm"
                r"|damage)(?= (?:\.|$|to|on|tonight|for|this|i|one))(?! (?:to (?:my|his|her|the) (?:reputation"
                r"|career|car|chances)))|(?:make|making) sure (?:he|she|they) (?:never|does not|will not) (?:walks?"
                r"|breathes?|gets? up)"
            ),
            (
                r"(?:brought|bringing|bringin|bring|bought|buying|got|carry|carrying|taking) (?:a|my|the"
                r"|myself a) (?:blade|gun|knife|machete|pistol|acid)(?: off a guy| off a bloke| to work| to school"
                r"| in my bag| on me)? ?(?=[^.]*\b(?:for (?:him|her|them|the manager)|leaves?|tomorrow|tonight|after"
                r"|wait|he|she|they)\b)(?! (?:set|sharpener|block|rack|for (?:the|my) (?:kitchen|cake|bread|"
                r"camping)))"
            ),
            (
                r"(?:burn|burning|torch|torching|petrol) (?:their|his|her|the) (?:house|flat|place|shop"
                r"|car) (?:down )?with (?:them|him|her|everyone) in|(?:puts?|putting|put) (?:him|her|them"
                r"|that (?:man|woman)|my \w+) in (?:a|the)? ?(?:hospital|coma|wheelchair|coffin|ground|grave"
                r"|morgue)(?! (?:is|was|to get|for (?:treatment|tests)|because (?:he|she) (?:is|was) (?:ill|sick)))"
                r"|(?:ill|will|to|would) run (?:him|her|them) over(?= (?:\.|$|not|tonight|i mean"
                r"|and i))(?! (?:the (?:plan|details)))"
            ),
            (
                r"(?:paid|paying|hired|got) (?:\w+ ){0,4}?(?:lads|guy|bloke|boys|men|someone) (?:\w+ )?to (?:break"
                r"|hurt|beat|smash|kill|stab|do (?:him|her))|(?:break|smash|snap|do) (?:his|her|my \w+"
                r"|that \w+) (?:\w+ )?(?:legs|knees|kneecaps|skull|fingers)(?! (?:record|in a|by accident"
                r"|in (?:yoga|pilates)))(?= (?:\.|$|for|tonight|this|on|and|when))"
            ),
            (
                r"(?:hit|hitting|beat|slapped|punched|been hitting|went for) (?:my|me) (?:girlfriend|wife|boyfriend"
                r"|husband|mum|mother|partner|missus|dad|gran|sister)(?= (?:\.|$|again|last night|yesterday"
                r"|and (?:i|want)|tonight|when|this|it))(?! (?:again )?(?:at|in|by accident|with (?:a"
                r"|the) (?:pillow|ball|car door)))|(?:had|put|got) my hands (?:up )?(?:to|round|around|on)"
                r" (?:her|his|my \w+) (?:neck|throat)|had (?:him|her) by the throat"
            ),
            (
                r"(?:scared|afraid|frightened|terrified) i (?:am going to|will|might|could) (?:kill|stab|strangle"
                r"|seriously hurt) (?:him|her|them|my \w+|someone)(?! (?:with|of))|(?:keep|cant stop|can not stop"
                r"|been) (?:\w+ )?(?:wanting to kill|thinking about (?:killing|hurting|stabbing)"
                r"|planning (?:how )?to (?:kill|hurt|finish)|picturing (?:beating|pushing|stabbing"
                r"|killing|hurting)) (?!my ?self)(?:him|her|them|my (?:\w+)|a stranger|people|someone)"
                r"|telling me to (?:hurt|attack|kill|stab) (?!my ?self|me)\w+"
            ),
        ),
    ),
    Group(
        Label.HARM_TO_OTHERS,
        "violence against a partner, owned up to",
        (
            rf"i (?:have |just )*(?:choked|strangled|raped|stabbed) {_PARTNER}(?! (?:up|in the back|with laughter))",
            (
                rf"i (?:have |just )*(?:pushed|shoved|threw) (?:her|him|{_PARTNER}) (?:\w+ )?(?:down the stairs"
                rf"|(?:against|into) the wall|to the (?:floor|ground))|i (?:have |just )*beat (?:her|him|{_PARTNER}) up"
                rf"(?! (?:the|that|to|in|at) )"
            ),
        ),
    ),
    Group(
        Label.CHILD_RISK,
        "a child's life in danger, from whoever says it or from another",
        (
            (
                r"(?:going to|want to|will|might|could|planning to|about to) (?:\w+ )?(?:(?:kill|murder) {child}"
                r" and (?:then )?{myself}|(?:drown|smother|suffocate|strangle|poison) {child}"
                r"(?! (?:in|with) (?:love|presents|toys|kisses|gifts|cuddles|hugs|homework|attention)))"
            ),
            (
                r"throw(?:s|ing)? {child} (?:against|across|down|at) the (?:wall|floor|room|stairs|ground)"
                r"|molest(?:s|ed|ing)? my (?:\w+ )?(?:sister|brother|cousin)"
            ),
            (
                r"(?:leaves?|left|leaving) (?:my|our|the|his|her|a) [1-9] ?(?:yo|y o|yrs?(?: old)?) (?:home "
                r"|all )?(?:alone"
                r"|on (?:his|her|their) own|unattended)"
                r"|i (?:hit|slapped|smacked|kicked|punched) (?:him|her) (?:\w+ ){0,3}?(?:\. )?(?:he|she) is (?:only )?"
                r"(?:[1-8]|one|two|three|four|five|six|seven|eight)(?= (?:\.|$|years?|months?|and))"
            ),
        ),
    ),
    Group(
        Label.CHILD_RISK,
        "a child struck, tied, shut in, touched, unfed, left alone; one's own hands too",
        (
            (
                rf"(?:whup(?:s|ped)?|cane[sd]?|flog(?:s|ged)?|headbutt\w*|spank(?:s|ed) hard|knocks?|lashes|lashed"
                rf"|wallop(?:s|ed)?|thrash(?:es|ed)?|batters?|battered) {_LITTLE}|(?:take|takes|took) (?:a|the|his"
                rf"|her) belt (?:to|tae) {_LITTLE}|(?:belts?|belted|whips|beats|hits|slaps|punched"
                rf"|punches) my (?:brother|little brother|sister|little sister|nephew"
                r"|niece)(?= (?:\.|$|who|till|until|with|when|he|she|and|in|because|every))(?! (?:at|in (?:a"
                r"|the) (?:race|game)|to (?:the|it)))"
            ),
            (
                rf"(?:ties?|tied|tie|chained|straps?) (?:him|her|{_LITTLE}|my (?:\w+ )?(?:brother|sister|mum|mother"
                rf"|dad)) (?:up )?to (?:the|a) (?:bed|chair|radiator)(?= (?:\.|$|when|all|at|every|so|because|if"
                rf"|and (?:says|he|she|left|go)|on (?:weekends|nights)|overnight))|tied to the bed|(?:locks?|locked"
                rf"|closes?|shuts?|lock) (?:him|her|them|{_LITTLE}|the (?:small|little|young) (?:one|ones)"
                rf"|her child|his child) (?:\w+ )?(?:in|inside) (?:the |a |his |her )?(?:\w+ )?(?:cupboard|shed|"
                r"dark|garage|cellar|wardrobe|loft|balcony|closet)|(?:locked|shut|left) (?:out )?on the balcony"
            ),
            (
                r"(?:touches|touched|touching|gets into bed with|comes into) (?:her|him|my (?:\w+ )?(?:daughter|son"
                r"|niece|nephew|grandson|little sister|little brother|sister)|our (?:daughter"
                r"|son)) ?(?:private parts|bed|at (?:night|bath time)|privates|where)|(?:into|in) (?:her"
                r"|his) (?:bed|pyjamas)(?= (?:\.|$|at night|and (?:it is|says)|when))|(?:private"
                r"|privates) parts? when"
                r"|secret game with (?:him|her|my)"
            ),
            (
                rf"(?:sends?|sent|sending|messaging|asks?|asking) (?:her|him|(?:our|my) (?:\w+ ){{0,2}}?(?:year old"
                rf"|daughter|son|girl|boy)|{_LITTLE}|1[0-5] year old) (?:\w+ )?(?:for )?(?:pictures|photos|nudes"
                rf"|pics)(?=[^.]*(?:back|delete|secret|older|man|coach|coming|told|tell))|(?:pictures"
                rf"|photos) of the kids changing"
            ),
            (
                rf"(?:i|he|she|mum|dad|nanny|carer|fella) (?:\w+ ){{0,2}}?(?:shook|shake|shaken|shakes) (?:him|her"
                rf"|{_LITTLE})(?= (?:\.|$|a bit|to (?:stop|shut|make)|once|hard|and (?:he|she|i)|because|until|for"
                rf"|last night|tonight|when|this|just|again|only))(?! (?:\. (?:hand|awake)|by the hand|hand"
                rf"|awake))(?=[^|]*(?:baby|quiet|cry|cried|scream|stop|\bold\b|months|weeks|crib|cot|wail|once"
                rf"|hard))"
            ),
            (
                rf"(?:leaves?|left|leaving|leavin|lef) (?:my two|them|{_LITTLE}|a (?:two|three|four|five|1|2|3|4"
                rf"|5) (?:yr|year) old|them babies|their children|him and her) (?:\w+ )?(?:on (?:their|his|her) own"
                rf"|alone|by (?:them|him|her|they) ?sel(?:f|ves)|home alone)(?= (?:\.|$|when|all|for|to go|in|since"
                rf"|with|four|overnight|at night|days|until|friday|saturday|and (?:go|went)))(?! (?:for (?:a|five"
                rf"|two) (?:sec|seconds|minutes?)"
                r"|(?:to|and) (?:play|settle|calm|learn|sleep|practise)|with (?:their|his|her) (?:dad|gran|mum"
                r"|grand\w+)))(?=[^|]*(?:\b[1-8]\b|pub|work|night|day|hours|two|three|four|five|six|seven|eight"
                r"|baby|babies|toddler|oldest|eldest|out))"
            ),
            (
                rf"(?:not|never|barely|forgot to|hardly) (?:been )?(?:feed|feeds|fed|ate|eaten|feeding) (?:them|him"
                rf"|her|{_LITTLE})(?= (?:\.|$|in days|for days|since|not for|when|any|properly|all|last night"
                rf"|on))(?! (?:since (?:noon|lunch|breakfast)|yet|(?:all )?(?:sweets|sugar|chocolate|junk"
                rf"|meat)))(?=[^|]*(?:kid|child|nephew|niece|daughter|son\b|boy|girl|baby|bairn|school|eldest"
                rf"|bowl))|{_LITTLE} (?:has|have|had|are|aint|is)"
                r" (?:\w+ )?(?:not (?:\w+ )?(?:ate|eaten|been fed)|starving|eating out (?:of )?the (?:dog"
                r"|bin))(?= (?:since|in|for|\.|and they|all))(?! (?:\. (?:what|lunch|dinner)))"
            ),
            (
                r"(?:drives?|drove|driving|driven|drive|takes?) (?:the|my|our|his|her) (?:kids|children|twins|bairn"
                r"|school run|baby|son|daughter|boys|girls|lad|nephew) (?:\w+ ){0,5}?(?:drunk|stoned|pissed"
                r"|after (?:\w+ )?(?:wine|pints|drink\w*|vodka|beers)|when (?:he|she) is using"
                r"|after (?:\w+ ){1,2}?pints)|(?:pints|drunk|wine|stoned) and drives? (?:them|the kids|my kids|her"
                r"|him) home"
                r"|had a few when i drove"
            ),
            (
                rf"(?:frightened|scared|afraid|terrified) of (?:what )?i (?:will|might|could|may"
                rf"|am going to) do to (?:him|her|{_LITTLE})|(?:hurt|hurting|throw|shake|smother|drown) (?:this|the"
                rf"|my) baby(?= (?:\.|$|if|when|tonight|and|or|again|because))|(?:nearly|almost"
                rf"|within an inch of) (?:hurt|hurting|shook|shaking|dropped on purpose) (?:him|her|the baby"
                rf"|{_LITTLE})(?=[^|]*(?:weeks|months|baby|cot|crib|old))"
                r"|(?:left|leaving|leave) (?:a )?(?:\w+ )?(?:1|2|3|4|two|three|four) (?:yr"
                r"|year) old in the car(?=[^.]*(?:hour|while|bookies|pub|alone))"
            ),
        ),
    ),
)

EVERYDAY_PAIRS: tuple[Pair, ...] = (
    Pair(
        Label.SELF_HARM_ACTIVE,
        "a day chosen, letters written or a plan made, beside dying or leaving for good",
        (
            (
                r"(?:to die|dying"
                r"|(?<!project is )(?<!deal is )(?<!idea is )(?<!plan is )(?<!phone is )(?<!battery is )dead"
                r"|suicid\w+|not be here|will not be here|whether to live|end it|kill {myself}"
                r"|gone for good|my own hand|following her|following him|not scared any more"
                r"|(?:get|gets|got|getting|be) over me|before i do it"
                r"|nobody has to (?:carry|put up))"
            ),
        ),
        (
            (
                r"(?:picked|chosen|chose|choose|settled on|set|fixed|got) (?:already )?(?:a|the|my|which"
                r"|an) (?:date|day|week|night)(?! (?:for (?:the|our|my) (?:wedding|party|move|exam|trip|op"
                r"|operation)))|(?:day|date) is (?:chosen|picked|set)|(?:letters"
                r"|notes) (?:\w+ ){0,4}?(?:are )?written|(?:written|wrote) (?:\w+ ){0,3}?(?:letters|notes|the note)"
                r"|(?:have|got|made) (?:also )?(?:a|the) plan(?= (?:\.|$|and i|now|this time|for it))"
            ),
        ),
    ),
    Pair(
        Label.ABUSE,
        "'I said no and it happened anyway' is about a boat as often as about a bed",
        (
            (
                r"(?:last night|at night|in bed|that is marriage|call (?:it|that)|if it counts|when you are"
                r" (?:engaged|married)|wife can not)"
            ),
        ),
        (
            (
                r"(?:i (?:say|said) no and|when i say no) (?:he|she|it) "
                r"(?:\w+ ){0,2}?(?:did|does|happens|happened) (?:it )?any ?way"
            ),
        ),
    ),
    Pair(
        Label.HARM_TO_OTHERS,
        "French and Spanish killing is a figure too, until a plan or 'I mean it' stands beside it",
        (
            (
                r"(?:pas une (?:facon|maniere) de parler|pour de vrai|je (?:rigole|plaisante) pas|je sais (?:ou"
                r"|a quelle heure)|tout prepare|(?:jattends|je lattends|on lattend)|la prochaine fois|une (?:barre"
                r"|arme|batte)|un couteau|rigoleront plus"
                r"|en serio|no es (?:un decir|una forma de hablar|broma)|no era (?:cancion|broma)"
                r"|ya se (?:a que hora|donde)|l[oa] espero|tengo (?:un arma|una pistola|un cuchillo)|no respondo"
                r"|lo tengo pensado)"
            ),
        ),
        (
            (
                r"(?:deux doigts de|failli|envie de|vais|va) (?:le|la|les) (?:tuer|buter|crever|tabasser|massacrer)"
                r"|je (?:le|la) (?:bute|creve|tue)|l[oa] (?:mato|mate)|(?:l[oa]s? voy a matar|matarl[oa]s?)"
                r"|te mato si(?![^.]*jaja)|acabar con (?:mi \w+|el|ella)"
            ),
        ),
    ),
)
