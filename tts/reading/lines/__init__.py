"""Text as lines: split, unwrapped, described by numbers, and the trees that weigh such numbers."""
