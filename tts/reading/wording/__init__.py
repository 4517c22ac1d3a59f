"""What words give away: names and bylines, titles and site names, the phrases of everything that is not article."""
