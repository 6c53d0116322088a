"""Read in this order; the first that matches gives the label. Danger to life first, then those who cannot leave."""

from __future__ import annotations

from bot.safety.label import Label
from bot.safety.words.patterns import Group

_THINK = (
    r"(?:want|need|going|plan|planning|intend|about|ready|decided|try|trying|tried|will|would|might|could"
    r"|may|should|thinking of|thinking about)"
)

RISK: tuple[Group, ...] = (
    Group(
        Label.SELF_HARM_ACTIVE,
        "names the act in the first person; any tense, since 'I hurt myself' and 'I will' both need a person today",
        (
            (
                r"(?:kill|killing|killed|unalive|unaliving|hang|hanging|hanged|hung|drown|drowning|shoot|shooting"
                r"|stab|stabbing|starve|starving|poison|poisoning)"
                r" {myself}(?! in (?:the|my) (?:own )?foot)(?! in (?:work|coffee|chocolate|ice cream|paperwork))"
                # 'kms' is also a distance, and plain.py has written it out by now; a bare 2 is 'to'
                r"(?<![0-9][0-9] kill myself)(?<! [013-9] kill myself)(?<!few kill myself)(?<!many kill myself)"
                r"(?! (?:from (?:here|home|town|work)|away|per|an hour))"
            ),
            (
                r"(?:hurt|hurting|harm|harming|harmed|cut|cutting|burn|burning|burnt|burned|injure|injuring|injured"
                r"|delete|unlive|electrocute|strangle) {myself}"
                r"(?! (?:\w+ )?(?:at|during) (?:football|rugby|hockey|soccer|basketball|tennis|netball|yoga|judo"
                r"|the game"
                r"|the match|a match|a game))"
            ),
            (
                r"(?:(?<!pressure )(?<!weight )(?<!load )(?<!heat )(?<!stress )(?<! it )(?<!that )(?<!blame )off"
                r"|offing"
                r"|top|topping|neck|end|ending) {myself}(?! up)|do {myself} in|doing {myself} in|(?:punish"
                r"|punishing) {myself} with"
            ),
            (
                r"(?:end|ending|take|taking|took|ended|taken) my (?:own )?life(?! (?:back|into|seriously|apart|forward"
                r"|for granted|savings|more|as (?:i|we)|in (?:my (?:own )?hands"
                r"|a new|another|new|this|that)|to (?:the next|a|another)))"
                r"|(?:end|ending) this life(?! (?:in|as|of)\b)|end my (?:suffering|misery) for good"
                r"|k m s"
            ),
            (
                r"i (?:\w+ ){0,3}?(?:stop|started|start|back to|been|keep) cutting(?= (?:again|\.|$|when|because"
                r"|since|every|tonight|and i))"
            ),
            (
                r"(?:hitting|hit|punching|scratching|biting) {myself}(?! (?:on|with))|(?:started|start|been|keep"
                r"|stop|back to)"
                r" (?:\w+ )?(?:harming|cutting {myself})(?! (?:him|her|them|my))|i cut (?:last night|again|today"
                r"|tonight)(?! (?:the|my|it))"
            ),
            (
                r"(?:pills|tablets) (?:\w+ )?(?:in front of me|in my hand|ready|counted|lined up)"
                r"|i (?:have|got) (?:the|my) (?:pills|rope|noose|blade|razor)(?: \w+)?"
                r" (?:here|ready|beside me|next to me)"
                r"|i (?:have |just )*(?:swallowed (?:the lot|all of them|them all)|(?:took|taken|swallowed) everything"
                r" in the (?:medicine|bathroom) \w+)(?! (?:\w+ )?(?:to|back|home|with|out|down|off|for|from|upstairs) )"
                r"|blood everywhere (?:\w+ ){0,3}?i did it|i did it (?:\w+ ){0,4}?blood everywhere|i nearly odd?"
                r"|i (?:have |just )*odd?(?: (?:again|tonight|last night|today|on \w+))?(?= [.]| $)|i (?:nearly"
                r"|almost) jumped(?! (?:to|at|in|up|out of my|on))"
            ),
            r"not (?:feel )?safe (?:\w+ ){0,3}?(?:alone|thoughts)",
            (
                r"self harm(?:ing|ed)?|self injur\w+|(?:slit|slitting|cut|cutting|cuts on) my (?:wrists?|arms?|legs?"
                r"|thighs?|veins|skin)"
            ),
            (
                r"(?:do|doing|did|done|try|tried) (?:something|anything|it|what i have) to {myself}|what i (?:have "
                r"|might |will |am going to |could )*"
                r"(?:done|did|do) to {myself}"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_ACTIVE,
        "suicide said of oneself",
        (
            (
                r"i (?:am|feel|was|have been|have felt|still feel|get|keep feeling"
                r"|been feeling) (?:\w+ ){0,3}?suicidal|feeling (?:\w+ )?suicidal"
                r"(?! he| she| they)"
            ),
            (
                r"(?:am|and|my|having|have|having these|with|had|get) (?:\w+ ){0,2}?suicidal (?:thoughts?|ideation"
                r"|feelings?|urges?|again|plans?)"
            ),
            (
                r"(?:i|am|me|been|keep) (?:(?!lost |mum |dad |to |friend |brother |sister )\w+ ){0,4}?(?:suicide"
                r"|kermit suicide)(?= (?:\.|tonight|today|again|lately"
                r"|every|a lot|and|now|for|as|because|is|seems|i)|$| $)"
            ),
            (
                r"suicide (?:is|has been|keeps) (?:\w+ ){0,3}?(?:all|on my mind|the only|an option|in my head)"
                r"|suicidal (?:thoughts?|feelings?|urges?) (?:are|have|came|come|keep|again|every)"
            ),
            (
                r"i (?:have |had )?(?:\w+ )?attempted suicide|(?:commit|committing|attempt|attempting|consider"
                r"|considering|contemplating"
                r"|planning) suicide(?! (?:he|she|they))|my suicide|suicide note"
            ),
            (
                r"end it all|ending it all|end everything tonight|(?:end|ending) it (?:tonight|now|today|for good"
                r"|for ever|forever|once and for all|this weekend|tomorrow|soon)"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_ACTIVE,
        "dying as an intention: 'I am going to die tonight', not 'we all die'",
        (
            (
                r"i (?:am going to|will|plan to|intend to|have decided to|decided to|am ready to|need to"
                r"|have to) die(?! of| one day| some ?day| alone| if (?:we|they|this|the|another|one more) )"
            ),
            (
                r"(?:can not|will not|do not|not) (?:promise|guarantee|think|plan|expect"
                r"|intend)[^.]{0,25}(?:(?:be alive"
                r"|being alive) (?:next|tomorrow|by|after|for|much|at|in|on|when)|still be here (?:much|for much"
                r"|tomorrow|in the morning|by (?:morning|breakfast|tomorrow)))"
            ),
            (
                r"i will not be (?:alive (?:tomorrow|next|by|after|in the morning|when you)|(?:alive|here"
                r"|around) (?:much"
                r"|for much|to see|any more|long))(?! (?:to work|at work))"
            ),
            (
                r"my last (?:day|night|hours?) (?:on (?:this )?(?:earth|planet)|alive|here on (?:this )?earth)"
                r"|tonight is my last night(?= (?:\.|$|and i am (?:not|ready)))"
                r"|not (?:see|seeing|live to see) (?:tomorrow|morning|christmas|my next birthday)"
                r"|(?:might|may|will|would) not make it to (?:tomorrow|morning|my next birthday|next week)"
            ),
            (
                r"(?:wrote|written|writing|left|leaving|leave|write) (?:\w+ ){0,2}?(?:goodbye|farewell"
                r"|suicide) (?:letters?|notes?)|(?:wrote|written|writing) (?:the |my "
                r"|all the )?(?:last )?letters to (?:everyone|all of|my (?:kids|family|mum|children))"
                r"|(?:said (?:all )?|saying )my goodbyes"
                r"(?! (?:and (?:i )?(?:left|went|headed|drove|walked|got)|to (?:the|my) (?:team|office|class|guests"
                r"|hosts?"
                r"|colleagues|coworkers)|at ))"
            ),
            (
                r"i (?:have|made|got|have made|have got) a plan to (?:die|end|do it|go)(?! (?:to|with|for|together))"
                r"|know how i (?:will|would|am going to|want to) (?:die|end it)"
            ),
            (
                r"i will be dead(?= (?:by|before|tomorrow|soon|next|and|when (?:you|they|he|she|someone) (?:find"
                r"|finds|read"
                r"|reads|get|gets|wake|wakes)|$))(?! by the (?:end|time))"
            ),
            (
                r"this is (?:my )?(?:goodbye|last (?:message|words))(?! to (?:the|this) (?:job|company|chat|flat"
                r"|house))"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_ACTIVE,
        "cannot keep safe from oneself",
        (
            (
                r"i (?:am|do) not (?:feel )?safe(?= (?:tonight |now |right now |any more )?(?:\.|$))"
                r"|not (?:\w+ ){0,3}?safe (?:with|from|around|by|alone with) {myself}|do not trust {myself} (?:tonight"
                r"|right now|rn|alone|to be alone|not to)|something stupid (?:tonight|to {myself}|if i am alone)"
                r"|(?:can not|not able to|unable to) keep {myself} safe|unsafe (?:with|around) {myself}"
            ),
            (
                r"(?:scared|afraid|frightened|worried|terrified) (?:of )?(?:what )?i (?:might|will|could|am going to"
                r"|may) do (?:something )?(?:to {myself}|stupid|it (?:tonight|this time|for real))|danger to {myself}"
            ),
            (
                r"(?:scared|afraid|frightened|terrified) of {myself}|urges? to (?:die|self harm|end (?:it|my life"
                r"|everything)|jump off|(?:hurt|harm|cut|burn|kill)(?= (?:{myself}|\.|$|again|tonight|is|are|has|have"
                r"|and|when|since|came|comes|my (?:arms?|legs?|wrists?|thighs?|skin))))"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_ACTIVE,
        "places and things named instead of the act; not the past, since 'I wanted to jump' is how meetings are told",
        (
            _THINK + r" (?:to )?(?:\w+ )?(?:jump|jumping|throw {myself}|throwing {myself})"
            r" (?:(?:off|from|out of|in front of|under) (?:of )?(?:the|a|an|this|that|my)"
            r"(?! (?:\w+ )?(?:calls?|meeting|conversation|chat|line|queue|topic|project|task|plane|zoom|bandwagon"
            r"|bed|skin"
            r"|chair|seat|sofa|couch))|into (?:the|a|an|this|that|my) (?:\w+ )?(?:river|sea|water|lake|canal|ocean"
            r"|traffic"
            r"|road|path|tracks?|void))",
            _THINK + r" (?:to )?(?:\w+ )?(?:walk|step|walking|run|drive|driving|crash|crashing)"
            r" (?:\w+ ){0,3}?(?:into|in front of|off|under) (?:of )?(?:the |a |an |some )?"
            r"(?:traffic|train|bridge|truck|lorry|bus|tree|wall|cliff|sea)",
            (
                r"i (?:have |am going to |will |want to |might |could |just |already )*(?:took|taken|take|swallowed"
                r"|swallow|overdosed?) (?:\w+ ){0,3}?"
                r"(?:all|whole|too many|bottle|box|pack|every|bunch|handful|loads?|lots?) (?:\w+ ){0,3}?(?:pills?"
                r"|tablets?|meds|medication|paracetamol|tylenol|bottle(?! of))(?! (?:\w+ )?(?:back|round|down|over) to"
                r"| to (?:the|a|my) (?:\w+ )?(?:chemist|pharmacy|shop|doctor|hospital|tip|nurse))"
            ),
            r"(?:i|am|to|on|an) (?:\w+ ){0,2}?(?:overdose|overdosed|overdosing)|(?:want|going|wanted|tried) to od",
        ),
    ),
    Group(
        Label.CHILD_RISK,
        "a child struck, shaken, held in danger or touched, by anyone, the learner too",
        (
            (
                r"(?:hit|hits|hitting|slap|slaps|slapped|smack|smacks|smacked|shook|shake|shakes|shaken|shaking|punch"
                r"|punches|punched|kick|kicks|kicked|beat|beats|beating|choke|chokes|choked"
                r"|burns?|burnt|burned|whips?|whipped|belts?|belted|throws|threw|thrown|bruise[sd]?"
                r"|drags|dragged|dangles?|dangled|starves?|abuses?|abused|molest\w*) {child}"
                # what was hit is the child's, or nobody was hit at all
                r"(?! (?:cars?|bikes?|phone|laptop|door|room|ball|game|record|score|feelings|confidence|trust|friends?"
                r"|hands?(?! with)|teacher|head on"
                r"|into (?:(?:this|that|it|our|your)\b|an? (?:fight|argument)|the (?:argument|fight"
                r"|middle|divorce|mess))|along"
                r"|through|out(?! of (?:bed|the window|the car))|off(?! (?:the|a|his|her) )|under the bus"
                r"|a (?:\w+ ){0,2}?(?:party|ball"
                r"|bone|look"
                r"|lifeline)))"
            ),
            (
                r"(?:{who}|i|who|someone|teacher|nanny|boyfriend) (?:(?!not |never |it |this |that |what "
                r"|we )\w+ ){0,3}?"
                r"(?:hurts?|hurting) {child}(?! (?:feelings|confidence|trust|that|by|with (?:what|your|my|his|her)"
                r"|when (?:you|he|she|i) (?:\w+ )?(?:said|forgot|lied|left|missed|cancelled)|emotionally))"
            ),
            (
                r"holds? {child} (?:over|out of|under|by the)|(?:locks?|locked|shut|shuts|ties"
                r"|tied) {child} (?:\w+ )?(?:in|out|up|to|outside)"
            ),
            (
                r"(?:touches|touched|touching|undresses|films|rapes|raped) {child}(?! (?:heart|life|head on))"
                r"|(?:inappropriate|sexual) (?:\w+ ){0,2}?(?:with|to|towards?) {child}"
            ),
            (
                r"(?:bruises?|marks?|burns?|welts?|black eye)[^.]{0,25} (?:on|all over) {child}"
                r"|{child}[^.]{0,40}(?:has|have|had|came (?:home|back) with|covered in) (?:\w+ ){0,2}?(?:bruise[sd]?"
                r"|welts|burn marks|a black eye)(?! (?:from|at|after) (?:football|rugby|school|the|falling|nursery"
                r"|playing|a))"
            ),
            (
                r"{child} (?:is|are|was|were) (?:being |getting )?(?:hit|beaten|hurt by(?! (?:what|how|your|that"
                r"|this|it\b"
                r"|the (?:way|news|divorce)|his words|her words))|abused|molested|starved"
                r"|scared of (?:his|her|their)|afraid of (?:his|her|their))"
            ),
            (
                r"(?:scared|afraid|worried) i (?:will|might|am going to|could) (?:hurt|shake|hit|harm) (?:{child}|him"
                r"|her|them) ?(?:the baby)?|(?:want to|going to|nearly|do not mean to) (?:shake|hurt|harm) {child}"
            ),
        ),
    ),
    Group(
        Label.CHILD_RISK,
        "a child left alone or carried into danger",
        (
            (
                r"(?:left|leave|leaves|leaving) {child} (?:\w+ ){0,3}?(?:alone|on (?:his|her|their) own|by (?:him|her"
                r"|them)sel(?:f|ves)|unattended|in the (?:car|bath)|with no (?:one|food))"
            ),
            (
                r"{child} (?:is|are|was|were|gets?|being) (?:\w+ )?(?:left )?(?:home alone|left alone|alone (?:all"
                r"|at night|in the house|for hours|overnight)|on (?:his|her|their) own (?:all|at night|overnight|for))"
            ),
            (
                r"(?:drives?|drove|driving|driven) (?:{child}|them|him|her|us) (?:\w+ ){0,3}?(?:drunk|high|stoned"
                r"|wasted|after (?:\w+ )?drink\w*|pissed)"
            ),
            (
                r"(?:drunk|(?:{who} (?:is|are|was|were)|i am|i was|get|gets|got|getting|while) (?:\w+ )?high|stoned"
                r"|wasted"
                r"|passed out|blacked out|using(?! (?:your|my|his|her|their|our|the|an?|this|that|these|it|bad|swear"
                r"|words)\b))[^.]{0,30} (?:with|around|looking after"
                r"|minding|while watching|in charge of) {child}"
            ),
        ),
    ),
    Group(
        Label.HARM_TO_OTHERS,
        "an intention to injure, in words that are no figure of speech",
        (
            (
                r"(?:i am going|i want|i plan|i intend|i am planning|i have decided|and am going|going|tempted|ready"
                r"|urges?|worked out how) to (?:\w+ ){0,2}?(?:hurt|harm|stab|poison|shoot|attack|rape|cripple|injure"
                r"|knife)"
                r" (?:{them}|someone|somebody|people|everyone)(?! (?:feelings|pride|career|ego|image|by|with (?:words"
                r"|my words)|an? ))"
            ),
            (
                r"i (?:will|am about to|might) (?:\w+ )?(?:stab|poison|shoot|knife|cripple|seriously hurt"
                r"|attack) (?:{them}|someone|people|everyone|you)(?! (?:an?|over|that|the) )"
            ),
            (
                r"i (?:am planning|plan|have decided|decided|intend) to (?:kill|murder) (?:{them}|someone|people"
                r"|everyone)|i want to (?:kill|murder) people|planning to hurt {them}|i swear i will (?:kill|murder"
                r"|hurt) {them}"
                r"(?= (?:\.|tonight|tomorrow|this|when|and|$))|make (?:him|her|them) bleed|beat {them} so badly"
                r"|hurt {them} badly(?! (?:with|by|emotionally|when i (?:said|lied|left|told|forgot|cheated)))"
                r"|(?:put|putting) (?:him|her"
                r"|them) in (?:the |a )?(?:hospital|ground|grave|coffin)|beat {them} (?:\w+ )?(?:to death"
                r"|half to death|unconscious)"
            ),
            (
                r"(?:never|not) (?:sees?|lives? to see) (?:another|(?:the|his|her|their) next|the light of)"
                r" (?:\w+ )?(?:birthday|day|christmas|morning)(?! (?:like|off|at|in))"
                r"|(?:never|not) lives? to see the (?:\w+ )?(?:day|morning|weekend|end)"
                r"|(?:he|she|they|{them}) (?:will|would|is going to|are going to) (?:not|never) see (?:tomorrow"
                r"|the morning)"
            ),
            (
                r"(?:bring|bringing|buy|buying|bought|got|taking|take|have) (?:a|my|the|dads?) (?:gun|knife|machete"
                r"|rifle|pistol|weapon) (?:to(?! (?:the (?:kitchen|table|picnic|sink)|(?:cut|carve|open|chop|slice"
                r"|spread"
                r"|peel) (?!him|her|them)))|for(?! (?:cutting|carving|cooking|camping|(?:(?:the|an?|your) )?(?:\w+ )?"
                r"(?:cake|bread|kitchen|picnic|dinner|lunch|party|cheese|barbecue|meat|fish|turkey|chicken"
                r"|vegetables)))|with me|and (?:i|he|she|wait))"
            ),
            (
                r"(?<!you will )(?<!you are going to )(?<!you could )(?<!might )(?<!nearly )(?<!almost )"
                r"(?:burn|torch|set fire to) (?:his|her|their|the|my (?:ex|boss)\w*) (?:\w+ )?(?:house|flat|car|place"
                r"|home)(?: down)?|shoot up (?:the|my|that)|blow up (?:the|my|his|her|their) (?:office|school|house"
                r"|work\w*|building)"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "wishing to be dead, gone or never born",
        (
            (
                r"(?<! you )(?<! they )(?<! he )(?<! she )(?<! who )(?<! he is )(?<! she is )(?<! they are )"
                r"(?:want|wanted|wanting|wish|wishing|hope|hoping"
                r"|ready|pray|praying|prefer|longing"
                r"|feel like) (?:(?!me |him |her |them |you |it |he |she )\w+ ){0,2}?(?:to die|die|dying|i die|i died"
                r"|i would die|to be dead)"
                r"(?! (?:alone|of|knowing|in my sleep at))"
            ),
            r"(?:wish|wishing|longing|pray|praying) for death",
            (
                r"(?:wish|wishing|wished|rather|better|hope) (?:\w+ ){0,4}?(?:i )?(?:was|were|be|am|wasnt"
                r"|had been) (?:dead|gone for|deleted|erased|never born|not alive|not here|not born"
                r"|never here)(?! (?:on|to|for (?:this|that|the)|at|away))"
            ),
            (
                r"(?:wish|wished|wishing) (?:that )?i (?:had |have |would |was |were |could |did |am )+(?:not "
                r"|never )*(?:\w+ )?(?:been born|born|exist|existed|existing|wake|woken|alive|be deleted|disappear"
                r"|vanish|cease|stop existing"
                r"|not exist|be gone|be dead|die|died|dead|gone|fall asleep|sleep forever|go to sleep)(?! (?:on|to"
                r"|for a|at|away|already|into|in (?:the|a|another|some) (?:fight|meeting|fridge|\w+ ?country"
                r"|country)))"
            ),
            (
                r"(?:i )?(?:should|would) (?:be|have) (?:\w+ )?(?:better off dead|never been born|not been born"
                r"|rather be dead)|better off dead|better if i (?:was|were|am|had) (?:\w+ )?(?:dead|gone|not here"
                r"|never born|not around|never been)"
            ),
            (
                r"better (?:that )?i am not (?:here|alive|in this)|do not want to (?:\w+ )?(?:live|be alive|exist"
                r"|keep living|wake up|go on living|survive)(?! (?:with|in|at|like|here|there|together|near|alone))"
            ),
            (
                r"(?:want|wanted|hope|wish|pray|just) (?:\w+ ){0,5}?(?:never|not|do not) (?:have to )?wake up"
                r"|want to (?:\w+ )?(?:sleep|go to sleep) for ?ever|fall asleep and (?:never|not)"
            ),
            (
                r"(?:i )?want (?:to|it all to|everything to) (?:disappear|vanish|stop existing|cease to exist"
                r"|not exist|be gone|be dead|be no more)(?: (?:for good|forever))?"
                r"(?! (?:for (?:a|the|two|one)|when|whenever|into|on"
                r"|(?:by|before) (?:[0-9]\w*|one|two|three|four|five|six|seven|eight|nine|ten|noon|lunch|lunchtime"
                r"|dinner"
                r"|the (?:end|time|summer|weekend)|\w+day|then)) )"
                r"|i (?:\w+ )?want (?:it all|everything) to (?:end|be over"
                r"|stop)(?! (?:with|the|about|so we|between))"
            ),
            (
                r"(?:god|lord|death) (?:\w+ ){0,2}?take me|(?:someone|somebody|you) (?:(?!tried )\w+ )?to (?:kill"
                r"|shoot|end) me"
                r"|put me out of my misery for good"
            ),
            (
                r"(?:hope|wish) i (?:get|got|had|would get) (?:hit by|cancer|run over|killed|in an accident)"
                r"|would not mind (?:if i )?(?:dying|died|being dead|not waking)"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "no reason, no wish, no strength to live",
        (
            (
                r"(?:tired|sick|exhausted|fed up|weary|done|finished|had enough|over) (?:of|with"
                r"|from)? ?(?:being alive|living|life|existing|my life|this life)(?! (?:like this|in|with|at|here"
                r"|there"
                r"|together|out of|like a|on|admin|under|off|next|drawing|insurance))"
            ),
            (
                r"(?:no|not (?:\w+ )?(?:any|a|a single|much)|do not see (?:any|a|the)|can not see (?:any|a"
                r"|the)) (?:reason|point|purpose|use)s? (?:\w+ )?(?:to|in|for|of) (?:\w+ )?(?:live|living|life"
                r"|be alive|being alive|keep living|go on living"
                r"|exist|existing|stay alive|staying alive|being here|be here|wake up|waking up|carrying on|carry on"
                r"|going on|go on|keep going|my life)(?! (?:about|a|holiday|at|to|with (?:this|that|the)|about|if you"
                r"|like this))"
            ),
            (
                r"(?:what is|whats|where is|wheres|see|find) (?:even )?the (?:point|use) (?:of|in) (?:living"
                r"|being alive|life|existing|going on|carrying on)(?! (?:with|about|in|here|together))"
            ),
            (
                r"(?:nothing|no one|not much|not anything) (?:left )?(?:\w+ )?(?:to (?:live|stay|be here"
                r"|be alive) for|worth living for|keeping me (?:here|alive))|life is not worth (?:it|living)"
                r"|not worth living|my life is (?:worthless|over|pointless)"
            ),
            (
                r"(?:do not|not) want to be (?:here|around|on this (?:earth|planet)|in this world)(?: any ?more"
                r"| any longer| tomorrow)(?! (?:in|at|with|than|for this|if you))"
            ),
            (
                r"(?:lost|lose|no|not have the|without) (?:the |any |my )?will to live|losing (?:the|my) will to live"
                r"|(?<! not )(?<! never )(?:give|given|giving) up on (?:life|living)"
            ),
            (
                r"i can not (?:go on|carry on|keep going|live)(?: living| any ?more| any longer)?(?= (?:\.|i|and"
                r"|because|without (?:him|her|them|you)|$))"
            ),
            (
                r"(?:hate|hating) (?:being alive|existing|that i am (?:still )?(?:alive|here))|(?:want|wish"
                r"|like) out of (?:this )?life|(?:why am i|do not know why i am) (?:(?:still )?alive|still here"
                r"|here (?:on (?:this )?(?:earth|planet)|in this world))"
            ),
        ),
    ),
    Group(
        Label.SELF_HARM_PASSIVE,
        "a burden whom nobody would miss",
        (
            (
                r"(?:better off|happier|lighter|easier|better|relieved|fine) (?:\w+ ){0,3}?(?:without me|if i (?:died"
                r"|disappeared|vanished|(?:was|were|am|had) (?:\w+ )?(?:dead|gone|died|disappeared|vanished"
                r"|not (?:here|around|alive|born|been born|woken|survived|existed|existing|in (?:it|this world))"
                r"|never (?:born|been born|been here|existed|woken|lived|here))"
                r"|(?:was|were) not(?= (?:\.|$))))(?! (?:quit|left|moved|told|late|nicer|honest))(?= )"
            ),
            (
                r"if i (?:died|was dead|were dead|was gone|were gone|am gone|was not (?:here|around|alive)"
                r"|disappeared|vanished|killed|did not wake up|die)(?=[^.]*\b(?:notice|care|miss|over it|cry|better"
                r"|lighter|easier|happier|relie|sorry|free|fine"
                r"|matter|funeral|come|happy|glad)\w*)"
            ),
            (
                r"(?:notice|care|miss me|matter|sorry|over it|cry|glad|happy|easier|relieved)(?: \w+){0,7} (?:if|when"
                r"|once) i (?:died|die|was dead|were dead|am dead|was gone|were gone|was not here|disappeared"
                r"|vanished|did not wake|killed)"
            ),
            (
                r"(?:sorry|regret it|happy|wish you had) (?:\w+ ){0,3}?(?:when|once|if) i am (?:dead|gone)|(?:when"
                r"|once) i am dead(?! tired)"
            ),
            (
                r"(?:no one|who) (?:would|will|is going to) (?:\w+ )?(?:miss me|notice i (?:am|was) gone)(?! at)"
                r"|(?:i am|i feel like|am) (?:\w+ ){0,3}?burden (?:to|on|for) (?:everyone|everybody|all|my|them|you"
                r"|people|anyone|the)|too heavy for my"
            ),
            (
                r"(?:taking|take|wasting|waste|use|using) (?:up )?(?:\w+ )?(?:air|space|oxygen)(?=[^.]*(?:some(?:one"
                r"|body)|others?|people|better|deserve|who|else|should))|waste of (?:space|air|oxygen|skin) (?:i am"
                r"|like me)|i am (?:\w+ ){0,2}?waste of (?:space|air|oxygen)"
            ),
            (
                r"(?:you|he|she|they|everyone|no one) (?:will|would) not have to (?:deal|worry|put up|bother|see"
                r"|cope)[^.]{0,20} me (?:after tonight|much longer|any ?more after|soon|any ?more when i am gone)"
            ),
            (
                r"(?:envy|jealous of|envious of|swap with|trade places with) (?:\w+ ){0,4}?(?:dead|funeral|died"
                r"|passed|grave)|deserve (?:\w+ ){0,3}?who is not me"
            ),
            (
                r"i (?:do not |should not )(?:deserve to (?:live|be alive|exist)|be alive"
                r"|exist(?! (?:for\b|to\b|in (?:your|his|her|their)|as far)))"
                r"|should not (?:be alive|exist|be here at all|have been born)|do not belong (?:in this world"
                r"|on this earth)|why (?:i was|was i) born"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "violence from someone close; 'you' is in the list because learners speak to the person played",
        (
            (
                r"{who} {gap}(?:hits?|hitting|punch(?:es|ed)?|punching|slap(?:s|ped)?|slapping|kick(?:s|ed)?|kicking"
                r"|chok(?:es?|ed|ing)|strangl(?:es?|ed|ing)|beats?|beat|beating|bites?|burns?|burned|burnt|shoves?"
                r"|shoved|shoving|push(?:es|ed)?"
                r"|pinned|pins|drags?|dragged|shakes|shook|(?:spits?|spat) (?:at|on)|headbutt\w*|throttl\w+|throws"
                r"|threw"
                r"|attack(?:s|ed)|whips?|stabbed|smacks?|smacked|rap(?:es?|ed|ing)|assault(?:s|ed)|abus(?:es|ed"
                r"|ing)|backhand(?:s|ed)"
                r"|molest\w*) (?:me|us)"
                r"(?! (?:a (?:lifeline|party|bone|look|surprise|smile)|under|with|by|in (?:the|that"
                r"|our) (?:meeting|chat|group|call|argument)|in front of (?:everyone at work|(?:the|my|your|our|a)"
                r" (?:\w+ )?(?:team|group|class|boss|manager|clients?|colleagues|department|staff|office))"
                r"|over (?:that"
                r"|this|it|my)|about|verbally|off (?:guard|balance|course|track|a bit|there|when|with|by|\.|$)"
                r"|off my game"
                r"|in the back|into (?:this|that|it|your|a (?:meeting|fight|call|mess)|an argument|the (?:argument"
                r"|meeting"
                r"|middle|conversation|drama|mess|fight))|hard (?:i (?:quit|resigned|left|burn\w*)|to (?:do|get"
                r"|finish|be"
                r"|work|meet|succeed)|at work)|when i (?:was|am) (?:already )?down(?! (?:on|the|there))"
                r"|for (?:more )?(?:answers"
                r"|information)))"
            ),
            (
                r"{who} (?:\w+ ){0,2}?(?:throws?|threw|throwing|chucks?) (?:things|stuff|plates?|glass\w*|cups?"
                r"|dishes|shoes|(?:a|the|his|her|my) \w+)(?: \w+)? at (?:me|my (?:head|face))"
                r"|{who} (?:\w+ ){0,3}?(?:broke|breaks|fractured|twists|twisted) my {body_part}|pull(?:s"
                r"|ed)? (?:me by )?my hair|drag(?:s|ged)? me by|grab(?:s|bed)? me by (?:the|my)"
            ),
            (
                r"{who} (?:\w+ ){0,3}?(?:put|puts|had|has|wraps?|wrapped) (?:his|her|their"
                r"|your) hands? (?:\w+ )?(?:round|around|on) my (?:neck|throat)"
                r"|{who} {gap}(?:burns?|burned|cuts?) my (?:arm|skin|hand|leg)s? with"
                r"|(?:broke|smashed|took) my phone i (?:can|could) not|rais(?:es?|ed|ing) (?:his|her|their"
                r"|your) (?:fist|hand|hands|belt) (?:at|to|against) me"
            ),
            (
                r"{who} {gap}(?:forc(?:es?|ed)|mak(?:es)|made) me (?:to )?(?:have sex|sleep with|do things in bed)"
                r"|forc(?:es?|ed) (?:him|her|them)sel(?:f|ves) on me|sex when i (?:say|said) no"
            ),
            (
                r"{who} (?:\w+ )?(?:get|gets|got|is|are|turn|turns|been|be) (?:\w+ )?(?:physical (?:with me|when)"
                r"|violent (?:with|to|towards?) (?:me|us)|physically abusive|violent (?:when|at home|again)|abusive)"
                r"|{who} (?:physically |really )?(?:hurts|hurting) me (?:when (?:he|she|they)|if|physically|again"
                r"|on purpose)|physically (?:hurts?|abus\w+) me"
            ),
            (
                r"(?:hide|cover|covering|hiding|explain) (?:up )?(?:the|my) (?:bruises?|black eye|marks(?! (?:you"
                r"|i got|for\b|in\b"
                r"|he gave|she gave|on (?:my|the|this) (?:essay|test|paper|report|exam|homework))))|gave me (?:a"
                r"|this|another) (?:black eye|bruise|bloody nose|split lip)|i am being abused|flinch when (?:he|she"
                r"|they)|{who} said (?:he|she|they) would (?:kill|hurt|hit) me|tells me who i (?:can|may)|i (?:am"
                r"|was) in an abusive|(?:he|she) beats me up"
            ),
            (
                r"{who} (?:have |has )?(?:hit|choked|punched|slapped|beat|kicked) me"
                r"(?! when i (?:was|am) (?:already )?down(?! (?:on|the|there))| in (?:his|her|their) sleep"
                r"| with (?:an?|the|another) (?:\w+ ){0,4}?(?:bill|invoice|fine|question|news|quote"
                r"|report|deadline|contract|summons))(?= )"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "threats, and fear of the person or of what happens when one disagrees",
        (
            (
                r"{who} (?:\w+ ){0,3}?(?:threaten(?:s|ed|ing)?|threats) (?:\w+ ){0,2}?(?:to|me"
                r"|that) (?:\w+ ){0,3}?(?:kill|hurt|harm|hit|beat|leak|post|share|take (?:the|my|our) (?:kids"
                r"|children|baby|son|daughter)|call (?:immigration|ice)|tell immigration|report me to (?:immigration"
                r"|ice)|deport"
                r"|burn|have me|get me|with (?:a|his|her|violence|his fists)|lock|throw me|physically|violence"
                r"|himself|herself|if i)"
            ),
            (
                r"{who} (?:\w+ ){0,2}?(?:says?|saying|told me|tells me|texted) (?:that )?(?:he|she|they)"
                r" (?:will|would|is going to|are going to) kill me(?= $)"
                r"|{who} (?:\w+ ){0,2}?(?:says?|said|saying|told me|tells me|screamed|texted|swore|promised"
                r"|keeps saying|will|would|is going to) (?:that )?(?:(?:he|she|they|i) )?(?:(?:will|would|is going to"
                r"|am going to|are going to) )?(?:\w+ )?(?:kill|strangle|hurt|bury|smash) (?:me|you)"
                r"(?: my face)?(?= (?:\.|if i (?:ever |try|left|leave|tell|told|go|say|talk|dont|do not)|if you"
                r"|one day|and|again|tonight|in|when i|next))"
            ),
            (
                r"{who} (?:\w+ ){0,2}?(?:says?|said|threatens?|threatened) (?:\w+ ){0,4}?kill (?:him|her|them)sel(?:f"
                r"|ves) if i|get me deported|post my (?:nudes|photos|pictures)"
            ),
            (
                r"(?:am|i|feel|get|be|always|too|still|was|and) (?:\w+ ){0,2}?(?:scared|afraid|frightened|terrified"
                r"|petrified|fearful) (?:of|for my life|to go home|to be alone with|to (?:say no|disagree)"
                r"(?! (?:(?:to|with) (?:you|people|anyone|others|everyone|work|my (?:boss|manager|colleagues?"
                r"|coworkers?"
                r"|team|friends?|clients?|customers?))|in (?:a |the )?(?:meetings?|public|class)|at work))|that (?:he"
                r"|she|they) (?:will|would|is going to|might) (?:hurt|hit|kill|snap and)|(?:he|she|they|you) (?:will"
                r"|would|might|is going to|are going to) (?:hit|hurt|kill|choke|beat))"
                r"(?: (?:him|her|them|you|my (?:partner|husband|wife|boyfriend|girlfriend|dad|father|mum|mother"
                r"|brother|son|ex|stepdad|sister|family|daughter)|what (?:he|she|they|you)(?: will| would| might"
                r"| is going to| could| may)? ?(?:do|does|happens)"
                r"|what happens if (?:i (?:say no|disagree|argue|leave|refuse|do not)|he|she)|what happens when (?:he"
                r"|she)|(?:his|her) (?:temper|fists|anger)|going home|being (?:alone|home) with"
                r"|saying no))?(?<! of)(?! (?:losing|letting|leaving me|upsetting|disappointing|dying|getting hurt"
                r"|missing|boring|being late|of|taking (?:it|this|that|offen[cs]e)|thinking|judging|rejecting"
                r"|misunderstanding|not (?:liking|understanding|wanting|replying)|feeling|laughing|forgetting"
                r"|quitting))"
            ),
            (
                r"i (?:am|do) not (?:feel )?safe (?:here|at home|in my (?:own )?(?:home|house|flat)"
                r"|(?:with|around|near) (?:him|her|them))(?! for )"
                r"|i (?:\w+ )?(?:live|am living) in fear of (?:him|her|them|my)|i (?:\w+ )?fear for my (?:life|safety)"
                r"|did not dare (?:to )?(?:move|breathe|speak|cry|look|make)|do not dare (?:to )?(?:move|breathe"
                r"|speak|say no|go home)"
            ),
            (
                r"(?:hide|hiding|slept|sleep|sleeping|lock|locked|locking)(?: {myself})? (?:\w+ )?in the (?:bathroom"
                r"|toilet|car|closet|wardrobe)(?=[^.]*(?:door|locked|until|when (?:he|she)|again|from (?:him|her)"
                r"|because (?:he|she)))"
            ),
            (
                r"what (?:kind|sort) of (?:night|evening|mood|day) (?:it|he|she)[^.]*(?:going to be|is in|will be)"
                r"|(?:bag|suitcase) packed[^.]*(?:in case|hidden|for when)|(?:hidden|secret) (?:bag|phone"
                r"|money) (?:\w+ ){0,3}?(?:to leave|in case)"
            ),
        ),
    ),
    Group(
        Label.ABUSE,
        "control: watched, shut in, cut off, kept without money or papers",
        (
            (
                r"{who} (?:\w+ )?(?:tracks?|tracked|tracking|stalks?|stalked|stalking|follows me everywhere"
                r"|put a tracker|spies|monitors?) (?:on |in )?(?:my (?:car|phone|location|every|messages)|me\b"
                r"|where i)(?! (?:on (?:instagram|twitter|linkedin)|down for))"
            ),
            (
                r"(?!you (?:\w+ ){0,4}let me drive){who} {gap}"
                r"(?:will not|does not|do not|would not|did not|never|refuses to) (?:ever )?(?:let"
                r"|allow) me (?:to )?(?:leave(?! a| the (?:table|meeting|group|chat))|out of the (?:house|flat|room)"
                r"|go out|see my|work|have (?:my own|a (?:phone|job|bank)|any money|money|friends)|talk to (?:my"
                r"|anyone|other)"
                r"|speak to (?:my|anyone)|eat|sleep|use my (?:own )?(?:phone|money|card)|drive"
                r"|go anywhere)(?! (?:chips|sweets|in on|late|early|from home|in peace|on (?:friday|saturday|sunday"
                r"|this"
                r"|that|my|the)\b|with (?:the|my|your|other)\b))"
            ),
            (
                r"(?:will not|does not|would not|never) let me (?:have my own|see my (?:friends|family|mum|sister"
                r"|parents)|leave the (?:house|flat|room)|talk to my|speak to my)|{who} (?:\w+ )?(?:checks?"
                r"|goes through|reads) my (?:phone|messages|texts) (?:every|all|each|daily|without|whenever)"
            ),
            (
                r"(?:i am |am |was )?not allowed (?:to )?(?:leave the|go out|see my|have my own|work|speak to"
                r"|talk to (?:my|anyone|other)|have (?:money|friends|a phone)|out of the)(?! (?:on|at) (?:friday"
                r"|work))"
            ),
            (
                r"(?:lock(?:s|ed)|shuts?|kept|keeps) me (?:in(?! (?:the (?:loop|dark|meeting|office|call|picture"
                r"|hospital"
                r"|team)|mind|touch|check|an? (?:\w+ )?(?:meetings?|calls?|job|role|mood|chat)|meetings|line|suspense"
                r"|stitches|detention|business|work|shape))|inside"
                r"|out of (?:the|my|our) (?:house|home|bedroom|flat))(?! (?:on)? ?accident)"
            ),
            (
                r"(?<! no one )(?<! nobody )(?:takes|keeps|controls) (?:all )?my money"
                r"|{who} (?:\w+ ){0,2}?(?:takes?|took|taken|hides?|hid"
                r"|keeps?|kept|confiscate[sd]?|controls?|steals?) (?:away )?(?:all )?my (?:passport|documents|papers"
                r"|pension|wages|salary|bank card|benefits|medication|visa|walking frame|wheelchair"
                r"|(?:\w+ )?keys (?:i (?:can|could) not|away|every|when|again)|phone (?:away|i (?:can|could) not"
                r"|when|every))"
            ),
            (
                r"(?:have not|had) (?:\w+ )?my own (?:keys|money|phone|card) (?:since|for|in)"
                r"|controls (?:(?:all )?my(?! (?:\w+ )?(?:team|project|schedule|calendar|budget|hours|department"
                r"|access|pc"
                r"|computer))|(?:all )?(?:the|our) (?:\w+ )?(?:money|finances|accounts?|cash|heating|boiler|food"
                r"|phone|life|lives"
                r"|spending|cards?)"
                r"|everything|what i|who i|every (?:penny|cent|part|aspect|move|minute|thing|single))"
            ),
            (
                r"(?:stands?|standing|blocks?|blocked|blocking|stood) (?:in |in front of |against )?(?:the |my "
                r"|our )?(?:door|doorway|exit)(?=[^.]*(?:smile|and i can|can not|will not|until|let me|me leave))"
            ),
            (
                r"(?:goes on|keeps going|does not stop|will not stop|carries on|shouts) until i (?:have )?(?:say|said"
                r"|do|agree|give|sign|apologise|apologize|cry)[^.]{0,30}(?:he|she|they|him|her|them|it)?(?= )"
            ),
            (
                r"(?:until|unless|before) (?:he|she|they) (?:decides? (?:i (?:can|may|am|have)|that i|to let me"
                r"|it is enough)"
                r"|lets? me|allows?|says? i (?:can|may))"
                r"|need (?:his|her) permission to|ask (?:his|her) permission to|(?:have to|must) ask (?:him|her"
                r"|my \w+) (?:for|before) (?:money|i (?:go|leave|eat|spend|call))"
            ),
        ),
    ),
)
