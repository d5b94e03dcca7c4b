"""Platforms. Each room translates between one platform and the core, and never meets another."""
