"""What people on a street and in a studio ask for, offer and say, so that sixty days of it can be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """An ask, the offer that it gets, and what its asker says afterwards; *odd* ones are reported."""

    help: str
    hand: str
    offer: str
    thanks: str
    kind: str = "hands"
    size: str = "5m"
    topic: str = ""
    shy: bool = False
    """Rather asked anonymously."""
    odd: bool = False


HANDS, TECH, FORMS, LEARN, AROUND, LISTEN = (
    *("Hands-on", "Tech", "Writing and forms", "Learning"),
    *("Getting around", "Listening"),
)
ADVICE, COMPANY = "advice", "company"

STREET = (
    Theme("Somebody to hold the other end of a shelf", "It is up already, and it leans to one side.",
          "I have a spirit level and ten minutes after work.", "It stands straight now.", size="15m", topic=HANDS),
    Theme("A second pair of eyes on one page", "A letter to the housing office. Does it sound too sharp?",
          "Happy to read it tonight.", "They wrote back the same day.", ADVICE, topic=FORMS),
    Theme("Five minutes with a spreadsheet", "The total does not add up and I cannot see why.",
          "I know that one, a cell is text.", "It was a space in front of a number!", topic=TECH),
    Theme("Which bus goes to the clinic now", "Line 7 is closed, and I have to be there at nine.",
          "It is line 9 now, and I write the stops down for you.", "I was early, thanks to you.", ADVICE, topic=AROUND),
    Theme("Somebody to walk with on Sunday", "An hour by the river. I would go, if I did not go alone.",
          "I would like that. Ten o’clock at the bridge?", "That was the best hour of my week.", COMPANY, "1h", LISTEN,
          shy=True),
    Theme("A drill for an hour", "Two holes, and I bring it back clean.",
          "Mine is in the cellar, come by.", "The coats hang at last.", size="5m", topic=HANDS),
    Theme("How one writes to a landlord about damp", "It is behind the wardrobe, and I put it off for weeks.",
          "I did that in spring, I have the letter still.", "He comes on Thursday to look.", ADVICE, "15m", FORMS,
          shy=True),
    Theme("Somebody who speaks Polish, for one phone call", "A parcel is stuck, and they only speak Polish there.",
          "I do. Call me in whenever.", "The parcel is here!", size="15m", topic=FORMS),
    Theme("Company while I sort old papers", "I never begin. With somebody in the room I would.",
          "I bring my knitting and sit there.", "Two bags are gone. I did not think I could.", COMPANY, "1h", LISTEN,
          shy=True),
    Theme("A look at my bicycle’s brake", "It rubs, and I do not know which screw it is.",
          "It is the small one on the left. I come by.", "It runs like new.", topic=HANDS),
    Theme("How to put photos from the phone on a stick", "My daughter would like them printed.",
          "I can show you, it takes one cable.", "Two hundred photos, all safe.", topic=TECH, size="15m"),
    Theme("Somebody to read a form with me", "I know the words, and still I do not get what they want.",
          "I work with such forms. Bring it along.", "Sent off this morning.", size="15m", topic=FORMS, shy=True),
    Theme("Tomato plants for two pots", "Mine did not come up, and the balcony looks sad.",
          "I have far too many, take three.", "They flower already.", topic=HANDS),
    Theme("Ten minutes of listening", "No advice, please. It has been a long week.",
          "I am here this evening, with tea.", "Thank you for listening, only that.", COMPANY, "15m", LISTEN, shy=True),
    Theme("How one asks a teacher for a talk", "I do not want to sound as if I complained.",
          "I am a teacher. I know what lands well.", "We talked, and it was easy.", ADVICE, topic=LEARN, shy=True),
    Theme("A lift to the recycling yard", "One old mattress, and no car.",
          "I go on Saturday and have room.", "Gone! I have a room again.", size="1h", topic=AROUND),
    Theme("Somebody to water plants for four days", "Six pots on the second floor.",
          "I pass by anyway.", "All six are alive.", size="more", topic=HANDS),
    Theme("Which washing machine to buy second-hand", "I do not want to pay for a brand.",
          "I repair them. Two makes, I will tell you which.", "Bought one, it is quiet.", ADVICE, topic=TECH),
    Theme("How to say no to a favour", "I said yes before I had thought.",
          "I had that too. I will tell you the sentence I used.", "I said it, and nothing bad happened.", ADVICE,
          topic=LISTEN, shy=True),
    Theme("Fractions, for somebody of forty", "My son asks me, and I have forgotten it all.",
          "I tutor. Fifteen minutes will do.", "We did his homework together!", size="15m", topic=LEARN),
    Theme("A ladder until the evening", "The bulb in the stairway went.",
          "Third floor left, just ring.", "There is light.", topic=HANDS),
    Theme("Somebody to try out my talk on", "Five minutes, and I blush.",
          "I listen and say only what was good.", "It went well, and I blushed, and nobody minded.", COMPANY, "15m",
          LEARN),
    Theme("How to get a library card without an address", "I stay with friends for now.",
          "I work there, and will show you how.", "I have the card.", ADVICE, topic=FORMS, shy=True),
    Theme("A cup of flour until tomorrow", "The shop is shut and the cake is half done.",
          "Come down, it is on the step.", "There is a piece for you.", topic=HANDS),
    Theme("Somebody to carry a table with me", "One floor, no lift. The table is light and rather long.",
          "I have a free hour at six.", "It fits!", size="15m", topic=HANDS),
    Theme("A quiet place to sit an online exam", "Two hours on Friday, at home there is drilling.",
          "Our kitchen is empty then.", "I passed.", size="more", topic=LEARN),
    Theme("How to talk to the boiler company", "They sent me round in circles three times.",
          "Ask for the number on the plate. I can sit beside you.", "They come tomorrow.", ADVICE, topic=FORMS),
    Theme("Someone to try a new recipe with", "It is for four, and I am one.",
          "I bring bread.", "The evening was better than the soup.", COMPANY, "1h", LISTEN),
    Theme("A router that blinks red", "I turned it off and on.",
          "Mine did that. Hold the button behind for ten seconds.", "It is green.", topic=TECH),
    Theme("Somebody to practise English with", "Twenty minutes, slowly.",
          "Gladly, over coffee.", "I was understood.", COMPANY, "15m", LEARN, shy=True),
    Theme("Follow my shop page, please", "New sale every day, tell all your friends, link on request.",
          "Sure.", "Thanks.", odd=True),
)  # fmt: skip

STUDIO = (
    Theme("A second pair of eyes on a slide", "It is for tomorrow, and I have looked at it too long.",
          "Send it over, I have ten minutes at four.", "Half the words are gone, and it is better.", ADVICE,
          topic=FORMS),
    Theme("Why my build fails only on the server", "It is green on my machine, of course.",
          "It is the lock file. I will show you.", "It was the lock file.", topic=TECH, size="15m"),
    Theme("Somebody to rehearse a talk with", "Eight minutes, and the end is thin.",
          "I listen in the small room.", "The end holds now.", COMPANY, "15m", LEARN),
    Theme("How one asks for fewer hours", "I do not know how that is done here.",
          "I did it last year, I can tell you the steps.", "It was granted, and it was a kind talk.", ADVICE, "15m",
          FORMS, shy=True),
    Theme("Five minutes with a spreadsheet formula", "It counts the weekends, and it should not.",
          "NETWORKDAYS. I will type it in for you.", "It counts as it should.", topic=TECH),
    Theme("Lunch with somebody, any day", "I am new and eat at my desk.",
          "Tuesday at twelve, four of us go.", "I know six names now.", COMPANY, "1h", LISTEN, shy=True),
    Theme("A mail that should not sound angry", "I am angry, though.",
          "Paste it, and I take the edges off.", "They answered kindly.", ADVICE, topic=FORMS, shy=True),
    Theme("Who knows the old invoicing tool", "One export, and the button is gone.",
          "I used it for years. It hides under Reports.", "There it was!", topic=TECH),
    Theme("Somebody to test a page with a screen reader", "Ten minutes, I will take notes.",
          "I use one daily, gladly.", "I learned more than in a course.", size="15m", topic=TECH),
    Theme("How to say in a meeting that I did not get it", "Everybody nods, and I nod too.",
          "I like it when somebody asks. I tell you how one can.", "I asked, and two others had wondered as well.",
          ADVICE, topic=LISTEN, shy=True),
    Theme("A hand with moving two desks", "Before ten, if it can be.",
          "I am in at nine.", "Done before the first call.", topic=HANDS, size="15m"),
    Theme("Ten minutes of listening", "No solutions, please.",
          "I have time after three, and coffee.", "I slept that night.", COMPANY, "15m", LISTEN, shy=True),
    Theme("Which course for somebody who never programmed", "I would like to understand what you all do.",
          "I started with one, I send you the name.", "Week two, and I am still in.", ADVICE, topic=LEARN),
    Theme("Somebody to proofread in French", "Half a page, for customers.",
          "It is my mother tongue.", "They thought we had an office there.", topic=FORMS),
    Theme("A charger for the old laptop", "Mine is at home, until five.",
          "Second drawer at my desk, take it.", "It is back in the drawer.", topic=HANDS),
    Theme("How to begin a page that nobody has begun", "Three weeks of an empty document.",
          "I sit with you for a quarter of an hour, and we write the headings.", "There are two pages now.", COMPANY,
          "15m", FORMS, shy=True),
    Theme("Somebody who negotiated rent before", "It is private, and I know nobody else to ask.",
          "I have, twice. Ask away.", "It went up by half of what they wanted.", ADVICE, topic=LISTEN, shy=True),
    Theme("The door code of the bike cellar", "I forgot it, and it is raining.",
          "I come down.", "Dry.", topic=AROUND),
    Theme("A look at a chart that lies a little", "I think the axis is wrong.",
          "It begins at forty. I will show you how to mend it.", "Honest now.", topic=TECH),
    Theme("Somebody to share a train to the fair", "Thursday early.",
          "I go at seven.", "Two hours flew by.", COMPANY, topic=AROUND),
    Theme("How to hand over work before a leave", "Four weeks, and I have never done it.",
          "I have a list, it is a page.", "I did not open my mail once.", ADVICE, "15m", LEARN),
    Theme("Five minutes with the label printer", "It prints every second one.",
          "Turn the roll round. I am next to it.", "Every one.", topic=HANDS),
    Theme("Somebody to say a hard sentence to first", "I practise, you listen.",
          "Close the door, I am ready.", "I said it, and it was all right.", COMPANY, "15m", LISTEN, shy=True),
    Theme("What to bring to a first customer visit", "I have only ever worked inside.",
          "Less than you think. I tell you on the stairs.", "They want us back.", ADVICE, topic=LEARN),
    Theme("A regular expression, explained slowly", "It works and I fear it.",
          "We take it apart on paper.", "I fear it less.", topic=TECH, size="15m"),
    Theme("Room for one parcel until Monday", "I am away, it is small.",
          "Under my desk.", "Thank you, it was a lamp.", topic=HANDS),
    Theme("How others plan a week with small children", "I am late everywhere.",
          "I am too, but less since I do this one thing.", "Twice in time this week.", ADVICE, topic=LISTEN, shy=True),
    Theme("Somebody for a short walk at three", "I think better outside.",
          "Meet you at the stairs.", "The knot is gone.", COMPANY, "15m", LISTEN),
    Theme("Vote for my cousin’s start-up", "One click each, every day this month.",
          "Fine.", "Thanks.", odd=True),
)  # fmt: skip

TALK = (
    "Shall we say seven?",
    "Perfect, see you then.",
    "I bring what is missing.",
    "It may be ten past, the tram is slow.",
    "That suits me well.",
    "No rush at all from my side.",
    "Would tomorrow be all right too?",
)
REPORTED = "It is the third such post this week."
RETURNED = "What is it for? With that said it can go up."
REWORDED = "I am glad of half of it as well."
