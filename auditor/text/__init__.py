"""Where things are: spans, lines, text whose characters know their source, folding."""
