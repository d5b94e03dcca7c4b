"""Ways to get in touch are found, also where somebody writes around them; other numbers and words are left alone.

Numbers and addresses are those that are set aside for stories, or made up around them.
"""

import pytest

from bot.safety.contact import contact_details
from bot.safety.findings import Finding, Leak


def found(text: str) -> list[tuple[str, Leak]]:
    return [(text[each.start : each.end], each.kind) for each in contact_details(text)]


@pytest.mark.parametrize(
    "text, number",
    [
        ("My number is 07700 900461, ring after six", "07700 900461"),
        ("+44 20 7946 0812 is my landline", "+44 20 7946 0812"),
        ("text me on (415) 555-0134", "(415) 555-0134"),
        ("cell 202-555-0147", "202-555-0147"),
        ("Ruft mich an: 030 23125 014", "030 23125 014"),
        ("mon fixe c'est 01 99 00 45 67", "01 99 00 45 67"),
        ("pueden llamar al 655 123 987", "655 123 987"),
        ("call 0 7 7 0 0 9 0 0 4 6 1", "0 7 7 0 0 9 0 0 4 6 1"),
        ("Anruf bitte: null eins fünf eins zwei drei vier", "null eins fünf eins zwei drei vier"),
        (
            "call \uff10\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff14\uff16\uff11",
            "\uff10\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff14\uff16\uff11",
        ),
        ("call 07700\u200b900461", "07700\u200b900461"),
    ],
)
def test_a_phone_number_is_found_where_it_stands(text: str, number: str):
    assert found(text) == [(number, Leak.PHONE)]


@pytest.mark.parametrize(
    "text",
    [
        "ran 42.195 km in 4:58:21",
        "I have 1.250.000 steps, or 1,250,000",
        "Mi pedido 4471-99-203 no llega",
        "Bestellnummer 4471 9920 33 ist weg",
        "serial number 0044 8812 9931 isn't recognised",
        "flight leaves 2026-03-14 at 06:45",
        "Abgabe am 12.05.2026 um 14:30",
        "ISBN 978-3-16-148410-0",
        "my blood pressure was 135/85, then 128/80",
        "the server is 192.168.100.101",
        "I owe 12.500,00 and pay 350 a month",
        "one two three, that was easy",
        "2024 2025 and 2026",
    ],
)
def test_any_other_number_is_none(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["call 0800 1110111", "call +49 800 1110111", "Samaritans: 116 123", "ruf die 0800 111 0 111 an"]
)
def test_the_number_of_a_helpline_passes(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    "text, address",
    [
        ("write to tuba.player@post.example please", "tuba.player@post.example"),
        ("quietperson99 (at) mail (dot) net", "quietperson99 (at) mail (dot) net"),
        ("rainy [at] inbox.org", "rainy [at] inbox.org"),
        ("quietfox at proton dot me", "quietfox at proton dot me"),
        ("frog77 at gmail", "frog77 at gmail"),
        ("rana.triste arroba correo punto com", "rana.triste arroba correo punto com"),
        ("stiller.fuchs ät posteo punkt de", "stiller.fuchs ät posteo punkt de"),
        ("petit.renard arobase boite point fr", "petit.renard arobase boite point fr"),
    ],
)
def test_an_address_is_found_where_it_stands(text: str, address: str):
    assert found(text) == [(address, Leak.EMAIL)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("my insta is moonpie.not.real.88", ("moonpie.not.real.88", Leak.HANDLE)),
        ("add me on snap: nobodys-home-404x", ("nobodys-home-404x", Leak.HANDLE)),
        ("nightowl_99 on telegram", ("nightowl_99", Leak.HANDLE)),
        ("u/imaginary_otter here", ("u/imaginary_otter", Leak.HANDLE)),
        ("find me: TeapotKing#4821", ("TeapotKing#4821", Leak.HANDLE)),
        ("my username is sleepybadger", ("sleepybadger", Leak.HANDLE)),
        ("sur snap je suis renard_roux00", ("renard_roux00", Leak.HANDLE)),
        ("ask @oakley_r about it", ("@oakley_r", Leak.MENTION)),
        ("<@!123456789012345678> knows", ("<@!123456789012345678>", Leak.MENTION)),
        ("<@U0123ABC|ana> knows", ("<@U0123ABC|ana>", Leak.MENTION)),
        ("join discord.gg/abc123", ("discord.gg/abc123", Leak.INVITE)),
        ("https://www.instagram.com/sol.y.sombra", ("https://www.instagram.com/sol.y.sombra", Leak.INVITE)),
    ],
)
def test_handles_mentions_and_invites_are_found(text: str, expected: tuple[str, Leak]):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Instagram keeps crashing on my Pixel 8a",
        "my insta is private",
        "WhatsApp since 2019, and iOS17 broke it",
        "PS5 or Xbox Series X",
        "we meet @ 5pm",
        "tod@s y amig@s",
        "@everyone and @here",
        "I work at a place I love. Do you?",
        "https://recipes.example/soup",
    ],
)
def test_what_leads_to_nobody_is_none(text: str):
    assert found(text) == []


def test_findings_come_in_order_and_none_lies_in_another():
    text = "a@b.example or @ana, or 07700 900461"

    assert contact_details(text) == (
        Finding(0, 11, Leak.EMAIL),
        Finding(15, 19, Leak.MENTION),
        Finding(24, 36, Leak.PHONE),
    )
