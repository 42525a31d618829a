"""The spiders: what goes through the pipelines comes from here."""
