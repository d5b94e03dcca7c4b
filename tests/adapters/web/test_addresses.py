"""Where it may be served, what it answers to, and what counts as coming from its own pages."""

import pytest

from adapters.web.addresses import Bind, Public, WrongAddress, bind, came_from_here, public

HERE = Bind("127.0.0.1", 8080)
ASK = Public("https://ask.example.org")


def test_an_address_is_a_host_and_a_port() -> None:
    assert bind("127.0.0.1:8080") == HERE
    assert bind("[::1]:80") == Bind("::1", 80)


@pytest.mark.parametrize("written", ["", "8080", ":8080", "here:", "here:http", "here:99999"])
def test_anything_else_is_refused_in_a_sentence(written: str) -> None:
    with pytest.raises(WrongAddress, match=r"such as 127\.0\.0\.1:8080"):
        bind(written)


def test_without_a_name_of_its_own_it_is_called_by_where_it_listens() -> None:
    assert public("", HERE).url == "http://127.0.0.1:8080"
    assert public("", Bind("::1", 80)).url == "http://[::1]:80"


def test_what_other_machines_reach_wants_an_https_address() -> None:
    with pytest.raises(WrongAddress, match="ASKAROUND_WEB_URL"):
        public("", Bind("0.0.0.0", 8080))  # noqa: S104 - What is refused here.

    assert public("https://Ask.example.org/", Bind("0.0.0.0", 8080)).host == "ask.example.org"  # noqa: S104 - as above.


@pytest.mark.parametrize(
    "written", ["http://ask.example.org", "ask.example.org", "https://", "https://ask.example.org/path", "ftp://a.b"]
)
def test_an_address_over_which_others_could_listen_in_is_refused(written: str) -> None:
    with pytest.raises(WrongAddress, match="https"):
        public(written, HERE)


@pytest.mark.parametrize("host", ["ask.example.org", "ASK.example.org"])
def test_it_answers_to_its_name(host: str) -> None:
    assert ASK.answers_to(host)


@pytest.mark.parametrize(
    "host", ["", "evil.example", "ask.example.org.evil.example", "127.0.0.1.evil.example", "[", "a:b:c"]
)
def test_it_answers_to_no_other_name(host: str) -> None:
    assert not ASK.answers_to(host)


def test_on_this_machine_it_answers_to_every_name_of_this_machine_and_to_no_name_that_was_pointed_here() -> None:
    local = public("", HERE)

    assert local.answers_to("localhost:8080")
    assert local.answers_to("127.0.0.1:9999")
    assert not local.answers_to("evil.example:8080")


def test_it_answers_to_a_server_on_this_machine_that_stands_before_it_and_passes_on_no_name() -> None:
    assert ASK.answers_to("127.0.0.1:8080")


SITES = ["cross-site", "same-site", "none", "same-origin"]


@pytest.mark.parametrize("site", SITES)
def test_a_press_is_followed_only_from_our_own_page(site: str) -> None:
    sent = {"sec-fetch-site": site, "host": "ask.example.org", "origin": "https://ask.example.org"}

    assert came_from_here("POST", sent) is (site == "same-origin")


@pytest.mark.parametrize(
    "origin", ["", "null", "https://evil.example", "https://ask.example.org:444", "http://[", "http://\u2100"]
)
def test_a_browser_that_says_nothing_of_sites_has_to_name_us_as_where_it_comes_from(origin: str) -> None:
    assert not came_from_here("POST", {"origin": origin, "host": "ask.example.org"})
    assert came_from_here("POST", {"origin": "https://ask.example.org", "host": "ask.example.org"})


@pytest.mark.parametrize("site", SITES)
def test_a_link_from_anywhere_opens_a_page(site: str) -> None:
    link = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}

    assert came_from_here("GET", link)


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("dest", ["script", "image", "empty", "iframe"])
def test_no_other_site_takes_a_part_of_us_into_its_page(site: str, dest: str) -> None:
    part = {"sec-fetch-site": site, "sec-fetch-mode": "no-cors", "sec-fetch-dest": dest}

    assert came_from_here("GET", part) is (site in ("none", "same-origin"))
