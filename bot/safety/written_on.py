"""The wordings of what learners write on after a stop, in their many short forms, by what they ask for.

They are read over words in small plain letters (`words_of`). English above all; the plain yes, no, pleas and means of
some other languages stand beside it.
"""

from __future__ import annotations

import re
import unicodedata

from bot.safety.texts import Answer

_EMOJI = {
    "🔪": "knife", "🗡": "knife", "💊": "pills", "🔫": "gun", "💉": "syringe", "🪒": "razor", "🩸": "blood", "🆘": "sos",
    "👍": "yes",
}  # fmt: skip


def words_of(text: str) -> str:
    """The words in small plain letters, a space between them: "I'm  OK!" is "im ok", "nooo" is "no"."""
    for emoji, word in _EMOJI.items():
        text = text.replace(emoji, f" {word} ")
    letters = unicodedata.normalize("NFKD", re.sub("['’‘ʼ`´]", "", text.lower()))
    bare = "".join(each if each.isalnum() else " " for each in letters if not unicodedata.combining(each))
    return " ".join(re.sub(r"([a-z])\1{2,}", r"\1", bare).split())


def _any(*wordings: str) -> str:
    return "(?:" + "|".join(wordings) + ")"


def _words(*wordings: str) -> str:
    return rf"\b{_any(*wordings)}\b"


# Korean syllables are parted into their letters by `words_of`.
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(unicodedata.normalize("NFKD", pattern))


_FILLER = (
    r"(?:u+m+|u+h+|h+m+|er+|well|so|oh|ok|okay|okey|look|god|omg|wtf|what|what the (?:hell|fuck)|huh|lol|lmao"
    r"|haha|ha|wow"
    r"|jesus|dude|bro|ugh|honestly|i mean|but|and|just|actually|please|plz|pls|wait|seriously|its (?:ok|okay"
    r"|fine|all right|alright|nothing)|why|chill|relax|listen|hey|sorry|thanks|thank you)"
)
_FILLERS = rf"(?:{_FILLER} )*"

# --- A no ---

_NO_WORD = _any(
    r"no|n|nop|nope|nah|na|naw|noo|nay|non|never|not at all|course not|absolutely not|definitely not",
    r"certainly not|god no|hell no|fuck no|no way|of course not|not me"
    # "I'm not OK" is no no.
    r"|(?:im not|i am not|i wasnt|i was not|i dont|i do not)(?! (?:really |even |so |very |all )?(?:ok|okay|okey"
    r"|fine|good|well"
    r"|safe|alright|all right|sorry|chill))",
    r"pas du tout|jamais|claro que no|para nada|nunca|nein|nee|ne|nie|niemals|gar nicht|nao"
    r"|нет|いいえ|아니요|不是|不|لا",
)
_IT = r"(?:it|this|that|anything(?: like that| stupid)?|something stupid)"
_KILLING = r"(?:killing|hurting|harming|offing) myself|ending (?:my life|it(?: all)?)|suicide|dying|death"
_DIE = r"die(?! (?:alone|like|in|yet|slowly))|(?:kill|hurt|harm|off) myself|end (?:my life|it(?: all)?)|be dead"
# What says by itself what it denies.
_DENIES = _any(
    rf"(?:im|i am|i was|i wasnt|we are)? ?\bnot (?:even |actually |currently )?(?:thinking (?:about|of)"
    rf"|planning(?: on)?"
    rf"|considering|talking about|gonna be) (?:{_KILLING}|doing {_IT}|{_IT})",
    rf"i (?:never|dont|do not|didnt|wasnt) (?:even |ever )?(?:thought|think|thinking) (?:about|of) (?:{_KILLING}"
    rf"|{_IT})",
    rf"i (?:wont|will not|will never|would not|wouldnt|would never|wouldnt ever|am not going to|am not gonna) "
    rf"(?:ever )?(?:do {_IT}|try {_IT}|{_DIE})",
    rf"(?:im|i am) (?:really |definitely |absolutely )?not (?:going to|gonna) (?:ever )?(?:do {_IT}|try {_IT}"
    rf"|{_DIE})",
    rf"(?:i )?(?:dont|do not|didnt|never) (?:ever )?(?:want to|wanna|wanted to|mean to|plan to) (?:{_DIE}|do {_IT})",
    r"(?:i )?(?:dont|do not) want that",
    r"(?:im|i am)? ?\bnot (?:really )?(?:suicidal|in (?:any )?danger|a danger to myself)",
    r"(?:im|i am) (?:really |totally |quite |perfectly |completely |all )?safe(?: here| now)?",
    r"(?:(?:i was|im|i am|just|only) )+(?:joking|kidding|messing(?: around)?|exaggerating|being dramatic|venting)",
    r"(?:it|that|this) (?:was|is)(?: just| only)? (?:a |an )?(?:joke|figure of speech|expression|saying|lyric|quote)",
    r"its (?:just |only )?(?:from )?(?:a |an )(?:joke|figure of speech|expression|saying|lyric|quote|song|film"
    r"|movie|game|book)"
    r"(?: (?:from|in) (?:a|the) \w+)?|you (?:misunderstood|misread)(?: (?:me|that|it))?|you got (?:me|it|that) wrong"
    r"|thats not what i (?:meant|said)",
    r"i (?:didnt|did not|dont) mean (?:it|that)(?: (?:like that|that way|literally|seriously))?",
    r"(?:je )?(?:ne )?veux pas (?:mourir|me tuer|le faire)|no (?:me )?quiero (?:morir|morirme|matarme|hacerlo)",
    r"ich (?:will|mochte) (?:mich )?nicht (?:sterben|umbringen|toten)|(?:es )?war (?:nur )?(?:ein )?(?:spass"
    r"|scherz|witz)",
)
_AFTER_A_NO = _any(
    r"(?:im|i am) (?:really |just |totally |quite |doing )?(?:ok|okay|fine|good|alright|all right|well)",
    r"(?:i was |im |i am |just |only )+(?:so |very |really )?(?:angry|mad|tired|stressed|upset|frustrated|sad|annoyed"
    r"|exhausted|down|having a bad day|having a hard time|acting|practi[sc]ing|playing|pretending|role ?playing)",
    r"thinking about (?:it|that|this|killing myself|ending my life|ending it|suicide)(?= *$)",
    r"i (?:would never|wouldnt|wont|never would)|really|honestly|not like that|nothing like that|no thoughts like"
    r" that",
    r"i promise|i swear|lol|haha|lmao|jk|merci|gracias|danke|joking|kidding|tired|angry|stressed|upset|sad"
    r"|frustrated",
    r"(?:are )?you crazy|thats (?:crazy|silly|ridiculous|not it)|not that",
)
_REST_OF_NO = rf"(?: (?:{_NO_WORD}|{_DENIES}|{_AFTER_A_NO}|{_FILLER}))*"
NO = _compiled(rf"{_FILLERS}(?:{_NO_WORD}|{_DENIES}){_REST_OF_NO}")
"""A text that is nothing but a no, or a denial that says what it denies."""
BARE_NO = _compiled(rf"{_FILLERS}{_NO_WORD}(?: (?:{_NO_WORD}|{_FILLER}))*")
BEGINS_WITH_NO = _compiled(rf"{_FILLERS}(?:{_NO_WORD}|{_DENIES})\b")
LEADING_NO = _compiled(rf"^{_FILLERS}(?:(?:no|n|nope|nah|na|naw|non|nein|nee) )+{_FILLERS}")
MEANT_IT = _compiled(
    r"\b(?:not|never|wasnt|isnt|aint|dont|werent) (?:(?:just|really|even|only|fucking|being|a|making|here|at all) )*"
    r"(?:jok(?:e|es|ing)|kid(?:ding)?|exaggerat(?:e|ing)|lying|lie|bluffing|faking|messing|pretending|playing|acting"
    r"|dramatic|being dramatic|venting|an? (?:expression|saying|figure))\b"
    r"|\bno (?:joke|joking|kidding|exaggerating|exaggeration|lie|jk)\b|\bi (?:really )?meant? (?:it|that|every"
    r" word|this)\b"
    r"|\b(?:im|i am|i was|dead|deadly) serious\b|\b(?:half|partly|mostly) (?:joking|kidding)\b|\bbut (?:also "
    r"|kind of )?not\b"
    r"|\balso not\b"
)
"""That it was meant: "not joking" is no no."""
_MEANS = (
    r"(?:all )?(?:the|my|those|these) (?:rest of the |last )?(?:pills|tablets|meds|medication|medicine|paracetamol"
    r"|rope|knife|knives|razors?|blades?|gun|bottle|vodka|stuff)"
)
_HARMLESS = _words(
    r"i (?:still |just |really )?(?:want to|wanna|need to|would like to) (?:talk|speak) (?:to|with) (?:my |a |the"
    r" |some)?\w+",
    r"i (?:just |already |have |ve )*(?:took|had) (?:a|my) (?:shower|bath|nap|walk|break|taxi|bus|train|photo"
    r"|breath|seat)",
    r"(?:im|i am|i feel|feeling|doing) (?:much |a bit |a lot |a little |really |all )?(?:better|ok|okay|fine|good"
    r"|calm|calmer)"
    r" (?:now|today|already)|i (?:dont|do not) (?:need|want) (?:any |your )?help",
    r"i took the (?:bus|train|day off|dog|kids)",
    # To want to live, and to have put the means out of reach, is no yes. To have them back would be.
    r"i (?:really |just |do |still )?(?:want to|wanna) (?:live|stay alive|be alive|keep living|go on living)",
    rf"i(?:ve)? (?:just |have |already )*(?:threw|thrown|chucked|flushed|gave|given|poured|locked|handed) "
    rf"(?:{_MEANS}|it|them|all of (?:it|them)) "
    rf"(?:away|out|in(?:to)? the (?:bin|trash|toilet|sink|river)"
    rf"|down the (?:toilet|sink|loo|drain)|up|in|back|over)"
    rf"(?! (?:but|though|and (?:then )?(?:i )?(?:took|bought|got|found)))",
    r"i (?:just |really )?(?:want to|wanna|need to|have to) (?:go to )?(?:sleep|rest|eat|bed|get some sleep)"
    r"(?! (?:forever|for ?ever|and|for good|never))",
)
SAYS_LESS = _compiled(
    rf"\b{_DENIES}(?=$| )|{_HARMLESS}|\bi (?:didnt|did not|havent|have not) (?:do|done|take|taken) {_IT}"
)
"""What holds words of a yes and says none: a denial, an everyday wish."""

# --- A yes, a plea, means, now ---

_YES = _any(
    r"y|ye|yes|yess|yeah|yea|yeh|yah|ya|yep|yup|yh|aye|uh huh|mhm|mm hm|mm|correct|true|exactly|of course|obviously",
    r"definitely|absolutely|all the time|every day|always|often|i am|i do|i have|i have been|i did|i might|i could",
    r"i think so|i guess|i suppose|maybe|perhaps|possibly|probably|kind of|kinda|sort of|sorta|sometimes|a bit",
    r"a little|some|not sure|im not sure|idk|dunno|no idea|not really|not exactly|not now|not yet|not today|i lied",
    r"oui|ouais|peut etre|si|tal vez|quizas?|a veces|ja|jo|jawohl|doch|vielleicht|manchmal|keine ahnung|weiß"
    r" nicht|da|sim",
    r"hai|tak|evet|ano|sì|да|はい|うん|네|예|是|对|有|نعم|ναι|כן",
)
# What says more than these words alone only where it begins with a plain yes or a plain doubt.
_YES_THEN = _any(
    r"y|ye|yes|yess|yeah|yea|yeh|yah|yep|yup|yh|aye|i think so|i guess|i suppose|maybe|perhaps|probably|kind of"
    r"|kinda",
    r"sort of|sometimes|not sure|im not sure|not really|oui|ouais|peut etre|si|tal vez|quizas?|ja|vielleicht"
    r"|manchmal",
    r"да|はい|うん|네|是",
)
_YES_ANYWHERE = _words(
    r"yes|yess|yeah|yep|yup|maybe|perhaps|sometimes|not really|not yet|not exactly|i guess|dunno|idk|not sure"
    r"|actually i am"
    r"|i lied|i am though|not (?:right now|at the moment|any ?more|now|today)|hope(?:fully)? not|(?:i|ive)"
    r" (?:have|did) before|used to"
    r"|last (?:year|month|week|night)|in the past"
)
_THINKS_OF_IT = (
    r"\b(?:i dont know|i do not know|dont know|je ne sais pas|je sais pas|no se|no lo se|ich weiß nicht)\b"
    r"|\b(?:think|thinking|thought|thinks) (?:about|of) (?:it|that|this|killing|ending|dying|suicide)\b"
    r"|\b(?:just|only|some|dark|bad|those|these|intrusive|suicidal|have|having|had|the) thoughts\b|^thoughts\b"
    r"|\b(?:want|wanted|wanna|wanting|need|plan|planning|going|gonna|mean) ?(?:to)? (?:die|do (?:it|this|that)"
    r"|kill|end"
    r"|hurt (?:me|myself)|cut|jump|disappear|be dead|be gone|not (?:be|exist|wake)|sleep (?:forever|and|for good)"
    r"|stop (?:living|existing|everything|it all)|go to sleep (?:forever|and))\b"
    r"|\b(?:want|wanna|wanting|plan|planning|going|need|mean) (?:to|it)$|\bi (?:still |really )*wanna$"
    r"|\bi (?:cant|cannot|wont) (?:promise|say|swear|guarantee)\b|\bi want it\b"
    r"|\bi (?:am|do|have|did|might|could|will)$|\bdying\b|\btell (?:my \w+|them|him|her|everyone) (?:\w+"
    r" ){0,3}(?:love|sorry)\b"
    r"|\bi love you all\b|\bsorry for everything\b|\bforgive me\b"
    r"|\bje veux\b(?! (?:pas|vivre))|\bquiero hacerlo\b|\bich will (?:es|sterben|nicht mehr)\b|\bsterben\b"
    r"|\bumbringen\b"
    r"|死にたい|死にたく|想死|умереть|\bmorir\b|\bmorrer\b"
)
_HOPELESS = _words(
    r"no (?:point|hope|way out|reason|future|use|other way|escape)|pointless|hopeless|worthless|whats the point",
    r"nothing (?:matters|left|helps|will help|to live for)|a burden|give up|giving up|given up|im done|i am done",
    r"cant any ?more|tired of (?:living|life|everything|it all|being)|better off without me|no ?(?:one|body) (?:cares"
    r"|would (?:care|miss me|notice))|cant live|dont want to (?:be here|go on|live|exist|wake up|carry on|keep"
    r" going|be)",
    r"dont wanna (?:be here|go on|live|exist|wake up)|want it to (?:stop|end|be over)|make it stop",
)
_PLEA = (
    r"^help\b|\bhelp (?:me|us|please|plz|pls|her|him)\b|\b(?:please|plz|pls) help\b"
    r"|\b(?:need|want|send|get) (?:some |any )?help\b"
    r"|\b(?:someone|somebody|anyone|anybody) help\b|\bsave me\b|\bsos\b|^(?:please|plz|pls)$"
    r"|\b(?:please|plz|pls) (?:stay|dont go|come)\b"
    r"|\bstay with me\b|\bdont (?:leave|go)\b|\bstop me\b|\bi (?:cant|can not|cannot) (?:do this|go on|cope|hold on"
    r"|take (?:it|this)|stop|breathe|any ?more)\b|\b(?:im|i am) (?:so |really |very )?(?:scared|afraid|frightened"
    r"|terrified|in danger|not safe|bleeding)\b|\b(?:dont|do not|never) feel safe\b|\bunsafe\b"
    r"|\b(?:can|could|will|would) (?:you|u) (?:please )?call\b"
    r"|\bcall (?:someone|somebody|an ambulance|the police|911|999|112)\b"
    r"|\baide[zs]?(?: moi)?\b|\ba laide\b|\bau secours\b|\bayuda(?:me)?\b|\bsocorro\b|\bauxilio\b|\bajuda\b"
    r"|\bhilfe\b|\bhilf(?:t)?(?: mir)?\b|\bich kann nicht mehr\b|助けて|たすけて|救命|помогите|помоги\b"
)
_NOW = (
    r"\bright (?:now|here)\b|\btonight\b|\bin a (?:minute|moment|bit|few)\b|\bany (?:minute|moment|second)\b"
    r"|\bin (?:\w+ ){1,2}(?:seconds?|secs?|minutes?|mins?|hours?)\b|\bin (?:\w+ )?(?:half an|an) hour\b"
    r"|\babout to\b|\btoo late\b|\b(?:bleeding|blood)\b|\bambulance\b"
    r"|\bdo it(?:$| (?:now|tonight|today|soon|tomorrow|anyway|this|and|but|then|right|in|at|alone|for real))"
    r"|\bmaintenant\b|\bce soir\b|\btout de suite\b|\bahora\b|\besta noche\b|\bjetzt\b|\bheute (?:nacht|abend)\b"
    r"|\bgleich\b"
)
_NOW_OF_ONESELF = (
    r"\b(?:now|today|soon|tomorrow|already|goodbye|bye|morgen|bald)\b|\bits (?:done|over)\b"
    r"|\bready(?:$| (?:to (?:go$|die|end|do|jump|leave)|now|for it))|\bin (?:front of me|my hands?)\b"
    r"|\b(?:next to|beside|with) me\b|\bi (?:have|ve|got|have got) (?:it|them|everything|what i need|a plan|a way)\b"
    r"|\b(?:a|the|my) (?:plan|note|letter)\b|\bce matin\b|\bhoy\b"
)
_DONE = (
    r"\b(?:i|ive|i have|i had) (?:just |already |have )*(?:did|done|drank|drunk|ate|eaten|swallowed|injected|took"
    r"|taken|had)"
    r" (?:it|this|that|them|all|everything|enough|something|some|too (?:much|many)|a (?:lot|bunch|handful|load"
    r"|few|whole)"
    r"|the (?:whole|lot|rest|bottle|box|pack|whole lot)|\d+|ten|twenty|thirty|forty|fifty|sixty|a hundred)\b"
    r"|\b(?:i|ive|i have) (?:just |already )*(?:took|cut|taken|swallowed|overdosed|jumped|hanged)"
    r"(?! (?:my (?:hair|nails|grass)|the grass|(?:him|her|them) off|down|back|a (?:shower|bath|nap|walk|break)))\b"
    r"|\bi (?:just |already )+(?:did|have)\b|\b(?:the|an|over the) edge\b(?! of my seat)|\bstanding on\b"
    r"|\bpassing out\b"
    r"|\b(?:feel|feeling|getting) (?:dizzy|faint|sleepy|cold|numb)\b|\bcant feel my\b"
)
_MEANS = (
    r"\b(?:pills?|tablets?|meds|medication|medicines?|overdosed?|rope|noose|belt|knife|knives|blades?|razors?"
    r"|scissors"
    r"|guns?|pistol|rifle|bullets?|bridge|roof|rooftop|ledge|balcony|cliff|tracks|rails?|poison|bleach|drugs|insulin"
    r"|syringe)\b|\b(?:the|a) train\b(?! station)"
    r"|\b(?:cachets?|comprimes?|medicaments?|corde|couteau|lame|arme|pont|toit|pastillas?|cuerda|cuchillo|navaja"
    r"|pistola|arma|puente|azotea)\b"
    r"|\b(?:tabletten|pillen|schlaftabletten|messer|pistole|waffe|brucke|strick|klinge|rasierklinge|gleise[n]?"
    r"|dach)\b"
)

# --- Another person is a danger, or is hurt ---

_THEY = r"(?:he|she|they|hes|shes|theyre|hell|shell|theyll|someone|somebody)"
_HELPER = (
    r"(?:friends?|neighbou?rs?|police|ambulance|paramedics?|doctor|nurse|teacher|counsell?or|therapist"
    r"|worker|colleague)"
)
_FAMILY = (
    r"(?:mum|mom|mother|dad|father|stepdad|stepfather|stepmum|stepmother|brother|sister|son|daughter|uncle|aunt"
    r"|cousin"
    r"|grandad|grandma|husband|wife|partner|boyfriend|girlfriend|bf|gf|ex|exhusband|exboyfriend|roommate|flatmate"
    r"|parents|family|kids)"
)
_COMING = (
    r"(?:here|coming|outside|inside|back|home|at the|got in|broke in|downstairs|upstairs|in the (?:house|flat|room))"
)
_BACK = r"(?:will be|ll be|be|comes?|gets?|came|got) (?:back|home|here)"
FROM_ANOTHER = _compiled(
    rf"\b(?:he|she|they|someone|somebody) (?:is |are |has |have )?{_COMING}\b"
    rf"|\b(?:hes|shes|theyre) (?:{_COMING}|got|hitting|hurting|choking|after me)\b"
    rf"|\b{_THEY} (?:\w+ )?{_BACK}\b|\bi (?:can )?hear (?:him|her|them)\b"
    rf"|\bmy {_FAMILY} (?:is |has |just )*{_COMING}\b"
    r"|\bat (?:the|my) (?:door|window)\b|\bbr(?:oke|eak|eaking) (?:in|(?:down )?the door)\b|\b(?:banging"
    r"|knocking) on\b"
    rf"|\b{_THEY} (?:\w+ ){{0,3}}(?:has|got|with|have|holding|pulled) (?:a |the |his |her |my )?(?:knife|gun"
    rf"|weapon|axe|bat)\b"
    r"|\b(?:he|she|they|hes|shes|theyre)(?: has)? (?:a |the )?(?:knife|gun)\b"
    rf"|\b{_THEY} (?:\w+ ){{0,6}}(?:kill|shoot|stab|murder|strangle|burn) (?:me|us|him|her|the (?:kids?|children"
    rf"|baby)"
    r"|my (?:kids?|children|baby|son|daughter|mum|mom))\b"
    rf"|\b{_THEY} (?:\w+ ){{0,2}}(?:stabbed|shot|choked|strangled|choking|strangling|raped) (?:me|us|him|her)\b"
)
"""Another person is a danger now."""
IN_DANGER = _compiled(
    FROM_ANOTHER.pattern
    + r"|\bi (?:just |already |have |ve )*(?:did it|stabbed|shot|hit|shook|hurt|choked|strangled|killed|attacked"
    r"|pushed"
    r"|beat) (?:him|her|them|it|my|the)\b|\b(?:i|ive|i have) (?:just |already )*(?:did|done) (?:it|this|that)\b"
    r"|\bi (?:just |already )+(?:did|have)\b|\b(?:not|isnt|stopped|doesnt|wont|wasnt|nt) (?:\w+ )?(?:mov(?:e|ing)"
    r"|breath(?:e"
    r"|ing)|respond(?:ing)?|react(?:ing)?|wak(?:e|ing)(?: up)?)\b|\bunconscious\b|\bpassed out\b|\bwont stop"
    r" (?:crying"
    r"|screaming|shaking)\b|\b(?:limp|floppy|convulsing|a seizure|blue|broken|choking)\b"
    r"|\block(?:ed|ing)? (?:myself|ourselves|me|us|the door)\b|\bhid(?:e|ing) (?:in|from|under|behind)\b|\bhiding\b"
    r"|\b(?:want|going|gonna|about|might|will|may) (?:to )?(?:shake|hit|hurt|kill|stab|shoot|strangle|beat)"
    r" (?:him|her|them|it|my)\b"
    r"|\bcant calm\b|\bhit (?:his|her|their) head\b|\balone with (?:him|her|them)\b"
    r"|\b(?:left|leave) (?:him|her|them|the \w+) (?:home )?alone\b"
    r"|\b(?:knife|gun|pistol|rifle|axe|machete|weapon|messer|pistole|waffe|couteau|cuchillo|arma)\b"
)
"""It is now, or somebody is hurt, where nothing was asked about the learner's own life."""
HARM_IS_NEAR = _compiled(
    rf"{_NOW_OF_ONESELF}|{_MEANS}|\b(?:outside|at|near|by|in front of) (?:her|his|their|the) "
    r"(?:door|house|home|flat|work|place|room|car|window)\b|\b(?:cant|wont) (?:stop|control) (?:myself|me|it)\b"
    r"|\bon my way\b|\b(?:driving|going|walking|heading) (?:to|over)\b|\b(?:want|going|gonna|wanna|need)(?: to)?$"
    r"|^(?:yes|i will)\b"
)
"""What makes harm to another near, where that was told."""
NOT_SAFE = _compiled(
    r"\b(?:(?:not|dont feel|do not feel|never feel|isnt|never|no longer) safe|unsafe)\b(?!.*\bmyself\b)"
)
SCARED_OF_MYSELF = _compiled(r"\b(?:scared|afraid|frightened) of (?:myself|what i (?:may|might|could|will|would) do)\b")
NEEDS_HELP = _compiled(rf"{_PLEA}|{_NOW}")
CALLS = _compiled(
    rf"^{_FILLERS}{_YES}(?: (?:{_YES}|{_FILLER}))*$|^{_FILLERS}{_YES_THEN}\b|{_YES_ANYWHERE}"
    rf"|{_THINKS_OF_IT}|{_HOPELESS}|{_PLEA}|{_NOW}|{_NOW_OF_ONESELF}|{_DONE}|{_MEANS}"
    r"|\b(?:he|she|they|someone|somebody|hes|shes|theyre) (?:is |are )?(?:at the|outside)\b|\bbr(?:oke|eaking) in\b"
    r"|\b(?:not|isnt) (?:breathing|moving)\b|\bwont wake\b"
    r"|\b(?:not|never|isnt) (?:really |even |so |very )?(?:ok|okay|fine|good|well|safe|alright|all right)\b"
)
"""What is told to call now, where the learner was asked about their own life."""

# --- Milder kinds, each with an answer of its own ---

_ANYONE = (
    r"(?:anyone|anybody|any one|someone|somebody|people|them|the (?:police|cops)|police|cops|an ambulance|911|999|112"
    r"|my \w+|her|him|on me|me in|me)"
)
_ABOUT_SECRECY = _any(
    rf"(?:\b(?:please|plz|pls) )?(?<!\bi )\b(?:dont|do not|wont|will not|never|not) (?:you |u )?(?:ever |please"
    rf" )?(?:tell|call|report|contact|inform"
    rf"|alert|notify|phone)\b(?: {_ANYONE})?(?: (?:this|that|it|about (?:this|it|me)|to {_ANYONE}|or {_ANYONE}))*",
    rf"\b(?:are|r) (?:you|u|they) (?:going to|gonna) (?:tell|call|report|contact|inform|alert|notify|phone)\b(?:"
    rf" {_ANYONE})*",
    r"\b(?:are|r) (?:you|u|they) (?:telling|calling|reporting)\b(?: \w+){0,2}|\bis (?:anyone|anybody) (?:watching"
    r"|listening)\b",
    r"\bwill (?:i|they|he|she|you) (?:get (?:in|into) trouble|be arrested|go to (?:jail|prison)|lock me up"
    r"|take (?:him|her|them|me|my \w+) away|lose my \w+)\b",
    r"\b(?:will|can|could|does|is) (?:he|she) (?:be )?(?:able to )?(?:know|find out|see|read)\b(?: (?:this|it"
    r"|that))?",
    rf"\b(?:will|would|do|did|have|could|can|does|should) (?:you|u|it|this|they) (?:have to |already |going to"
    rf" )?(?:tell|told"
    rf"|report|reported|inform|alert|notify|send|share|record|save)(?! me (?:what|how|who|why|where|if|about))\b"
    rf"(?: {_ANYONE})*(?: (?:this|that|it|about this))*",
    r"\b(?:do|did|have) (?:you|u) (?:call|called|contact|contacted|phone|phoned)\b(?: \w+){0,3}",
    r"\bpromise me\b(?: (?:that )?(?:you|u)(?: (?:wont|will not))?)?",
    r"\bkeep (?:this|it) (?:a |just )?(?:secret|private|quiet|between us)\b|\b(?:our|a) secret\b|\bbetween us\b",
    r"\b(?:is|will|are) (?:this|it|my words|the chat|what i \w+) (?:be )?(?:private|secret|confidential|anonymous"
    r"|recorded"
    r"|saved|reported|kept|logged)\b",
    r"\bwho (?:will |can |else )*(?:sees?|reads?|knows?) (?:this|it|that|what i \w+)\b",
    r"\b(?:will|can|does|is) (?:anyone|anybody|someone|somebody|my \w+|the police) (?:going to )?(?:know|find out"
    r"|see|seeing"
    r"|read|reading|come|be told)\b(?: (?:this|it|that))?",
    r"\bno ?(?:one|body) (?:can|must|should|may) (?:ever )?(?:know|find out)\b",
    r"\b(?:sag|sagt|erzahl) (?:es |das )?(?:bitte )?niemande?[mn]?\b|\bkeine polizei\b|\bne (?:le )?dites? rien\b",
)
_HELP = (
    r"(?:them|the (?:line|number|hotline|helpline|police|ambulance|hospital|doctor|crisis line|emergency(?: number)?)"
    r"|(?:a|an|my|our|the) \w+|911|999|988|9 8 8|112|someone|somebody|for help|help|it|police)"
)
_NO_HELP = _any(
    r"\b(?:they|he|she|the line|line|someone) (?:just |have |has |keep |kept )*(?:put|keep|keeps|kept|putting|got)"
    r" (?:me )?(?:put )?on hold\b|\bon hold\b|\b(?:hung|hang|hanging) up(?: on me)?\b",
    r"\b(?:nobody|no ?one|none(?: of them)?) (?:(?:is|are|has|have|keeps?|ever|will) )*(?:pick(?:s|ed|ing)?"
    r" ?(?:it |the phone )?up"
    r"|answer(?:s|ed|ing)?|listen(?:s|ed|ing)?|comes?|coming|there|here|around|home)\b",
    r"\b(?:they|he|she|it) (?:dont|doesnt|didnt|wont|isnt|arent|never|are not|is not) (?:pick(?:s|ed|ing)?"
    r" ?(?:the phone )?up"
    r"|answer(?:s|ed|ing)?|coming)\b",
    r"\bno ?(?:one|body) (?:can|will|could|would|wants to|is able to|is going to|is willing to) (?:help|listen"
    r"|answer|come"
    r"|save)(?: me| us)?\b|\bno answer\b|\b(?:line|number|lines|its|it is|phone) (?:is |are |was |always"
    r" )?(?:busy|engaged"
    r"|down|dead|closed|not working)\b|\bit (?:just )?rings?\b|\bwent to voicemail\b|\bvoicemail\b",
    r"\bno ?(?:one|body) believes me\b|\b(?:they|it) (?:were|was|are|is) (?:useless|no (?:use|help)|rude|mean"
    r"|closed)\b"
    r"|\bwhy (?:would|should) i (?:call|phone|ring)\b",
    r"\b(?:they|it|he|she|the \w+|that|calling) (?:didnt|did not|dont|doesnt|wont|couldnt|cant|could not|wouldnt)"
    r" (?:help"
    r"|listen|care|answer|believe me|come|work|understand)(?: me| us| at all)?\b",
    r"\bi (?:cant|cannot|can not|wont|will not|dont want to|do not want to|couldnt|am not going to|dont dare|am"
    r" too scared to"
    r"|am afraid to) (?:to )?(?:call|phone|ring|text|talk on the phone|talk to (?:them|anyone|anybody|people"
    r"|someone))\b(?: " + _HELP + r")?",
    r"\b(?:im not|im too scared to|im afraid to|im not going to|im not gonna|not gonna) (?:calling|call|phone"
    r"|ring)\b",
    r"\bi (?:have|ve|got|have got) (?:no ?(?:one|body|phone|friends|family|signal|credit)|nobody)\b(?: to \w+)?"
    r"|\bi dont have (?:a phone|anyone|anybody|friends|family|credit|signal)\b(?: to \w+)?"
    r"|\bthere(?:s| is| isnt)? (?:no ?one|nobody|anyone|anybody)\b(?: (?:here|to \w+|around|i (?:can )?trust))*",
    r"\bi tried (?:calling|to call|that|them|it|the (?:line|number)|everything|already)\b",
    r"\bniemand (?:geht ran|hilft|da)\b|\bpersonne ne repond\b|\bnadie (?:contesta|me ayuda)\b",
)
_WHEN = r"(?: (?:right |just )?(?:now|already|then))*"
_HELP_IS_THERE = _any(
    rf"\b(?:i|ive|i have) (?:have |just |already |ve )*(?:called|phoned|rang|rung|texted|told|spoke to|spoken to"
    rf"|talked to"
    rf"|talking to|contacted|reached)\b(?! (?:him|her|it|you))(?: {_HELP})?{_WHEN}",
    rf"\b(?:im|i am|ill|i will|ill go|let me|im going to|im gonna|i am going to) (?:call|calling|phone|phoning|ring"
    rf"|ringing|text|texting|talking to|talk to|on the (?:phone|line)(?: with| to)?|go to|going to|with)\b"
    rf"(?! (?:it|him|her|you|do|die|hurt|kill|jump|end|take|cut|sleep))(?: {_HELP})?{_WHEN}",
    r"\b(?:i|ive) (?:gave|given|handed|hand|give|have given) (?:\w+ ){1,4}?(?:over )?to (?:my|a|the|our) \w+" + _WHEN,
    r"\bi (?:gave|handed) (?:my|a|the|our) (?:mum|mom|mother|dad|father|sister|brother|friend|wife|husband"
    r"|partner|neighbou?r)"
    r" (?:the|my|all the) \w+" + _WHEN,
    rf"\b(?:help|police|the police|an? ambulance|the ambulance|paramedics|the paramedics|someone) (?:is |are"
    rf" )?(?:here|coming"
    rf"|on (?:the|its|their) way|on the phone)\b{_WHEN}",
    rf"\b(?:im|i am) (?:not alone|with (?:my|a|the) \w+|at (?:the|a) (?:hospital|er|doctors?|police"
    rf" station))\b{_WHEN}",
)
_LEAVE_ME = _any(
    r"\b(?:leave me (?:the (?:fuck|hell) )?(?:alone|be)|stop (?:asking|it|this|that)?(?: (?:me|that|this))?$|stop"
    r" asking"
    r"|dont ask(?: me)?(?: again)?|quit asking|shut up|shut the fuck up|go away|fuck (?:off|you)|piss off|back"
    r" off|get lost"
    r"|none of your business|mind your own business|i (?:already )?(?:said|told you) no|lass(?:t)? mich(?: in ruhe)?"
    r"|laisse[zs]? moi(?: tranquille)?|dejame(?: en paz)?)\b",
    r"^stop$",
)
_GO_ON_VERB = (
    r"(?:go on|continue|carry on|keep (?:going|practi[sc]ing|talking)|move on|go back|get back|resume|practi[sc]e"
    r"|start again"
    r"|start over|return|talk about (?:something|anything) else|weitermachen|weiter)"
)
_GO_ON = (
    rf"^{_FILLERS}(?:(?:no|nope|nah|{_DENIES}|(?:im|i am) (?:ok|okay|fine|good|alright|all right|better))(?:"
    rf" (?:now|and))* )*"
    rf"{_FILLERS}(?:(?:i (?:just |really )?(?:want to|wanna|would like to|need to)|id like to|lets|let us|let me"
    r"|can (?:i|we)|could (?:i|we)|may (?:i|we)|how (?:do|can) i (?=(?:\w+ ){1,2}(?:with|to) )"
    r"|(?:im |i am )?(?:ok |okay |good |fine |happy )?(?:ready )?to) )?(?:just |please )*"
    rf"{_GO_ON_VERB}(?: (?:with|to|the|it|this|talk|talking|practi[sc]e|practi[sc]ing|conversation|role ?play"
    rf"|exercise"
    r"|scenario|game|please|again|here|now|back|on|my|then|thanks))*$"
)

BY_KIND: tuple[tuple[Answer, re.Pattern[str]], ...] = (
    (Answer.TELLS_NOBODY, _compiled(_ABOUT_SECRECY)),
    (Answer.NOT_REACHED, _compiled(_NO_HELP)),
    (Answer.REACHED, _compiled(_HELP_IS_THERE)),
    (Answer.NOT_ASKED_AGAIN, _compiled(_LEAVE_ME)),
    (Answer.HOW_TO_GO_ON, _compiled(_GO_ON)),
)
"""The milder kinds of answer and their wordings; where a text holds several, the first answers it."""
SOMEBODY_THERE = _compiled(
    rf"\b(?:my|a|the|our) (?:\w+ )?(?P<who>{_FAMILY}|{_HELPER}) (?:is |are |has |just |will be )*(?:here"
    rf"|coming(?: over)?|with me|on (?:the"
    r"|his|her|their) way|next to me|beside me|at home with me|staying with me|in the (?:room|house)|calling)\b" + _WHEN
)
HELPER = _compiled(_HELPER)
