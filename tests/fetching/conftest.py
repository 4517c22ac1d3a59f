"""A bad server for each test that wants one."""

from __future__ import annotations

from bad_server import server

__all__ = ["server"]
