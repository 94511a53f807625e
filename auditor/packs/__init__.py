"""What a pack of rules or facts changes: in what is minded and known, and in the reports of articles."""
