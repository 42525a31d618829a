"""The newsroom's pages in Datasette."""
