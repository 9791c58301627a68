"""What ``once`` keeps, and how long."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from expo_site.once import OnceMiddleware, once


class Reader:
    """Gives a new number at each reading; none at the first."""

    def __init__(self):
        self.readings = 0

    def read(self):
        self.readings += 1
        return self.readings - 1 or None


def request(method, reader, names=("a", "a"), fail=False):
    """Let a request ask for each of these names."""
    found = []

    def answer(request):
        found.extend(once(name, reader.read) for name in names)
        if fail:
            raise RuntimeError
        return HttpResponse()

    OnceMiddleware(answer)(RequestFactory().generic(method, "/"))
    return found


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_request_that_changes_nothing_reads_once_even_if_nothing_is_found(method):
    reader = Reader()

    assert request(method, reader) == [None, None]
    assert reader.readings == 1


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_request_that_may_change_something_reads_each_time(method):
    assert request(method, Reader()) == [None, 1]


def test_what_a_request_cannot_change_is_read_once_through_its_changes():
    reader = Reader()

    def answer(request):
        assert [once("a", reader.read, through_changes=True) for _time in range(3)] == [None] * 3
        return HttpResponse()

    OnceMiddleware(answer)(RequestFactory().post("/"))

    assert reader.readings == 1


def test_outside_of_requests_it_is_read_each_time():
    reader = Reader()

    assert [once("a", reader.read), once("a", reader.read)] == [None, 1]


def test_names_are_kept_apart():
    assert request("GET", Reader(), names=("a", "b", "a", "b")) == [None, 1, None, 1]


def test_nothing_is_handed_on_to_the_next_request_though_the_last_one_failed():
    reader = Reader()
    with pytest.raises(RuntimeError):
        request("GET", reader, fail=True)

    assert request("GET", reader) == [1, 1]
    assert once("a", reader.read) == 2
