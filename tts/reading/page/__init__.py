"""The tree of a page: nested boxes with the lines in them, and what elements and class names say of either."""
