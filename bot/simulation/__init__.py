"""Scripted learners against the persona: the proof that nobody caves, nothing leaks, and a good talk gets through."""
