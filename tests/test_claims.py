"""No word of the product claims to treat, to cure or to find out what somebody has."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.authoring.claims import claims_in

ROOT = Path(__file__).parent.parent
WRITTEN = [
    *sorted((ROOT / "bot" / "web" / "templates").glob("*.html")),
    *sorted((ROOT / "bot" / "web" / "static").glob("*.js")),
    *sorted((ROOT / "bot" / "web").glob("*.py")),
    *sorted((ROOT / "bot" / "debrief").glob("*.py")),
    *sorted((ROOT / "bot" / "terminal").glob("*.py")),
    *sorted((ROOT / "bot" / "language_model").glob("*.yaml")),
    *sorted((ROOT / "bot" / "drafting").glob("*.yaml")),
    ROOT / "bot" / "__main__.py",
    ROOT / "bot" / "app.py",
    *sorted((ROOT / "scenarios").glob("*.yaml")),
    *sorted((ROOT / "bot" / "own_conflict").rglob("*.yaml")),
    # All but the list of what is looked for.
    *sorted(path for path in (ROOT / "bot" / "authoring").iterdir() if path.is_file() and path.name != "claims.py"),
    *sorted((ROOT / "bot" / "rehearsal").glob("*.py")),
    ROOT / "bot" / "errors.py",
    ROOT / "bot" / "safety" / "texts.py",
    ROOT / "bot" / "safety" / "resources.json",
    ROOT / "README.md",
    ROOT / "SAFETY.md",
]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_nothing_claims_what_it_is_not(path: Path) -> None:
    assert claims_in(path.read_text(encoding="utf-8")) == []


def test_the_linter_finds_a_claim_and_lets_a_denial_be() -> None:
    assert claims_in("Our therapy treats anger.") == ["therapy", "treats"]
    assert claims_in("It is not therapy, nor does it diagnose.") == []
    assert claims_in("It is no therapy. It never diagnoses anybody.") == []


@pytest.mark.parametrize(
    "claim",
    [
        "It can treat your anxiety.",
        "A way of treating depression.",
        "It treats people with trauma.",
        "It has treated many patients.",
        "A treatment for anger.",
        "The treatment of stress.",
    ],
)
def test_to_treat_an_ailment_is_a_claim(claim: str) -> None:
    assert claims_in(claim)


@pytest.mark.parametrize(
    "said",
    [
        "Don't treat me like that.",
        "He treats me like a child.",
        "You want to be treated like a person.",
        "How's retirement treating you?",
        "I'll buy you a treat.",
        "The silent treatment again.",
    ],
)
def test_to_treat_somebody_in_some_way_is_none(said: str) -> None:
    assert claims_in(said) == []
