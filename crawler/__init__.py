"""Finds and fetches: sources in, pages out."""
