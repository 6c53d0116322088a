"""The wordings in which learners are known to ask what they are talking to."""

from __future__ import annotations

import re
import unicodedata

_MACHINE = (
    r"(?:an? )?(?:ai|a\.i\.|artificial intelligence|bot|chat ?bot|robot|machine|computer|computer program|program|"
    r"algorithm|llm|language model|gpt|chat ?gpt)"
)
_HUMAN = r"(?:a |an )?(?:real|actual|live|living|human|genuine)? ?(?:person|human|human being|people|someone)"
_BARE_MACHINE = r"(?:an? )?(?:ai|bot|chat ?bot|robot)"
_COMPANY = r"(?:open ?ai|anthropic|deepseek|mistral ai)"
_MAKER = (
    rf"(?:an? |the |some |real )*(?:{_COMPANY}|mistral|google|microsoft|meta|facebook|apple|amazon|chat ?gpt|gpt|ai|"
    r"artificial intelligence|computers?|machines?|humans?|people|tech company|company|programmers?|developers?"
    r"|engineers?|(?:language )?models?)"
)
_THIS_THING = r"this (?:ai|bot|chat ?bot|app|program|thing|software|site|website)"
_ADVERBS = r"(?:even |actually |really |just |only |all |like |secretly )*"
_END = r"(?= *(?:$|[?.!,]))"
_FRAMES = (
    # are you an AI; is this a bot; r u human
    rf"\b(?:are|r) (?:you|u) {_ADVERBS}(?:{_MACHINE}|human)\b(?! about| enough)",
    rf"\b(?:are|r) (?:you|u) {_ADVERBS}(?:a human(?: being)?|a person|a man or a woman|alive)" + _END,
    r"\b(?:youre|you are|ur|u r) (?:not|never) (?:even |actually |really )?(?:an? )?(?:real|human|person|actual)"
    r"(?: (?:person|human|being))?" + _END,
    rf"\b(?:are|were|is|was) (?:you|u|this|it) {_ADVERBS}(?:made|built|created|trained|developed|programmed|coded"
    rf"|designed|run|owned|powered|written) by {_MAKER}\b",
    rf"\b(?:are|is) (?:you|this|that|it) (?:from )?{_COMPANY}\b",
    rf"\bwho (?:made|built|created|trained|programmed|developed|coded|designed) (?:you|u|{_THIS_THING})" + _END,
    rf"\b(?:which|what) (?:tech )?company (?:made|makes|built|runs|owns|trained|is behind) (?:you|u|this|{_THIS_THING})"
    + _END,
    r"\b(?:who|what)(?: or what)?(?: exactly| the hell| on earth)? am i (?:actually |really |exactly |even )*(?:talking"
    r"|speaking|chatting|writing|typing|texting) (?:to|with)(?: exactly| really| here| right now)?" + _END,
    r"\bwhat (?:exactly|precisely) are (?:you|u)"
    + _END
    + r"|\bwhat are (?:you|u) (?:exactly|precisely|made of)"
    + _END,
    r"\b(?:are|is|am i talking to) (?:you |this |that )?(?:claude|chatgpt|chat gpt|gpt|gemini|copilot|siri|alexa|"
    r"llama)\b",
    r"\b(?:are|r) (?:you|u) (?:(?:even |actually |really )(?:a )?(?:real|person|human)|real)\b" + _END,
    r"\b(?:are|r) (?:you|u) (?:even |actually |really |just |like )*(?:a |an )?(?:real|actual|live|living|human) "
    r"(?:person|human|one)\b",
    r"\b(?:are|r) (?:you|u) (?:a )?(?:human|person) or (?:a |an )?(?:bot|machine|robot|computer|program|ai)\b",
    rf"\bis (?:this|it|that(?= (?:an? )?(?:bot|robot|ai|machine)\b)) {_ADVERBS}(?:{_MACHINE}|automated|"
    r"a real (?:person|human)|"
    r"a human|a person|a recording)\b",
    r"\b(?:am i|im i|i am|im) (?:even |actually |really |just |like )*(?:talking|speaking|chatting|texting|writing|"
    rf"typing) (?:to|with) (?:{_MACHINE}|{_HUMAN}|a real)",
    r"\bis (?:there )?(?:a |an )?(?:real |actual |live )?(?:anyone|anybody|someone|somebody|person|human|people) "
    r"(?:really |actually |even )?(?:there|reading|watching|behind|on the other (?:end|side)|typing|listening)\b",
    r"\b(?:who|what) (?:am i|is) (?:actually |really )?(?:(?:talking|speaking) to" + _END + r"|behind this|"
    r"reading this|watching this|typing this|answering(?: me)?)\b",
    r"\bwho(?:s| is| am i| are) (?:actually |really )?(?:reading|watching|behind|talking to|speaking with) "
    r"?(?:this|these|me|here)?\s*\??$",
    r"\b(?:does|do|can|will|is) (?:a |an |any )?(?:real |actual )?(?:person|human|anyone|anybody|someone|people) "
    r"(?:get to |going to )?(?:read|see|watch|reading|watching|seeing) (?:this|these|what i (?:write|type))",
    r"\b(?:what are you|what is this) ?(?:,|-)? ?(?:an? )?(?:ai|bot|machine|program|computer|person|human)\b",
    r"\bare you (?:made|run|powered|written) by (?:an? )?(?:ai|computer|person|human|model)",
    rf"\bdo(?:es)? (?:you|this|it) (?:use|run on) (?:{_MACHINE})\b",
    r"\b(?:tell me|say)(?: honestly| truthfully)? (?:if|whether) (?:you are|youre|you|this is|its|it is) "
    rf"(?:{_MACHINE}|{_HUMAN}|real|human)\b",
    r"\b(?:youre|you are|this is|its) (?:just |only )?(?:an? )?(?:ai|bot|chat ?bot|robot|computer|computer program)"
    r",? (?:right|arent you|isnt it|or)\b",
    r"\b(?:human|person) or (?:ai|bot|machine|robot|computer)\b",
    r"\b(?:ai|bot|machine|robot|computer) or (?:a )?(?:human|person|real)\b",
    rf"\breal (?:person )?or (?:just |only )?{_MACHINE}\b",
    # the whole message is it: so you're an AI; bot?
    rf"^(?:(?:so|wait|oh|ok|hang on),? )*(?:youre|you are|this is) (?:just |only )?{_MACHINE} *[?.!]*$",
    rf"^(?:(?:so|wait|oh|hang on),? )?(?:(?:you|u) )?{_BARE_MACHINE} *\?+$",
    # is this real; is Mia real
    rf"^(?:(?:so|wait|hang on|but),? )*is (?!it\b|that\b|love\b)\w+ {_ADVERBS}real" + _END,
    r"\b(?:which|what) (?:ai|llm|chat ?bot|bot) (?:are you|is this|am i)\b|\bwhat model are you\b",
    r"\bwho (?:else )?(?:reads|sees|can (?:see|read)|gets to (?:see|read)) (?:this|these|my (?:messages|chats?"
    r"|answers))" + _END,
    r"\b(?:does|do|can|will) (?:anyone|anybody|someone|somebody) (?:else )?(?:read|see) (?:this|these"
    r"|my (?:messages|chats?|answers))\b",
    r"\bwho am i (?:actually |really )?(?:talking|speaking|chatting|writing) (?:to|with) (?:right now|here)" + _END,
)
# French and Spanish, without accents.
_FRAMES_ELSEWHERE = (
    r"\b(?:es[- ]tu|tu es|t ?es|etes[- ]vous|vous etes|cest|est[- ]ce) (?:que tu es |vraiment |juste |bien )?(?:une? )?"
    r"(?:ia|robot|machine|bot|ordinateur|programme|humain|humaine|vraie personne|personne reelle|intelligence)\b",
    r"\best[- ]ce que (?:tu es|cest|vous etes|je parle a) (?:vraiment )?(?:une? )?(?:vraie? )?"
    r"(?:ia|robot|machine|bot|ordinateur|programme|humaine?|personne|quelquun)\b",
    r"\b(?:je parle a|cest) (?:une? )?(?:vraie? )?(?:ia|robot|machine|humain|personne|quelquun)(?= *\?)",
    r"\bquelquun (?:lit|regarde|me lit|voit)\b",
    r"\b(?:eres|es|sos|es esto|esto es|estoy hablando con|hablo con) (?:realmente |de verdad |solo )?(?:una? )?"
    r"(?:ia|robot|maquina|bot|ordenador|computadora|programa|human[oa]|persona real|persona de verdad|persona)"
    r"(?= *(?:$|[?.!,]))",
    r"\b(?:hay alguien|alguien) (?:ahi |real |de verdad )?(?:lee|leyendo|mira|mirando|detras)\b",
    r"\b(?:humaine?|personne|reel(?:le)?|vraie?) ou (?:bien |juste )?(?:une? )?(?:ia|robot|bot|machine|ordinateur"
    r"|programme)\b|\b(?:ia|robot|bot|machine) ou (?:bien )?(?:une? )?(?:humaine?|vraie?|personne|reel(?:le)?)\b",
    r"\b(?:es[- ]tu|tu es|t ?es|etes[- ]vous|vous etes|cest|est[- ]ce) (?:vraiment |bien )?reel(?:le)?(?= *(?:$"
    r"|[?.!,]))",
    r"\by a (?:vraiment )?quelquun(?: (?:la|derriere|en vrai|de reel|de vrai))* *\?",
    r"\bqui (?:me lit|lit (?:ca|cela|ceci|tout ca|mes messages|ce que)|peut (?:lire|voir) (?:ca|ceci|mes messages))\b",
    r"\bje parle avec (?:une? )?(?:vraie? )?(?:ia|robot|bot|machine|humaine?|personne)\b",
    r"\ba qui (?:je parle|est-ce que je parle|parle[- ]je) *(?:la )?\?|\bquel(?:le)? (?:ia|modele|bot) (?:es[- ]tu"
    r"|tu es"
    r"|t ?es|cest)\b",
    r"\b(?:human[oa]|persona|real) o (?:eres |sos )?(?:solo )?(?:una? )?(?:ia|robot|bot|maquina|ordenador|computadora"
    r"|programa)\b|\b(?:ia|robot|bot|maquina) o (?:una? )?(?:human[oa]|persona|real)\b",
    r"\b(?:eres|sos|es esto|esto es|es usted) (?:de verdad |realmente )?real(?= *(?:$|[?.!,]))",
    r"\bhay alguien(?: (?:ahi|alli|real|de verdad|del otro lado|al otro lado))* *\?",
    r"\bquien (?:me lee|(?:lee|ve|puede (?:leer|ver)) (?:esto|mis mensajes|lo que escribo))\b",
    r"\bqui (?:ta|vous a) (?:cree|fabrique|programme|concu|developpe)" + _END,
    rf"\b(?:tu as|tas|vous avez) ete (?:cree|fait|programme|concu|developpe)e? par (?:une? )?{_MAKER}\b",
    r"\bquien te (?:creo|hizo|programo|fabrico|diseno)" + _END + rf"|\bte (?:creo|hizo|programo) {_COMPANY}\b",
    r"\bcon quien (?:hablo|estoy hablando) *(?:ahora )?\?|\bque (?:ia|modelo|bot) (?:eres|sos)\b",
)
_ASKS = re.compile("|".join((*_FRAMES, *_FRAMES_ELSEWHERE)))
_APOSTROPHES = re.compile("['\u2019\u2018`]")


def asks_in_known_words(text: str) -> bool:
    """Whether a message asks if this is a machine, a person, or who reads it.

    A reproach to the character ("are you a robot? say something") asks too: the truth does no harm there.
    """
    letters = unicodedata.normalize("NFD", _APOSTROPHES.sub("", text.lower()))
    plain = " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())
    return _ASKS.search(plain) is not None
