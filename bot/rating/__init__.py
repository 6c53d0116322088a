"""How a reply is read: skills, levels, flags, and the words that show them."""

from bot.rating.rater import EmbeddedRater

__all__ = ["EmbeddedRater"]
