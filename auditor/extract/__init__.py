"""An article to its mentions: contacts, links, images, claims."""
