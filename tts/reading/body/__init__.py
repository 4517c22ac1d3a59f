"""Which lines are the article: the column, the rules, the opinions of others, and the trees that decide."""
