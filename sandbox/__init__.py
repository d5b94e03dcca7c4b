"""Local stand-ins for the platforms, which refuse what the platforms refuse."""
