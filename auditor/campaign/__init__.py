"""Who is behind many articles: the keys they share, what those weigh, and the campaigns and families they make."""
