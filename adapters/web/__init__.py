"""The moderators' dashboard."""
