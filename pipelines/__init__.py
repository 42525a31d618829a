"""Turns pages into articles and rows: one module a stage, pages in, SQLite out."""
