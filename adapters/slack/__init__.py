"""Slack: translates what members do into actions, and cards and forms into Block Kit."""
