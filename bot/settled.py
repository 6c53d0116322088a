"""What is loaded once, and stays until the program ends."""

from __future__ import annotations

import gc


def settled() -> None:
    """Tells Python that all it holds by now stays. It need not look again whether any of it is still wanted.

    LangChain alone brings some 140,000 objects. A look over all of them came about once in two
    hundred turns, and held up the one it came in for a third of a second.
    """
    gc.freeze()
