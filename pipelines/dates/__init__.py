"""Reads dates as publishers write them, and chooses those of the article."""
