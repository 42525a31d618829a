"""Finds what was said, and by whom."""
