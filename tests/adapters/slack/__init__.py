"""Slack: pure parts, and end to end through the sandbox."""
