"""No line of the log has anybody in it, whatever a library says and however it sets up its own log."""

import asyncio
import io
import json
import logging
import logging.config
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot import logs
from tests.logged import scrubbed
from tests.worlds import NOON

SECRET = "Zephyrine Quillfeather"
LIBRARIES = (
    "discord.http",
    "slack_bolt",
    "slack_sdk.web",
    "aiosqlite",
    "psycopg",
    "asyncio",
    "uvicorn.access",
    "aiohttp.access",
)


@pytest.fixture(autouse=True)
def scrubber() -> Iterator[None]:
    with scrubbed():
        yield


@contextmanager
def overheard(name: str) -> Iterator[io.StringIO]:
    """Listen to one logger as a library might let somebody: a handler of its own, everything from DEBUG on."""
    logger, heard = logging.getLogger(name), io.StringIO()
    handler, level = logging.StreamHandler(heard), logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield heard
    logger.removeHandler(handler)
    logger.setLevel(level)


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR])
def test_a_librarys_words_are_in_no_record(name: str, level: int) -> None:
    with overheard(name) as heard:
        logging.getLogger(name).log(level, f"GET {SECRET} %s", SECRET, extra={"who": SECRET})  # noqa: G004 - As libraries do.

    assert "something was said there" in heard.getvalue()
    assert SECRET not in heard.getvalue()


@pytest.mark.parametrize("name", [*LIBRARIES, "bot.delivery"])
def test_an_exception_is_its_type_and_our_own_frames(name: str) -> None:
    with overheard(name) as heard:
        try:
            raise ValueError(SECRET)  # noqa: TRY301 - It is raised to be told of.
        except ValueError:
            logging.getLogger(name).exception("it went wrong")

    assert "ValueError at nowhere of ours" in heard.getvalue()
    assert "Traceback" not in heard.getvalue()
    assert SECRET not in heard.getvalue()


def test_an_error_of_our_own_says_where_it_was_raised() -> None:
    with pytest.raises(AttributeError) as raised:
        logs.is_ours(0)  # type: ignore[arg-type]

    assert logs.told(raised.value).startswith("AttributeError at bot.logs:")


def test_our_own_lines_are_kept_and_an_error_among_their_values_is_its_type() -> None:
    with overheard("bot.delivery") as heard:
        logging.getLogger("bot.delivery").error("100%% of %d went wrong: %s", 3, ValueError(SECRET))
        logging.getLogger("bot.delivery").error("%(what)s: %(why)s", {"what": "a card", "why": ValueError(SECRET)})

    assert heard.getvalue() == "100% of 3 went wrong: ValueError\na card: ValueError\n"


def test_a_librarys_configuration_does_not_bring_its_words_back() -> None:
    heard = io.StringIO()
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"plain": {"format": "%(message)s %(args)s"}},
            "handlers": {
                "out": {"class": "logging.StreamHandler", "formatter": "plain", "stream": (heard := io.StringIO())}
            },
            "loggers": {"uvicorn.access": {"handlers": ["out"], "level": "DEBUG", "propagate": False}},
        }
    )

    logging.getLogger("uvicorn.access").info('%s - "GET /my?who=%s"', "127.0.0.1", SECRET)

    assert "something was said there" in heard.getvalue()
    assert SECRET not in heard.getvalue()


async def test_a_task_that_nobody_waited_for_tells_its_type_alone() -> None:
    with overheard("asyncio") as heard:
        asyncio.get_running_loop().call_exception_handler({"message": SECRET, "exception": ValueError(SECRET)})

    assert "ValueError" in heard.getvalue()
    assert SECRET not in heard.getvalue()


def test_below_a_warning_only_our_own_are_shown(capfd: pytest.CaptureFixture[str]) -> None:
    logs.set_up()
    logging.getLogger("discord.gateway").info("said")
    logging.getLogger("storage.resealing").info("ours")
    logging.getLogger("discord.gateway").warning("said louder")

    lines = capfd.readouterr().err.splitlines()
    assert [json.loads(line)["logger"] for line in lines] == ["storage.resealing", "discord.gateway"]


def test_a_line_is_json_with_its_time_in_utc_wherever_the_machine_is(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    time.tzset()
    logs.set_up()
    record = logs.scrubbed("bot.delivery", logging.INFO, "", 0, "two\nlines: %d", (3,), None)
    record.created, record.msecs = NOON.timestamp(), 7.0
    logging.getLogger().handle(record)
    monkeypatch.undo()
    time.tzset()

    lines = capfd.readouterr().err.splitlines()
    assert [json.loads(line) for line in lines] == [
        {
            "timestamp": f"{NOON:%Y-%m-%dT%H:%M:%S}.007Z",
            "level": "info",
            "logger": "bot.delivery",
            "event": "two\nlines: 3",
        }
    ]


def test_at_a_terminal_a_line_is_plain_and_its_time_is_utc(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    logs.set_up()
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    record = logs.scrubbed("bot.delivery", logging.INFO, "", 0, "said", (), None)
    record.created, record.msecs = NOON.timestamp(), 7.0
    logging.getLogger().handle(record)

    assert capfd.readouterr().err == f"{NOON:%Y-%m-%dT%H:%M:%S}.007Z INFO bot.delivery: said\n"


ENDINGS: dict[str, str] = {
    "uncaught": "raise ValueError(secret)",
    "in a thread": "import threading; t = threading.Thread(target=lambda: int(secret)); t.start(); t.join()",
    "nobody to tell": "class Gone:\n    def __del__(self): raise ValueError(secret)\nGone()",
}


def test_a_command_that_breaks_down_tells_the_type_alone() -> None:
    broken = "import sys, bot.wiring\nfrom bot.__main__ import main\ndef broken(_): raise ValueError(secret)\n"
    typed = "bot.wiring.key_file = broken\nsys.argv = ['askaround', 'keys', 'verify']\nmain()"

    ended = subprocess.run(
        [sys.executable, "-c", f"secret = {SECRET!r}\n{broken}{typed}"], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 1
    assert "ValueError at" in ended.stderr
    assert SECRET not in ended.stderr


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
def test_what_nobody_caught_is_told_by_its_type(ending: str) -> None:
    program = f"from bot import logs\nlogs.set_up()\nsecret = {SECRET!r}\n{ending}"

    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert "ValueError at" in ended.stderr
    assert SECRET not in ended.stderr


def test_an_error_is_told_by_type_and_our_own_frames_alone() -> None:
    with pytest.raises(AttributeError) as raised:
        logs.is_ours(SECRET.missing)  # type: ignore[attr-defined]
    said = logs.told(raised.value)

    assert said.startswith("AttributeError at ")
    assert SECRET not in said
    assert logs.told(None) == "an error"


def test_a_named_value_that_is_an_error_stands_as_its_type() -> None:
    with overheard("discord.http") as heard:
        logging.getLogger("bot.delivery").error("it was %(what)s", {"what": ValueError(SECRET)})
        logging.getLogger("discord.http").error("it was %s", ValueError(SECRET), exc_info=ValueError(SECRET))
        logging.getLogger("discord.http").error("it was", exc_info=(ValueError, ValueError(SECRET), None))

    assert SECRET not in heard.getvalue()
