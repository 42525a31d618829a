"""Sets things out for people to read in a terminal."""
