"""Platforms, one room each."""
