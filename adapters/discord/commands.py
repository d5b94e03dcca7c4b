"""The slash commands: for servers only, since a command cannot know its community in private.

All are offered to everybody: who looks after a server is a matter of its roles, of which Discord's rule for commands
knows nothing. Anybody else is told so, privately.
"""

from collections.abc import Callable, Iterable
from typing import Any

from adapters.discord.render import Payload
from bot.model.actions import Spoken
from bot.views import commands
from bot.views.words import Words, languages, words_in

_CHAT_INPUT = 1
_SUBCOMMAND = 1
_TEXT = 3
_IN_SERVERS = 0
_PERMISSIONS = "default_member_permissions"

# What Discord adds for whoever said nothing; ids, versions and the like are its own business.
_UNSAID: dict[str, Any] = {
    "type": _CHAT_INPUT,
    "name": None,
    "description": "",
    "description_localizations": {},
    "options": [],
    "contexts": None,
    "integration_types": None,
    _PERMISSIONS: None,
}


_LISTED_AS = {"es": ("es-ES", "es-419")}
"""What Discord calls a language, where that is not what its catalogue is called with another dash."""

Sentence = Callable[[Words], str]


def _described(says: Sentence) -> Payload:
    """Say it in English, and in all other languages that there are to whoever uses Discord in one."""
    others = {
        locale: says(words)
        for words in map(words_in, languages())
        if words.language != "en"
        for locale in _LISTED_AS.get(words.language, (words.tag,))
    }
    return {"description": says(words_in("en")), **({"description_localizations": others} if others else {})}


def _of(spoken: Spoken) -> Sentence:
    return lambda t: commands.descriptions(t)[spoken]


def _command(name: str, says: Sentence, **more: Any) -> Payload:
    command = {"name": name, **_described(says), "type": _CHAT_INPUT}
    return {**command, "contexts": [_IN_SERVERS], "integration_types": [_IN_SERVERS], **more}


def _word(kind: int, name: str, says: Sentence, **more: Any) -> Payload:
    return {"type": kind, "name": name, **_described(says), **more}


COMMANDS: tuple[Payload, ...] = (
    _command("ask", _of(Spoken.ASK)),
    _command("asks", _of(Spoken.ASKS)),
    _command("my", _of(Spoken.MY)),
    _command(
        "askaround",
        commands.for_moderators,
        options=[
            _word(_SUBCOMMAND, "setup", _of(Spoken.SETUP)),
            _word(_SUBCOMMAND, "unmask", _of(Spoken.UNMASK)),
            _word(_SUBCOMMAND, "pause", _of(Spoken.PAUSE)),
            _word(_SUBCOMMAND, "dashboard", _of(Spoken.DASHBOARD), options=[_word(_TEXT, "code", commands.code)]),
        ],
    ),
)
"""Their names are English everywhere: sentences name them, and members of one server tell them to each other."""

ASKED = {"with_localizations": "true"}
"""What the list of what is registered is asked with; without it, Discord answers in one language."""


def differ(registered: Iterable[Payload]) -> bool:
    """Say whether what Discord has registered is not what we offer."""
    return _by_name(registered) != _by_name(COMMANDS)


def _by_name(listed: Iterable[Payload]) -> dict[str, Payload]:
    return {command["name"]: _said(command) for command in listed}


def _said(command: Payload) -> Payload:
    said = {key: unsaid if command.get(key) is None else command[key] for key, unsaid in _UNSAID.items()}
    # Discord answers permissions, which it takes as a number, in digits.
    permissions = None if said[_PERMISSIONS] is None else int(said[_PERMISSIONS])
    return {**said, _PERMISSIONS: permissions, "options": [_said(option) for option in said["options"]]}
