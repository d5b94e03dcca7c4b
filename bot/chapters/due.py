"""What an alarm means when it rings, for every alarm there is: the same unit, rules and keeping as for a member."""

from collections.abc import Callable, Mapping

from bot.chapters import (
    absence,
    conversations,
    drafts,
    invitations,
    letting_go,
    moderation,
    naming,
    promises,
    reports,
    review,
    snapshots,
    unmasking,
    waiting,
    weekly,
)
from bot.chapters.ring import Ring
from bot.model.decisions import Decision
from bot.model.timers import Alarm

DUE: Mapping[Alarm, Callable[[Ring], Decision]] = {
    Alarm.RELEASE_ASK: waiting.release,
    Alarm.WATCH_ASK: waiting.watch,
    Alarm.WATCH_OFFER: promises.watch,
    Alarm.WATCH_TALK: conversations.watch,
    Alarm.SAY_GOODBYE: conversations.say_goodbye,
    Alarm.NAME_BOTH: naming.look,
    Alarm.DROP_DRAFT: drafts.drop,
    Alarm.INVITE: invitations.invite,
    Alarm.SAY_WEEKLY: weekly.say,
    Alarm.TAKE_FIGURES: snapshots.take,
    Alarm.LOOK_IN: absence.look_in,
    Alarm.DESTROY: letting_go.destroy,
    Alarm.DROP_TURNS: letting_go.unsay,
    Alarm.END_UNMASKING: unmasking.run_out,
    Alarm.REMOVE_HIDDEN: moderation.remove_hidden,
    Alarm.FORGET_REPORT: reports.forget,
    Alarm.GIVE_BACK: review.run_out,
}
