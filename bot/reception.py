"""The one routing table, for commands, buttons and forms, on every platform."""

from collections.abc import Callable, Mapping
from functools import partial

from bot.chapters import (
    anyway,
    arriving,
    asks,
    blocks,
    checking,
    communities,
    concerns,
    conversations,
    drafts,
    export,
    forgetting,
    invitations,
    lists,
    members,
    moderation,
    naming,
    offers,
    pausing,
    promises,
    reports,
    review,
    staff,
    unmasking,
    visits,
    waiting,
)
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.model.actions import Ran, Spoken
from bot.model.handles import About, Verb
from bot.model.reports import Act
from bot.views.card import Reply

Chapter = Callable[[Desk, About, Given], Reply]


SPOKEN: Mapping[Spoken, Callable[[Desk], Reply]] = {
    Spoken.ASK: drafts.open_form,
    Spoken.ASKS: lists.open_asks,
    Spoken.MY: lists.mine,
    Spoken.SETUP: communities.open_setup,
    Spoken.UNMASK: unmasking.begin,
    Spoken.PAUSE: pausing.pause,
}

ACTS: Mapping[Verb, Chapter] = {
    Verb.CHOOSE_AUDIENCE: drafts.choose_audience,
    Verb.CHOOSE_TOPIC: drafts.choose_topic,
    Verb.POST: drafts.post,
    Verb.KEEP_DRAFT: drafts.keep,
    Verb.DISCARD_DRAFT: drafts.discard,
    Verb.ME_TOO: asks.me_too,
    Verb.SHOW_ASK: asks.show,
    Verb.SORTED: asks.sort,
    Verb.SORTED_WITH: asks.sort_with,
    Verb.CLOSE: asks.close,
    Verb.TAKE_BACK: asks.take_back,
    Verb.OPEN_AGAIN: asks.open_again,
    Verb.KEEP_OPEN: waiting.keep_open,
    Verb.HAVE_SEEN: concerns.seen,
    Verb.SHOW_OFFER: offers.show,
    Verb.ACCEPT: offers.accept,
    Verb.DECLINE: offers.decline,
    Verb.WITHDRAW: offers.withdraw,
    Verb.THEY_HELPED: promises.they_helped,
    Verb.NOT_YET: promises.not_yet,
    Verb.MORE_HELP: promises.more_help,
    Verb.SHOW_CONVERSATION: conversations.show,
    Verb.SEND_ANYWAY: anyway.send_anyway,
    Verb.END: conversations.end,
    Verb.SAY_WHO: naming.say_who,
    Verb.AGREE_TO_NAMES: naming.agree,
    Verb.TAKE_NAMES_BACK: naming.take_back,
    Verb.BLOCK: blocks.block,
    Verb.SHOW_BLOCKS: blocks.show,
    Verb.LIFT_BLOCK: blocks.lift,
    Verb.PAGE_BACK: lists.back,
    Verb.PAGE_ON: lists.on,
    Verb.FILTER_TOPIC: lists.filter_topic,
    Verb.FILTER_KIND: lists.filter_kind,
    Verb.FILTER_SIZE: lists.filter_size,
    Verb.LOOK_AT: lists.look_at,
    Verb.OPEN_MINE: lists.open_one,
    Verb.SHOW_SETTINGS: members.show,
    Verb.EXPORT: export.export,
    Verb.EXPORT_BACK: export.back,
    Verb.EXPORT_ON: export.on,
    Verb.FORGET_ME: forgetting.ask_first,
    Verb.FORGET_FOR_GOOD: forgetting.forget,
    Verb.CHOOSE_TOPICS: members.choose_topics,
    Verb.CHOOSE_REQUESTS: members.choose_requests,
    Verb.CHOOSE_PAUSE: members.choose_pause,
    Verb.CHOOSE_LANGUAGE: members.choose_language,
    Verb.INVITE_ME: members.invite_me,
    Verb.STOP_THESE: members.stop_these,
    Verb.SHOW_EXAMPLES: invitations.show_examples,
    Verb.NOT_NOW: invitations.not_now,
    Verb.KEEP_THESE: invitations.keep_on,
    Verb.LATER: invitations.later,
    Verb.CHECK: checking.check,
    Verb.GO_ON: lambda desk, about, _: _lead(desk, arriving.wanted_by(about)),
    Verb.SHOW_SETUP: communities.show_setup,
    Verb.SHOW_WHO: staff.show,
    Verb.CHOOSE_STAFF: staff.choose,
    Verb.CHOOSE_ASKERS: staff.choose_askers,
    Verb.CHOOSE_HELPERS: staff.choose_helpers,
    Verb.LET_ALL_ASK: staff.let_all_ask,
    Verb.LET_ALL_OFFER: staff.let_all_offer,
    Verb.CHOOSE_CHANNEL: communities.choose_channel,
    Verb.CHOOSE_MODERATORS: communities.choose_moderators,
    Verb.CHOOSE_COVERED: unmasking.choose,
    Verb.AGREE_TO_OPEN: unmasking.agree,
    Verb.WITHDRAW_REQUEST: unmasking.withdraw,
    Verb.SHOW_NAME: unmasking.show,
    Verb.DISMISS: partial(moderation.act, Act.DISMISS),
    Verb.HIDE: partial(moderation.act, Act.HIDE),
    Verb.RESTORE: partial(moderation.act, Act.RESTORE),
    Verb.REMOVE: partial(moderation.act, Act.REMOVE),
    Verb.FREEZE: partial(moderation.act, Act.FREEZE),
    Verb.LIFT: partial(moderation.act, Act.LIFT),
    Verb.BAR_HELPER: partial(moderation.act, Act.BAR),
    Verb.ALLOW_AGAIN: partial(moderation.act, Act.ALLOW),
    Verb.PAUSE_AUTHOR: partial(moderation.act, Act.PAUSE),
    Verb.APPROVE: partial(moderation.act, Act.APPROVE),
    Verb.DECLINE_ASK: partial(moderation.act, Act.DECLINE),
    Verb.PAUSE_ALL: pausing.pause_all,
    Verb.RESUME: pausing.resume,
    Verb.OPEN_DASHBOARD: visits.confirm,
    Verb.POST_AGAIN: partial(moderation.act, Act.POST_AGAIN),
}

FORMS: Mapping[Verb, tuple[Chapter, Chapter]] = {
    Verb.EDIT_DRAFT: (drafts.open_edit, drafts.rewrite),
    Verb.OFFER_HELP: (offers.open_offer, offers.offer_help),
    Verb.ANSWER_WAITING: (waiting.open_answer, waiting.answer),
    Verb.ASK_FIRST: (offers.open_question, offers.ask_first),
    Verb.REPLY: (conversations.open_reply, conversations.reply),
    Verb.EDIT_ASK: (asks.open_edit, asks.edit),
    Verb.LEAVE_NOTE: (asks.open_note, asks.leave_note),
    **{verb: (partial(communities.open_form, verb), partial(communities.settle, verb)) for verb in communities.FORMS},
    Verb.SOMETHING_SMALL: (drafts.open_small, drafts.rewrite),
    Verb.SET_HOURS: (members.open_hours, members.set_hours),
    Verb.SET_UNMASKING: (unmasking.open_switch, unmasking.switch),
    Verb.REQUEST_NAME: (unmasking.open_reason, unmasking.request),
    Verb.REPORT: (reports.open_form, reports.report),
    Verb.RETURN_ASK: (review.open_note, partial(moderation.act, Act.RETURN)),
}
"""What opens a form, and what its answer does."""

LISTED: frozenset[Verb] = frozenset(
    {Verb.CHOOSE_CHANNEL, Verb.CHOOSE_MODERATORS, Verb.CHOOSE_STAFF, Verb.CHOOSE_ASKERS, Verb.CHOOSE_HELPERS}
)
"""What is chosen among channels, roles or people. The platform alone can say which of them belong to a space, so it has
to have listed them: else whoever runs one space could have its cards posted in another's channels."""


def speak(desk: Desk, ran: Ran) -> Reply:
    """Lead a command to its chapter, once whoever runs the place has chosen where asks appear."""
    return arriving.first(desk, ran) or _lead(desk, ran)


def _lead(desk: Desk, ran: Ran) -> Reply:
    """Lead a command to its chapter. One of them takes a word behind it."""
    return visits.open_dashboard(desk, ran.word) if ran.command is Spoken.DASHBOARD else SPOKEN[ran.command](desk)
