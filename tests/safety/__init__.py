"""The rules about text."""
