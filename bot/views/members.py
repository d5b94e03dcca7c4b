"""A member's own settings: what they chose, and what holds where they chose nothing."""

from collections.abc import Sequence

from bot.model.communities import Policy, Quiet, Settings
from bot.model.handles import About, Press, Subject, Verb
from bot.model.members import REQUESTS, Member, Pause
from bot.views import rights, wishes
from bot.views.card import Button, Card, Control, Form, Line, Menu, Option, TextField, Tone
from bot.views.invitations import invite_me
from bot.views.words import Words, languages, name_of_language

NOTHING = "*"
LIMIT = 60

ABOUT = About(subject=Subject.LIST, id="settings")


def settings(t: Words, member: Member, community: Settings, *, invited: bool) -> Card:
    """Show somebody what they can choose; *invited* says whether they may be invited to ask."""
    return Card(
        lines=tuple(_lines(t, member, community, invited)),
        controls=(
            _topics(t, member, community.topics),
            _requests(t, member),
            _pause(t, member),
            _language(t, member),
            Button(verb=Verb.SET_HOURS, label=t("Quiet hours")),
            Button(verb=Verb.SHOW_BLOCKS, label=t("Blocked")),
            *_invitations(t, community, invited),
            *rights.buttons(t),
        ),
        about=ABOUT,
    )


def _lines(t: Words, member: Member, community: Settings, invited: bool) -> Sequence[Line]:
    zone = member.zone or community.zone
    lines = [Line(t("Your settings"), Tone.LEAD), Line(_helps(t, member))]
    if member.paused_until:
        lines.append(Line(t("Paused until {day}.", day=t.last_day(member.paused_until, zone))))
    lines.append(Line(_quiet(t, member.quiet or community.quiet, zone)))
    if invited:
        lines.append(Line(t("Now and then I ask whether there is something small that you would like a hand with.")))
    return lines


def _helps(t: Words, member: Member) -> str:
    if member.topics:
        return t(
            "When an ask about {topics} or nothing in particular waits for long,"
            " I may ask you privately whether it is one for you.",
            topics=", ".join(wishes.topic(t, topic) for topic in member.topics),
        )
    return t("Choose what you like to help with, and I may ask you privately about an ask that waits for long.")


def _quiet(t: Words, quiet: Quiet, zone: str) -> str:
    first, until = quiet
    if first == until:
        return t("No quiet hours. Time zone: {zone}.", zone=zone)
    return t("Quiet hours: {first}:00 to {until}:00. Time zone: {zone}.", first=str(first), until=str(until), zone=zone)


def _topics(t: Words, member: Member, topics: Sequence[str]) -> Menu:
    named = tuple(Option(value=one, label=wishes.topic(t, one), chosen=one in member.topics) for one in topics[:24])
    nothing = Option(value=NOTHING, label=t("Nothing for now"), chosen=not any(option.chosen for option in named))
    options = (*named, nothing)
    return Menu(verb=Verb.CHOOSE_TOPICS, label=t("What I like to help with"), options=options, most=len(options))


def _requests(t: Words, member: Member) -> Menu:
    options = tuple(
        Option(
            value=str(most),
            label=t("once a week at most") if most == 1 else t("up to {most} times a week", most=str(most)),
            chosen=most == member.requests_a_week,
        )
        for most in REQUESTS
    )
    return Menu(verb=Verb.CHOOSE_REQUESTS, label=t("How often I may be asked"), options=options)


def _pause(t: Words, member: Member) -> Menu:
    options = (
        Option(value=Pause.NONE, label=t("Not paused"), chosen=member.paused_until is None),
        Option(value=Pause.WEEK, label=t("Pause for a week")),
        Option(value=Pause.MONTH, label=t("Pause for a month")),
    )
    return Menu(verb=Verb.CHOOSE_PAUSE, label=t("Pause"), options=options)


def _language(t: Words, member: Member) -> Menu:
    """Offer the languages, each by its own name: whoever cannot read the card finds theirs."""
    named = (Option(value=one, label=name_of_language(one), chosen=one == member.language) for one in languages())
    none = Option(value=NOTHING, label=t("Language: as where you chat"), chosen=member.language not in languages())
    return Menu(verb=Verb.CHOOSE_LANGUAGE, label=t("Language"), options=(none, *named))


def _invitations(t: Words, community: Settings, invited: bool) -> tuple[Control, ...]:
    if community.invitations is Policy.OFF:
        return ()
    return (Button(verb=Verb.STOP_THESE, label=t("Stop these")) if invited else invite_me(t),)


def hours_form(t: Words, sends: Press, member: Member, community: Settings) -> Form:
    """Let somebody choose a time zone and quiet hours; left empty, the community's hold."""
    hours = "{}-{}".format(*member.quiet) if member.quiet else ""
    zone = TextField(
        name="zone",
        label=t("Time zone (empty: as in this community)"),
        example=community.zone,
        limit=LIMIT,
        required=False,
        value=member.zone or "",
    )
    quiet = TextField(
        name="quiet",
        label=t("Quiet hours (empty: as in this community)"),
        example="{}-{}".format(*community.quiet),
        limit=LIMIT,
        required=False,
        value=hours,
    )
    return Form(title=t("Quiet hours"), fields=(zone, quiet), submit=t("Save"), sends=sends)
