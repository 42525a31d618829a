"""Tells what event an article is about, to find others on the same."""
