"""What signs, symbols and abbreviations stand for, a module for each language."""
