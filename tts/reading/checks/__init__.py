"""Claims held against the page: who wrote it, when, whether it is all there, whether it is an article at all."""
