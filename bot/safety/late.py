"""What is said shortly after a learner went on from being asked about self-harm, and answers that question late.

In a talk that goes on, words like "maybe" or "help me understand" belong to it. So fewer words count here than while
the practice has stopped, and a mere yes only in the first reply.
"""

from __future__ import annotations

import re


def is_late_sign(text: str, is_first: bool) -> bool:
    """Whether a reply says that the answer was yes after all, names a means, or says that it is now. `is_first`: it is
    the first since the learner went on."""
    words = " ".join(re.findall(r"[^\W_]+", re.sub("['’‘ʼ`´]", "", text.lower())))
    return bool(_SIGN.search(words) or (is_first and _YES.fullmatch(words)))


_LEADING = r"(?:(?:actually|no|wait|sorry|ok|okay|well|oh|um+|uh+|honestly|in fact|the truth is|truth is) )*"
_YES = re.compile(
    rf"{_LEADING}(?:y|yes|yess|yeah|yea|yep|yup|ya|i do|i am|i did|i have|i might|i think so|maybe|oui|si)"
    r"(?: (?:y|yes|yeah|yep|i do|i am|i did|i have|i might))*"
)
_MEANS = (
    r"pills?|tablets?|meds|overdosed?|rope|noose|knife|knives|blades?|razors?|guns?|pistol|rifle|bridge|roof|rooftop"
    r"|ledge|balcony|cliff|tracks|poison|bleach|insulin|cachets|comprimes|corde|couteau|pastillas|cuerda|cuchillo"
)
_SIGN = re.compile(
    r"\bi (?:lied|wasnt honest|was not honest|didnt tell (?:you )?the truth)\b|\bthat was a lie\b|\bit was a lie\b"
    rf"|^{_LEADING}(?:actually|i meant|it is|its) (?:y|yes|yeah|yep|oui|si)\b|^no (?:y|yes|yeah|yep)\b"
    r"|\bi (?:still|do|really do) (?:want to|wanna|mean it|think about (?:it|dying)|have (?:it|them))(?: die| do it)?$"
    r"|\bi (?:still )?(?:want to|wanna) (?:die|do it|end it)\b"
    r"|^i (?:still )?(?:want to|wanna)$|^i still (?:do|am|might)$"
    r"|\b(?:i|ive|i have|ill|i will|im|i am|gonna|going to|about to) (?:just |already )?(?:did|done|do|doing) it"
    r"(?: now| already| soon| today| tonight)?$"
    r"|\bi (?:took|swallowed|drank) (?:it|them|everything)(?: all)?$|\bits (?:done|too late)\b|\btoo late now\b"
    r"|^(?:its |it is |i mean )?(?:right )?(?:now|tonight|soon|today|tomorrow)$|^(?:good ?bye|bye forever)$"
    r"|^(?:please )?help(?: me)?(?: please)?$|\bi need help\b|\bcall an ambulance\b|\bthere is (?:so much )?blood\b"
    rf"|\b(?:{_MEANS})\b"
)
