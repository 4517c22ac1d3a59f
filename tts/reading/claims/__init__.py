"""What a page says of itself: marks in its tree, records in its scripts, its metadata."""
