"""The cookies there are: while a code waits to be confirmed, while somebody signs in elsewhere, for a visit. Pure."""

from collections.abc import Mapping

from starlette.responses import Response

from adapters.web import limits
from adapters.web.addresses import Public

LOGIN, SIGNING_IN, VISIT = "askaround-login", "askaround-oauth", "askaround"


def named(cookie: str, public: Public) -> str:
    """Name a cookie so that a browser takes it from this very host alone, where the address is safe."""
    return f"__Host-{cookie}" if public.is_https else cookie


def read(cookies: Mapping[str, str], cookie: str, public: Public) -> str:
    """Give what a browser kept, or nothing."""
    return cookies.get(named(cookie, public), "")


def keep_login(response: Response, public: Public, secret: str) -> None:
    """Let a browser keep the secret of a code; it is sent by no link from elsewhere."""
    _keep(response, public, LOGIN, secret, int(limits.LOGIN_LASTS.total_seconds()), strict=True)


def keep_signing_in(response: Response, public: Public, secret: str, space: str) -> None:
    """Let a browser keep what it comes back with from a platform's own page, which is a link from elsewhere."""
    _keep(response, public, SIGNING_IN, f"{secret}~{space}", int(limits.LOGIN_LASTS.total_seconds()), strict=False)


def keep_visit(response: Response, public: Public, token: str) -> None:
    """Let a browser keep the token of a visit; a link from a chat may open a page with it, and change nothing."""
    _keep(response, public, VISIT, token, int(limits.VISIT_LASTS.total_seconds()), strict=False)


def drop(response: Response, public: Public, *cookies: str) -> None:
    """Let a browser forget."""
    for cookie in cookies:
        _keep(response, public, cookie, "", 0, strict=True)


def _keep(response: Response, public: Public, cookie: str, value: str, seconds: int, *, strict: bool) -> None:
    response.set_cookie(
        named(cookie, public),
        value,
        max_age=seconds,
        path="/",
        secure=public.is_https,
        httponly=True,
        samesite="strict" if strict else "lax",
    )
