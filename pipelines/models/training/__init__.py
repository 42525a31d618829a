"""Writes and reads the texts that the name finders are trained on."""
