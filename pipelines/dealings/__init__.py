"""Finds deals sentence by sentence: the rules, who is meant, what is no deal."""
