"""Files that people edit: safe YAML with line numbers, where the built-in ones are, and their compiled form."""
