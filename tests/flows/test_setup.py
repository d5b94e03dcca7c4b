"""Whoever runs the place settles how Askaround works there, and nobody else does."""

from pathlib import Path

import pytest

from bot.decide.hours import next_weekly
from bot.model.communities import DAY, HOUR, Policy, Settings
from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Seen
from tests.flows.street import Street, a_street

WAITS = {
    "A helper is asked after (hours)": "4",
    "The next one after (hours)": "2",
    "Helpers asked for one ask, at most": "3",
    "Shown once more after (hours)": "24",
    "The asker is asked after (days)": "3",
}
FORMS = (
    "Topics and language",
    "Limits",
    "Word list",
    "Times",
    "Waiting asks",
    "Endings",
    "Promises",
    "Invitations",
    "Who is invited",
    "Safety",
    "Opening a name",
)


async def setup(street: Street) -> Seen:
    return await street.mo.run("/askaround setup")


async def opened(street: Street, form: str) -> Seen:
    return await street.mo.press(await setup(street), form)


async def settings(street: Street) -> Settings:
    community = await street.community()
    return community.settings


def demote(street: Street) -> None:
    """Let Mo run the place no longer."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.member("Mo").user.is_admin = False
    else:
        street.sandbox.let_moderate("Mo", False)


async def test_setup_says_what_is_chosen_and_offers_everything_else(street: Street) -> None:
    shown = await setup(street)

    assert "Chosen for asks:" in shown.text
    assert "Moderators can hear of asks that wait" in shown.text
    assert set(shown.labels) >= set(FORMS)
    assert set(shown.menus) == {"Choose a channel", "Choose the moderators' channel"}


@pytest.mark.parametrize("form", FORMS)
async def test_a_form_sent_back_untouched_is_taken(street: Street, form: str) -> None:
    before = await settings(street)
    said = await street.mo.fill(await opened(street, form), {})

    assert "Changed." in said.text
    assert await settings(street) == before


async def test_what_holds_now_stands_in_the_form_and_what_is_typed_holds_from_then_on(street: Street) -> None:
    form = await opened(street, "Waiting asks")
    said = await street.mo.fill(form, {**WAITS, "A helper is asked after (hours)": "6"})
    again = await street.mo.press(said, "Waiting asks")

    assert form.fields == WAITS
    assert again.fields == {**WAITS, "A helper is asked after (hours)": "6"}
    assert (await settings(street)).first_request == 6 * HOUR


async def test_times_are_set_and_the_week_comes_round_by_them(street: Street) -> None:
    await street.post(street.ana)
    typed = {"Time zone": "Asia/Kathmandu", "Quiet hours": "23-7", "A weekly post in the channel": "Friday"}
    await street.mo.fill(await opened(street, "Times"), typed)
    held = await settings(street)
    await until_weekly(street, held)

    assert (held.zone, held.quiet, held.weekly, held.weekly_day) == ("Asia/Kathmandu", (23, 7), True, 4)
    assert len(weekly_words(street)) == 1


async def test_without_a_weekly_post_no_week_comes_round(street: Street) -> None:
    await street.post(street.ana)
    await street.mo.fill(await opened(street, "Times"), {"A weekly post in the channel": "None"})
    await until_weekly(street, Settings())

    assert not weekly_words(street)


async def until_weekly(street: Street, by: Settings) -> None:
    """Let time pass up to the next weekly post."""
    now = street.sandbox.clock.now()
    due = next_weekly(now, by.zone, by.weekly_day, by.weekly_hour)
    await street.pass_by(seconds=(due - now).total_seconds() + 1)


def weekly_words(street: Street) -> list[Seen]:
    return [seen for seen in street.ana.channel("help") if "/ask opens the form" in seen.text]


async def test_invitations_are_switched_off(street: Street) -> None:
    await street.mo.fill(await opened(street, "Invitations"), {"Who may be invited to ask?": "Nobody"})

    assert (await settings(street)).invitations is Policy.OFF


@pytest.mark.parametrize(
    "form,typed,said",
    [
        ("Times", {"Time zone": "Atlantis"}, "I do not know that time zone."),
        ("Times", {"Quiet hours": "at night"}, "I could not read those hours."),
        ("Promises", {"Without a word, open again after (days)": "0"}, "One of those numbers is out of reach here."),
        ("Endings", {"An ask closes after (days)": "soon"}, "One of those numbers is out of reach here."),
        ("Safety", {"Country whose helplines are named": "UK"}, "I know no helplines for that country yet."),
    ],
)
async def test_what_cannot_be_taken_changes_nothing_and_comes_back(
    street: Street, form: str, typed: dict[str, str], said: str
) -> None:
    before = await settings(street)
    refused = await street.mo.fill(await opened(street, form), typed)

    assert said in refused.text
    assert all(f"{label}: {value}" in refused.text for label, value in typed.items())
    assert await settings(street) == before


async def test_who_no_longer_runs_the_place_settles_nothing_more(street: Street) -> None:
    shown, form = await setup(street), await opened(street, "Promises")
    demote(street)
    refused = [
        await street.mo.fill(form, {"Without a word, open again after (days)": "5"}),
        await street.mo.press(shown, "Promises"),
        await street.mo.choose(shown, "Choose a channel", ["random"]),
        await street.mo.choose(shown, "Choose the moderators' channel", ["mods"]),
    ]

    assert all("Only somebody who runs this place" in answer.text for answer in refused)
    assert (await settings(street)).lapse == 2 * DAY
    assert (await street.community()).moderators is None


async def test_where_slack_does_not_say_who_runs_the_place_nothing_is_settled(tmp_path: Path) -> None:
    async with a_street("slack", tmp_path) as street:
        assert isinstance(street.sandbox, SlackSandbox)
        form = await opened(street, "Promises")
        street.sandbox.fail_next("users.info", "fatal_error")
        refused = await street.mo.fill(form, {"Without a word, open again after (days)": "5"})

        assert "I could not see who looks after this place." in refused.text
        assert "Without a word, open again after (days): 5" in refused.text
        assert (await settings(street)).lapse == 2 * DAY


async def test_moderators_get_a_channel_of_their_own_with_a_hello(street: Street) -> None:
    shown = await street.mo.choose(await setup(street), "Choose the moderators' channel", ["mods"])
    await street.settle()

    assert "Moderators hear in" in shown.text
    assert "I will answer" in street.mo.channel("mods")[-1].text
    assert "Chosen for moderators, who hear there of asks that wait:" in (await setup(street)).text


async def test_asks_and_what_moderators_hear_do_not_share_a_channel(street: Street) -> None:
    refused = await street.mo.choose(await setup(street), "Choose the moderators' channel", ["help"])

    assert "cannot share a channel" in refused.text
    assert (await street.community()).moderators is None
