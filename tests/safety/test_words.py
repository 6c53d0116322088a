"""What the rules find by themselves, and the harmless neighbours they leave alone. Messages are short and made up."""

from __future__ import annotations

import pytest

from bot.safety.label import Label
from bot.safety.screen import by_words

SIGNS = {
    Label.SELF_HARM_ACTIVE: [
        "j'ai envie de me foutre en l'air",
        "jveux me tuer ce soir",
        "jai des idees suicidaires",
        "j'ai recommencé à me scarifier",
        "voy a quitarme la vida",
        "kiero matarme",
        "me volví a cortar anoche",
        "tengo pensamientos suicidas",
        "ah'm gonnae dae masel in",
        "I want finish my life",
        "thinking about suicide again",
        "I'm not safe on my own tonight",
        "I've decided to do away with myself",
        "I want to kіll myѕelf",
    ],
    Label.SELF_HARM_PASSIVE: [
        "j'en ai marre de vivre",
        "chu tanné de vivre",
        "j'aimerais ne plus me réveiller",
        "j'aurais préféré ne jamais naître",
        "ya no quiero vivir",
        "kisiera no haber nacido",
        "estoy cansada de vivir",
        "le pido a Dios que me lleve",
        "I'd rather not be alive",
        "I go to bed hoping I don't wake up",
        "there's no reason for me to be alive",
        "I'd sooner be dead",
    ],
    Label.ABUSE: [
        "mon mari me frappe",
        "il m'enferme quand il sort",
        "mon copain m'a giflée hier",
        "j'ai peur de mon père",
        "mi marido me pega",
        "mi novio no me deja ver a mi familia",
        "tengo miedo de mi esposo",
        "me dijo que si lo dejo me mata",
        "my missus hits me when she drinks",
        "our kid batters me",
        "he said if I leave he will call the Home Office",
        "my boss keeps my passport and says I get it when I behave",
    ],
    Label.HARM_TO_OTHERS: [
        "je vais le poignarder",
        "je vais le tuer, je sais où il habite",
        "lo voy a apuñalar",
        "lo voy a matar, ya sé a qué hora sale",
        "I'm going to kill him tonight",
        "I'm going to put him in a wheelchair",
        "I hit my girlfriend last night",
    ],
    Label.CHILD_RISK: [
        "il frappe ma fille",
        "j'ai secoué le bébé",
        "son père le frappe",
        "mi cuñado le pega a mi sobrina",
        "deja al bebé solo cuando se va",
        "they tie my brother to the bed",
        "he takes a belt to the wee boy",
        "I shook her and she's gone quiet, the baby",
    ],
}

HARMLESS = [
    "je suis morte de rire",
    "tu me tues avec tes blagues",
    "ma mère va me tuer si j'oublie",
    "je meurs de faim",
    "je ne veux pas mourir",
    "j'ai pas envie de me suicider, rassure-toi",
    "je veux en finir avec ce dossier",
    "il me tape sur les nerfs",
    "mon frère me bat toujours aux échecs",
    "mon père ne m'a jamais frappée",
    "il me frappe par son intelligence",
    "ça me tue de le voir comme ça",
    "je crève de chaud",
    "j'ai peur de lui dire la vérité",
    "j'ai peur de ma réaction",
    "ma mère me laisse pas sortir samedi",
    "je vais te tuer mdr",
    "quand j'étais petite mon père me frappait, c'est loin",
    "je suis psychologue et une patiente veut mourir",
    "elle a touché mon fils au coeur avec sa lettre",
    "je suis fatiguée de vivre avec trois colocataires",
    "je voudrais disparaître quand on me filme",
    "on laisse les enfants jouer seuls dans le jardin",
    "je me suis coupé les cheveux",
    "no me quiero morir",
    "me muero de vergüenza",
    "me muero por verte",
    "mi mamá me va a matar",
    "te voy a matar jaja",
    "ese color no me pega",
    "me pega el sol en la cara",
    "me corté el pelo",
    "me corté con un papel",
    "me hice daño jugando al fútbol",
    "le tengo miedo al examen",
    "ojalá no llueva mañana",
    "la banda suena mejor sin mí",
    "estoy cansado de vivir con mis suegros",
    "no quiero vivir en este piso",
    "de chicos mi padre nos pegaba, ya pasó",
    "mi hermano nunca me ha pegado",
    "soy maestra y un alumno habla de suicidarse",
    "quiero acabar con esto del divorcio",
    "me mata este trabajo",
    "my brother beat me again at darts",
    "he hits me up when he needs money",
    "my wife threw the keys to me",
    "my boss has my passport scan with the visa forms",
    "my mum said if I leave the dishes she'll be furious",
    "I hit my sister's car by accident",
    "I'm going to kill it on Saturday",
    "we're going to murder them on Sunday",
    "he put me in hospital radio, best job ever",
    "I'd rather be dead on time than early",
    "I shook his hand and left",
    "I left the kids with their gran for the night",
    "she finished my life drawing for me",
    "I have a plan for the weekend",
    "I've picked a date for the wedding",
    "I said no and he did it anyway, the boat is in the drive",
    "my dad ties my brother to nothing but his word",
    "I took the kids home after dinner",
    "it should have been me who got the promotion",
    "I'm a nurse and I hear people say they want to end it",
]


@pytest.mark.parametrize(("message", "label"), [(text, label) for label, texts in SIGNS.items() for text in texts])
def test_an_explicit_sign_is_found_by_the_rules_alone(message: str, label: Label) -> None:
    assert by_words(message).label is label


@pytest.mark.parametrize("message", HARMLESS)
def test_a_harmless_neighbour_of_a_sign_does_not_stop(message: str) -> None:
    assert by_words(message).label is Label.NONE


def test_a_chosen_day_is_a_sign_only_beside_words_of_dying() -> None:
    assert by_words("I've picked the day").label is Label.NONE
    assert by_words("I've picked the day", ["I am not scared any more"]).label is Label.SELF_HARM_ACTIVE


def test_a_threat_in_french_or_spanish_is_meant_once_a_plan_stands_beside_it() -> None:
    assert by_words("j'ai failli le tuer").label is Label.NONE
    assert by_words("j'ai failli le tuer", ["je ne sais pas la prochaine fois"]).label is Label.HARM_TO_OTHERS
    assert by_words("si me ve lo mato", ["ya sé dónde vive"]).label is Label.HARM_TO_OTHERS


def test_a_past_told_in_french_or_spanish_does_not_stop_and_one_that_returns_does() -> None:
    assert by_words("Hace doce años quise quitarme la vida. Hoy estoy bien.").label is Label.NONE
    assert by_words("Hace doce años quise quitarme la vida. Otra vez lo pienso.").label is Label.SELF_HARM_ACTIVE
    assert by_words("Il y a dix ans je voulais me tuer. Je vais bien.").label is Label.NONE


_NO_FIGURE: dict[Label, list[str]] = {
    Label.ABUSE: [
        "he hits me for talking back",
        "he hit me for no reason",
        "he hits me like i'm nothing",
        "he hit me that hard i fell",
        "he beats me in front of the kids",
        "he beats me in the car",
        "my dad beats me at home",
        "she beat me on the stairs",
        "he beats me on fridays when he gets paid",
        "he pushed me into the wall",
        "he pushed me to the floor",
        "he pushes me around when he drinks",
        "he pushed me out of the moving car",
        "he slapped me on the face",
        "she slapped me with her shoe",
        "he choked me up against the wall",
        "he kicked me out of bed and onto the floor",
        "he choked me when I was 20 weeks pregnant",
        "not so long ago he choked me",
    ],
    Label.HARM_TO_OTHERS: [
        "I want to kill my wife. I mean it, I bought a gun",
        "I want to kill you. I'm not joking, I know where you live",
    ],
    Label.SELF_HARM_PASSIVE: [
        "I have never wanted to die so much",
        "I want to disappear off the face of the earth",
        "i think about dying to make it stop",
        "I wanted to die when she left me and I still do",
    ],
    Label.SELF_HARM_ACTIVE: [
        "I have never wanted to kill myself this badly",
        "dont know why i havent killed myself yet",
        "I won't kill myself till after my mums birthday",
        "i'm not going to kill myself tonight, tomorrow maybe",
        "i haven't stopped cutting myself",
        "I never stopped hurting myself",
        "im thinking of killing myself to get this over with",
        "I keep thinking about killing myself at work",
        "I nearly killed myself on the bridge yesterday",
        "when he goes off i cut myself",
        "when my mum kicks off i cut myself",
        "I keep burning myself on the oven when i feel bad",
        "I cut myself on some glass on purpose",
        "i hurt myself at the gym on purpose",
        "im not, going to kill myself tonight",
    ],
    Label.CHILD_RISK: [
        "I don't mean to hurt my kids but I can't stop",
    ],
}


@pytest.mark.parametrize(("message", "label"), [(text, label) for label, texts in _NO_FIGURE.items() for text in texts])
def test_words_that_a_figure_or_a_denial_shares_hide_no_sign(message: str, label: Label) -> None:
    assert by_words(message).label is label


_NOT_FAR_AWAY: dict[Label, list[str]] = {
    Label.ABUSE: [
        "He kicked me in the stomach when I was 7 months pregnant",
        "he raped me when i was 8 months gone",
        "he hit me not long ago",
        "he first hit me two years ago and he never stopped",
        "My ex hit me. That's two years ago and he is back again.",
        "He hits me. That's eleven years now.",
        "I'm in my twenties and my dad slapped me last Sunday",
        "when i was 59 he hit me",
        "he hit me last night because he lost in that game",
        "he slapped me because I laughed in the film",
        "in my book he is a monster, he punched me",
    ],
    Label.SELF_HARM_ACTIVE: [
        "Not long ago I tried to kill myself",
        "I tried to kill myself in 2026",
        "I tried to kill myself. That was ten years ago and I still want to.",
        "I tried to kill myself last week. It's twenty years ago we met.",
        "doctor asked if i was suicidal and i said no but i am",
        'He asked, I said "I want to kill myself"',
        'I wrote a note, it says "I am going to end my life"',
        "Il y a dix ans j'ai voulu me tuer. Je vais recommencer.",
    ],
    Label.SELF_HARM_PASSIVE: [
        "a part of me keeps saying 'I want to die'",
        "the note on my bed says 'I want to die'",
        "I'd rather be dead than go on like this",
        'when they asked I said "I want to die"',
    ],
}


@pytest.mark.parametrize(
    ("message", "label"), [(text, label) for label, texts in _NOT_FAR_AWAY.items() for text in texts]
)
def test_what_is_not_long_ago_not_a_film_and_not_anothers_words_is_a_sign(message: str, label: Label) -> None:
    assert by_words(message).label is label


_TYPED_SHORT: dict[Label, list[str]] = {
    Label.ABUSE: [
        "my husband's been hitting me",
        "my dad's hitting me",
        "my ex's threatening to kill me",
        "my boyfriends hitting me",
    ],
    Label.SELF_HARM_PASSIVE: [
        "I wish I hadn't been born",
        "I wish I hadn't woken up this morning",
        "no, I want to die",
        "I just want to... die",
        "i want to die!!!please",
    ],
    Label.SELF_HARM_ACTIVE: [
        "nah, I want to kill myself",
    ],
    Label.CHILD_RISK: [
        "he locks her in the shed",
        "he locks my son in the shed",
    ],
}


@pytest.mark.parametrize(
    ("message", "label"), [(text, label) for label, texts in _TYPED_SHORT.items() for text in texts]
)
def test_a_sign_is_found_however_its_ends_and_short_forms_are_typed(message: str, label: Label) -> None:
    assert by_words(message).label is label


@pytest.mark.parametrize(
    "message",
    [
        "it hit me that she was right",
        "he left and it hit me hard",
        "he beat me by two points",
        "she beat me to the door",
        "he always beats me at cards",
        "she beat me in the final",
        "my boss pushed me into a corner",
        "you pushed me to quit",
        "they slapped me with a fine",
        "he slapped me on the wrist for it",
        "they kicked me out of the group",
        "I cut myself off from my family",
        "I hurt myself at the gym",
        "I want to disappear into a book",
        "I want to disappear for a week",
        "I want to end it with him",
        "I don't want to wake up to your alarm",
        "I wanted to die when he said that in the meeting",
        "I nearly killed myself on the stairs",
        "I'm dying to see it",
        "I could kill my boss",
        "No, I would never hurt myself",
        "he has never hit me, not once",
        "I'm not going to kill myself over a job",
        "I don't want to die",
        "when I was 12 my dad hit me",
        "in the book he hits me and I leave",
        "in 2009 he hit me",
        "a long time ago he hit me, in my twenties",
        "my mum's painting is lovely!!!thanks",
        "the bikes are in the shed",
        "I want to... say sorry",
        "it goes 'I want to die' and then the drums come in",
        "Il y a dix ans j'ai voulu me tuer. Je vais bien.",
        "my first husband hit me, thirty years ago. I only want to practise telling my daughter",
        "a caller said he wanted to die and I froze",
        "He used to hit me. That's eleven years ago, he's in Spain and I'm happily married.",
        "I tried to end my life when I was nineteen. I'm fifty, glad every day that I'm here.",
        "Fifteen years back I tried to take my life. I've been well, and on Sunday I'm telling the choir.",
        "de niña mi padre me pegaba. Hace cuarenta años, y ya murió.",
        "My doctor asked if I was suicidal and I said no, and I meant no",
        "No no, I not want die, I am only tired",
        "I answer phones for people who self-harm",
        "Not hurting myself, promise, the cat scratched me",
        "I'd rather be dead than eat that again",
        "they will literally kill me if I'm late",
        "I'll murder you if you finish the milk",
        "Your card says 'I want to die', with a skeleton on it",
        "a woman was shouting 'I wish I was dead' on the telly",
    ],
)
def test_figures_denials_and_a_far_past_still_do_not_stop(message: str) -> None:
    assert by_words(message).label is Label.NONE
