"""Saved queries whose new rows are told of after a crawl."""
