"""Reads feeds, sitemaps and front pages into links."""
