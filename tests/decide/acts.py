"""Every command about a small world's asks and offers, and every alarm that rings there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.decide import asks, conversations, drafts, lost_cards, moderation, offers, promises, reopening, review, waiting
from bot.decide.cases import Case
from bot.model.asks import Ask, AskState
from bot.model.communities import Anonymity
from bot.model.decisions import Decision, Refusal
from bot.model.ids import AskId, ConversationId, DraftId, NoteId, OfferId, ReportId, TurnId
from bot.model.offers import Side
from bot.model.reports import Act, Matter, Report, ReportState
from bot.model.timers import Alarm
from tests.decide.lives import Life, Step
from tests.worlds import AFTER_NOON, a_community, a_note, a_report, a_wish, an_offer, some_settings

GENEROUS = some_settings(anonymous_a_day=9)
LONG_AFTER = AFTER_NOON + timedelta(days=30)
"""When everything that was ever promised is due, and people are awake."""

DAYS_AFTER = AFTER_NOON + timedelta(days=6)
"""When what ended can still be opened again."""

Answer = Decision | Refusal


def write(life: Life, step: Step) -> Answer:
    return drafts.write(life.drafts.get(step.draft), DraftId(step.draft), a_wish(hand=step.ask), len(life.drafts))


def rewrite(life: Life, step: Step) -> Answer:
    draft = life.drafts.get(step.draft)
    return drafts.write(draft, DraftId(step.draft), a_wish(hand="Two shelves lean."), len(life.drafts))


def choose_no_name(life: Life, step: Step) -> Answer:
    return drafts.choose(life.drafts.get(step.draft), anonymous=True)


def choose_name(life: Life, step: Step) -> Answer:
    return drafts.choose(life.drafts.get(step.draft), anonymous=False)


def choose_topic(life: Life, step: Step) -> Answer:
    return drafts.choose(life.drafts.get(step.draft), topic="Tech")


def discard(life: Life, step: Step) -> Answer:
    return drafts.discard(life.drafts.get(step.draft))


def post(life: Life, step: Step) -> Answer:
    return posted(life, step, Anonymity.ON)


def post_for_review(life: Life, step: Step) -> Answer:
    """Post where moderators look at anonymous asks first."""
    answer = posted(life, step, Anonymity.REVIEWED)
    return with_review(answer) if isinstance(answer, Decision) else answer


def with_review(decision: Decision) -> Decision:
    """Bring what waits before moderators, as whoever keeps it does; of the report only its alarms live here."""
    for ask in (*decision.begin, *decision.keep):
        if isinstance(ask, Ask) and review.waits(ask):
            brought = review.brought(ask, None, ReportId("report"), AFTER_NOON)
            alarms = tuple(one for one in brought.alarms if one.alarm is Alarm.GIVE_BACK)
            return replace(decision, alarms=(*decision.alarms, *alarms))
    return decision


def posted(life: Life, step: Step, anonymity: Anonymity) -> Answer:
    draft = life.drafts.get(step.draft)
    if step.ask in life.asks:
        return Refusal.GONE  # Ids are random: none is drawn twice.
    return asks.post(
        draft,
        seen_version=draft.version if draft else 1,
        community=a_community(settings=replace(GENEROUS, anonymity=anonymity)),
        looked_at=anonymity is Anonymity.REVIEWED,
        own=tuple(life.asks.values()),
        crowd=40,
        paused=False,
        name="Ana",
        ask=AskId(step.ask),
        wait=300,
        now=AFTER_NOON,
    )


def open_again(life: Life, step: Step) -> Answer:
    return opened_again(life, step, Anonymity.ON)


def open_again_for_review(life: Life, step: Step) -> Answer:
    """Open an ask again where moderators look at anonymous ones first."""
    answer = opened_again(life, step, Anonymity.REVIEWED)
    return with_review(answer) if isinstance(answer, Decision) else answer


def opened_again(life: Life, step: Step, anonymity: Anonymity) -> Answer:
    return reopening.open_again(
        life.asks.get(step.ask),
        mine=True,
        community=a_community(settings=replace(GENEROUS, anonymity=anonymity)),
        own=tuple(life.asks.values()),
        crowd=40,
        paused=False,
        wait=300,
        now=DAYS_AFTER,
    )


def take_back(life: Life, step: Step) -> Answer:
    ask, new = life.asks.get(step.ask), DraftId(step.draft)
    if left := reopening.leave_ended(ask, (), DAYS_AFTER):
        return left
    if step.draft in life.drafts:
        return Refusal.GONE  # As above.
    back = review.take_back(ask, (), new, mine=True, settings=GENEROUS, now=AFTER_NOON)
    return back or asks.take_back(ask, mine=True, new=new)


def release(life: Life, step: Step) -> Answer:
    life.rings(step.ask, Alarm.RELEASE_ASK)
    return asks.release(life.asks.get(step.ask), GENEROUS, AFTER_NOON)


def watch_ask(life: Life, step: Step) -> Answer:
    ask = life.asks.get(step.ask)
    if ask is None or not life.rings(step.ask, Alarm.WATCH_ASK) or not ask.on_show:
        return Decision()
    on = life.offers_on(step.ask)
    due = next(one for one in (1, waiting.AGAIN, waiting.ASKED, waiting.OVER) if one > ask.step)
    return waiting.take(ask, waiting.OVER if ask.state is AskState.TAKEN else due, on, GENEROUS, AFTER_NOON)


def keep_open(life: Life, step: Step) -> Answer:
    return waiting.keep_open(life.asks.get(step.ask), mine=True, settings=GENEROUS, now=AFTER_NOON)


def edit(life: Life, step: Step) -> Answer:
    return asks.edit(life.asks.get(step.ask), mine=True, wish=a_wish(help="Hands"), settings=GENEROUS, now=AFTER_NOON)


def edit_for_review(life: Life, step: Step) -> Answer:
    """Reword an ask where moderators look at anonymous ones first."""
    reviewed, wish = replace(GENEROUS, anonymity=Anonymity.REVIEWED), a_wish(help="Two hands")
    return asks.edit(life.asks.get(step.ask), mine=True, wish=wish, settings=reviewed, now=AFTER_NOON)


def me_too(life: Life, step: Step) -> Answer:
    answer = asks.me_too(life.asks.get(step.ask), fresh=step.ask + step.helper not in life.joined)
    if isinstance(answer, Decision):
        life.joined.add(step.ask + step.helper)
    return answer


def sort(life: Life, step: Step) -> Answer:
    return asks.sort(
        life.asks.get(step.ask),
        mine=True,
        offers=life.offers_on(step.ask),
        helped=(OfferId(step.offer),),
        settings=GENEROUS,
        now=AFTER_NOON,
    )


def close(life: Life, step: Step) -> Answer:
    on = life.offers_on(step.ask)
    return asks.close(life.asks.get(step.ask), mine=True, offers=on, settings=GENEROUS, now=AFTER_NOON)


def offer(life: Life, step: Step) -> Answer:
    standing = life.offers.get(step.offer)
    if standing and not standing.live:
        return Refusal.GONE  # As above.
    new = an_offer(id=OfferId(step.offer), ask=AskId(step.ask), name=None)
    ask = life.asks.get(step.ask)
    return offers.offer_help(ask, new, mine=False, barred=False, standing=standing, earlier=(), settings=GENEROUS)


def accept(life: Life, step: Step) -> Answer:
    new = ConversationId(step.conversation)
    ask, offer = life.asks.get(step.ask), life.offers.get(step.offer)
    on = life.offers_on(step.ask)
    return offers.accept(ask, offer, mine=True, new=new, others=on, settings=GENEROUS, now=AFTER_NOON)


def ask_first(life: Life, step: Step) -> Answer:
    new = ConversationId(step.conversation)
    ask, offer = life.asks.get(step.ask), life.offers.get(step.offer)
    return offers.ask_first(ask, offer, mine=True, new=new, settings=GENEROUS)


def decline(life: Life, step: Step) -> Answer:
    return offers.decline(life.offers.get(step.offer), mine=True, settings=GENEROUS, now=AFTER_NOON)


def withdraw(life: Life, step: Step) -> Answer:
    return offers.withdraw(
        life.asks.get(step.ask),
        life.offers.get(step.offer),
        life.conversations.get(step.conversation),
        own=True,
        others=life.offers_on(step.ask),
        settings=GENEROUS,
        now=AFTER_NOON,
    )


def watch_offer(life: Life, step: Step) -> Answer:
    ask, offer = life.asks.get(step.ask), life.offers.get(step.offer)
    if ask is None or offer is None or not life.rings(step.offer, Alarm.WATCH_OFFER):
        return Decision()
    watched = promises.Watched(
        ask=ask,
        offer=offer,
        others=life.offers_on(step.ask),
        conversation=life.conversations.get(step.conversation),
        turns=life.turns_in(step.conversation),
        helper=("UTC", GENEROUS.quiet),
    )
    return promises.watch(watched, GENEROUS, LONG_AFTER)


def they_helped(life: Life, step: Step) -> Answer:
    ask, offer, on = life.asks.get(step.ask), life.offers.get(step.offer), life.offers_on(step.ask)
    return promises.they_helped(ask, offer, mine=True, others=on, settings=GENEROUS, now=AFTER_NOON)


def not_yet(life: Life, step: Step) -> Answer:
    ask, offer = life.asks.get(step.ask), life.offers.get(step.offer)
    return promises.not_yet(ask, offer, mine=True, settings=GENEROUS, now=AFTER_NOON)


def more_help(life: Life, step: Step) -> Answer:
    on = life.offers_on(step.ask)
    return promises.more_help(life.asks.get(step.ask), on, mine=True, settings=GENEROUS, now=AFTER_NOON)


def end(life: Life, step: Step) -> Answer:
    return conversations.end(
        life.conversations.get(step.conversation),
        Side.HELPER,
        life.asks.get(step.ask),
        life.offers.get(step.offer),
        others=life.offers_on(step.ask),
        settings=GENEROUS,
        now=AFTER_NOON,
    )


def say_goodbye(life: Life, step: Step) -> Answer:
    if not life.rings(step.conversation, Alarm.SAY_GOODBYE):
        return Decision()
    talk = life.conversations.get(step.conversation)
    return conversations.say_goodbye(talk, life.offers.get(talk.offer) if talk else None)


def watch_talk(life: Life, step: Step) -> Answer:
    if not life.rings(step.conversation, Alarm.WATCH_TALK):
        return Decision()
    talk, turns = life.conversations.get(step.conversation), life.turns_in(step.conversation)
    return conversations.watch(talk, life.offers.get(step.offer), turns, GENEROUS, LONG_AFTER)


def thank(life: Life, step: Step) -> Answer:
    earlier = next((note for note in life.notes.values() if note.offer == step.offer), None)
    note = a_note(id=NoteId(step.offer), offer=OfferId(step.offer))
    return offers.leave_note(life.offers.get(step.offer), earlier, note, mine=True)


def say(life: Life, step: Step) -> Answer:
    place = len(life.turns) + 1
    talk = life.conversations.get(step.conversation)
    return conversations.say(talk, Side.HELPER, "Seven it is.", turn=TurnId(str(place)), place=place, now=AFTER_NOON)


def a_case(life: Life, step: Step, matter: Matter = Matter.REPORTED) -> Case | None:
    ask, on = life.asks.get(step.ask), life.offers_on(step.ask)
    talks = tuple(talk for talk in life.conversations.values() if talk.ask == step.ask)
    if ask is None:
        return None
    state = ReportState.ACTED if matter is Matter.REPORTED else ReportState.OPEN
    return Case(
        report=a_report(ask=ask.id, matter=matter, state=state),
        ask=ask,
        settings=GENEROUS,
        now=AFTER_NOON,
        offers=on,
        conversations=talks,
        wait=300,
        draft=DraftId(step.draft),
        note="Could it be shorter?",
    )


def moderates(life: Life, step: Step, act: Act, matter: Matter = Matter.REPORTED) -> Answer:
    """Press on a card that is drawn anew each time."""
    case = a_case(life, step, matter)
    decision = moderation.act(case, act, by="Mo", party=False, seen_version=1) if case else Refusal.GONE
    if isinstance(decision, Refusal):
        return decision
    return replace(decision, keep=tuple(one for one in decision.keep if not isinstance(one, Report)))


def hide(life: Life, step: Step) -> Answer:
    return moderates(life, step, Act.HIDE)


def restore(life: Life, step: Step) -> Answer:
    return moderates(life, step, Act.RESTORE)


def remove(life: Life, step: Step) -> Answer:
    return moderates(life, step, Act.REMOVE)


def approve(life: Life, step: Step) -> Answer:
    return moderates(life, step, Act.APPROVE, Matter.REVIEW)


def give_back(life: Life, step: Step) -> Answer:
    if step.draft in life.drafts:
        return Refusal.GONE  # As above.
    return moderates(life, step, Act.RETURN, Matter.REVIEW)


def decline_words(life: Life, step: Step) -> Answer:
    return moderates(life, step, Act.DECLINE, Matter.REVIEW)


def run_out_of_review(life: Life, step: Step) -> Answer:
    ask = life.asks.get(step.ask)
    if step.draft in life.drafts or not life.rings(step.ask, Alarm.GIVE_BACK) or ask is None or not review.waits(ask):
        return Decision()
    return review.run_out(ask, (), DraftId(step.draft), GENEROUS, AFTER_NOON)


def lose_card(life: Life, step: Step) -> Answer:
    """Let a card be found deleted."""
    ask = life.asks.get(step.ask)
    lost = lost_cards.gone(ask, ask.card, ReportId("report"), AFTER_NOON) if ask and ask.card else Decision()
    return replace(lost, begin=(), alarms=tuple(one for one in lost.alarms if one.owner == step.ask))


def watch_hidden(life: Life, step: Step) -> Answer:
    case = a_case(life, step)
    if case is None or not life.rings(step.ask, Alarm.REMOVE_HIDDEN):
        return Decision()
    return moderation.remove_hidden(
        case.ask,
        offers=case.offers,
        conversations=case.conversations,
        reports=(),
        settings=GENEROUS,
        now=AFTER_NOON,
    )


def card_stuck(life: Life, step: Step) -> Answer:
    return asks.card_stuck(life.asks.get(step.ask))


DONE_ONCE: dict[str, Callable[[Life, Step], Answer]] = {
    one.__name__: one
    for one in (
        *(write, rewrite, choose_no_name, choose_name, choose_topic, discard, post, take_back, release, edit, me_too),
        *(sort, close, offer, accept, ask_first, decline, withdraw, end, say_goodbye, thank),
        *(keep_open, they_helped, more_help, hide, restore, remove),
        *(open_again, open_again_for_review),
        *(post_for_review, edit_for_review, approve, give_back, decline_words, run_out_of_review, lose_card),
    )
}
COMMANDS = {
    **DONE_ONCE,
    **{one.__name__: one for one in (say, card_stuck, not_yet, watch_ask, watch_offer, watch_talk, watch_hidden)},
}
"""Whoever speaks twice has said two things, a card can be stuck twice, and an alarm that is set again rings again."""


def take(step: Step, life: Life) -> Answer:
    """Decide and make it true."""
    answer = COMMANDS[step.command](life, step)
    if isinstance(answer, Decision):
        life.take_in(answer)
    return answer
