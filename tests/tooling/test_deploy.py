"""What is in `deploy/` holds together and names what is there; no image is built and no service started here."""

import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml  # type: ignore[import-untyped]

from adapters.slack.paths import EVENTS, INSTALL, REDIRECT
from bot.__main__ import app
from bot.config import Config
from bot.roles import Role, share
from tools.environment import ROOT

DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
ROLES: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.roles.yaml").read_text(encoding="utf-8"))
CADDYFILE = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
UNITS = sorted([*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer")])
OF_THE_BOT = re.compile(r"\b((?:ASKAROUND|DISCORD|SLACK|DATABASE)_[A-Z_]+)\b")
COMMANDS = typer.main.get_command(app).commands.keys()  # type: ignore[attr-defined]


def lines(word: str) -> list[str]:
    """Give what stands behind a word of the Dockerfile."""
    return re.findall(rf"^{word} (.+)$", DOCKERFILE, re.MULTILINE)


def set_to(word: str, text: str) -> str:
    found = re.search(rf"\b{word}[=:] ?(\S*)", text)
    assert found
    return found[1]


@pytest.mark.parametrize("file", sorted(DEPLOY.iterdir()), ids=lambda file: file.name)
def test_every_setting_that_is_named_is_one(file: Path):
    named = set(OF_THE_BOT.findall(file.read_text(encoding="utf-8")))

    assert named <= {one.name.upper() for one in fields(Config)}


def test_what_the_image_is_made_of_is_there_and_is_let_in():
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copied = {name for line in lines("COPY") if not line.startswith("--from") for name in shlex.split(line)[:-1]}

    assert copied == let_in
    assert all((ROOT / name).exists() for name in copied)


def test_what_is_copied_into_the_image_can_be_installed_there(tmp_path: Path):
    source = tmp_path / "source"
    source.mkdir()
    for name in {name for line in lines("COPY") if not line.startswith("--from") for name in shlex.split(line)[:-1]}:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, source / name)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", str(tmp_path), str(source)], check=True)

    assert [path.name.split("-")[0] for path in tmp_path.glob("*.whl")] == ["askaround"]


def test_the_image_runs_as_nobody_in_particular_and_looks_where_it_is_answered():
    (user,), (check,) = lines("USER"), lines("HEALTHCHECK")
    code = re.search(r'"(import [^"]+)"', check)

    assert user == "askaround"
    assert DOCKERFILE.index("\nUSER") < DOCKERFILE.index("\nENTRYPOINT")
    assert code
    compile(code[1], "healthcheck", "exec")
    assert f"http://{set_to('ASKAROUND_STATUS', DOCKERFILE)}/readyz" in code[1]
    assert {lines("ENTRYPOINT")[0], lines("CMD")[0]} == {'["askaround"]', '["run"]'}


def test_in_compose_the_bot_can_write_nothing_but_its_data_and_holds_no_rights():
    bot = COMPOSE["services"]["askaround"]

    assert (bot["read_only"], bot["cap_drop"]) == (True, ["ALL"])
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert bot["volumes"] == [f"data:{set_to('ASKAROUND_DATA', DOCKERFILE)}"]
    assert bot["environment"]["ASKAROUND_DATA"] == set_to("ASKAROUND_DATA", DOCKERFILE)
    assert "ports" not in bot
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).is_file()


def test_in_compose_several_processes_share_everything_out_and_are_as_shut_in():
    started = [one for one in ROLES["services"].values() if one["image"] == "askaround"]
    commands = [shlex.split(one["command"]) for one in started]
    shares = [share(words[2], words[4] if "--shards" in words else "0/1") for words in commands]
    heard = [number for one in shares if one.has(Role.GATEWAY) for number in one.shards.numbers]
    alike = ("read_only", "cap_drop", "security_opt", "volumes", "tmpfs", "env_file")

    assert {words[0] for words in commands} == {"run"}
    assert {role for one in shares for role in one.roles} == set(Role)
    assert sorted(heard) == list(range(shares[0].shards.count))
    assert all(one[name] == COMPOSE["services"]["askaround"][name] for one in started for name in alike)


@pytest.mark.parametrize("compose", [COMPOSE, ROLES], ids=["compose", "roles"])
def test_the_door_leads_slacks_calls_and_the_dashboard_to_whoever_listens(compose: dict[str, Any]):
    services, door = compose["services"], compose["services"]["door"]
    led = {name: [to.rpartition(":") for to in door["environment"][name].split()] for name in ("SLACK", "DASHBOARD")}
    bound = {services[host]["environment"]["SLACK_BIND"] for host, *_ in led["SLACK"]}
    hears = {name for name, one in services.items() if Role.GATEWAY.value in one.get("command", "run gateway")}

    assert set(re.findall(r"\{\$(\w+)\}", CADDYFILE)) == set(door["environment"])
    assert "./Caddyfile:/etc/caddy/Caddyfile:ro" in door["volumes"]
    assert {f"0.0.0.0:{port}" for *_, port in led["SLACK"]} == bound
    assert {host for host, *_ in led["SLACK"]} == {name for name in hears if services[name]["image"] == "askaround"}
    assert all(path.startswith("/slack/") and "handle /slack/*" in CADDYFILE for path in (EVENTS, INSTALL, REDIRECT))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_starts_a_command_that_there_is(unit: Path):
    started = re.findall(r"^ExecStart=\S+/askaround (\w+)", unit.read_text(encoding="utf-8"), re.MULTILINE)

    assert set(started) <= set(COMMANDS)
    assert started or unit.suffix == ".timer"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd-analyze on this machine")
def test_systemd_finds_no_fault_with_the_units(tmp_path: Path):
    for unit in UNITS:
        there = unit.read_text(encoding="utf-8").replace("/opt/askaround/.venv/bin/askaround", "/bin/true")
        (tmp_path / unit.name).write_text(there)
    checked = subprocess.run(
        ["systemd-analyze", "verify", *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
    )

    assert [line for line in checked.stderr.splitlines() if "askaround" in line] == []
