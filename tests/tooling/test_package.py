"""What is built is whole: installed outside the checkout, the command does there what it does here."""

import asyncio
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import aiohttp
import pytest

from tests.flows.mortal import a_mortal_street
from tests.flows.street import HELP, PRINTER, cards
from tools.environment import ROOT

PACKAGES = ("adapters", "bot", "sandbox", "storage")
UP_WITHIN = 60
OK = 200


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and of that the wheel, with nothing from elsewhere."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder), within=ROOT)
    sdist = next(folder.glob("askaround-*.tar.gz"))
    alone = ("--no-build-isolation", "--no-deps", "--no-index", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "wheel", "-q", *alone, "-w", str(folder), str(sdist), within=folder)
    return next(folder.glob("askaround-*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in an environment of its own, beside the packages that it wants, and give its command."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    alone = ("--no-deps", "--no-index", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "--python", str(python), "install", "-q", *alone, str(wheel), within=folder)
    (site := next(folder.glob("lib/*/site-packages"))).joinpath("wanted.pth").write_text(sysconfig.get_path("purelib"))
    assert (site / "bot").is_dir()
    return folder / "bin" / "askaround"


def run(*command: str, within: Path) -> None:
    ran = subprocess.run(command, cwd=within, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def kept() -> set[str]:
    """List what the repository keeps of the packages."""
    listed = subprocess.run(["git", "ls-files", "-z", *PACKAGES], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no clone, and so nobody says what is kept")
    return {name for name in listed.stdout.split("\0") if name}


def test_everything_that_is_kept_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    expected = kept()
    with zipfile.ZipFile(wheel) as opened:
        built = {name for name in opened.namelist() if ".dist-info/" not in name}

    assert built >= expected
    assert {name for name in built if not name.startswith(PACKAGES)} == set()


async def test_the_demo_runs_from_where_it_was_installed(command: Path, tmp_path: Path) -> None:
    asked = {**os.environ, "ASKAROUND_DEMO_PORT": "0", "ASKAROUND_WEB": "127.0.0.1:0"}
    demo = await asyncio.create_subprocess_exec(
        command, "demo", cwd=tmp_path, env=asked, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    try:
        assert demo.stdout
        async with asyncio.timeout(UP_WITHIN), aiohttp.ClientSession() as browser:
            said = [(await demo.stdout.readline()).decode()]
            while "http://" not in said[-1]:
                said.append((await demo.stdout.readline()).decode())
                assert said[-1], said
            address = said[-1][said[-1].index("http://") :].split()[0].rstrip(".,")
            while not await is_up(browser, address):
                await asyncio.sleep(0.2)
    finally:
        demo.terminate()
        await demo.wait()

    assert demo.returncode == 0
    assert list(tmp_path.iterdir()) == []


async def is_up(browser: aiohttp.ClientSession, address: str) -> bool:
    async with browser.get(f"{address.rstrip('/')}/healthz") as answer:
        return answer.status == OK


@pytest.mark.parametrize("platform", ["discord", "slack"])
async def test_a_bot_runs_from_where_it_was_installed(platform: str, command: Path, tmp_path: Path) -> None:
    async with a_mortal_street(platform, tmp_path / "data", [str(command)]) as (street, _):
        await street.post(street.ana)

        assert PRINTER[HELP] in (await street.card(street.ben)).text
        assert len(cards(street.ben)) == 1
