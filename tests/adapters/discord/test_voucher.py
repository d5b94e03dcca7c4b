"""Discord vouches for whoever sits before a browser, and for nobody else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from adapters.discord.voucher import DiscordVoucher
from bot.platforms import Proof
from sandbox.discord import DiscordSandbox

BACK = "https://ask.example.org/signed-in/discord"
PROOF = Proof(state="a state of this browser", verifier="v" * 43, nonce="a nonce")


@pytest.fixture
async def street() -> AsyncIterator[DiscordSandbox]:
    async with DiscordSandbox(limits=False).serve() as sandbox:
        sandbox.oauth.app.redirects.add(BACK)
        yield sandbox


@pytest.fixture
async def voucher(street: DiscordSandbox) -> AsyncIterator[DiscordVoucher]:
    app = street.oauth.app
    voucher = DiscordVoucher(client_id=app.client_id, client_secret=app.client_secret, api_url=street.api_url)
    yield voucher
    await voucher.close()


def code_for(street: DiscordSandbox, voucher: DiscordVoucher, name: str = "Mo") -> str:
    back = street.member(name).sign_in(voucher.page(PROOF, BACK))
    return dict(parse_qsl(urlsplit(back).query))["code"]


async def test_it_says_who_somebody_is_and_where_they_are(street: DiscordSandbox, voucher: DiscordVoucher) -> None:
    vouched = await voucher.redeem(code_for(street, voucher), PROOF, BACK)

    assert vouched
    assert vouched.actor.person.account == f"discord:{street.member('Mo').id}"
    assert (vouched.actor.name, vouched.actor.language, vouched.actor.rank) == ("Mo", "en-US", None)
    assert (f"discord:{street.guild('Maple Street').id}", "Maple Street") in vouched.spaces


async def test_it_asks_for_no_more_than_that_and_shows_no_secret(voucher: DiscordVoucher) -> None:
    asked = parse_qs(urlsplit(voucher.page(PROOF, BACK)).query)

    assert asked["scope"] == ["identify guilds"]
    assert asked["code_challenge_method"] == ["S256"]
    assert PROOF.verifier not in str(asked)
    assert "client_secret" not in asked


def test_without_another_address_it_is_discords_own() -> None:
    page = DiscordVoucher(client_id="1", client_secret="s").page(PROOF, BACK)

    assert page.startswith("https://discord.com/oauth2/authorize?")


@pytest.mark.parametrize(
    "proof,back",
    [(replace(PROOF, verifier="w" * 43), BACK), (PROOF, "https://elsewhere.example.org/")],
    ids=["another browser's verifier", "another address"],
)
async def test_a_code_is_worth_nothing_elsewhere(
    street: DiscordSandbox, voucher: DiscordVoucher, proof: Proof, back: str
) -> None:
    assert await voucher.redeem(code_for(street, voucher), proof, back) is None


async def test_a_code_is_worth_something_once_and_for_ten_minutes(
    street: DiscordSandbox, voucher: DiscordVoucher
) -> None:
    once, late = code_for(street, voucher), code_for(street, voucher)
    first, second = [await voucher.redeem(once, PROOF, BACK) for _ in range(2)]
    street.advance(timedelta(minutes=10))

    assert first
    assert second is None
    assert await voucher.redeem(late, PROOF, BACK) is None
    assert await voucher.redeem("invented", PROOF, BACK) is None


async def test_a_wrong_secret_vouches_for_nobody_and_whoever_runs_the_bot_hears_of_it(
    street: DiscordSandbox, voucher: DiscordVoucher, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = DiscordVoucher(client_id=street.oauth.app.client_id, client_secret="guessed", api_url=street.api_url)
    await voucher.redeem("invented", PROOF, BACK)
    before = caplog.messages.copy()
    vouched = await wrong.redeem(code_for(street, voucher), PROOF, BACK)
    await wrong.close()

    assert vouched is None
    assert before == []
    assert caplog.messages == ["signing in with Discord: invalid_client"]


@pytest.mark.parametrize("path", ["/users/@me$", "/users/@me/guilds"])
@pytest.mark.parametrize("status", [0, 429, 500])
async def test_where_discord_does_not_say_nobody_is_vouched_for(
    street: DiscordSandbox, voucher: DiscordVoucher, path: str, status: int
) -> None:
    code = code_for(street, voucher)
    street.fail_next("GET", path, status, times=2)  # The library asks once more where a connection was lost.

    assert await voucher.redeem(code, PROOF, BACK) is None


@pytest.mark.parametrize("path", ["/users/@me$", "/users/@me/guilds"])
@pytest.mark.parametrize("body", [None, 5, "word", [], [1], {}, {"id": 7}, {"id": "7:8"}])
async def test_an_answer_of_an_odd_shape_names_nobody_else(
    street: DiscordSandbox, voucher: DiscordVoucher, path: str, body: object
) -> None:
    code = code_for(street, voucher)
    street.fail_next("GET", path, 200, body)  # type: ignore[arg-type]
    vouched = await voucher.redeem(code, PROOF, BACK)

    assert vouched is None or vouched.actor.person.account == f"discord:{street.member('Mo').id}"
