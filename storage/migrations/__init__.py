"""The schema's history. Alembic is imported only when a database is behind it."""
