"""What is written may give somebody away, tell how to be reached, or sound like danger: its author hears, at once."""

import json
import logging

import pytest

from bot import learning
from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import HAND, PRINTER, Street

TELLING = {**PRINTER, HAND: "It is me, ben.k on GitHub, and my number is 0151 23456789."}
HEAVY = {**PRINTER, HAND: "I want to kill myself tonight."}
SAY = "What would you like to say?"
POINTED_AT = "“ben.k” is a handle"
NOTE = "A private note from the bot. Only you can see it"


async def anonymously(street: Street, words: dict[str, str]) -> Seen:
    """Let Ana look at what she could post without her name."""
    preview = await street.preview(street.ana, words)
    return await street.ana.choose(preview, "By name or anonymously?", ["Post anonymously"])


async def talking(street: Street) -> Seen:
    """Let Ana say yes to Ben's offer; give what he reads."""
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    return await street.dm(street.ben)


async def says(who: Neighbour, seen: Seen, words: str, button: str = "Reply") -> Seen:
    return await who.fill(await who.press(seen, button), {SAY: words})


async def settle_country(street: Street, country: str, resources: str) -> None:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Safety")
    typed = {"Country whose helplines are named": country, "Where you point to besides": resources}
    await street.mo.fill(form, typed)


def sent_to_others(street: Street, who: Neighbour) -> str:
    """Give everything that anybody but *who* was sent."""
    dms = street.sandbox.workspace().dms if isinstance(street.sandbox, SlackSandbox) else street.sandbox.world.dms
    own = {who.id, *(channel.id for account, channel in dms.items() if account == who.id)}
    others = [one for one in street.sandbox.exchanges if one.audience and not set(one.audience) <= own]
    return json.dumps([[one.body, one.response] for one in others], ensure_ascii=False)


async def test_the_author_of_an_anonymous_draft_sees_what_gives_them_away_and_may_post_it(street: Street) -> None:
    preview = await anonymously(street, TELLING)
    await street.ana.press(preview, "Post it")

    assert preview.private
    assert POINTED_AT in preview.text
    assert "is a phone number" in preview.text
    assert "ben.k on GitHub" in (await street.card(street.ben)).text
    assert "is a handle" not in sent_to_others(street, street.ana)


async def test_ones_own_name_is_pointed_at(street: Street) -> None:
    assert "“Ana” is a name" in (await anonymously(street, {**PRINTER, HAND: "Whoever knows Ana knows why."})).text


async def test_what_gives_away_the_author_of_an_anonymous_card_is_pointed_at_after_an_edit_too(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    edit = await street.ana.press(await street.own(street.ana, "My ask"), "Edit")
    edited = await street.ana.fill(edit, TELLING)
    again = await street.ana.fill(await street.ana.press(edited, "Edit"), PRINTER)

    assert "Changed." in edited.text
    assert POINTED_AT in edited.text
    assert "give you away" not in again.text


async def test_what_gives_away_the_author_of_an_anonymous_draft_is_pointed_at_from_their_list_too(
    street: Street,
) -> None:
    await street.ana.press(await anonymously(street, TELLING), "Keep as draft")

    assert POINTED_AT in (await street.own(street.ana, "Draft")).text


async def test_by_name_nothing_gives_away_more_than_the_name(street: Street) -> None:
    anonymous = await anonymously(street, TELLING)
    named = await street.ana.choose(anonymous, "By name or anonymously?", ["Post by name"])

    assert POINTED_AT in anonymous.text
    assert "give you away" not in named.text


async def test_what_is_edited_out_is_pointed_at_no_longer(street: Street) -> None:
    edit = await street.ana.press(await anonymously(street, TELLING), "Edit")
    calm = await street.ana.fill(edit, PRINTER)

    assert "Someone here" in calm.text
    assert "give you away" not in calm.text


async def test_who_sounds_in_danger_hears_at_once_where_to_turn_and_nothing_is_blocked(street: Street) -> None:
    await settle_country(street, "de", "Room 12, weekdays")
    preview = await street.preview(street.ana, HEAVY)
    chosen = await street.ana.choose(preview, "By name or anonymously?", ["Post anonymously"])
    await street.ana.press(chosen, "Post it")

    assert preview.private
    assert preview.text.startswith(NOTE)
    assert "TelefonSeelsorge · phone: 0800 1110111" in preview.text
    assert "Room 12, weekdays" in preview.text
    assert HEAVY[HAND] in (await street.card(street.ben)).text


async def test_the_note_stays_while_the_preview_changes_and_when_the_ask_is_posted(street: Street) -> None:
    preview = await anonymously(street, HEAVY)
    posted = await street.ana.press(preview, "Post it")

    assert preview.text.count(NOTE) == 1
    assert posted.text.count(NOTE) == 1


async def test_without_a_country_a_list_of_helplines_everywhere_is_named(street: Street) -> None:
    assert "findahelpline.com" in (await street.preview(street.ana, HEAVY)).text


@pytest.mark.parametrize(
    "words,said",
    [
        ("I keep cutting myself.", "getting through a bad hour"),
        ("My friend wants to kill herself.", "worried about somebody"),
        ("This deadline is killing me.", ""),
    ],
)
async def test_each_kind_has_words_of_its_own_and_a_turn_of_phrase_has_none(
    street: Street, words: str, said: str
) -> None:
    preview = await street.preview(street.ana, {**PRINTER, HAND: words})

    assert (NOTE in preview.text) is bool(said)
    assert said in preview.text


async def test_whatever_somebody_writes_for_others_is_listened_to(street: Street) -> None:
    yes = await talking(street)
    turn = await says(street.ben, yes, HEAVY[HAND])
    offer = await street.cam.press(await street.card(street.cam), "I can help")
    offered = await street.cam.fill(offer, {"What I can do": HEAVY[HAND]})
    edit = await street.ana.press(await street.own(street.ana, "My ask"), "Edit")
    edited = await street.ana.fill(edit, HEAVY)
    await street.ben.reply(yes, HEAVY[HAND])
    await street.until(lambda: any(NOTE in seen.text for seen in street.ben.dms()))
    replied = next(seen for seen in street.ben.dms() if NOTE in seen.text)
    sorted_out = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    note = await street.ana.press(sorted_out, "Leave a note")
    noted = await street.ana.fill(note, {"What their help meant": HEAVY[HAND]})

    assert all(answer.text.startswith(NOTE) for answer in (turn, offered, edited, replied, noted))
    assert all("Passed on." in answer.text for answer in (turn, replied, noted))


async def test_what_is_no_reply_is_listened_to_as_well(street: Street) -> None:
    await street.ana.write(HEAVY[HAND])
    answer = await street.dm(street.ana)

    assert answer.text.startswith(NOTE)
    assert "Please use Reply on the message you mean." in answer.text


async def test_where_moderators_have_no_channel_nobody_else_and_no_log_line_and_no_row_hears_of_it(
    street: Street, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    preview = await street.preview(street.ana, HEAVY)
    await street.ana.press(preview, "Post it")
    await street.card(street.ben)
    await street.settle()

    written = "".join(capfd.readouterr()).encode() + caplog.text.encode()
    kept = street.kept()
    for trace in ("private note", "findahelpline", "crisis", "signal", "self_harm", "somebody_else"):
        assert trace not in sent_to_others(street, street.ana)
        assert trace.encode() not in kept
    assert "in danger" not in sent_to_others(street, street.ana)
    assert b"kill" not in written
    assert b"private note" not in written


async def test_a_turn_that_says_how_to_be_reached_is_given_back_and_never_arrives(street: Street) -> None:
    yes = await talking(street)
    held = await says(street.ben, yes, "Write to ben.k@example.org then.")
    passed = await says(street.ben, held, "Seven it is.")
    heard = await street.dm(street.ana, 2)

    assert "This is not passed on yet." in held.text
    assert "Without “ben.k@example.org” it goes out as usual." in held.text
    assert "Write to ben.k@example.org then." in held.text
    assert passed.text == "Passed on. It can be read under /my."
    assert "Seven it is." in heard.text
    assert "Seven it is." in sent_to_others(street, street.ben)
    assert "ben.k@example.org" not in sent_to_others(street, street.ben)
    assert "ben.k@example.org" not in (await street.own(street.ana, "Conversation")).text


async def test_a_reply_in_private_is_held_in_the_same_way(street: Street) -> None:
    await street.ben.reply(await talking(street), "Call me on 0151 23456789.")
    held = await street.dm(street.ben, 2)

    assert "This is not passed on yet." in held.text
    assert (await says(street.ben, held, "Seven it is.")).text.startswith("Passed on.")


async def test_a_first_question_is_held_in_the_same_way(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    offer = await street.dm(street.ana)
    held = await says(street.ana, offer, "Are you ben.k on GitHub?", "Ask something first")
    passed = await says(street.ana, held, "Are you near?", "Ask something first")
    await street.settle()

    assert "Without “ben.k” it goes out as usual." in held.text
    assert passed.text.startswith("Passed on.")
    assert [("Are you near?" in seen.text, "ben.k" in seen.text) for seen in street.ben.dms()] == [(True, False)]


async def test_a_listed_helpline_is_passed_on(street: Street) -> None:
    said = await says(street.ben, await talking(street), "Samaritans can be called on 116 123.")

    assert said.text.startswith("Passed on.")


async def test_danger_comes_before_what_is_held(street: Street) -> None:
    held = await says(street.ben, await talking(street), "I want to kill myself. My number is 0151 23456789.")

    assert held.text.startswith(NOTE)
    assert "Below it stands the answer that you would have had anyway." in held.text
    assert "This is not passed on yet." in held.text


async def test_what_hears_danger_is_made_ready_while_the_first_who_asks_is_typing(street: Street) -> None:
    learning._PREPARED.clear()
    await street.ana.run("/ask")

    await street.until(learning._PREPARED.is_set)
