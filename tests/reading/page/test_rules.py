"""Which rule holds for a page, and what its selectors match."""

from __future__ import annotations

import pytest

from tts.errors import NoArticleError, UsageError
from tts.model import Choices, SiteRule
from tts.reading.page.boxes import parse
from tts.reading.page.rules import find_matches, reason_of, settle, site_of

SITES = tuple(
    (host, SiteRule(host))
    for host in ("example.org", "www.blog.example.org", "млин.укр", "straße.example")
)


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("example.org", "example.org"),
        ("www.example.org", "example.org"),
        ("WWW.Example.ORG.", "example.org"),
        ("news.example.org", "example.org"),
        ("blog.example.org", "www.blog.example.org"),
        ("a.blog.example.org", "www.blog.example.org"),
        ("www.xn--h1afcg.xn--j1amh", "млин.укр"),
        ("badexample.org", ""),
        ("example.org.test", ""),
        ("org", ""),
        ("", ""),
        ("straße.example", "straße.example"),
        ("news.xn--strae-oqa.example", "straße.example"),
        ("STRASSE.example", ""),  # what Python's own codec makes of it: another host
        ("x" * 70 + ".example.org", "example.org"),
    ],
)
def test_the_closest_domain_counts(host, site):
    assert site_of(host, SITES)[0] == site


@pytest.mark.parametrize(
    "address", [None, "-", "page.html", "/a/b.html", "C:\\a.html", "http://[x"]
)
def test_what_is_no_address_leaves_every_site(address):
    choices = Choices(sites=SITES)
    assert settle(choices, address) == choices


def test_the_rule_of_a_page_goes_before_that_of_its_site():
    sites = (("example.org", SiteRule(".site", (".a", ".b"))),)
    found = settle(Choices(sites=sites), "https://news.example.org/x")
    assert found.rule == SiteRule(".site", (".a", ".b"))
    choices = Choices(rule=SiteRule(".page", (".b", ".c")), sites=sites)
    assert settle(choices, "https://example.org/x").rule == SiteRule(".page", (".a", ".b", ".c"))
    assert settle(Choices(sites=sites), "https://example.com/").rule == SiteRule()


def test_the_first_address_counts():
    sites = (("example.org", SiteRule(".a")), ("example.com", SiteRule(".b")))
    fetched = settle(Choices(sites=sites), "https://example.org/x")
    assert settle(fetched, "https://example.com/canonical").rule == SiteRule(".a")


def test_elements_that_match():
    soup = parse("<p class='a'>1</p><p class='b'>2</p><p>3</p>")
    found = find_matches(soup, Choices(rule=SiteRule(".a, .b", (".b",))))
    first, second, _ = soup.find_all("p")
    assert found.chosen == {id(first), id(second)}
    assert found.dropped == {id(second): reason_of(".b")}
    assert not find_matches(soup, Choices()).chosen


@pytest.mark.parametrize(
    "css", ["", " ", "p[", "a,,b", ":nope", "p::before", "p:nth-child(x)", "1"]
)
def test_what_is_no_css_is_one_error_with_its_place(css):
    soup = parse("<p>1</p>")
    for rule in (SiteRule(css), SiteRule(None, ("p", css))):
        with pytest.raises(UsageError, match="is not CSS: ") as caught:
            find_matches(soup, Choices(rule=rule))
        assert "\n" not in caught.value.message
        settled = settle(Choices(sites=(("example.org", rule),)), "https://example.org")
        with pytest.raises(UsageError, match=r'^sites\."example\.org": the selector'):
            find_matches(soup, settled)


def test_an_old_name_for_a_pseudo_class_is_no_warning():
    assert find_matches(parse("<p>1</p>"), Choices(rule=SiteRule("p:contains('1')"))).chosen


def test_no_match_is_no_article():
    with pytest.raises(NoArticleError, match=r"\.nowhere"):
        find_matches(parse("<p>1</p>"), Choices(rule=SiteRule(".nowhere")))
