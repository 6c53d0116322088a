"""Which fixed text answers what a learner writes on while the practice has stopped.

Known words decide, in their many short forms; where they leave a doubt, it is the safer text. What was said since the
stop is read along by the rules alone: beside words of self-harm the encoder takes whatever follows for a sign, also
"hm".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

from bot.safety.label import Label
from bot.safety.screen import Screening, by_words
from bot.safety.texts import Answer

ASK = frozenset({Label.SELF_HARM_ACTIVE, Label.SELF_HARM_PASSIVE})
"""The labels whose text asks whether the learner thinks of ending their life; it is asked once."""
_TELLS_NO_MORE = frozenset({Label.ABUSE, Label.UNREAD})


def answer_to(text: str, stopped_for: Collection[Label], earlier: Sequence[str], found: Screening) -> Answer:
    """The answer to a text while the practice has stopped for these labels.

    `earlier` is what was said since the stop, and `found` is what the screen finds in the text by itself.
    """
    words = _words_of(text)
    has_asked = not ASK.isdisjoint(stopped_for)
    if has_asked and not found.stops and _NO.fullmatch(words):
        return Answer.BELIEVED
    signs = {found.label, by_words(text, earlier).label} - {Label.NONE}
    if has_asked:
        return Answer.CALL_NOW if signs or _CALLS.search(words) else Answer.STILL_HERE
    return Answer.IN_DANGER_NOW if signs - _TELLS_NO_MORE or _NEEDS_HELP.search(words) else Answer.STILL_HERE


def is_new_sign(found: Label, stopped_for: Collection[Label]) -> bool:
    """Whether what was found needs words of its own: the practice has not stopped for its kind yet."""
    if found in (Label.NONE, Label.UNREAD) or found in stopped_for:
        return False
    return found not in ASK or ASK.isdisjoint(stopped_for)


def _words_of(text: str) -> str:
    """The words in small plain letters, a space between them: "I'm  OK!" is "im ok", "nooo" is "no"."""
    letters = unicodedata.normalize("NFKD", re.sub("['’‘ʼ`´]", "", text.lower()))
    bare = "".join(each if each.isalnum() else " " for each in letters if not unicodedata.combining(each))
    return " ".join(re.sub(r"([a-z])\1{2,}", r"\1", bare).split())


_FILLERS = r"(?:(?:u+m+|u+h+|h+m+|er+|well|so|oh|ok|okay|look|god|honestly|i mean) )*"

_NO_WORDS = (
    r"no|n|nop|nope|nah|na|naw|noo|nay|non|never|not at all|of course not|course not|absolutely not|definitely not"
    r"|certainly not|god no|hell no|no way|not me|im not|i am not|i dont|i do not|i wasnt|i was not"
    r"|pas du tout|jamais|claro que no|para nada|nunca"
)
_AFTER_A_NO = (
    r"(?:im|i am) (?:not )?thinking about (?:it|that|this|killing myself|ending my life|ending it|suicide)"
    r"|not thinking about (?:it|that|killing myself|ending my life)"
    r"|(?:im|i am) (?:really |just |totally |quite )?(?:ok|okay|fine|good|safe|alright|all right)"
    r"|(?:im|i am) not (?:suicidal|going to|in danger)"
    r"|(?:i )?(?:dont|do not) (?:want to|wanna) (?:die|kill myself|hurt myself|end my life|do that)"
    r"|(?:i )?(?:dont|do not) want that|i would never(?: do (?:it|that))?|i wouldnt(?: do (?:it|that))?"
    r"|thank you|thanks|really|honestly|sorry|not like that|nothing like that|i promise|i swear|merci|gracias"
    r"|(?:i was |im )?(?:just |only )?(?:joking|kidding|angry|tired|stressed|upset|frustrated|exaggerating)"
    r"|(?:it|that) was (?:just |only )?(?:a |an )?(?:joke|figure of speech|expression|saying)"
    r"|i (?:didnt|did not) mean (?:it|that)(?: (?:like that|that way|literally))?|its (?:just )?(?:an )?expression"
)
_NO = re.compile(rf"{_FILLERS}(?:{_NO_WORDS})(?: (?:{_NO_WORDS}|{_AFTER_A_NO}))*")

# A yes, and what is neither yes nor no: there the safer text is right.
_YES = (
    r"y|ye|yes|yess|yeah|yea|yeh|yah|ya|yep|yup|yh|aye|uh huh|mhm|mm hm|mm|correct|true|exactly|of course|obviously"
    r"|definitely|absolutely|all the time|every day|always|often|i am|i do|i have|i have been|i did|i might|i could"
    r"|i think so|i guess|i suppose|maybe|perhaps|possibly|probably|kind of|kinda|sort of|sorta|sometimes|a bit"
    r"|a little|some|not sure|im not sure|idk|dunno|no idea|not really|not exactly|not now|not yet|not today"
    r"|oui|ouais|peut etre|si|tal vez|quizas?|a veces"
)
# What says more than these words alone only where it begins with a plain yes or a plain doubt.
_YES_THEN = (
    r"y|ye|yes|yess|yeah|yea|yeh|yah|yep|yup|yh|aye|i think so|i guess|i suppose|maybe|perhaps|probably|kind of|kinda"
    r"|sort of|sometimes|not sure|im not sure|not really|oui|ouais|peut etre|si|tal vez|quizas?"
)
_THINKS_OF_IT = (
    r"\b(?:i dont know|i do not know|dont know|je ne sais pas|je sais pas|no se|no lo se)\b"
    r"|\b(?:think|thinking|thought|thinks) (?:about|of) (?:it|that|this|killing|ending|dying|suicide)\b"
    r"|\bi (?:really )?(?:want|wanna|need|plan|mean) (?:to|it)\b|\bi mean it\b|\bje veux\b|\bquiero hacerlo\b"
)
_PLEA = (
    r"^help\b|\bhelp (?:me|us|please|her|him)\b|\bplease help\b|\b(?:need|want|send|get) (?:some |any )?help\b"
    r"|\b(?:someone|somebody|anyone|anybody) help\b|\bsave me\b|\bsos\b|^please$|\bplease (?:stay|dont go|come)\b"
    r"|\bstay with me\b|\bdont (?:leave|go)\b|\bstop me\b|\bi (?:cant|can not|cannot) (?:do this|go on|cope|hold on"
    r"|take (?:it|this)|stop|breathe|any ?more)\b|\b(?:im|i am) (?:so |really |very )?(?:scared|afraid|frightened"
    r"|in danger|not safe|bleeding)\b|\bcall (?:someone|somebody|an ambulance|the police|911|999|112)\b"
    r"|\baide[zs]?(?: moi)?\b|\ba laide\b|\bau secours\b|\bayuda(?:me)?\b|\bsocorro\b|\bauxilio\b"
)
_NOW = (
    r"\bright (?:now|here)\b|\btonight\b|\bin a (?:minute|moment|bit|few)\b|\bany (?:minute|moment|second)\b"
    r"|\babout to\b|\bgo(?:ing to|nna) do it\b|\bdo it\b|\btoo late\b|\bbleeding\b|\bambulance\b"
    r"|\bmaintenant\b|\bce soir\b|\btout de suite\b|\bahora\b|\besta noche\b"
)
_NOW_OF_ONESELF = (
    r"\b(?:now|today|soon|tomorrow|already|ready|goodbye|bye)\b|\bits (?:done|over)\b|\bin (?:front of me|my hands?)\b"
    r"|\b(?:next to|beside|with) me\b|\bi (?:have|ve|got|have got) (?:it|them|everything|what i need|a plan|a way)\b"
    r"|\bi (?:took|cut|ve taken|have taken|swallowed)\b|\b(?:a|the|my) (?:plan|note|letter)\b|\bce matin\b|\bhoy\b"
)
_MEANS = (
    r"\b(?:pills?|tablets?|meds|medication|medicines?|overdosed?|rope|noose|belt|knife|knives|blades?|razors?|scissors"
    r"|guns?|pistol|rifle|bullets?|bridge|roof|rooftop|ledge|balcony|cliff|tracks|rails?|poison|bleach|drugs|insulin)\b"
    r"|\b(?:cachets?|comprimes?|medicaments?|corde|couteau|lame|arme|pont|toit|pastillas?|cuerda|cuchillo|navaja"
    r"|pistola|arma|puente|azotea)\b"
)
_ON_THE_WAY = (
    r"\b(?:he|she|they|someone|somebody) (?:is |are |has |have )?(?:here|coming|outside|inside|back|got in|broke in)\b"
    r"|\b(?:hes|shes|theyre) (?:here|coming|outside|inside|back|at the|got|hitting|hurting)\b|\bat (?:the|my) door\b"
    r"|\bbr(?:oke|eaking) in\b|\b(?:has|got|with|have|holding) (?:a |the |his |her |my )?(?:knife|gun|weapon|axe)\b"
)
_CALLS = re.compile(
    rf"^{_FILLERS}(?:{_YES})(?: (?:{_YES}))*$|^{_FILLERS}(?:{_YES_THEN})\b"
    rf"|{_THINKS_OF_IT}|{_PLEA}|{_NOW}|{_NOW_OF_ONESELF}|{_MEANS}"
)
_NEEDS_HELP = re.compile(rf"{_PLEA}|{_NOW}|{_ON_THE_WAY}")
