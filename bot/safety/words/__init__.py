"""The words the screen goes by: tables to read, each group with its reason.

All patterns meet plain text (bot/safety/plain.py): small letters, no accents, no apostrophes, "do not" for "don't",
"want to" for "wanna", " . " at the end of a sentence. `[^.]` therefore stays inside one sentence. Names in braces stand
for the lists in `_NAMES`. Sources of the groups: the warning signs of suicide (988 Suicide & Crisis Lifeline), the
Columbia scale's difference between passive and active ideation, the power and control wheel (Duluth), and the ways
people are known to get round filters ("unalive", "kms").
"""
