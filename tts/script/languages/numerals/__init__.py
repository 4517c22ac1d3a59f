"""Numbers as words, a module for each language; they know nothing of the text around."""
