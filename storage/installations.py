"""Spaces that let the bot in, each with what it speaks with there, sealed. They need belong to no community yet."""

from datetime import datetime

from bot.model.ids import SpaceId
from bot.model.installations import Installation
from storage.moments import moment, seconds
from storage.room import from_text, texts
from storage.sealing import INSTALLATION, NOBODYS, Vault
from storage.statements import Statements


class SqlInstallations:
    """Installations by their space."""

    def __init__(self, sql: Statements, vault: Vault) -> None:
        self._sql = sql
        self._seals = vault.of(NOBODYS)

    def get(self, space: SpaceId) -> Installation | None:
        """Give what a space gave."""
        sealed = self._sql.get_installation(space_id=space)
        return None if sealed is None else _from_text(space, self._seals.open(INSTALLATION, space, sealed))

    def spaces(self) -> frozenset[SpaceId]:
        """Name all spaces that let the bot in."""
        return frozenset(SpaceId(space) for (space,) in self._sql.installed_spaces())

    def keep(self, installation: Installation) -> None:
        """Keep what a space gave, instead of what it gave before."""
        sealed = self._seals.seal(INSTALLATION, installation.space, _as_text(installation))
        self._sql.keep_installation(space_id=installation.space, access=sealed)

    def drop(self, space: SpaceId) -> None:
        """Forget what a space gave."""
        self._sql.drop_installation(space_id=space)


def _as_text(one: Installation) -> str:
    unheard = () if one.unheard_since is None else (_at(one.unheard_since),)
    return texts(one.token, one.renewal, _at(one.ends_at), _at(one.renewing_until), *unheard)


def _from_text(space: SpaceId, text: str) -> Installation:
    token, renewal, ends_at, renewing_until, *unheard = from_text(text)
    return Installation(
        space=space,
        token=token,
        renewal=renewal,
        ends_at=_moment(ends_at),
        renewing_until=_moment(renewing_until),
        unheard_since=_moment(unheard[0]) if unheard else None,
    )


def _at(when: datetime | None) -> str | None:
    return None if when is None else str(seconds(when))


def _moment(at: str | None) -> datetime | None:
    return None if at is None else moment(int(at))
