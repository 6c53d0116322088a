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


def is_held_lightly(signs: Signs) -> bool:
    """Whether a guess among these signs leaves the other room to say no."""
    return "hedge" in signs or "correctable" in signs


def joined_features(part_signs: list[Signs], signs: Signs, found: dict[str, float]) -> dict[str, float]:
    """The joined signs of a reply, from the signs of its sentences, of the whole, and the features found so far."""
    n_attacks = sum(1 for name in ATTACKS if name in signs)
    n_own = sum(1 for name in _OWN if name in signs)
    joined = {"attacks": min(n_attacks, 4) / 2, "own": min(n_own, 3) / 2}
    told = {
        **_guessing(signs),
        **_owning(signs, found),
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
