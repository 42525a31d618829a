"""Finds, checks and writes source files for people."""
