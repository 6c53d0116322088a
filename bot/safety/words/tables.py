"""The tables a message is read with: English always, French and Spanish where a word of theirs stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.meaning.common_words import GRAMMAR
from bot.safety.label import LEARNT, Label
from bot.safety.words.everyday import EVERYDAY, EVERYDAY_PAIRS
from bot.safety.words.french import FRENCH, FRENCH_NOT_MEANT
from bot.safety.words.not_meant import NOT_MEANT
from bot.safety.words.pairs import PAIRS
from bot.safety.words.patterns import compiled
from bot.safety.words.risk import RISK
from bot.safety.words.spanish import SPANISH, SPANISH_NOT_MEANT

# Common words that English does not share, or hardly; a short sign is here by its own word.
_FRENCH_WORDS = frozenset(
    re.findall(
        r"\w+",
        """je jai jme jveux jveu jvx jvais jva jvai jpense jy jdoi chu chui chuis jsuis il les que qui avec dans
        une un suis
        veux vais envie moi et mon mes pas du mourir crever vivre marre suicider
        jaimerais jaurais jen nai pere mere mari peur seule le quand
        elle elles ma ta sa ses tu ton tes vous mais cest ca ce cette jetais jattends jespere lui leur femme copine
        copain mec meuf chum enfants idees pensees suicidaires suicidaire besoin encore tuer buter pendre
        scarifier mutiler
        frapper frappe frappes gifle bat battue violee hier plus rien jamais toujours tous la mort fait fais
        peux pu quil quelle lai metrangle magresse moblige menferme frappee giflee gifles cogne tabasse tapes poussee
        viole violer veines cachets medocs""",
    )
)
_SPANISH_WORDS = frozenset(
    re.findall(
        r"\w+",
        """quiero kiero qiero quisiera kisiera mi mis el los las una un por para con pero ya lo le se te su yo
        que q de del
        al en es soy estoy tengo voy morir morirme matarme suicidarme vivir ojala volvi
        anoche vez miedo ganas cuando nino
        ella ellos hoy si nunca te tu ti esta estas este esto muy mas como porque nada solo vida dijo dice siempre casa
        hago hice dano pega pego pegas pegan pegaste pegaba pegado pegando golpea golpeo golpeas golpean golpeaste mata
        mato suicidio ideas violo viola ahorca ahorcarme colgarme cortarme cortar hacerme lastimo
        lastimarme
        maltrata maltrato amenaza encierra patea madrea corte corto deja hijo hija ninos ninas
        quiere quieres deberia muerto muerta pastillas tome trague bebi lejia cloro dio diste das metio agarra agarro
        avento empujo empuja jalo jala contra pared cuello golpes obliga obligo sexo abuso abusa levanta quemo persigue
        acosa casca zurra cachetea abofetea estrangula pateo madreo rajo raje lastime autolesiono matarla matarlo
        violaron""",
    )
)
_FEWEST_WORDS = 2
_Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Tables:
    """Patterns ready to run: what is not meant, the signs of each label, and its pairs (beside, now)."""

    not_meant: _Patterns
    risk: Mapping[Label, _Patterns]
    pairs: Mapping[Label, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]]


@lru_cache(maxsize=8)
def tables_for(text: str) -> Tables:
    """The tables for a plain text (bot/safety/plain.py)."""
    words = text.split()
    return _tables(not _FRENCH_WORDS.isdisjoint(words), not _SPANISH_WORDS.isdisjoint(words))


def is_french_or_spanish(text: str) -> bool:
    """Whether a plain text is in one of them: more of its words are theirs than are English grammar."""
    words = text.split()
    theirs = sum(word in _FRENCH_WORDS or word in _SPANISH_WORDS for word in words)
    english = sum(word in GRAMMAR for word in words)
    return theirs >= _FEWEST_WORDS and theirs >= english


@cache
def _tables(is_french: bool, is_spanish: bool) -> Tables:
    risk = RISK + EVERYDAY + (FRENCH if is_french else ()) + (SPANISH if is_spanish else ())
    not_meant = NOT_MEANT + (FRENCH_NOT_MEANT if is_french else ()) + (SPANISH_NOT_MEANT if is_spanish else ())
    pairs = PAIRS + EVERYDAY_PAIRS
    return Tables(
        tuple(compiled(group.patterns) for group in not_meant),
        {label: tuple(compiled(group.patterns) for group in risk if group.label is label) for label in LEARNT},
        {
            label: tuple((compiled(pair.beside), compiled(pair.now)) for pair in pairs if pair.label is label)
            for label in LEARNT
        },
    )
