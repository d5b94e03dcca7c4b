"""Faults go through the real clients, as flows do."""

from tests.flows.conftest import platform, street

__all__ = ["platform", "street"]
