"""Which addresses are of the public internet."""

from __future__ import annotations

import ipaddress

import pytest

from tts.fetching.public import is_public


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "93.184.215.14", "100.63.255.255", "100.128.0.0", "172.32.0.1", "223.255.255.255", "2606:4700::1",
     "2a00:1450:4001::5", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"],
)  # fmt: skip
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1",
        "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "192.88.99.1", "::", "::1", "::7f00:1", "fe80::1", "fe80::1%eth0", "2606:4700::1%eth0", "fec0::1",
        "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2001::1", "2001:10::1", "100::1", "3fff::1", "5f00::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808",
        "2002:7f00:1::", "2002:c0a8:101::1", "2002:a9fe:a9fe::",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(address)


def test_no_more_is_public_than_the_standard_library_thinks() -> None:
    every = [ipaddress.IPv4Address(bits) for bits in range(0, 2**32, 997_003)]
    assert [address for address in every if is_public(str(address)) and not address.is_global] == []
