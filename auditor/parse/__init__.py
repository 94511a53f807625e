"""A source to an article: blocks, elements and visible text with exact spans."""
