"""Reads numbers and currencies as news writes them."""
