"""What is known over crawls: links, hosts, the health of sources."""
