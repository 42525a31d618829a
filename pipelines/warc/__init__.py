"""The WARC files of the archive: written, read past damage, blanked, deleted."""
