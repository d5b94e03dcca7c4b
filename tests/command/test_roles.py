"""What a process is told to do, and what cannot be."""

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.roles import ALL, NoSuchShare, Role, Shards, share


def test_left_unsaid_a_process_does_everything():
    assert share("gateway,worker,web", "0/1") == ALL
    assert ALL.is_all


@pytest.mark.parametrize("written", ["0-3/16", "5/16", "0/1"])
def test_shards_are_read_as_they_are_written(written: str):
    assert str(share("gateway", written).shards) == written


def test_all_shards_in_one_process_leave_nothing_to_others():
    assert share("gateway, worker ,web", "0-15/16").is_all
    assert not share("gateway,worker,web", "0-14/16").is_all
    assert share("worker", "0/1").roles == {Role.WORKER}
    assert list(Shards(2, 4, 8).numbers) == [2, 3, 4]


@pytest.mark.parametrize(
    "roles, shards", [("", "0/1"), ("gateway,all", "0/1"), *(("web", one) for one in ("", "3", "1/1", "2-1/4", "-1/4"))]
)
def test_what_cannot_be_read_is_said_with_how_it_is_written(roles: str, shards: str):
    with pytest.raises(NoSuchShare, match="cannot be read: write"):
        share(roles, shards)


def test_everything_in_a_file_is_for_one_process(monkeypatch: pytest.MonkeyPatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DISCORD_TOKEN", "a token")

    said = CliRunner().invoke(app, ["run", "--roles", "worker"])

    assert said.exit_code == 1
    assert "one process" in said.output
    assert not list(tmp_path.iterdir())


def test_a_process_for_the_dashboard_alone_wants_to_know_where(monkeypatch: pytest.MonkeyPatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DISCORD_TOKEN", "a token")
    monkeypatch.setenv("ASKAROUND_WEB", "")
    monkeypatch.setenv("DATABASE_URL", "postgresql://us@localhost/askaround")

    said = CliRunner().invoke(app, ["run", "--roles", "web"])

    assert said.exit_code == 1
    assert "ASKAROUND_WEB" in said.output
