"""Words that say little about this moment: grammar, everyday verbs, and the vocabulary of empathy itself."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

GRAMMAR = frozenset(
    """
    a an the this that these those there here it its thats theres i im id ill ive me my mine myself we wed weve
    us our you your youre youd youll youve yours yourself he she hes shes him her his they them their theyre
    theyd somebody someone nobody anyone everyone everybody something anything nothing everything and or but so
    because if when whenever while until since after before though although then than as like with without of to
    in on at for from by about up out over off into through down back is are was were be been being am do does
    did done doing dont didnt doesnt have has had having havent hasnt can could cant couldnt will would wont
    wouldnt should shouldnt might may must not no yes ok never always ever what whats how hows why which when
    where who just only even still too also really very more less much some any all both maybe perhaps probably
    guess think thought imagine suppose reckon wonder bet say know mean feel felt feels feeling hear tell told
    said want like sorry right wrong off sure close now today sometime later again once
    """.split()  # noqa: SIM905
)

COMMON = GRAMMAR | frozenset(
    """
    get got gets getting go going goes gone went come came coming see saw seen look looks looked looking make
    makes made take took taken give gave given keep kept put let lets leave left stop stopped start started try
    tried trying need needs needed ask asked asking talk talking say saying says tell telling call called answer
    listen hear heard read love loved hate mind care help matter matters use used find found stay sit sat stand
    stood run turn turned way thing things stuff bit lot kind sort part bits point side end time times day days
    week weeks month months year years minute hour moment night tonight morning tomorrow yesterday life world
    people person friend mate man guy bro dude babe love dear good bad nice fine great best better worst worse
    hard tough rough big small little long old new real true whole same different own other another every last
    first next one two three four five ten few many most well away home around together almost maybe actually
    honestly literally totally completely obviously please thanks thank yeah lol haha ha oh ah hm hmm mm um ugh
    wow hey god jesus christ damn hell shit fuck fucking bloody crap upset angry mad annoyed sad hurt stressed
    tired scared worried alone lonely fair valid understand understanding appreciate feelings emotion emotions
    perspective perspectives empathy empathize empathise empathetic validate validated validation acknowledge
    curious curiosity experience experiences journey truth space hold holding share sharing shared honour honor
    vulnerable vulnerability respect value support supporting needs compassion compassionate judgment judgement
    process situation issue issues problem problems frustration frustrating frustrated difficult challenging
    concern concerns feedback communicate communication relationship reason reasons whatever anyway already
    enough such else rather quite pretty sending hugs hug light strength strong healing brave here there yet
    might free open safe seems sounds seem sound mood idiot stupid selfish dramatic sensitive crazy jealous
    immature childish rude pathetic ridiculous calm relax chill grow
    """.split()  # noqa: SIM905
)


def is_known(word: str) -> bool:
    """Whether it is one of some 22,000 English words, in small letters, with or without its apostrophe."""
    return word.removesuffix("'s").replace("'", "") in _known()


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    listed = (Path(__file__).parent / "known_words.txt").read_text(encoding="utf-8").split()
    return frozenset(listed) | COMMON
