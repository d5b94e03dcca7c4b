"""What a community settles for itself."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given, reject, strategies as st

from bot.decide.communities import NUMBERS, choose_channel, choose_moderators, settle
from bot.model.communities import DAY, HOUR, Anonymity, Community, Place, Policy, Settings
from bot.model.decisions import Refusal
from bot.model.handles import Verb
from bot.model.people import Rank
from tests.worlds import CHANNEL, SPACE, a_community, some_settings

RUNS = Rank(runs_space=True)
ELSEWHERE = Place(space=SPACE, channel="300000000000000002")
Choose = Callable[[Community, Place, Rank | None], Community | Refusal]

FORMS = st.sampled_from(list(NUMBERS))
WITH_NUMBERS = FORMS.filter(lambda form: bool(NUMBERS[form]))


def typed_into(form: Verb, settings: Settings, **but: str) -> dict[str, str]:
    """Give what a form says of *settings* while nobody has touched it."""
    numbers = {number.name: str(number.of(settings)) for number in NUMBERS[form]}
    day = str(settings.weekly_day) if settings.weekly else "off"
    others = {"zone": settings.zone, "quiet": "{}-{}".format(*settings.quiet), "weekly": day}
    safety = {"country": settings.country, "resources": settings.resources, "guidance": settings.guidance}
    safety["send_anyway"] = "yes" if settings.send_anyway else "no"
    chosen = {"topics": "\n".join(settings.topics), "language": settings.language, "words": "\n".join(settings.words)}
    chosen |= {"invitations": settings.invitations, "anonymity": settings.anonymity}
    return {**numbers, **others, **safety, **chosen, **but}


def test_who_runs_the_space_chooses_where_asks_appear() -> None:
    unset = a_community(channel=None)

    assert choose_channel(unset, CHANNEL, RUNS) == a_community(channel=CHANNEL)


def test_a_later_choice_changes_the_channel_and_nothing_else() -> None:
    settled = a_community(settings=some_settings(live_asks=7))

    assert choose_channel(settled, ELSEWHERE, RUNS) == replace(settled, channel=ELSEWHERE)


def test_the_same_choice_twice_changes_nothing() -> None:
    settled = a_community(channel=CHANNEL)

    assert choose_channel(settled, CHANNEL, RUNS) == settled


def test_moderators_hear_in_a_channel_of_their_own() -> None:
    assert choose_moderators(a_community(), ELSEWHERE, RUNS) == a_community(moderators=ELSEWHERE)


def test_which_asks_wait_is_not_shown_among_the_asks() -> None:
    assert choose_moderators(a_community(), CHANNEL, RUNS) is Refusal.SAME_CHANNEL
    assert choose_channel(a_community(moderators=ELSEWHERE), ELSEWHERE, RUNS) is Refusal.SAME_CHANNEL


@pytest.mark.parametrize("choose", [choose_channel, choose_moderators])
@pytest.mark.parametrize("place", [CHANNEL, ELSEWHERE])
@pytest.mark.parametrize("rank,refusal", [(Rank(), Refusal.NOT_YOURS_TO_SET), (None, Refusal.RANK_UNKNOWN)])
def test_nobody_else_chooses(choose: Choose, place: Place, rank: Rank | None, refusal: Refusal) -> None:
    assert choose(a_community(), place, rank) is refusal


@given(FORMS, st.sampled_from([Rank(), Rank(gone=True), None]))
def test_nobody_else_settles_a_number(form: Verb, rank: Rank | None) -> None:
    refused = settle(a_community(), form, typed_into(form, Settings()), rank)

    assert refused is (Refusal.NOT_YOURS_TO_SET if rank else Refusal.RANK_UNKNOWN)


def settled(form: Verb, **typed: str) -> Settings | Refusal:
    found = settle(a_community(), form, typed_into(form, Settings(), **typed), RUNS)
    return found.settings if isinstance(found, Community) else found


def test_topics_are_read_a_line_each_and_once_however_they_are_spelt() -> None:
    found = settled(Verb.SET_TOPICS, topics="  Garden \n\nTech\ngarden\nBikes  and more", language="en")

    assert isinstance(found, Settings)
    assert found.topics == ("Garden", "Tech", "Bikes and more")


@pytest.mark.parametrize("topics", ["", " \n ", "x" * 41, "\n".join(map(str, range(25)))])
def test_topics_that_no_menu_holds_change_nothing(topics: str) -> None:
    assert settled(Verb.SET_TOPICS, topics=topics) is Refusal.TOPICS_UNREADABLE


def test_the_word_list_may_be_emptied() -> None:
    found = settled(Verb.SET_WORDS, words="snake oil\ncasino")

    assert isinstance(found, Settings)
    assert found.words == ("snake oil", "casino")
    assert settled(Verb.SET_WORDS, words="") == Settings()


@pytest.mark.parametrize(
    "words", ["...", "x" * 61, "one two three four five six seven", "\n".join(map(str, range(201)))]
)
def test_words_that_cannot_be_looked_for_change_nothing(words: str) -> None:
    assert settled(Verb.SET_WORDS, words=words) is Refusal.WORDS_UNREADABLE


def test_moderators_look_first_only_where_they_have_a_channel_to_hear_in() -> None:
    typed = typed_into(Verb.SET_ANONYMITY, Settings(), anonymity="reviewed")
    heard = a_community(moderators=ELSEWHERE)

    assert settle(a_community(), Verb.SET_ANONYMITY, typed, RUNS) is Refusal.NO_MODERATORS_CHANNEL
    assert settle(heard, Verb.SET_ANONYMITY, typed, RUNS) == replace(
        heard, settings=some_settings(anonymity=Anonymity.REVIEWED)
    )
    assert settle(heard, Verb.SET_ANONYMITY, {"anonymity": "perhaps"}, RUNS) is Refusal.OUT_OF_BOUNDS


def test_nobody_can_make_anonymity_thinner_than_ten() -> None:
    assert settled(Verb.SET_LIMITS, people_for_anonymity="9") is Refusal.OUT_OF_BOUNDS


def test_every_number_of_what_happens_by_itself_can_be_chosen() -> None:
    names = [field.name for field in fields(Settings)]
    chosen = [number.name for form in NUMBERS.values() for number in form]

    others = ["quiet", "weekly", "weekly_day", "invitations", "country", "resources", "guidance", "send_anyway"]
    others += ["unmasking_from", "words", "moderator_roles", "may_ask", "may_offer"]
    chosen = [name for name in chosen if name in names[names.index("quiet") :]]  # Limits are older than the rest.
    assert sorted([*chosen, *others]) == sorted(names[names.index("quiet") :])


def test_no_form_asks_for_more_than_five_things() -> None:
    beside = {Verb.SET_RHYTHM: 3, Verb.SET_INVITATIONS: 1, Verb.SET_SAFETY: 3}

    assert max(len(numbers) + beside.get(form, 0) for form, numbers in NUMBERS.items()) == 5


@given(FORMS)
def test_the_defaults_are_in_bounds_and_a_form_sent_back_untouched_changes_nothing(form: Verb) -> None:
    assert settle(a_community(), form, typed_into(form, Settings()), RUNS) == a_community()


@st.composite
def within(draw: st.DrawFn) -> tuple[Verb, dict[str, int]]:
    form = draw(FORMS)
    return form, {number.name: draw(st.integers(number.low, number.high)) for number in NUMBERS[form]}


@given(within())
def test_what_is_in_bounds_is_what_holds(chosen: tuple[Verb, dict[str, int]]) -> None:
    form, numbers = chosen
    typed = typed_into(form, Settings(), **{name: str(value) for name, value in numbers.items()})

    if numbers.get("show_again", 0) < numbers.get("first_request", 0):
        reject()
    settled = settle(a_community(), form, typed, RUNS)

    assert isinstance(settled, Community)
    assert {number.name: number.of(settled.settings) for number in NUMBERS[form]} == numbers


@given(WITH_NUMBERS, st.data())
def test_one_number_out_of_bounds_changes_nothing_at_all(form: Verb, data: st.DataObject) -> None:
    number = data.draw(st.sampled_from(NUMBERS[form]))
    beyond = st.integers(max_value=number.low - 1) | st.integers(min_value=number.high + 1)
    wrong = data.draw(beyond.map(str) | st.sampled_from(["", "soon", "1.5", "-1", "²", "9" * 5000]))

    assert settle(a_community(), form, typed_into(form, Settings(), **{number.name: wrong}), RUNS) is (
        Refusal.OUT_OF_BOUNDS
    )


def test_a_card_is_not_shown_once_more_before_anybody_was_asked() -> None:
    sooner, at_once = ({"first_request": "12", "show_again": again} for again in ("11", "12"))

    refused = settle(a_community(), Verb.SET_WAITS, typed_into(Verb.SET_WAITS, Settings(), **sooner), RUNS)
    settled = settle(a_community(), Verb.SET_WAITS, typed_into(Verb.SET_WAITS, Settings(), **at_once), RUNS)
    assert refused is Refusal.OUT_OF_BOUNDS
    assert isinstance(settled, Community)


def test_hours_and_days_are_counted_as_the_form_says() -> None:
    typed = typed_into(Verb.SET_WAITS, Settings(), first_request="3", ask_asker="2")
    settled = settle(a_community(), Verb.SET_WAITS, typed, RUNS)

    assert settled == a_community(settings=some_settings(first_request=3 * HOUR, ask_asker=2 * DAY))


@pytest.mark.parametrize("typed,country", [("de", "DE"), ("GB", "GB"), ("", "")])
def test_safety_is_a_country_with_helplines_or_none_and_the_communitys_own_words(typed: str, country: str) -> None:
    resources = "The counsellors on the ground floor"
    chosen = typed_into(Verb.SET_SAFETY, Settings(), country=typed, resources=resources)
    settled = settle(a_community(), Verb.SET_SAFETY, chosen, RUNS)

    assert settled == a_community(settings=some_settings(country=country, resources=resources))


@pytest.mark.parametrize("typed,allowed", [("yes", True), ("no", False), ("", False), ("maybe", False)])
def test_whether_words_may_be_sent_anyway_is_chosen_beside_it(typed: str, allowed: bool) -> None:
    settled = settle(a_community(), Verb.SET_SAFETY, typed_into(Verb.SET_SAFETY, Settings(), send_anyway=typed), RUNS)

    assert settled == a_community(settings=some_settings(send_anyway=allowed))


@pytest.mark.parametrize("typed", ["UK", "Germany", "XX", "1"])
def test_a_country_without_helplines_is_not_taken_for_one(typed: str) -> None:
    assert settle(a_community(), Verb.SET_SAFETY, {"country": typed}, RUNS) is Refusal.COUNTRY_UNKNOWN


@pytest.mark.parametrize("day", ["", "7", "-1", "٣", "Friday", "OFF"])
def test_a_day_that_was_never_offered_does_not_switch_the_weekly_post_off(day: str) -> None:
    typed = typed_into(Verb.SET_RHYTHM, Settings(), weekly=day)

    assert settle(a_community(), Verb.SET_RHYTHM, typed, RUNS) is Refusal.OUT_OF_BOUNDS


def test_times_are_a_zone_quiet_hours_and_a_day() -> None:
    typed = typed_into(Verb.SET_RHYTHM, Settings(), zone="Asia/Kathmandu", quiet="23-7", weekly="4", weekly_hour="18")
    settled = settle(a_community(), Verb.SET_RHYTHM, typed, RUNS)

    expected = some_settings(zone="Asia/Kathmandu", quiet=(23, 7), weekly_day=4, weekly_hour=18)
    assert settled == a_community(settings=expected)


def test_without_a_weekly_post_its_day_is_kept_for_later() -> None:
    settled = settle(a_community(), Verb.SET_RHYTHM, typed_into(Verb.SET_RHYTHM, Settings(), weekly="off"), RUNS)

    assert settled == a_community(settings=some_settings(weekly=False))


@pytest.mark.parametrize(
    "but,refusal",
    [
        ({"zone": "Atlantis"}, Refusal.ZONE_UNKNOWN),
        ({"zone": "Europe"}, Refusal.ZONE_UNKNOWN),
        ({"zone": "../../etc/passwd"}, Refusal.ZONE_UNKNOWN),
        ({"zone": ""}, Refusal.ZONE_UNKNOWN),
        ({"quiet": "at night"}, Refusal.HOURS_UNREADABLE),
        ({"quiet": ""}, Refusal.HOURS_UNREADABLE),
        ({"quiet": "22-30"}, Refusal.HOURS_UNREADABLE),
    ],
)
def test_times_that_cannot_be_read_are_refused_for_what_they_are(but: dict[str, str], refusal: Refusal) -> None:
    assert settle(a_community(), Verb.SET_RHYTHM, typed_into(Verb.SET_RHYTHM, Settings(), **but), RUNS) is refusal


@pytest.mark.parametrize("policy", Policy)
def test_who_may_be_invited_is_chosen(policy: Policy) -> None:
    typed = typed_into(Verb.SET_INVITATIONS, Settings(), invitations=policy)
    settled = settle(a_community(), Verb.SET_INVITATIONS, typed, RUNS)

    assert settled == a_community(settings=some_settings(invitations=policy))


def test_a_policy_that_was_never_offered_changes_nothing() -> None:
    typed = typed_into(Verb.SET_INVITATIONS, Settings(), invitations="everybody, daily")

    assert settle(a_community(), Verb.SET_INVITATIONS, typed, RUNS) is Refusal.OUT_OF_BOUNDS
