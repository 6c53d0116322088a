"""Words of danger that are said lightly about as often as they are meant.

"kms, this essay", "this is goodbye, my bus is here", "he keeps my bank card, I asked him to": they stop as well, unless
the encoder hears in the whole message that they are not meant (`bot.safety.screen`). "I want to die" is none of them,
and stops unless it is denied, asked about or quoted and the encoder hears no sign in the whole.
"""

from __future__ import annotations

SAID_LIGHTLY = (
    (
        # of self-harm
        r"kms|wanted to die|shoot myself|(?:walk|throw myself|jump) (?:\w+ )?(?:into the sea|out of the|in the sea)"
        r"|i will (?:be dead|die)|when i am dead|my life is over|nothing left to live for"
        r"|(?:lost|lose|losing) the will to live|tired of (?:life|living)|hate being alive|reason to (?:carry|go) on"
        r"|(?:better(?: off)?|easier|fine|happier) (?:\w+ ){0,3}?without me|not want to (?:be here|wake up)"
        r"|(?:care|notice) if i (?:vanished|was gone|left)|end(?:ing)? it all|end(?:ing)? it (?:tonight|today)"
        r"|this is (?:goodbye|my last)|(?:goodbye|suicide) (?:letters?|notes?)|say(?:ing)? goodbye|one last time"
        r"|wish i could (?:\w+ )?(?:go to sleep|sleep)|my goodbyes|last night on earth|been cutting|cut myself"
        r"|did something to myself|i want to (?:disappear|vanish)(?! (?:for good|forever))|nothing to live for"
        r"|wanting to die|i am going to die"
        r"|i was suicidal|self ?harm"
        # of harm to others
        r"|pay for (?:this|it)|burn (?:the|his|her|your|their) (?:house|place|office) down|how to kill|last day"
        r"|shoot (?:him|her|them|you)|strangle"
        # of being controlled
        r"|flinch(?:es)? when|in the doorway|my (?:passport|bank card|keys|phone)|locked me in|shut me in"
        r"|controls everything|decides (?:when|what) i|beat(?:s|ing)? me|outside my work"
        # of children
        r"|home alone|on (?:his|her|their) own|alone|black eye|bruises|threw the baby"
        r"|locked the (?:kids|children) in"
        # in French and Spanish
        r"|mieux sans moi|mejor sin mi"
    ),
)

# Words of intent are no light ones beside a place to fall from.
BY_A_DROP = (r"(?:to|on|onto|off|from|over) the (?:\w+ )?(?:roof|bridge|ledge|cliff|balcony|tracks|viaduct|overpass)",)

# Beside these the same holds of words that leave any doubt: sport, a joke taken back, an accident, what is too heavy,
# something soft thrown, and work in which such words are heard.
SEEMS_LIGHT = (
    (
        r"judo|karate|boxing(?! day)|kick ?boxing|sparring|taekwondo|jiu jitsu|rugby|wrestling|five a side|referee"
        r"|bung(?:ee|y)|skydiv\w+|parachute|abseil\w*|(?:in|at|of|over) (?:the )?(?:chess|scrabble|cards)|shaving"
        r"|squash|tennis|hockey|yoga|raid|lobby|if i (?:type|write|typed|wrote|say (?:something|the|like|that word))"
        r"|(?<! not )(?<! even )(?<! half )(?:kidding|joking|jk)|(?:bad|shit|silly|daft|stupid) joke"
        r"|i would (?:\w+ )?(?:hurt|injure) {myself}"
        r"|(?:hurt|injure) {myself}[^.]{0,40} if i (?:\w+ )?(?:lift|carr|shift|mov|tr|attempt)\w*"
        r"|(?:if i|i) (?:\w+ )?(?:lift|carry|shift|move|lifted|carried) [^.]{0,60}(?:hurt|injure) {myself}"
        # "I'm ending it for good. The gym membership, I mean."
        r"|i (?:mean|meant) (?:the|our) |(?:the|our) (?:\w+ ){1,3}?i mean|(?:like literally|literally like)"
        r"|(?:a|the|her|his) (?:\w+ )?(?:bun|baguette|cushion|pillow|crisp|tea towel|sock|sponge|roll|snowball"
        r"|slipper) at me"
        r"|safeguarding|interpreter|interpret|translate|refresher|listening line|samaritans"
    ),
    (
        r"si (?:je|jecris|j) (?:ecris|dis|tape)|si jecris|(?:je |j)(?:deconne|rigole|plaisante)(?! (?:pas|meme) )"
        r"|en me rasant|escrime|(?:au|de) (?:scrabble|foot|tennis|tarot)|a la (?:belote|petanque|manille)|mdr|ptdr"
    ),
    (
        r"si (?:yo )?(?:le |te |les )?(?:digo|escribo|pongo)|(?<! no )es broma|(?<! no es )(?:en|de) broma|afeit\w+"
        r"|ajedrez|domino|torneo|videojuego|dialectica|a besos|ja(?:ja)+"
    ),
)
# Before them in their thought these deny, ask, quote, test or remember as often as they tell: both decide then too.
HEDGED = (
    r"(?:not|never|nobody|stop(?:ped)? (?:asking|saying|telling)|if|whether|as if|like|asks?|asked|asking|convinced"
    r"|thinks|thought|said|says|say|saying|tells|told|telling|typed?|types|typing|writes?|wrote|written|text(?:s|ed)"
    r"|posted|reads|reading|sings?|sang|singing|songs?|lyrics?|tune|lines?|scene|script|play|novel|chapter|poem|film"
    r"|patients?|pupils?|students?|clients?|callers?|customers?|test|testing|tested|samples?|examples?|words?|phrase"
    r"|jokes?|joked|joking|used to|spent (?:my|most|half|a|all)|back then|years (?:ago|back)|level|boss fight)",
)
# Words that stop whatever the encoder hears; of all others it may be quite sure that they are not meant.
LEAVES_NO_DOUBT = (
    r"(?:kill|killing|killed) (?:{myself}|him|her|them)|my (?:own )?life|suicid\w*|dead|to die|alive"
    r"|(?:to|of|worth) liv\w+|it all to end"
    # what was swallowed in number, which the encoder, taught without a means or a dose, knows nothing of
    r"|(?:took|taken|swallowed) (?:\w+ ){0,3}?(?:[1-9]\d|ten|fifteen|twenty|thirty|forty|fifty|sixty|hundred"
    r"|too many|whole|bottle|box|pack|bunch|handful|loads?|lots) (?:\w+ ){0,3}?(?:pills?|tablets?|capsules"
    r"|paracetamols?|tylenols?|ibuprofens?|aspirins?|panadols?|meds|medication)|all (?:of )?(?:the|my) pills|i odd?"
    r"|(?:took|taken|swallowed) (?:the lot|all of them|them all|every (?:last )?one|\w+ of them)"
    r"|blood everywhere (?:\w+ ){0,3}?i did it|i did it (?:\w+ ){0,4}?blood everywhere"
    r"|swallow(?:ed)? all (?:\w+ ){0,2}(?:tablets|meds)|(?:want|wants) to (?:disappear|vanish) (?:for good|forever)"
    r"|(?:swallowed|drank|drunk) (?:\w+ ){0,2}?(?:bleach|antifreeze|drain cleaner|weed ?killer|pesticide)"
    r"|hurt (?:him|her|them)|me (?:tuer|tue|foutre en lair|flinguer)|mourir|en finir|la vie|(?:la|le|les) tuer"
    r"|matar(?:me|lo|la|los)?|me mato|morir(?:me)?|la vida|muert[oa]",
)
