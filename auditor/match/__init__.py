"""Rules over one article: findings, fingerprints, suppressions."""
