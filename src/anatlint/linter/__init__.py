"""Running the stages over drafts, and what comes of it.

The engine is not imported here, so that a reader of reports does not load the stages.
"""
