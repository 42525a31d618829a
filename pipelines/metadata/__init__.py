"""What a page tells of its article: headline, authors, picture, section, quality."""
