"""Refusals, and the sentences about Askaround itself. A refusal says what is so and what helps, never whose fault."""

from bot.model.communities import Settings
from bot.model.decisions import Refusal
from bot.views import choices
from bot.views.card import Card, Line, Tone
from bot.views.conversations import frozen
from bot.views.naming import names_rest
from bot.views.words import Words


def refused(t: Words, refusal: Refusal, settings: Settings) -> Card:
    """Say why nothing changed, to the one person who asked for it."""
    return Card(lines=(Line(_sentences(t, settings)[refusal]),))


def _sentences(t: Words, settings: Settings) -> dict[Refusal, str]:
    topics, words = choices.bounds(t)
    return {
        Refusal.GONE: t("This has moved on. What is yours is under /my."),
        Refusal.NOT_SET_UP: t(
            "No channel has been chosen here yet. Somebody who runs this place can do it with /askaround setup."
        ),
        Refusal.NOT_YOURS_TO_SET: t("Only somebody who runs this place can set this up."),
        Refusal.SAME_CHANNEL: t("Asks and what moderators hear cannot share a channel. Nothing was changed."),
        Refusal.ANONYMITY_OFF: t("This community has switched anonymous asks off. What you wrote is kept under /my."),
        Refusal.TOO_FEW: t(
            "With fewer than {least} people here, an anonymous ask would not stay anonymous."
            " You can still post by name; what you wrote is kept under /my.",
            least=str(settings.people_for_anonymity),
        ),
        Refusal.CROWD_UNKNOWN: t(
            "I could not see how many people are here, so I would rather not promise that nobody can tell."
            " Please try again in a minute; what you wrote is kept under /my."
        ),
        Refusal.TOO_MANY_LIVE: t(
            "Up to {most} asks can be open at once. When one is sorted or closed there is room;"
            " what you wrote is kept under /my.",
            most=str(settings.live_asks),
        ),
        Refusal.ANONYMOUS_TODAY: t(
            "One anonymous ask a day can go out. What you wrote is kept under /my until tomorrow."
        )
        if settings.anonymous_a_day == 1
        else t(
            "Up to {most} anonymous asks a day can go out. What you wrote is kept under /my until tomorrow.",
            most=str(settings.anonymous_a_day),
        ),
        Refusal.JUST_FORGOTTEN: t(
            "I forgot who you were a short while ago, so for two days I ask you to post by name."
            " What you wrote is kept under /my until you like to ask anonymously again."
        ),
        Refusal.TOO_MANY_DRAFTS: t("Your drafts are full. Post or discard one under /my, and there is room again."),
        Refusal.TOO_MANY_OFFERS: t(
            "Up to {most} of your offers can be open at once. Under /my you can take one back.",
            most=str(settings.live_offers),
        ),
        Refusal.UNFINISHED: t("The draft is not quite finished. It is kept under /my."),
        Refusal.STALE: t("The draft has changed since this card. Its newest form is under /my."),
        Refusal.OWN_ASK: t("This one is yours already. You can find it under /my."),
        Refusal.ALREADY_ENDED: t("This has ended already. What is yours is under /my."),
        Refusal.ALREADY_POSTED: t("It is on show already. Under /my you can edit or close it."),
        Refusal.ALREADY_ANSWERED: t("This offer has its answer already. You can find it under /my."),
        Refusal.ALREADY_NAMED: t("You are both named already."),
        Refusal.NAMES_REST: names_rest(t),
        Refusal.ALREADY_THANKED: t("Your note has reached them already. One is plenty."),
        Refusal.NOTHING_WRITTEN: t("There was nothing to pass on yet. A few words are plenty."),
        Refusal.TOO_LONG: t("That was a little too long to pass on. Please shorten it."),
        Refusal.CONTACT_DETAILS: t(
            "This is not passed on yet. Here two people talk through the bot, so that nobody has to say how to be"
            " reached elsewhere."
        ),
        Refusal.RANK_UNKNOWN: t("I could not see who looks after this place. Please try again in a minute."),
        Refusal.NOT_A_MODERATOR: t("This is for those who look after this place."),
        Refusal.ZONE_UNKNOWN: t("I do not know that time zone. Names look like Europe/Berlin or America/Sao_Paulo."),
        Refusal.HOURS_UNREADABLE: t("I could not read those hours. Two full hours work, such as 22-8."),
        Refusal.COUNTRY_UNKNOWN: t(
            "I know no helplines for that country yet. Two letters work, such as US, GB or DE; without any I name a"
            " list of helplines everywhere."
        ),
        Refusal.OUT_OF_BOUNDS: t("One of those numbers is out of reach here. Nothing was changed."),
        Refusal.TOPICS_UNREADABLE: topics,
        Refusal.WORDS_UNREADABLE: words,
        Refusal.NOT_ELIGIBLE: t(
            "Thank you for wanting to take part. For now this is for some people here, such as those who have been here"
            " for a while or belong to a group; those who look after this place can tell you more. What you have"
            " drafted stays under /my."
        ),
        Refusal.MEMBERSHIP_UNKNOWN: t(
            "I could not see who may do this here. Please try again in a minute; what you have drafted stays under /my."
        ),
        Refusal.LISTED_WORD: t("This is not passed on yet. This place has asked for some words not to be used here."),
        Refusal.INVITATIONS_OFF: t("This community has switched invitations off."),
        Refusal.PROMISE_CHANGED: t(
            "Who could learn your name has changed here since you saw this card. Please look at it again under /my."
        ),
        Refusal.UNMASKING_OFF: t("Opening names is switched off here, or its week of notice is not over yet."),
        Refusal.NO_MODERATORS_CHANNEL: t("First choose a moderators' channel with /askaround setup."),
        Refusal.NOT_COVERED: t("Whoever asked this was promised that nobody here can open their name."),
        Refusal.OPEN_ONE: t("Somebody has asked for this name already. The card is in the moderators' channel."),
        Refusal.ALREADY_AGREED: t("Another moderator has agreed already."),
        Refusal.ANOTHER_MODERATOR: t(
            "This is for another moderator: not the one who asks for the name, of at least seven days here, and without"
            " a part in the ask."
        ),
        Refusal.NOT_YOURS_TO_WITHDRAW: t("Only whoever asked for the name can withdraw that."),
        Refusal.HIDDEN: t(
            "This is not on show for now: those who look after this place are looking at it. You will hear from me."
        ),
        Refusal.FROZEN: frozen(t),
        Refusal.PAUSED: t(
            "For a while, asks of yours can go out by name only: those who look after this place have paused anonymous"
            " ones. Nobody is shown who you are because of it. Your draft is kept under /my."
        ),
        Refusal.BARRED: t(
            "Thank you for wanting to help. For now your offers are not passed on here; those who look after this"
            " place can tell you more."
        ),
        Refusal.PARTY: t("This one is for somebody else to decide. Thank you for leaving it to them."),
        Refusal.SEEN_TO: t("Somebody has just seen to this, or it has moved on. The card shows how it stands."),
        Refusal.ALL_PAUSED: t(
            "Those who look after this place have paused everything here for a while. Nothing you wrote is lost; please"
            " come back a little later."
        ),
        Refusal.NO_DASHBOARD: t("There is no dashboard here: whoever runs this bot has switched it off."),
        Refusal.CODE_OVER: t(
            "This code leads nowhere, or not any more. It is good once, for ten minutes: your browser shows a new one."
        ),
        Refusal.TOO_MANY_GUESSES: t("That were a few codes that lead nowhere. Please try again in an hour."),
        Refusal.USE_REPLY: t("Please use Reply on the message you mean."),
    }


def handed_back_text(t: Words, refusal: Refusal, settings: Settings, typed: str) -> Card:
    """Say why nothing changed, and give back what was typed, so that nothing is lost."""
    card = refused(t, refusal, settings)
    return Card(lines=(*card.lines, Line(t("You wrote:"), Tone.MUTED), Line(typed, Tone.QUOTE)))


def done_already(t: Words) -> Card:
    """Answer a delivery that was seen before."""
    return Card(lines=(Line(t("Done already. You can find it under /my.")),))


def perhaps_kept(t: Words) -> Card:
    """Say that nobody can tell yet whether it was kept."""
    said = t("Just now nobody can tell whether that was kept. Please look under /my before you try again.")
    return Card(lines=(Line(said),))


def apology(t: Words) -> Card:
    """Say that something went wrong on our side."""
    return Card(lines=(Line(t("That did not work, and it was not you. What you kept is safe; please try again.")),))


def done(t: Words) -> str:
    """Name what puts a window away, where a platform shows cards in windows."""
    return t("Done")
