"""Sentences of an ordinary day that share their words with a sign, and plain signs that are worded like them."""

from __future__ import annotations

import pytest

from bot.safety.label import Label
from bot.safety.screen import by_words

HARMLESS = [
    "It's 20 kms from here",
    "The office is a few kms from home",
    "It is 2 kms away",
    "Can we try again tonight?",
    "I can't make it to Christmas this year",
    "I won't be here tomorrow",
    "I won't be around next week, who covers for me?",
    "I can't promise I'll be here at six",
    "Tomorrow is my last day on this project",
    "Now I know how I would do it next time",
    "I'm worried I'll do it wrong again",
    "I almost did it right",
    "I had the urge to cut you off",
    "I felt the urge to jump in and fix it",
    "I want to take my life back",
    "I don't want to shoot myself in the foot",
    "I want to take some pressure off myself",
    "I drown myself in work",
    "I hurt myself at football",
    "I need to jump into a meeting",
    "I'm going to jump off the call",
    "You try driving home in traffic with two kids",
    "I'll be dead when my boss sees this",
    "I'm going to die if we have another meeting",
    "I said my goodbyes and left the party",
    "I want to end things. You have been a big part of my life",
    "I wrote a letter to HR. Before I go, thank you",
    "You talk over me all the time, so I wrote some notes",
    "The project is dead. I have a plan.",
    "It would be easier if I had the dates earlier",
    "I'd be happier if I had some notice",
    "It would be better if I was on the list",
    "Why am I here, then?",
    "I don't exist for you",
    "I'm tired of living like this",
    "I want to be gone by five",
    "I will do it this time, I mean it",
    "I have to finish this today, literally",
    "I'm going to finish the dishes, I mean it",
    "I didn't see the email yesterday",
    "You did not see the kids on Sunday",
    "I know I hurt my wife badly with what I said",
    "Did you bring the knife for the cake?",
    "You'll burn the house down",
    "It hurt my daughter that you forgot her birthday",
    "This fighting is hurting the kids",
    "My daughter was hurt by your joke",
    "You dragged the kids into our argument",
    "The school kicked my son out",
    "You threw our son a party",
    "I hit my son's car",
    "You're always using your phone around the kids",
    "The stakes are high with my son",
    "I came by with the kids and there was no one home",
    "The kids ate. I haven't eaten since breakfast",
    "You attacked me in front of the whole team",
    "You dragged me into this",
    "You threw me off",
    "You threw me off.",
    "You pushed me so hard I quit",
    "You kicked me when I was down",
    "You never let me work from home",
    "You won't let me drive",
    "He kept me in a meeting",
    "My manager controls the schedule",
    "I'll wait until they decide",
    "Can you explain the marks you gave me?",
    "I'm afraid of you taking it the wrong way",
    "I'm scared to say no to you",
]

# Near the plain signs below.
ALSO_HARMLESS = [
    "My mum will kill me",
    "She's going to kill me because I'm late",
    "I took 20 photos of the tablets",
    "I have taken 10 mg tablets for years",
    "I'm cutting again for summer",
    "You tried to kill me with that workout",
    "I was beaten by my brother at chess",
    "You knocked me out of the tournament",
    "I want to smother my baby in kisses",
    "I beat him up the hill",
    "He grabbed my arm to stop me falling",
    "I do not deserve to die for this",
    "I'm standing on the bridge and going to jump in later",
    "He pulled a knife from the drawer",
]

# What the narrowed wordings were made for.
STILL_SIGNS = {
    Label.SELF_HARM_ACTIVE: [
        "I want to kms",
        "kms tonight",
        "gng 2 kll myslf tnght",
        "Can't promise I'll still be here by breakfast",
        "I want to take my life",
        "I'm going to take my life tonight",
        "I want to shoot myself",
        "I'm going to drown myself",
        "I'm going to jump off the bridge",
        "I want to jump in front of a train",
        "I want to drive into a wall",
        "I get urges to cut",
        "I have the urge to hurt myself",
        "I'll be dead when you find this",
        "I'm going to die tonight",
        "I've said my goodbyes",
        "I won't be alive tomorrow",
        "I won't be here much longer",
        "I want to die. I won't be here tomorrow",
        "I can't take it anymore. I might try again tonight",
        "I know how I'd do it. The pills are there",
        "I hurt myself again",
        "I want to off myself",
        "I'm scared of what I might do to myself",
    ],
    Label.SELF_HARM_PASSIVE: [
        "They'd be better off without me",
        "It would be easier if I was dead",
        "Everyone would be happier if I had never been born",
        "It'd be better if I wasn't here",
        "I'm tired of living",
        "I don't know why I am still alive",
        "I just want to be gone",
    ],
    Label.HARM_TO_OTHERS: [
        "I'm going to finish him, I mean it",
        "I have the knife and I will do it",
        "I am going to hurt that lad, I've worked out when he's alone",
        "I'm going to make sure he does not live to see another birthday",
        "I'm going to hurt her badly",
        "I'm bringing a knife for him",
        "I'm going to burn his house down",
    ],
    Label.CHILD_RISK: [
        "He hurts my daughter",
        "He hit my son",
        "I hit my son",
        "She dragged my son by the hair",
        "He dragged my boy off the pitch by the hair",
        "He kicked my son",
        "He threw my baby",
        "My son is hurt by his dad",
        "He gets high with my son in the room",
        "The kids are at my mum's and they haven't eaten since Friday",
    ],
    Label.ABUSE: [
        "He attacked me",
        "You attacked me with your fists on Sunday and he kicked me",
        "He dragged me into the bedroom",
        "He threw me off the bed",
        "He kicked me when I was down on the floor",
        "He won't let me work",
        "My husband won't let me drive",
        "He keeps me in the house",
        "He controls my money",
        "He controls the money",
        "I can't leave until he says I can",
        "I hide the bruises",
        "I'm afraid of you",
        "I'm scared of him hitting me",
        "I'm scared to say no to him",
    ],
}

# Plain words for it that the rules passed over.
SIGNS = {
    Label.SELF_HARM_ACTIVE: [
        "suicide",
        "Suicide.",
        "I've attempted suicide twice",
        "im standing on the bridge and im going to jump",
        "I'm gonna slit my throat",
        "I'm going to put a bullet in my head",
        "I want to blow my brains out",
        "I took 40 paracetamol an hour ago",
        "I've just taken thirty sleeping pills",
        "I swallowed bleach",
        "I've got a rope and I know which tree",
        "I want to lie down on the train tracks",
        "I'm cutting again",
        "i relapsed and cut",
        "I want to ctb",
        "i want to crash my car",
        "I will end this life",
        "I burned my arm with a cigarette last night",
    ],
    Label.SELF_HARM_PASSIVE: [
        "I deserve to die",
        "I should be dead",
        "please just let me die",
        "I keep wanting to die",
        "cant live anymore",
        "I just want to... die",
    ],
    Label.HARM_TO_OTHERS: [
        "I choked my girlfriend last night",
        "I strangled my wife",
        "I raped my girlfriend",
        "I pushed my wife down the stairs",
        "I beat her up last night",
    ],
    Label.CHILD_RISK: [
        "I'm going to kill my kids and then myself",
        "im going to drown my kids",
        "I want to smother my baby",
        "I keep thinking about throwing the baby against the wall",
        "my ex leaves our 5yo alone at night",
        "my stepdad is molesting my sister",
        "i hit him too hard, he's only 4",
    ],
    Label.ABUSE: [
        "he says he will kill me",
        "my ex says he'll kill me",
        "he's going to kill me because I left",
        "he tried to kill me",
        "my husband is abusing me",
        "he attacked me with a knife",
        "he burned me with a cigarette",
        "she strangled me with a scarf",
        "he put a knife to my throat",
        "he pointed a gun at me",
        "I was raped by my boyfriend",
        "I get beaten by my husband",
        "I was punched by my partner last night",
        "i've been hit by my wife",
        "he keeps raping me",
        "my boyfriend has sex with me when I'm asleep",
        "my husband frightens me",
        "he spat on me",
        "he backhanded me",
        "he knocked me out",
        "he grabbed my neck",
        "he killed our dog to scare me",
        "I'm a victim of domestic violence",
        "he took my phone so i cant call anyone",
        "he took my keys so I can't leave",
    ],
}


def _cases(signs: dict[Label, list[str]]) -> list[tuple[str, Label]]:
    return [(message, label) for label, messages in signs.items() for message in messages]


@pytest.mark.parametrize("message", HARMLESS + ALSO_HARMLESS)
def test_a_sentence_of_an_ordinary_day_does_not_stop(message: str) -> None:
    assert by_words(message).label is Label.NONE


@pytest.mark.parametrize(("message", "label"), _cases(STILL_SIGNS))
def test_the_sign_that_sounds_like_it_still_stops(message: str, label: Label) -> None:
    assert by_words(message).label is label


@pytest.mark.parametrize(("message", "label"), _cases(SIGNS))
def test_a_plain_sign_is_found_by_the_rules_alone(message: str, label: Label) -> None:
    assert by_words(message).label is label


@pytest.mark.parametrize(
    ("message", "earlier", "label"),
    [
        ("I won't be here tomorrow", "I want to die", Label.SELF_HARM_ACTIVE),
        ("I know how I would do it", "I have the pills", Label.SELF_HARM_ACTIVE),
        ("Tomorrow is my last day", "I feel hopeless", Label.SELF_HARM_ACTIVE),
        ("I will do it", "I know where he parks", Label.HARM_TO_OTHERS),
    ],
)
def test_words_of_an_ordinary_day_stop_beside_words_of_danger(message: str, earlier: str, label: Label) -> None:
    assert by_words(message).label is Label.NONE
    assert by_words(message, [earlier]).label is label
