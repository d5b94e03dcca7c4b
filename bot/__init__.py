"""The core of Askaround: knows no platform, no SQL and no web."""
