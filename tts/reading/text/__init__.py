"""Characters: bytes into text, white space, dates and languages in it, how alike two texts are."""
