"""From the bytes of a page to a tree, its blocks, and what stands around them."""
