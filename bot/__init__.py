"""Otherwise: rehearse the conversation you dread."""

__version__ = "0.1.0"
