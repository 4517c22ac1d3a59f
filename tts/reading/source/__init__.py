"""Where an article comes from: files, streams and addresses, and what kind of document they hold."""
