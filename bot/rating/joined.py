"""Signs that mean more together than apart: a guess and its hedge, an apology and the deed, an attack taken back."""

from __future__ import annotations

from bot.rating.signs import Signs

_THEIR_VIEW = (
    "their_view", "felt_like", "like_clause", "you_had_to", "same_in_your_place", "you_feel", "so_you", "on_your_own",
)  # fmt: skip
_VIEWS = (*_THEIR_VIEW, "makes_sense", "feeling")
_OWN = ("own_feeling", "own_need", "own_limit", "own_view")
_DEEDS = ("i_did_to_you", "owned", "me_doing")
ATTACKS = (
    "insult_at_you", "sarcasm", "blame", "threat", "counter_attack", "dismissal", "absolute_you", "accusing_question",
)  # fmt: skip

SOFT_BLOWS = (
    "scolds", "well_you", "if_you_had", "taken_back", "minimises", "argues_facts", "rhetorical", "refuses_stop",
    "fake_i_statement", "sorry_but", "sorry_if", "slammed_door", "insult", "advice", "advice_question", "lecture",
    "why_you", "polite_cold", "clinical", "certain",
)  # fmt: skip
BLOWS = frozenset(ATTACKS) | {
    "insult", "scolds", "well_you", "if_you_had", "rhetorical", "refuses_stop", "fake_i_statement", "slammed_door",
    "sorry_but", "sorry_if", "polite_cold", "refuses_wondering", "taken_back", "hostile",
}  # fmt: skip
_GUESSES = ("guess_asked", "imagined_place", "scene", "rather_than", "simile", *_THEIR_VIEW)


def is_offered(signs: Signs) -> bool:
    """Whether a guess among these signs is put as a question or with an 'or am I making that up'."""
    return "guess_asked" in signs or "guess_checked" in signs


def is_held_lightly(signs: Signs) -> bool:
    """Whether a guess among these signs leaves the other room to say no."""
    return "hedge" in signs or "correctable" in signs


def joined_features(
    parts: list[str], part_signs: list[Signs], signs: Signs, found: dict[str, float]
) -> dict[str, float]:
    """The joined signs of a reply, from the signs of its sentences, of the whole, and the features found so far."""
    n_attacks = sum(1 for name in ATTACKS if name in signs)
    n_own = sum(1 for name in _OWN if name in signs)
    n_soft = sum(1 for name in SOFT_BLOWS if name in signs)
    joined = {"attacks": min(n_attacks, 4) / 2, "own": min(n_own, 3) / 2, "soft_blows": min(n_soft, 4) / 2}
    told = {
        **_guessing(signs),
        **_owning(signs, found),
        **_offered(signs, found),
        **_questions_with_a_view(parts, part_signs),
        "no_blow": not n_attacks and not n_soft,
        "offer_without_blow": "offer" in signs and not n_attacks and not n_soft,
        "told_kindly": "told_their_mind" in signs and not n_attacks and not n_soft,
        "told_and_struck": "told_their_mind" in signs and bool(n_attacks or n_soft),
        **_in_one_sentence(part_signs, is_held_lightly(signs)),
        "formula_nothing_shared": "formula" in signs and "nothing_shared" in found,
        "attack_taken_back": bool(n_attacks) and "self_correction" in signs,
        "no_attack": not n_attacks,
        "own_without_attack": bool(n_own) and not n_attacks,
        "own_feeling_without_attack": "own_feeling" in signs and not n_attacks,
        "nothing_but_stop_respected": "respects_stop" in signs and not n_attacks,
        "deed_and_effect": "i_did" in signs and "effect_on_you" in signs and "sorry_but" not in signs,
        "deed_named": any(name in signs for name in _DEEDS) and not n_attacks and "defensive" not in signs,
    }
    joined |= {name: 1.0 for name, is_so in told.items() if is_so}
    n_views = min(sum(1 for name in _VIEWS if name in signs), 6) / 3
    joined["views"] = n_views
    if is_held_lightly(signs):
        joined["views_held_lightly"] = n_views * found["particular_share"] * 2
    if "formula" in signs:
        joined["formula_share"] = min(1.0, signs["formula"] / (3 * found["words"]))
    return joined


def _guessing(signs: Signs) -> dict[str, bool]:
    theirs = any(name in signs for name in _THEIR_VIEW)
    lightly = is_held_lightly(signs)
    return {
        "their_view_held_lightly": theirs and lightly,
        "their_view_correctable": theirs and "correctable" in signs,
        "their_view_certain": theirs and not lightly,
        "their_view_lightly_with_reason": theirs and lightly and "reason" in signs,
        "mind_as_fact_certain": "mind_as_fact" in signs and not lightly,
        "mind_as_fact_because": "mind_as_fact" in signs and "because_you" in signs,
        "feeling_with_reason": "you_feel" in signs and "reason" in signs,
    }


def _offered(signs: Signs, found: dict[str, float]) -> dict[str, bool]:
    guesses = sum(1 for name in _GUESSES if name in signs)
    may_be_corrected = is_offered(signs) or is_held_lightly(signs) or "asks" in found
    return {
        "guess_offered": guesses > 0 and may_be_corrected,
        "guesses_offered": guesses > 1 and may_be_corrected,
        "many_guesses_offered": guesses > 2 and may_be_corrected,
        "guess_certain": guesses > 0 and not may_be_corrected,
        "guess_offered_with_reason": guesses > 0 and may_be_corrected and "reason" in signs,
        "guess_offered_inside": guesses > 0 and may_be_corrected and ("inside" in signs or "feeling" in signs),
        "guess_checked_and_shared": "guess_checked" in signs and "nothing_shared" not in found,
    }


def _questions_with_a_view(parts: list[str], part_signs: list[Signs]) -> dict[str, bool]:
    asked = [signs for part, signs in zip(parts, part_signs, strict=True) if "?" in part]
    return {
        "question:guess": any("guess_asked" in signs for signs in asked),
        "question:view": any(any(name in signs for name in _GUESSES) for signs in asked),
        "question:inside": any("inside" in signs or "feeling" in signs for signs in asked),
        "question:views": any(sum(1 for name in _GUESSES if name in signs) > 1 for signs in asked),
    }


def _owning(signs: Signs, found: dict[str, float]) -> dict[str, bool]:
    has_deed = "i_did" in signs or "owned" in signs
    return {
        "sorry_and_deed": "sorry" in signs and has_deed and "sorry_but" not in signs,
        "bare_sorry": "sorry" in signs and "at_most_6_words" in found,
    }


def _in_one_sentence(part_signs: list[Signs], is_light: bool) -> dict[str, bool]:
    return {
        "sentence:guess_of_feeling": any(
            "hedge" in part and ("feeling" in part or "like_clause" in part) for part in part_signs
        ),
        "sentence:i_did_sorry": any("i_did" in part and "sorry" in part for part in part_signs),
        "sentence:i_did_to_you": not is_light and any("i_did_to_you" in part for part in part_signs),
    }
