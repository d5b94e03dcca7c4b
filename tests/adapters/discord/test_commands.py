"""What Discord has registered is what is offered."""

from typing import Any

import pytest

from adapters.discord import commands
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


@described
def test_discord_s_own_description_takes_the_commands():
    assert problems("PUT", "/applications/1/commands", list(commands.COMMANDS)) == []
