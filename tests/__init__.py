"""Askaround, told as claims that hold."""
