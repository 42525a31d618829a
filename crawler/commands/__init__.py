"""What `scrapy` can do in this project besides its own commands."""
