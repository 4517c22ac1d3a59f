"""Feeds: what they say of their articles, and the article of a feed that holds one in full."""
