"""What the self-check of setup found: a short list, each line with what to do."""

from bot.model.communities import Community
from bot.model.handles import About, Subject, Verb
from bot.model.surveys import Found
from bot.safety.helplines import BY_COUNTRY
from bot.views.card import HERE, Button, Card, Line, Look, Tone
from bot.views.words import Words


def result(t: Words, community: Community, asks: Found, moderators: Found, *, brought: bool = False) -> Card:
    """Say what works and what does not; *brought* says that what could not be shown leaves now."""
    settings = community.settings
    known = settings.country in BY_COUNTRY
    lines = t("Helplines are named for {country}.", country=settings.country) if known else _no_country(t)
    return Card(
        lines=(
            *of_asks(t, community, asks, brought=brought),
            of_moderators(t, community, moderators),
            Line(lines),
            Line(
                t(
                    "Whoever runs this bot keeps its keys, without which nothing opens again: ask them whether there is"
                    " a backup, apart from the data."
                )
            ),
        ),
        controls=(
            Button(verb=Verb.CHECK, label=t("Check again")),
            Button(verb=Verb.SHOW_SETUP, label=t("Back"), look=Look.LEAVE),
        ),
        about=About(subject=Subject.COMMUNITY, id="setup"),
    )


def of_asks(t: Words, community: Community, found: Found, *, brought: bool) -> tuple[Line, ...]:
    """Say first how the channel of the asks was *found*; *brought* says that what could not be shown leaves now."""
    return (
        Line(t("This is how things stand:"), Tone.LEAD),
        Line(_of_asks(t)[found], place=community.channel),
        *((Line(t("What waited is on its way there now.")),) if brought else ()),
    )


def of_moderators(t: Words, community: Community, found: Found) -> Line:
    """Say how the moderators' channel was *found*."""
    return Line(_of_moderators(t)[found], place=community.moderators)


def trial(t: Words) -> Card:
    """Show moderators that cards arrive."""
    said = t("This is a test: cards for moderators arrive here. There is nothing to do.")
    return Card(lines=(Line(said, Tone.MUTED),))


def read_by_all(t: Words) -> str:
    """Say that a moderators' channel is none of theirs alone."""
    return t("Everybody can read {place}: make it private, or choose another one for moderators.", place=HERE)


def _no_country(t: Words) -> str:
    return t("No country is chosen, so a list of helplines everywhere is named. [Safety] is where to choose one.")


def _of_asks(t: Words) -> dict[Found, str]:
    return {
        Found.NOT_CHOSEN: t("No channel for asks is chosen yet. Choose one with the first menu."),
        Found.UNKNOWN: t("I could not see how things are in {place}. Please check again in a minute.", place=HERE),
        Found.CANNOT_VIEW: t("I cannot see {place}, where asks should appear. Let me in there.", place=HERE),
        Found.CANNOT_SEND: t("I may not send messages in {place}. Allow me to, or invite me there.", place=HERE),
        Found.FINE: t("Asks can appear in {place}.", place=HERE),
    }


def _of_moderators(t: Words) -> dict[Found, str]:
    return {
        Found.NOT_CHOSEN: t("No moderators' channel is chosen yet. Choose a private one with the second menu."),
        Found.UNKNOWN: t("I could not see how things are in {place}. Please check again in a minute.", place=HERE),
        Found.CANNOT_VIEW: t("I cannot see {place}, where moderators should hear. Let me in there.", place=HERE),
        Found.CANNOT_SEND: t("I may not send messages in {place}. Allow me to, or invite me there.", place=HERE),
        Found.READ_BY_ALL: read_by_all(t),
        Found.FINE: t("Moderators hear in {place}; a test card is on its way there.", place=HERE),
    }
