"""The bot's application and its slash commands."""

import re
from collections.abc import Iterator
from typing import Any

from sandbox.discord import limits, validation
from sandbox.discord.problems import Path, Problem, problem
from sandbox.discord.world import World
from sandbox.errors import Json

_NAME = re.compile(r"^[-_'\w]{1,32}$")
_CHAT_INPUT = 1
SUBCOMMAND, GROUP = 1, 2
_LOCALIZED = ("name_localizations", "description_localizations")
_LOCALES = frozenset(
    (
        *("bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it"),
        *("ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW"),
    )
)


def replace(world: World, commands: list[Any]) -> None:
    """Put *commands* in the place of all earlier ones; one that kept its name keeps its id."""
    validation.refuse_all(_problems(commands))
    ids = {known["name"]: known["id"] for known in world.commands}
    world.commands = [_registered(world, command, ids) for command in commands]


def in_one_language(command: Json) -> Json:
    """Show a command, or one of its options, as Discord does where nobody asked for all languages."""
    shown = {name: value for name, value in command.items() if name not in _LOCALIZED}
    options = shown.get("options")
    return {**shown, "options": [in_one_language(option) for option in options]} if options else shown


def _registered(world: World, command: Json, ids: dict[str, str]) -> Json:
    known = {
        "type": _CHAT_INPUT,
        "description": "",
        "options": [],
        "default_member_permissions": None,
        "dm_permission": True,
        "contexts": None,
        "integration_types": [0],
        "nsfw": False,
    }
    command_id = ids.get(command["name"]) or world.snowflakes.mint()
    permissions = command.get("default_member_permissions")
    identity = {"id": command_id, "application_id": world.bot.id, "version": world.snowflakes.mint()}
    return {
        **known,
        **command,
        **identity,
        "default_member_permissions": None if permissions is None else str(permissions),
    }


def _problems(commands: list[Any]) -> Iterator[Problem]:
    if len(commands) > limits.MAX_COMMANDS:
        words = f"Maximum number of application commands reached ({limits.MAX_COMMANDS})."
        yield problem((), "APPLICATION_COMMANDS_MAX_REACHED", words)
    names: set[tuple[int, str]] = set()
    for index, command in enumerate(commands):
        if not isinstance(command, dict):
            yield problem((index,), "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
            continue
        yield from _command_problems(command, (index,))
        key = (command.get("type", _CHAT_INPUT), str(command.get("name")))
        if key in names:
            yield problem((index,), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
        names.add(key)


def _command_problems(command: Json, path: Path) -> Iterator[Problem]:
    yield from validation.field_problems(command, limits.COMMAND, path)
    if command.get("type", _CHAT_INPUT) == _CHAT_INPUT:
        yield from _name_problems(command, path)
        if not command.get("description"):
            yield problem((*path, "description"), "BASE_TYPE_REQUIRED", "This field is required")
    yield from _localization_problems(command, path)
    yield from _option_list_problems(command, path)


def _name_problems(named: Json, path: Path) -> Iterator[Problem]:
    name = named.get("name")
    if isinstance(name, str) and (not _NAME.match(name) or name != name.lower()):
        words = "Command name is invalid"
        yield problem((*path, "name"), "APPLICATION_COMMAND_INVALID_NAME", words)


def _localization_problems(named: Json, path: Path) -> Iterator[Problem]:
    for name in _LOCALIZED:
        for locale, said in (named.get(name) or {}).items():
            here, rules = (*path, name), {locale: limits.COMMAND_OPTION["description"]}
            if locale not in _LOCALES:
                yield problem((*here, locale), "DICT_KEY_CHOICES", "Locale is not available")
            yield from validation.field_problems({locale: said}, rules, here)


def _option_list_problems(parent: Json, path: Path) -> Iterator[Problem]:
    seen_optional = False
    options = parent.get("options")
    for index, option in enumerate(options if isinstance(options, list) else ()):
        here = (*path, "options", index)
        yield from validation.field_problems(option, limits.COMMAND_OPTION, here)
        yield from _name_problems(option, here)
        yield from _localization_problems(option, here)
        yield from _option_list_problems(option, here)
        if option.get("required") and seen_optional:
            words = "Required options must be placed before non-required options"
            yield problem(here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words)
        seen_optional = seen_optional or not option.get("required")


def application_payload(world: World) -> Json:
    """Show the application, as `GET /oauth2/applications/@me` does."""
    owner = next(user for user in world.users.values() if not user.is_bot)
    return {
        "id": world.bot.id,
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": world.application_flags,
        "interactions_endpoint_url": world.interactions_endpoint,
        "owner": owner.shown,
        "team": None,
        "rpc_origins": [],
        "summary": "",
    }
