"""No word of the product claims to treat, to cure or to find out what somebody has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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
    ROOT / "bot" / "safety" / "texts.py",
    ROOT / "README.md",
]
CLAIMS = re.compile(
    r"\b(?:therap(?:y|ies|ist|eutic)|treats\b|treatment of|cures?\b|heals?\b|diagnos\w+|clinically proven"
    r"|evidence[- ]based|mental illness|your companion|always here for you|guarantee[sd]?|100 ?%)",
    re.IGNORECASE,
)
# What it says it is not.
DENIALS = re.compile(r"\b(?:no|not|never|nor|neither|nothing|without|instead of)\b[^.:;]{0,60}$", re.IGNORECASE)


def claims_in(text: str) -> list[str]:
    """The claims of a text that are not denied in their own sentence."""
    return [found.group() for found in CLAIMS.finditer(text) if not DENIALS.search(text[: found.start()])]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_nothing_claims_what_it_is_not(path: Path) -> None:
    assert claims_in(path.read_text(encoding="utf-8")) == []


def test_the_linter_finds_a_claim_and_lets_a_denial_be() -> None:
    assert claims_in("Our therapy treats anger.") == ["therapy", "treats"]
    assert claims_in("It is not therapy, nor does it diagnose.") == []
    assert claims_in("It is no therapy. It never diagnoses anybody.") == []
