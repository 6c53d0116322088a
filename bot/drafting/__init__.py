"""A conflict of one's own, drafted by a language model: asked for, judged like any other scenario, and tried out."""
