"""The claims of an article that can be checked, one file a kind of claim."""
