"""Lifts an article's own words out of its page, and leaves the furniture there."""
