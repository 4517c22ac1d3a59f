"""Which IP addresses are of the public internet: an explicit list, for `ipaddress` has several.

`is_global` differs between Python 3.11 and 3.13, calls multicast global, and does not look inside the
addresses that embed another. The sources are IANA's registries of special-purpose addresses for IPv4 and IPv6
(RFC 6890); where those call an anycast service reachable, it is still no web server.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_SPECIAL_4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this host; Linux connects it to itself
        "10.0.0.0/8",
        "100.64.0.0/10",  # behind a provider's NAT
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, the metadata service of clouds among them
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")  # all that has been given out to the public internet
_SPECIAL_6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarking
        "2001:db8::/32",
        "2620:4f:8000::/48",
        "3fff::/20",
    )
)
_MAPPED = IPv6Network("::ffff:0:0/96")  # RFC 4291
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: how IPv6-only networks reach the rest
_6TO4 = IPv6Network("2002::/16")  # RFC 3056


def is_public(address: str) -> bool:
    """Whether a machine on the public internet answers at `address`, as getaddrinfo writes it."""
    parsed = ip_address(address)
    if isinstance(parsed, IPv4Address):
        return not any(parsed in network for network in _SPECIAL_4)
    return _is_public_6(parsed)


def _is_public_6(address: IPv6Address) -> bool:
    if address.scope_id is not None:
        return False
    embedded = _embedded(address)
    if embedded is not None:
        return is_public(str(embedded))
    return address in _GLOBAL_6 and not any(address in network for network in _SPECIAL_6)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that packets to `address` come out at."""
    bits = int(address)
    if address in _MAPPED or address in _NAT64:
        return IPv4Address(bits & 0xFFFF_FFFF)
    return IPv4Address(bits >> 80 & 0xFFFF_FFFF) if address in _6TO4 else None
