"""Everything that must hold before a PostgreSQL database is used: alone, up to date, and with the right keys."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

import psycopg
from psycopg import errors
from psycopg.types.numeric import Int8Dumper

from storage.dialects import POSTGRES
from storage.keyring import Keyring
from storage.opening import HEAD, check_keys, must_be, must_not_be_newer
from storage.refusals import AlreadyRunning, CannotOpen
from storage.statements import Statements

OLDEST = 15
"""The oldest PostgreSQL that this was tried with."""

OURS = int.from_bytes(b"askround")
"""The number of the lock that says who sends for a database."""

PATIENCE = "1s"
"""How long a start waits for the lock: the server may only just be hearing that a process was killed."""

ADDRESS = "write postgresql://name:password@host/database, or leave it out to keep everything in one file"
SCHEMES = ("postgresql://", "postgres://")
SECONDS_TO_CONNECT = 5

KEPT_ALIVE = {
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
"""A server that is gone is noticed within fifteen seconds: before it, or another, lets go of what we held."""

LIKE_HERE = " ".join(
    f"-c {setting}"
    for setting in (
        "lock_timeout=2500",  # Within the three seconds of a platform whoever acts hears that it cannot be done now.
        "enable_seqscan=off",  # Under SERIALIZABLE, whoever reads a whole table meets everybody who writes to it.
        "plan_cache_mode=force_generic_plan",  # Every statement has one good plan, and is sent a thousand times.
        "idle_in_transaction_session_timeout=60s",  # No unit waits for anything but this database.
        "tcp_keepalives_idle=10",  # A machine that is gone lets go of what it held within half a minute.
        "tcp_keepalives_interval=5",
        "tcp_keepalives_count=4",
    )
)


class ServerConnection(psycopg.Connection[tuple[Any, ...]]):
    """A connection with the house's settings, and one cursor that says everything."""

    def settle_in(self) -> "ServerConnection":
        """Send whole numbers as what the widest column holds, so that a statement is prepared once, and keep it so."""
        self.adapters.register_dumper(int, Int8Dumper)
        self.prepare_threshold = 0
        self.prepared_max = None
        self.said = psycopg.RawCursor(self)
        self.statements = Statements(self.said, POSTGRES)
        return self


def settings(url: str) -> dict[str, Any]:
    """Say how to connect; raises CannotOpen for what is no address of a PostgreSQL database."""
    if not url.startswith(SCHEMES):
        raise CannotOpen("DATABASE_URL does not begin with postgresql://", ADDRESS)
    try:
        given = psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        # Its own words repeat what it could not read, and that may be the password.
        raise CannotOpen("DATABASE_URL cannot be read", ADDRESS) from None
    if "@" in str(given.get("host", "")) or not str(given.get("port", 0)).replace(",", "").isdecimal():
        # A password with such a sign in it is read as part of the host, and would be told with it.
        raise CannotOpen("DATABASE_URL cannot be read", f"{ADDRESS}; in a password, @ is written %40 and / is %2F")
    options = f"{given.get('options') or ''} {LIKE_HERE}".strip()
    ours = {"options": options, "application_name": "askaround"}
    return {"connect_timeout": SECONDS_TO_CONNECT, **KEPT_ALIVE, **given, **ours}


def named(url: str) -> str:
    """Say which database that is, without the password."""
    given = settings(url)
    return f"the database {given.get('dbname', '')} at {place(given)}"


def place(given: dict[str, Any]) -> str:
    """Say where a server is."""
    return f"{given.get('host', 'this machine')}:{given.get('port', 5432)}"


def connect(url: str) -> ServerConnection:
    """Open one connection with the house's settings; raises CannotOpen with what to do."""
    given = settings(url)
    try:
        return ServerConnection.connect(**given).settle_in()
    except psycopg.OperationalError as error:
        raise refused(str(error), given) from None


def refused(said: str, given: dict[str, Any]) -> CannotOpen:
    """Say why a server lets nobody in, and what to do; never with a password."""
    database, name, where = given.get("dbname", ""), given.get("user", "us"), place(given)
    if "does not exist" in said and "database" in said:
        return CannotOpen(f"There is no database {database} at {where} yet", f"run createdb -E UTF8 {database} there")
    if "authentication failed" in said or "no password supplied" in said or "role" in said:
        return CannotOpen(f"PostgreSQL at {where} does not let {name} in", "look at name and password in DATABASE_URL")
    if "too many" in said or "remaining connection slots" in said:
        return CannotOpen(
            f"PostgreSQL at {where} has no connection left for us", "raise its max_connections, or stop what holds them"
        )
    return CannotOpen(
        f"PostgreSQL at {where} does not answer", "start it, or put the right host and port into DATABASE_URL"
    )


def unusable(error: psycopg.Error) -> CannotOpen:
    """Say what whoever runs the bot can do about a database that does not work; its own words may hold anything."""
    if isinstance(error, errors.InsufficientPrivilege):
        return CannotOpen("PostgreSQL does not let this name make tables", "give it a database of its own")
    if isinstance(error, errors.LockNotAvailable):
        return CannotOpen(
            "Something else holds a table of this database, and nothing was changed",
            "see in pg_stat_activity who it is (a backup, a session that was left open), and try again when it is over",
        )
    return CannotOpen(
        f"The database on the server cannot be used ({type(error).__name__})",
        "see in PostgreSQL's own log what is wrong, and that its disk has room",
    )


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Hold the database against every other process; the server lets go even if this one is killed."""
    with closing(connect(url)) as connection:
        connection.autocommit = True
        connection.execute(f"SET lock_timeout = '{PATIENCE}'")
        try:
            connection.execute("SELECT pg_advisory_lock(%s)", [OURS])
        except errors.LockNotAvailable:
            raise AlreadyRunning("Another Askaround is already running on this database", "stop it first") from None
        try:
            yield
        finally:
            with suppress(psycopg.OperationalError):  # The server may be gone, and the lock with it.
                connection.execute("SELECT pg_advisory_unlock(%s)", [OURS])


def prepare(url: str, keyring: Keyring) -> None:
    """Bring the schema up to date and check the keys; raises CannotOpen with one clear sentence."""
    try:
        with closing(connect(url)) as connection:
            must_suit(connection)
            migrate(connection, url)
            with connection.transaction():
                check_keys(connection.statements, keyring)
    except psycopg.Error as error:
        raise unusable(error) from error


def must_suit(connection: ServerConnection) -> None:
    """Refuse a server that is too old, and a database that cannot hold every language."""
    if (version := connection.info.server_version // 10_000) < OLDEST:
        raise CannotOpen(f"This is PostgreSQL {version}", f"Askaround wants {OLDEST} or newer")
    if (encoding := connection.info.parameter_status("server_encoding")) != "UTF8":
        raise CannotOpen(f"This database holds {encoding}, and so not every language", "make one with createdb -E UTF8")


def migrate(connection: ServerConnection, url: str) -> None:
    """Run the steps that are missing, if any."""
    found = revision(connection)
    if found == HEAD:
        return
    must_not_be_newer(found)
    from storage.migrations.postgres import upgrade

    upgrade(url)


def must_be_current(connection: ServerConnection, keyring: Keyring) -> None:
    """Refuse a schema that a start would bring up to date first, and keys that do not fit; writes nothing."""
    must_be(revision(connection))
    keyring.must_fit(dict(connection.statements.known_keys()))


def revision(connection: ServerConnection) -> str | None:
    """Say which step a database stands at, in Alembic's own table; None when it is empty."""
    with connection.transaction():
        named = connection.execute("SELECT to_regclass('alembic_version')").fetchone()
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if named and named[0] else None
    return None if row is None else str(row[0])
