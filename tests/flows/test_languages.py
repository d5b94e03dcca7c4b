"""Everybody reads their own language, and what all see speaks the community's, whoever wrote it."""

from bot.views.words import words_in
from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import Street

LANGUAGE = "Language"
GERMAN, SPANISH, FRENCH = words_in("de"), words_in("es"), words_in("fr")


def speaks(street: Street, who: Neighbour, locale: str) -> None:
    """Let somebody use their whole platform in another language."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.workspace().by_name[who.name].locale = locale
    else:
        street.sandbox.guild("Maple Street").by_name[who.name].user.locale = locale


async def settings(who: Neighbour, language: str = "en") -> Seen:
    return await who.press(await who.run("/my"), words_in(language)("Settings"))


async def choose(who: Neighbour, language: str) -> Seen:
    """Let somebody who reads English choose another language."""
    return await who.choose(await settings(who), LANGUAGE, [language])


async def settle_on(street: Street, language: str) -> None:
    """Let Mo choose the language of what everybody sees."""
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Topics and language")
    await street.mo.fill(form, {"Language of what everybody sees": language})


async def test_everybody_is_answered_in_the_language_that_their_platform_speaks_to_them(street: Street) -> None:
    speaks(street, street.ana, "de-AT")
    speaks(street, street.cam, "es-419")
    speaks(street, street.dee, "pt-BR")

    assert GERMAN("Settings") in (await street.ana.run("/my")).labels
    assert SPANISH("Settings") in (await street.cam.run("/my")).labels
    assert words_in("pt_BR")("Settings") in (await street.dee.run("/my")).labels
    assert "Settings" in (await street.ben.run("/my")).labels


async def test_ones_own_choice_goes_before_it_at_once_and_can_be_taken_back(street: Street) -> None:
    chosen = await choose(street.ben, "Deutsch")
    mine = await street.ben.run("/my")
    again = await street.ben.choose(
        await settings(street.ben, "de"), GERMAN(LANGUAGE), [GERMAN("Language: as where you chat")]
    )

    assert GERMAN("Your settings") in chosen.text
    assert GERMAN("Settings") in mine.labels
    assert "Your settings" in again.text


async def test_who_speaks_what_is_not_spoken_here_reads_the_language_of_the_community(street: Street) -> None:
    await settle_on(street, "Français")
    speaks(street, street.ana, "is-IS")

    assert FRENCH("Settings") in (await street.ana.run("/my")).labels
    assert "Settings" in (await street.ben.run("/my")).labels


async def test_topics_that_we_brought_are_read_in_every_language_and_stay_what_helpers_chose(street: Street) -> None:
    await street.ben.choose(await settings(street.ben), "What I like to help with", ["Getting around"])
    await settle_on(street, "Français")
    overview = await street.mo.run("/askaround setup")
    await street.mo.fill(
        await street.mo.press(overview, "Topics and language"),
        {"Topics, one a line": f"Jardin\n{FRENCH('Getting around')}"},
    )
    await settle_on(street, "Deutsch")
    preview = await street.ana.fill(
        await street.ana.run("/ask"), {"What would you like a hand with?": "A lift.", "What would help?": "A car"}
    )
    preview = await street.ana.choose(preview, "Topic", ["Getting around"])
    await street.ana.press(preview, "Post it")
    card = await street.card(street.cam)
    asked = await street.community()

    assert asked.settings.topics == ("Jardin", "Getting around")
    assert GERMAN("Getting around") in card.text
    assert "When an ask about Getting around" in (await settings(street.ben)).text


async def test_what_all_see_speaks_the_language_of_the_community_whoever_wrote_it(street: Street) -> None:
    await settle_on(street, "Français")
    await choose(street.ben, "Español")
    speaks(street, street.ana, "de")
    form = await street.ana.run("/ask")
    preview = await street.ana.fill(
        form, {GERMAN("What would you like a hand with?"): "A shelf.", GERMAN("What would help?"): "A drill"}
    )
    preview = await street.ana.choose(preview, GERMAN("By name or anonymously?"), [GERMAN("Post anonymously")])
    await street.ana.press(preview, GERMAN("Post it"))
    card = await street.card(street.ben)

    assert FRENCH("Someone here") in card.text
    assert FRENCH("I can help") in card.labels
    assert FRENCH("Someone here") in preview.text


async def test_a_private_message_speaks_as_its_reader_chose_and_else_as_the_community_does(street: Street) -> None:
    await choose(street.ana, "Deutsch")
    speaks(street, street.ben, "es-ES")
    await settle_on(street, "Français")
    await street.ana.fill(
        await street.ana.run("/ask"),
        {GERMAN("What would you like a hand with?"): "A shelf.", GERMAN("What would help?"): "A drill"},
    )
    draft = next(label for label in (await street.ana.run("/my")).menus[GERMAN("Open one")] if "A drill" in label)
    preview = await street.ana.choose(await street.ana.run("/my"), GERMAN("Open one"), [draft])
    await street.ana.press(preview, GERMAN("Post it"))
    opened = await street.ben.press(await street.card(street.ben), FRENCH("I can help"))
    await street.ben.fill(opened, {SPANISH("What I can do"): "I have one."})
    offer = await street.dm(street.ana)
    await street.ana.press(offer, GERMAN("Yes, please"))
    yes = await street.dm(street.ben)

    assert GERMAN("{name} can help.", name="Ben") in offer.text
    assert FRENCH("Nothing owed") not in offer.text
    assert set(yes.labels) & {FRENCH("Reply"), FRENCH("Hand back")}
