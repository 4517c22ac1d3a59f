"""What a listener chose: selectors, quotations, tables, pictures, footnotes and numbers of lists."""
