"""Trains the project's name finders: see `train.py` for the command."""
