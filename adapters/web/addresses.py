"""Where the dashboard listens, what browsers call it, and whether a request came from itself. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_HARMLESS = frozenset({"GET", "HEAD"})


class WrongAddress(Exception):
    """An address in the settings cannot be used; the message says in a sentence what to do."""


@dataclass(frozen=True, slots=True)
class Bind:
    """A host and a port of this machine to listen at."""

    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Say whether only this machine reaches it."""
        return self.host in _LOOPBACK


@dataclass(frozen=True, slots=True)
class Public:
    """What browsers call the dashboard: an address without a path."""

    url: str

    @property
    def is_https(self) -> bool:
        """Say whether cookies may insist on being sent safely."""
        return self.url.startswith("https://")

    @property
    def host(self) -> str:
        """Give the host, with its port where the address has one."""
        return urlsplit(self.url).netloc.lower()

    def answers_to(self, host: str) -> bool:
        """Say whether a request for *host* is meant for us: by our name, or as a server on this machine passes it on.

        A page elsewhere whose name was pointed at this machine asks for its own.
        """
        return host.lower() == self.host or _name_of(f"//{host}") in _LOOPBACK


def bind(written: str) -> Bind:
    """Read ``host:port``; raises WrongAddress."""
    host, _, port = written.rpartition(":")
    if not host or not port.isdecimal() or int(port) >= 2**16:
        raise WrongAddress(f"ASKAROUND_WEB is {written!r}: it wants a host and a port, such as 127.0.0.1:8080.")
    return Bind(host.strip("[]"), int(port))


def public(written: str, at: Bind) -> Public:
    """Say what browsers call what listens *at*; raises WrongAddress where that would not be safe."""
    if not written:
        if not at.is_loopback:
            raise WrongAddress(
                "ASKAROUND_WEB can be reached from other machines: say in ASKAROUND_WEB_URL which https address"
                " moderators open, or listen at 127.0.0.1."
            )
        host = f"[{at.host}]" if ":" in at.host else at.host
        return Public(f"http://{host}:{at.port}")
    parts = urlsplit(written.rstrip("/"))
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    if not is_safe or not parts.netloc or parts.path or parts.query:
        raise WrongAddress(
            "ASKAROUND_WEB_URL wants the https address of the dashboard without a path, such as https://ask.example.org."
        )
    return Public(f"{parts.scheme}://{parts.netloc}")


def came_from_here(method: str, headers: Mapping[str, str]) -> bool:
    """Say whether a request was made by our own page: what the browser says of it, else its Origin against its Host.

    Reading a page is for every link that leads here; anything else wants to come from here.
    """
    site = headers.get("sec-fetch-site", "")
    if method in _HARMLESS:
        is_link = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        return site in ("", "none", "same-origin") or is_link
    if site:
        return site == "same-origin"
    return _host_in(headers.get("origin", "")) == headers.get("host", "").lower() != ""


def _host_in(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _name_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
