"""Refuses pages that are no article: walls, errors, lists, empty shells."""
