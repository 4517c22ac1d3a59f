"""PDF documents, by the places of their letters."""
