"""A language server: findings in an editor while an article is written."""
