"""Sound: speech and pauses stitched to a tape, the tape mastered and encoded."""
