"""What a community chooses in words of its own: topics, the language of its cards, and words that it does not want."""

from collections.abc import Iterable, Iterator

from bot.model.communities import TOPIC_LIMIT, TOPICS_LIMIT, WORDS_LIMIT, Settings
from bot.safety.listed import PHRASE
from bot.views import wishes
from bot.views.card import Field, Line, Option, PickField, TextField, Tone
from bot.views.wishes import short
from bot.views.words import Words, languages, name_of_language, words_in

ALL_WORDS = 3000
"""Characters of the whole list: as many as both platforms' forms take."""


def topics(t: Words, settings: Settings) -> tuple[Field, ...]:
    """Ask for the topics, one a line as cards call them, and for the language of what everybody sees."""
    public = words_in(settings.language)
    return (
        TextField(
            name="topics",
            label=t("Topics, one a line"),
            example=t("Up to {most}, each short", most=str(TOPICS_LIMIT)),
            limit=TOPICS_LIMIT * (TOPIC_LIMIT + 1),
            long=True,
            value="\n".join(wishes.topic(public, topic) for topic in settings.topics),
        ),
        PickField(
            name="language",
            label=t("Language of what everybody sees"),
            options=tuple(
                Option(value=one, label=name_of_language(one), chosen=one == settings.language) for one in languages()
            ),
        ),
    )


def meant(lines: Iterable[str], settings: Settings) -> Iterator[str]:
    """Give the topics that lines of that form mean; one that we brought is kept by its English name."""
    brought = {name.casefold(): kept for kept, name in wishes.topics(words_in(settings.language)).items()}
    for line in (" ".join(line.split()) for line in lines):
        yield line if line in settings.topics else brought.get(line.casefold(), line)


def words(t: Words, settings: Settings) -> tuple[Field, ...]:
    """Ask for the words that are not wanted, one a line."""
    return (
        TextField(
            name="words",
            label=t("Words that are not wanted, one a line"),
            example=t("Whole words or short phrases, up to {most} lines", most=str(WORDS_LIMIT)),
            limit=ALL_WORDS,
            long=True,
            required=False,
            value="\n".join(settings.words),
        ),
    )


def standing(t: Words, settings: Settings) -> tuple[Line, ...]:
    """Say in a sentence each what stands now."""
    limits = t(
        "At once: {asks} asks and {offers} offers each; anonymous ones: {daily} a day, from {people} people on.",
        asks=str(settings.live_asks),
        offers=str(settings.live_offers),
        daily=str(settings.anonymous_a_day),
        people=str(settings.people_for_anonymity),
    )
    listed = t("Some words are not wanted; what has one comes back to its author.") if settings.words else ""
    named = short(", ".join(wishes.topic(t, topic) for topic in settings.topics), 200)
    spoken = t("Topics: {topics}. Cards speak {language}.", topics=named, language=name_of_language(settings.language))
    return tuple(Line(said, Tone.MUTED) for said in (spoken, limits, listed or t("No word is on the word list.")))


def unwanted(t: Words, word: str) -> tuple[Line, ...]:
    """Point an author to the word that keeps a card back."""
    said = t("This place has asked not to use “{word}” here. Without it, this goes out as usual.", word=short(word, 80))
    return (Line(said),) if word else ()


def bounds(t: Words) -> tuple[str, str]:
    """Say what topics and what words can be read."""
    return (
        t(
            "I could not take those topics: one to {most} of them, one a line, each up to {long} characters.",
            most=str(TOPICS_LIMIT),
            long=str(TOPIC_LIMIT),
        ),
        t(
            "I could not take those words: up to {most} lines, each a word or a phrase of up to {phrase} words.",
            most=str(WORDS_LIMIT),
            phrase=str(PHRASE),
        ),
    )
