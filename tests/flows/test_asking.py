"""The main job, from the first word to the thank-you, as members live it."""

from tests.flows.street import HELP, PRINTER, Street, cards


async def test_an_ask_by_name_is_posted_helped_and_sorted(street: Street) -> None:
    said = await street.post(street.ana)
    card = await street.card(street.ben)

    assert "Posted in" in said.text
    assert "/my" in said.text
    assert card.text.startswith("Five minutes with someone who knows printers")
    assert "Ana" in card.text
    assert set(card.labels) >= {"I can help", "Me too"}

    thanks = await street.offer(street.ben, card)
    offer = await street.dm(street.ana)

    assert "Nothing owed" in thanks.text
    assert "Ben can help." in offer.text
    assert "I know this model well." in offer.text
    assert set(offer.labels) >= {"Yes, please", "Ask something first", "Not this time"}

    accepted = await street.ana.press(offer, "Yes, please")
    yes = await street.dm(street.ben)

    assert "Ben hears your yes now." in accepted.text
    assert "Yes, please" in yes.text
    await street.settle()
    assert "In good hands, more company welcome." in (await street.card(street.cam)).text

    reply = await street.ben.press(yes, "Reply")
    passed = await street.ben.fill(reply, {"What would you like to say?": "Half past seven?"})
    heard = await street.dm(street.ana, 2)

    assert passed.text == "Passed on. It can be read under /my."
    assert "Ben writes:" in heard.text
    assert "Half past seven?" in heard.text

    await street.ana.reply(heard, "Perfect, see you then.")
    answered = await street.dm(street.ben, 2)
    assert "Ana writes:" in answered.text
    assert "Perfect, see you then." in answered.text

    sorted_out = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    assert "Sorted. Good to hear." in sorted_out.text
    assert set(sorted_out.labels) >= {"Leave a note"}
    await street.settle()
    assert "Sorted." in cards(street.ben)[0].text
    assert not cards(street.ben)[0].labels

    note = await street.ana.press(sorted_out, "Leave a note")
    await street.ana.fill(note, {"What their help meant": "It prints again, and I slept well."})
    await street.until(lambda: "What your help meant" in street.ben.dms()[-1].text)
    assert "It prints again, and I slept well." in street.ben.dms()[-1].text


async def test_an_anonymous_ask_is_helped_without_a_name(street: Street) -> None:
    said = await street.post(street.ana, anonymously=True)
    assert "on its way" in said.text
    assert said.labels[:1] == ("Take it back",)

    card = await street.card(street.ben)
    assert "Someone here" in card.text
    assert "Ana" not in card.text

    await street.offer(street.ben, card)
    news = await street.dm(street.ana)
    assert news.text == "There is something new in Askaround."
    assert set(news.labels) >= {"Show me"}

    offer = await street.ana.press(news, "Show me")
    assert "Ben can help." in offer.text
    await street.ana.press(offer, "Yes, please")
    yes = await street.dm(street.ben)
    assert "Ana" not in yes.text

    reply = await street.ben.press(yes, "Reply")
    await street.ben.fill(reply, {"What would you like to say?": "Which model is it?"})
    discreet = await street.dm(street.ana, 2)
    assert discreet.text == "There is something new in Askaround."

    await street.ana.reply(discreet, "The small white one.")
    heard = await street.dm(street.ben, 2)
    assert "Someone here writes:" in heard.text
    assert "The small white one." in heard.text


async def test_a_preview_is_the_exact_card_with_the_truth_beside_it(street: Street) -> None:
    preview = await street.preview(street.ana)
    anonymous = await street.ana.choose(preview, "By name or anonymously?", ["Post anonymously"])

    assert preview.private
    assert "Five minutes with someone who knows printers" in preview.text
    assert "with your name" in preview.text
    assert "Someone here" in anonymous.text
    assert "Whoever runs this bot can technically find out." in anonymous.text
    assert set(preview.labels) >= {"Post it", "Edit", "Keep as draft", "Discard"}


async def test_a_draft_is_kept_edited_and_posted_later(street: Street) -> None:
    preview = await street.preview(street.ana)
    await street.ana.press(preview, "Keep as draft")

    draft = await street.own(street.ana, "Draft")
    edit = await street.ana.press(draft, "Edit")
    assert edit.fields[HELP] == "Five minutes with someone who knows printers"
    again = await street.ana.fill(edit, {"What would help?": "A look at my printer"})
    await street.ana.press(again, "Post it")

    assert "A look at my printer" in (await street.card(street.ben)).text
    assert "Draft:" not in (await street.ana.run("/my")).text


async def test_a_topic_is_chosen_in_the_preview(street: Street) -> None:
    preview = await street.preview(street.ana)
    filed = await street.ana.choose(preview, "Topic", ["Tech"])

    assert "Tech" in filed.text


async def test_an_edit_draws_the_public_card_again(street: Street) -> None:
    await street.post(street.ana)
    before = await street.card(street.ben)

    edit = await street.ana.press(await street.own(street.ana, "My ask"), "Edit")
    await street.ana.fill(edit, {"What would help?": "A hand with a printer"})
    await street.settle()

    after = street.ben.look_again(before)
    assert "A hand with a printer" in after.text
    assert len(cards(street.ben)) == 1


async def test_asking_something_first_opens_a_conversation_while_the_offer_waits(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    offer = await street.dm(street.ana)

    question = await street.ana.press(offer, "Ask something first")
    await street.ana.fill(question, {"What would you like to say?": "Do you know laser printers?"})
    asked = await street.dm(street.ben)

    assert "Do you know laser printers?" in asked.text
    assert "In good hands" not in cards(street.cam)[0].text
    assert "hears your yes" in (await street.ana.press(offer, "Yes, please")).text


async def test_not_this_time_costs_nothing_and_is_heard_kindly(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))

    declined = await street.ana.press(await street.dm(street.ana), "Not this time")
    heard = await street.dm(street.ben)

    assert "kindly" in declined.text
    assert "they found what they were looking for" in heard.text


async def test_a_quiet_helper_is_not_named_to_the_asker(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben), quietly=True)

    assert "Someone here can help." in (await street.dm(street.ana)).text


async def test_handing_back_opens_the_ask_again_and_blames_nobody(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")

    freed = await street.ben.press(await street.dm(street.ben), "Hand back")
    told = await street.dm(street.ana, 2)

    assert "nothing is owed" in freed.text
    assert "Your ask is open to others again." in told.text
    await street.settle()
    assert "In good hands" not in cards(street.cam)[0].text


async def test_with_several_helpers_the_asker_says_who_it_was(street: Street) -> None:
    await street.post(street.ana)
    card = await street.card(street.ben)
    for number, helper in enumerate((street.ben, street.cam), 1):
        await street.offer(helper, card)
        await street.ana.press(await street.dm(street.ana, number), "Yes, please")

    which = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    option = next(label for label in which.menus["They helped"] if label.startswith("Cam"))
    done = await street.ana.choose(which, "They helped", [option])
    await street.settle()

    assert "Sorted. Good to hear." in done.text
    assert "Thank you for being there." in street.cam.dms()[-1].text
    assert "has closed" in street.ben.dms()[-1].text


async def test_me_too_shows_from_three_on_and_never_a_number(street: Street) -> None:
    await street.post(street.ana)
    card = await street.card(street.ben)
    own = await street.ana.press(card, "Me too")
    others = [await who.press(card, "Me too") for who in (street.ben, street.ben, street.cam)]
    await street.settle()
    before = cards(street.mo)[0].text
    await street.dee.press(card, "Me too")
    await street.settle()

    assert {own.text} == {other.text for other in others}
    assert "Others too." not in before
    assert "Others too." in cards(street.mo)[0].text


async def test_open_asks_are_listed_filtered_and_offered_on(street: Street) -> None:
    await street.post(street.ana)
    await street.post(street.cam, {**PRINTER, "What would help?": "Company on a walk", "What kind?": "company"})
    await street.card(street.ben, 2)

    listed = await street.ben.run("/asks")
    company = await street.ben.choose(listed, "Kind", ["company"])
    one = await street.ben.choose(company, "Look at one", ["1. Company on a walk"])

    assert "printers" in listed.text
    assert "walk" in listed.text
    assert "printers" not in company.text
    assert one.private
    assert set(one.labels) >= {"I can help", "Me too"}


async def test_taking_back_a_queued_ask_leaves_a_draft_and_no_card(street: Street) -> None:
    assert street.bot
    street.sandbox.member("Ana")
    said = await street.post(street.ana, anonymously=True)
    back = await street.ana.press(said, "Take it back")

    assert "Kept." in back.text or "on show already" in back.text


async def test_what_was_on_its_way_is_drawn_anew_at_a_press_once_it_has_arrived(street: Street) -> None:
    said = await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    await street.settle()
    pressed = await street.ana.press(said, "Take it back")

    assert "It is on its way to" in said.text
    assert "It is on show already." in pressed.text
    assert "Take it back" not in pressed.labels
    assert {"Edit", "Sorted", "Close"} <= set(pressed.labels)


async def test_closing_an_ask_takes_its_buttons_away(street: Street) -> None:
    await street.post(street.ana)
    card = await street.card(street.ben)

    closed = await street.ana.press(await street.own(street.ana, "My ask"), "Close")
    await street.settle()

    assert "Closed." in closed.text
    assert not street.ben.look_again(card).labels


async def test_my_lists_everything_for_people_whose_dms_are_closed(street: Street) -> None:
    street.ana.close_dms()
    street.ben.close_dms()
    await street.post(street.ana)
    thanks = await street.offer(street.ben, await street.card(street.ben))
    await street.settle()

    mine = await street.ana.run("/my")
    opened = "Ben can help with “Five minutes with someone who knows printers”"
    offer = await street.ana.choose(mine, "Open one", [opened])
    accepted = await street.ana.press(offer, "Yes, please")
    reply = await street.ana.press(accepted, "Reply")
    passed = await street.ana.fill(reply, {"What would you like to say?": "Hello!"})
    await street.settle()
    his = await street.ben.run("/my")
    talk = "Conversation: Five minutes with someone… (“I know this model well.”)"

    assert "Thank you" in thanks.text
    assert "Passed on" in passed.text
    assert "Hello!" in (await street.ben.choose(his, "Open one", [talk])).text
    assert not street.ana.dms()
    assert not street.ben.dms()
