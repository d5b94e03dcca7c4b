"""How others ask for much the same: nobody says it twice in one way, and each is answered as the first was."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from bot.lived.themes import Theme

Wordings = Mapping[str, Sequence[tuple[str, str]]]
"""By what would help in the first: what would help, and the ask, in other people's words."""


def varied(themes: Iterable[Theme], wordings: Wordings) -> tuple[Theme, ...]:
    """Give every theme in each of its wordings, and the same one again only when all others had their turn."""
    return tuple(filter(None, chain.from_iterable(zip_longest(*(_worded(theme, wordings) for theme in themes)))))


def _worded(theme: Theme, wordings: Wordings) -> Iterator[Theme]:
    yield theme
    for wished, hand in wordings.get(theme.help, ()):
        yield replace(theme, help=wished, hand=hand)


ON_THE_STREET: Wordings = {
    "Somebody to hold the other end of a shelf": (
        ("Two more hands for a shelf", "I hold it, you tell me whether it is level."),
        ("Ten minutes with a shelf and a spirit level", "It went up crooked, and I see it from the sofa."),
        ("Help with putting a shelf on its brackets", "The brackets are in. The board is longer than my arms."),
    ),
    "A second pair of eyes on one page": (
        ("Somebody to read a letter before I send it", "It asks for a rent receipt, and I want it friendly."),
        ("A friendly reader for half a page", "For the school office. My sentences come out long."),
        ("A look over my letter of application", "For the garden centre. One page, in plain words."),
    ),
    "Five minutes with a spreadsheet": (
        ("Somebody who likes adding columns", "The club’s coffee money, and my sum is off by eleven."),
        ("How to sort a list without mixing up the rows", "Names here, phone days there, and they part ways."),
        ("A quick look at a household budget sheet", "One cell shows only little crosses."),
    ),
    "Which bus goes to the clinic now": (
        ("How to get to the clinic with line 7 closed", "For a check-up on Monday morning."),
        ("The new bus stop near the library", "They moved it, and the map still has the old one."),
        ("A bus that runs early on Sundays", "I begin at seven at the bakery."),
    ),
    "Somebody to walk with on Sunday": (
        ("Company for a walk along the river", "Half an hour, slowly, and the ducks know me."),
        ("Anyone for a stroll after lunch", "I go round the park twice and like to chat."),
        ("A walking companion for Wednesday evenings", "The lamps are lit by then, and it is quiet."),
    ),
    "A drill for an hour": (
        ("To borrow a drill this weekend", "For a coat rack. I have the screws already."),
        ("Somebody with a drill for two small holes", "A row of hooks in the hall, and the wall is soft."),
    ),
    "How one writes to a landlord about damp": (
        ("A letter about a damp corner", "What goes into it, and how long one waits for an answer."),
        ("Somebody who got a damp wall seen to", "There is a grey patch by the window since October."),
    ),
    "Somebody who speaks Polish, for one phone call": (
        ("Polish, for five minutes on the phone", "A cousin’s parcel, and the desk there speaks no English."),
        ("A translator for a short call about a parcel", "It is in Polish, and I have the number ready."),
    ),
    "Company while I sort old papers": (
        ("Somebody in the room while I tidy a drawer", "You may read. It goes faster when I am not alone."),
        ("Quiet company for an hour of filing", "Three shoe boxes, and a kettle."),
        ("Somebody to sit by while I clear a cupboard", "I decide, you only nod now and then."),
    ),
    "A look at my bicycle’s brake": (
        ("Somebody who knows bicycle brakes", "The front one squeaks all the way down the hill."),
        ("Ten minutes with a bicycle and a spanner", "The brake lever comes back slowly."),
        ("Somebody to look at a loose brake cable", "It is the rear one, on a children’s bicycle."),
    ),
    "How to put photos from the phone on a stick": (
        ("Photos from a phone, on something I can print from", "It is the summer’s, some two hundred."),
        ("Which cable goes from this phone to a computer", "I would like the photos somewhere safe."),
    ),
    "Somebody to read a form with me": (
        ("Company with a form for the town hall", "Four pages, and page two asks what page one asked."),
        ("Somebody patient for a form about parking", "I have filled in my name so far."),
        ("What line twelve of a form means", "The one for the after-school club."),
    ),
    "Tomato plants for two pots": (
        ("Seedlings for an empty balcony box", "Tomatoes or anything that likes the sun."),
        ("A cutting of something that grows by itself", "For a windowsill to the south, two pots."),
    ),
    "Ten minutes of listening": (
        ("An ear for a quarter of an hour", "I would like to say something aloud once. No answers asked for."),
        ("Somebody to have a cup of tea with and talk", "Nothing big, only a full week."),
        ("A chat on the steps this evening", "I moved in lately, and the evenings are long."),
    ),
    "How one asks a teacher for a talk": (
        ("A good first sentence for a note to school", "My daughter sits at the back and would like the front."),
        ("How parents’ evening works here", "It is my first one, and I have two questions."),
    ),
    "A lift to the recycling yard": (
        ("Room in a car for an old armchair", "To the yard, whenever you go anyway."),
        ("Somebody who drives past the recycling yard", "Two boxes of jars and a broken lamp."),
        ("A van for half an hour on Saturday", "One wardrobe door that fits no bus."),
    ),
    "Somebody to water plants for four days": (
        ("Water for my basil over the weekend", "Keys are with the bakery downstairs."),
        ("Someone to look after a balcony for a few days", "A can of water every other evening is enough."),
    ),
    "Which washing machine to buy second-hand": (
        ("Advice on a second-hand washing machine", "There are two on offer, and both look white to me."),
        ("Whether to mend or replace an old washing machine", "It hums and does not turn."),
    ),
    "How to say no to a favour": (
        ("A kind way to turn down an invitation", "It is a big party, and I like small ones."),
        ("Words for taking back a yes", "I promised three cakes, and one is what I can bake."),
    ),
    "Fractions, for somebody of forty": (
        ("Help with percentages, explained slowly", "My daughter has homework, and so have I, it seems."),
        ("Somebody who can explain long division", "The way it is taught today, please."),
        ("A quarter of an hour of school maths", "Halves and thirds, with apples if you like."),
    ),
    "A ladder until the evening": (
        ("A tall ladder for one light bulb", "In the yard. I bring it back before dark."),
        ("To borrow steps for half an hour", "The curtain came off its rail."),
    ),
    "Somebody to try out my talk on": (
        ("A listener for a wedding speech", "Four minutes, and one joke that may go."),
        ("Somebody to hear my toast beforehand", "For my aunt’s seventieth, and I speak too fast."),
    ),
    "How to get a library card without an address": (
        ("What one brings to get a library card", "My papers still have the old town in them."),
        ("A library card for a guest", "My nephew stays the summer and reads a book a day."),
    ),
    "A cup of flour until tomorrow": (
        ("Two eggs until the shop opens", "The batter is waiting."),
        ("A spoonful of baking powder", "I only saw it was out with the oven warm."),
        ("Some sugar for a birthday cake", "One cup is plenty, and you are welcome to a slice."),
    ),
    "Somebody to carry a table with me": (
        ("A second person for a chest of drawers", "From the van to the first floor, empty."),
        ("Help with a sofa round one corner", "It came up, so it should go down."),
        ("Someone to lift a desk with", "Across the yard. It has wheels on one side."),
    ),
    "A quiet place to sit an online exam": (
        ("A quiet table for an online interview", "One hour on Tuesday, mine is next to the builders."),
        ("Somewhere calm with good internet for a morning", "A test for my course, with headphones."),
    ),
    "How to talk to the boiler company": (
        ("Somebody who got through to the boiler company", "I press two and hear music."),
        ("What to ask when a boiler shows a code", "It says F4 and is warm all the same."),
    ),
    "Someone to try a new recipe with": (
        ("A second cook for dumplings", "They are folded faster by two."),
        ("A taster for a new soup", "It is my grandmother’s, as far as I remember it."),
        ("Someone to share a big pot of stew", "I always cook as if we were five."),
    ),
    "A router that blinks red": (
        ("Somebody who knows routers", "It lights up orange since the storm."),
        ("Wireless that reaches the kitchen", "In the hall it works well."),
        ("A look at a slow internet box", "Films stop in the middle, letters come through."),
    ),
    "Somebody to practise English with": (
        ("A patient partner for English small talk", "The weather is a good beginning."),
        ("Half an hour of slow English", "Before I begin at the new shop."),
        ("Somebody to read English aloud with", "A page each, of whatever you like."),
    ),
    "Follow my shop page, please": (
        ("Likes for my new channel, one a household", "Share it around and I will share yours."),
        ("Discount codes, ask me how", "Only this week, bring three friends."),
    ),
}

IN_THE_STUDIO: Wordings = {
    "A second pair of eyes on a slide": (
        ("Somebody to look at a title slide", "It has three fonts, and I can no longer see them."),
    ),
    "Why my build fails only on the server": (
        ("A second look at a test that fails at night", "By day it is green, every time."),
    ),
    "Somebody to rehearse a talk with": (("A listener for a ten minute demo", "I would like to know where it drags."),),
    "How one asks for fewer hours": (("How one asks for a day at home", "Fridays would be good, and I never asked."),),
    "Five minutes with a spreadsheet formula": (
        ("Somebody who reads long formulas", "It has six brackets, and the dates come out as text."),
    ),
    "Lunch with somebody, any day": (
        ("A place at somebody’s lunch table", "I moved here from the other office."),
        ("Coffee with somebody from another team", "I would like to know more than my corridor."),
    ),
    "A mail that should not sound angry": (("A softer ending for a mail", "It is all true, and a little sharp."),),
    "Who knows the old invoicing tool": (("Somebody who remembers the old time sheets", "One column from 2019."),),
    "Somebody to test a page with a screen reader": (
        ("Somebody who works by keyboard alone", "A new form of ours, ten minutes."),
    ),
    "How to say in a meeting that I did not get it": (
        ("A way to ask a simple question in a big round", "It is about a word that everybody uses."),
    ),
    "A hand with moving two desks": (("Someone to turn a whiteboard with", "It stands in the light."),),
    "Ten minutes of listening": (("A quiet ear after lunch", "I would only like to sort my thoughts aloud."),),
    "Which course for somebody who never programmed": (
        ("A first book about databases", "I write the reports, and would like to see where they come from."),
    ),
    "Somebody to proofread in French": (("A French speaker for three sentences", "For a label on a box."),),
    "A charger for the old laptop": (("A cable for the small projector", "For half an hour in the big room."),),
    "How to begin a page that nobody has begun": (
        ("Somebody to outline a guide with", "I have a title and a cup of tea."),
    ),
    "Somebody who negotiated rent before": (("Somebody who read a lease before", "Two lines of it are new to me."),),
    "The door code of the bike cellar": (("The code for the side door", "I have both hands full of cake."),),
    "A look at a chart that lies a little": (("A fair scale for a chart", "It looks steeper than it is."),),
    "Somebody to share a train to the fair": (
        ("Company on the train to the workshop", "Wednesday, with time for a coffee at the station."),
    ),
    "How to hand over work before a leave": (
        ("A list of what one hands over", "Two weeks away, and I would like to be truly away."),
    ),
    "Five minutes with the label printer": (
        ("Somebody the big printer listens to", "It takes paper and says nothing."),
    ),
    "Somebody to say a hard sentence to first": (
        ("A dry run for a talk with my lead", "I have it on a card, five lines."),
    ),
    "What to bring to a first customer visit": (
        ("What one wears to a customer’s workshop", "It is a joinery, and I have only office shoes."),
    ),
    "A regular expression, explained slowly": (
        ("A line of shell, explained slowly", "It came with the project, and I would like to know what it does."),
    ),
    "Room for one parcel until Monday": (("A shelf for a box over the weekend", "It is light and says fragile."),),
    "How others plan a week with small children": (
        ("Tips for mornings with a toddler", "We have shoes on at nine, on good days."),
    ),
    "Somebody for a short walk at three": (("A round about the block before the review", "Ten minutes, any weather."),),
    "Vote for my cousin’s start-up": (("Five stars for my friend’s app", "It takes a minute, and I will return it."),),
}
