"""From a narration to an episode: tags, cover, transcripts, receipt, and files that appear at once."""
