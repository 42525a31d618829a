"""Spells addresses in one way, and tells what they lead to."""
