"""The sixty days that pass before the demo begins."""
