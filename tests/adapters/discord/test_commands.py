"""What Discord has registered is what is offered."""

from typing import Any

import pytest

from adapters.discord import commands
from bot.views.words import languages, words_in
from tests.adapters.discord.schema import described, problems


def registered() -> list[dict[str, Any]]:
    """Answer the commands as Discord does: with ids, and what nobody said."""
    return [
        {
            **command,
            "id": "1",
            "application_id": "2",
            "version": "3",
            "nsfw": False,
            "options": [{**option, "required": False} for option in command.get("options", [])] or None,
            "default_member_permissions": None,
        }
        for command in commands.COMMANDS
    ]


def test_what_is_registered_already_is_left_alone():
    assert not commands.differ(registered())


@pytest.mark.parametrize(
    "change", [{"description": "Other"}, {"default_member_permissions": "8"}, {"contexts": [0, 1]}, {"options": []}]
)
def test_any_change_is_registered_again(change: dict[str, Any]):
    others = registered()
    others[-1].update(change)

    assert commands.differ(others)


def test_a_command_too_many_or_too_few_is_registered_again():
    assert commands.differ(registered()[1:])
    assert commands.differ([*registered(), {"name": "old"}])


def test_commands_are_for_servers_and_no_permission_stands_before_a_moderator_s_role():
    assert all(command["contexts"] == [0] and command["integration_types"] == [0] for command in commands.COMMANDS)
    assert [command["name"] for command in commands.COMMANDS] == ["ask", "asks", "my", "askaround"]
    assert not any("default_member_permissions" in command for command in commands.COMMANDS)


def test_a_command_says_what_it_is_for_in_every_language_by_discord_s_name_for_it():
    ask, *_, moderators = commands.COMMANDS
    code = moderators["options"][-1]["options"][0]

    assert ask["description_localizations"]["de"] == words_in("de")("Ask for a hand with something")
    assert ask["description_localizations"]["es-ES"] == ask["description_localizations"]["es-419"]
    for said in (ask, moderators, moderators["options"][0], code):
        assert {words_in(locale).language for locale in said["description_localizations"]} == set(languages()) - {"en"}
        assert all(len(words) <= 100 for words in said["description_localizations"].values())
    assert "name_localizations" not in str(commands.COMMANDS)


def test_a_language_more_is_registered():
    others = registered()
    others[0]["description_localizations"] = None

    assert commands.differ(others)


@described
def test_discord_s_own_description_takes_the_commands():
    assert problems("PUT", "/applications/1/commands", list(commands.COMMANDS)) == []
