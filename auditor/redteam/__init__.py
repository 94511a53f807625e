"""The evasion matrix: disguised contacts made by rule, and how many of them an audit finds."""
