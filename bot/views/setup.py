"""What somebody who runs a space sees while they settle how Askaround works there."""

from collections.abc import Mapping, Sequence

from bot.model.communities import (
    GUIDANCE_LIMIT,
    NO,
    NO_WEEKLY,
    RESOURCES_LIMIT,
    YES,
    Anonymity,
    Community,
    Number,
    Place,
    Policy,
    Settings,
)
from bot.model.handles import About, Press, Subject, Verb
from bot.model.surveys import Found
from bot.views import checking, choices, staff
from bot.views.card import HERE, Button, Card, ChannelMenu, Field, Form, Line, Look, Option, PickField, TextField, Tone
from bot.views.unmasking import switch
from bot.views.words import Words


def overview(t: Words, community: Community, first: Sequence[Line] = ()) -> Card:
    """Show what is chosen, and everything that can be; *first* says what was just done."""
    who = Button(verb=Verb.SHOW_WHO, label=t("Who may do what"))
    titles = _titles(t).items()
    buttons = tuple(Button(verb=verb, label=title) for verb, title in titles if verb is not Verb.SET_MEMBERSHIP)
    return Card(
        lines=(
            *first,
            *channels(t, community),
            Line(" ".join(staff.members(t, community.settings)), Tone.MUTED),
            *choices.standing(t, community.settings),
            Line(t("Everything else has a default, which you can change."), Tone.MUTED),
        ),
        controls=(*menus(t), who, *buttons, Button(verb=Verb.CHECK, label=t("Check"), look=Look.KIND)),
        about=About(subject=Subject.COMMUNITY, id="setup"),
    )


def menus(t: Words) -> tuple[ChannelMenu, ChannelMenu]:
    """Give the menus in which the two channels are chosen."""
    return (
        ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label=t("Choose a channel")),
        ChannelMenu(verb=Verb.CHOOSE_MODERATORS, label=t("Choose the moderators' channel")),
    )


def channels(t: Words, community: Community) -> tuple[Line, ...]:
    """Say which channels are chosen; whether anything arrives there is for [Check] to say."""
    asks, moderators = community.channel, community.moderators
    return (
        Line(t("Chosen for asks: {place}.", place=HERE), place=asks)
        if asks
        else Line(t("Where should asks appear? Choose a channel in which I may view and send messages."), Tone.LEAD),
        Line(t("Chosen for moderators, who hear there of asks that wait: {place}.", place=HERE), place=moderators)
        if moderators
        else Line(
            t("Moderators can hear of asks that wait and of reports, in a private channel that I may send messages in.")
        ),
    )


def channel_chosen(t: Words, place: Place, found: Found, *, greets: bool) -> tuple[Line, ...]:
    """Confirm the channel of the asks as it was *found*; *greets* says that a hello goes there."""
    lead = Line(t("Asks appear in {place} from now on.", place=HERE), Tone.LEAD, place)
    return _chosen(t, place, found, lead, greets=greets)


def moderators_chosen(t: Words, place: Place, found: Found, *, greets: bool) -> tuple[Line, ...]:
    """Confirm the moderators' channel as it was *found*; *greets* says that a hello goes there."""
    lead = Line(t("Moderators hear in {place} from now on.", place=HERE), Tone.LEAD, place)
    return _chosen(t, place, found, lead, greets=greets)


def _chosen(t: Words, place: Place, found: Found, lead: Line, *, greets: bool) -> tuple[Line, ...]:
    hello = (Line(t("A short hello is on its way there.")),) if greets else ()
    match found:
        case Found.CANNOT_VIEW:
            return (
                Line(t("{place} is chosen, and I cannot see it yet.", place=HERE), Tone.LEAD, place),
                Line(t("Let me in there, then press [Check]: what waits is shown then.")),
            )
        case Found.CANNOT_SEND:
            return (
                Line(t("{place} is chosen, and I may not send messages there yet.", place=HERE), Tone.LEAD, place),
                Line(t("Allow me to, or invite me there, then press [Check]: what waits is shown then.")),
            )
        case Found.UNKNOWN:
            chosen = Line(t("{place} is chosen.", place=HERE), Tone.LEAD, place)
            unsure = t("I could not see whether I may send messages there. In a minute [Check] can tell.")
            return (chosen, *hello, Line(unsure))
        case Found.READ_BY_ALL:
            return (lead, Line(checking.read_by_all(t), place=place), *hello)
        case _:
            return (lead, *hello)


def settled(t: Words) -> tuple[Line, ...]:
    """Say that a form was taken."""
    return (Line(t("Changed. It holds from now on; what waits already follows from its next step."), Tone.LEAD),)


def hello(t: Words) -> Card:
    """Introduce Askaround in the channel of the asks."""
    return Card(
        lines=(
            Line(t("Small asks appear here."), Tone.LEAD),
            Line(t("Ask for something small with /ask, by name or anonymously. See what is open with /asks.")),
            Line(t("This bot cannot read the channels here; it sees only what you give it."), Tone.MUTED),
        )
    )


def hello_moderators(t: Words) -> Card:
    """Introduce Askaround in the moderators' channel."""
    return Card(
        lines=(
            Line(t("Asks that wait and reports are shown here, for those who look after this place."), Tone.LEAD),
            Line(
                t(
                    "Whoever has a moment presses a button, such as “I will answer”."
                    " Who asked anonymously is not shown here either."
                )
            ),
        )
    )


def form(t: Words, sends: Press, verb: Verb, numbers: Sequence[Number], settings: Settings) -> Form:
    """Ask for what one button stands for, with what holds now in every field."""
    labels = _labels(t)
    fields = tuple(_number(t, labels[number.name], number, settings) for number in numbers)
    others: Mapping[Verb, tuple[Field, ...]] = {
        Verb.SET_RHYTHM: _rhythm(t, settings),
        Verb.SET_INVITATIONS: (_policies(t, settings),),
        Verb.SET_SAFETY: _safety(t, settings),
        Verb.SET_ANONYMITY: (_anonymity(t, settings),),
        Verb.SET_UNMASKING: (switch(t, settings),),
        Verb.SET_TOPICS: choices.topics(t, settings),
        Verb.SET_WORDS: choices.words(t, settings),
    }
    return Form(title=_titles(t)[verb], fields=(*others.get(verb, ()), *fields), submit=t("Change"), sends=sends)


def as_typed(form: Form, typed: Mapping[str, str]) -> str:
    """Give back what was typed, by label and with what would do."""
    texts = (field for field in form.fields if isinstance(field, TextField))
    return "\n".join(f"{field.label}: {typed.get(field.name, '')} ({field.example})" for field in texts)


def _titles(t: Words) -> dict[Verb, str]:
    return {
        Verb.SET_MEMBERSHIP: t("Days of membership"),
        Verb.SET_TOPICS: t("Topics and language"),
        Verb.SET_LIMITS: t("Limits"),
        Verb.SET_WORDS: t("Word list"),
        Verb.SET_RHYTHM: t("Times"),
        Verb.SET_WAITS: t("Waiting asks"),
        Verb.SET_ENDINGS: t("Endings"),
        Verb.SET_PROMISES: t("Promises"),
        Verb.SET_INVITATIONS: t("Invitations"),
        Verb.SET_GIVERS: t("Who is invited"),
        Verb.SET_SAFETY: t("Safety"),
        Verb.SET_ANONYMITY: t("Anonymous asks"),
        Verb.SET_KEEPING: t("What is kept"),
        Verb.SET_UNMASKING: t("Opening a name"),
    }


def _labels(t: Words) -> dict[str, str]:
    return {
        "weekly_hour": t("Weekly post: at which hour"),
        "figures_from": t("Figures are shown from how many asks on"),
        "first_request": t("A helper is asked after (hours)"),
        "next_request": t("The next one after (hours)"),
        "requests_an_ask": t("Helpers asked for one ask, at most"),
        "show_again": t("Shown once more after (hours)"),
        "ask_asker": t("The asker is asked after (days)"),
        "close_after": t("An ask closes after (days)"),
        "close_after_deadline": t("Or after its own last day (days)"),
        "taken_waits": t("One in good hands closes after (days)"),
        "talk_rests": t("A quiet conversation ends after (days)"),
        "draft_waits": t("A draft is kept for (days)"),
        "destroy_after": t("Who asked is forgotten after the end (days)"),
        "check_in_before": t("The helper is reminded before (hours)"),
        "check_in_after": t("The asker is asked after (hours)"),
        "lapse": t("Without a word, open again after (days)"),
        "offer_waits": t("An offer waits for a yes for (days)"),
        "invite_every": t("At most one in so many days"),
        "invite_last": t("After two without a word, one last (days)"),
        "giver_offers": t("Helped how many times"),
        "giver_days": t("Within how many days"),
        "giver_rest": t("The last time how many days ago"),
        "giver_months": t("Asked nothing for how many months"),
        "live_asks": t("Asks of one person at once"),
        "anonymous_a_day": t("Anonymous asks of one person a day"),
        "live_offers": t("Offers of one person at once"),
        "people_for_anonymity": t("People here, for an ask to be anonymous"),
        "ask_after": t("May ask from which day here on (0: at once)"),
        "offer_after": t("May offer from which day on (0: at once)"),
        "author_pause": t("A paused author waits for (days)"),
    }


def _number(t: Words, label: str, number: Number, settings: Settings) -> TextField:
    example = t("{low} to {high}", low=str(number.low), high=str(number.high))
    return TextField(name=number.name, label=label, example=example, limit=5, value=str(number.of(settings)))


def _rhythm(t: Words, settings: Settings) -> tuple[Field, ...]:
    quiet = "{}-{}".format(*settings.quiet)
    return (
        TextField(name="zone", label=t("Time zone"), example=t("Europe/Berlin"), limit=60, value=settings.zone),
        TextField(name="quiet", label=t("Quiet hours"), example=t("22-8, or 0-0 for none"), limit=20, value=quiet),
        PickField(name="weekly", label=t("A weekly post in the channel"), options=_days(t, settings)),
    )


def _days(t: Words, settings: Settings) -> tuple[Option, ...]:
    days = enumerate(t.weekdays)
    return (
        Option(value=NO_WEEKLY, label=t("None"), chosen=not settings.weekly),
        *(Option(value=str(n), label=day, chosen=settings.weekly and n == settings.weekly_day) for n, day in days),
    )


def _safety(t: Words, settings: Settings) -> tuple[Field, ...]:
    """Ask what somebody in danger is shown, privately, and whether two people may leave the bot for another place."""
    return (
        TextField(
            name="country",
            label=t("Country whose helplines are named"),
            example=t("DE, or nothing"),
            limit=20,
            required=False,
            value=settings.country,
        ),
        TextField(
            name="resources",
            label=t("Where you point to besides"),
            example=t("The counsellors on the ground floor, weekdays 9 to 17"),
            limit=RESOURCES_LIMIT,
            required=False,
            value=settings.resources,
        ),
        TextField(
            name="guidance",
            label=t("What moderators read beside a heavy card"),
            example=t("Nothing, for the bot’s own words"),
            limit=GUIDANCE_LIMIT,
            required=False,
            value=settings.guidance,
        ),
        PickField(
            name="send_anyway",
            label=t("How to be reached elsewhere, in private words"),
            options=(
                Option(value=NO, label=t("Is held back"), chosen=not settings.send_anyway),
                Option(value=YES, label=t("By name, may be sent anyway"), chosen=settings.send_anyway),
            ),
        ),
    )


def _anonymity(t: Words, settings: Settings) -> PickField:
    labels = {
        Anonymity.ON: t("Yes"),
        Anonymity.REVIEWED: t("Yes, once moderators have looked at the words"),
        Anonymity.OFF: t("No; what is not on show yet goes back to its authors"),
    }
    options = tuple(Option(value=one, label=label, chosen=one is settings.anonymity) for one, label in labels.items())
    return PickField(name="anonymity", label=t("May members ask anonymously?"), options=options)


def _policies(t: Words, settings: Settings) -> PickField:
    labels = {
        Policy.OPT_IN: t("Only members who said yes"),
        Policy.OPT_OUT: t("All members but those who said no"),
        Policy.OFF: t("Nobody"),
    }
    options = tuple(
        Option(value=policy, label=label, chosen=policy is settings.invitations) for policy, label in labels.items()
    )
    return PickField(name="invitations", label=t("Who may be invited to ask?"), options=options)
