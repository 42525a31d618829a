"""What makes the crawler a good guest, and a careful one."""
