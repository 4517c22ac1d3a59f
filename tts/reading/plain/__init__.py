"""Text without markup, as people paste it."""
