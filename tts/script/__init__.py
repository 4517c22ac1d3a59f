"""An article as a script: sentences, breaths, spoken words, pauses and chapters.

Nothing is imported here: `tts.script.sentences`, `tts.script.spoken` and `tts.script.compose` are modules of their own,
and who only splits sentences does not load the rules of English.
"""
