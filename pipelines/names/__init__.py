"""Finds names and tells what they are: the model, the list, and what judges both."""
