"""The demo's page in a real browser. Where there is none, these tests are skipped by name."""
