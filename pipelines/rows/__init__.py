"""The rows of the SQLite file, and what keeps them right."""
