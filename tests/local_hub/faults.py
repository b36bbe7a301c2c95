"""What can go wrong, switched on per kind of request and per file."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

#: What a request is for. "cdn" is the second origin; "file" the body of a file wherever
#: it comes from; "api" any of the JSON answers; "any" everything.
Leg = Literal[
    "search", "info", "tree", "paths", "head", "resolve", "cdn", "api", "file", "any"
]

Kind = Literal[
    # The connection
    "drop",  # closed without an answer
    "silent",  # never answered
    "wait",  # answered, `seconds` late
    "reset",  # RST after `at_bytes` of the body
    "cut",  # FIN after `at_bytes`, before the length that was promised
    "stall",  # nothing more after `at_bytes`
    "slow",  # `bytes_per_s`
    # Another answer
    "status",  # `status`, with `retry_after` if there is one
    "headers",  # the usual answer with `headers` added; a value of None takes one away
    "portal",  # 200 and a page of HTML, as a captive portal has it
    "portal_redirect",  # 302 to such a page
    "loop",  # 302 to itself
    "expired",  # 403, as an address whose signature is too old
    "body",  # 200 and `body`
    # Another body
    "no_ranges",  # 200 and all of it, whatever was asked
    "shifted",  # 206 from `by` bytes further on, and saying so
    "lying_range",  # the same, but saying what was asked for
    "flip",  # the byte at `at_bytes` is another one
    "short",  # whole, but for the last `by` bytes, with the length to match
    "long",  # `by` bytes too many, with the length to match
    "wrong_size",  # the sizes in the headers are `by` bytes too large
    "no_size",  # no size in any header; the end is where the connection ends,
    #             after `at_bytes` if that is given
    "chunked",  # in chunks, without a length
    "gzip",  # compressed on the way
]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong; which fields count depends on its kind.

    Attributes:
        at_bytes: Of the body of this answer; a resumed one begins at 0 again.
        retry_after: Seconds, or a date, as the header has it.
    """

    kind: Kind
    at_bytes: int | None = None
    by: int = 4096
    seconds: float = 0.0
    bytes_per_s: int = 100_000
    status: int = 503
    retry_after: str | int | None = None
    headers: tuple[tuple[str, str | None], ...] = ()
    body: bytes = b""


@dataclass(slots=True)
class Rule:
    """When a fault strikes.

    Attributes:
        skip: Requests that it lets pass first.
        times: How often it strikes; None for always.
        resumed: Only requests that do, or do not, begin after the first byte.
    """

    fault: Fault
    on: Leg
    file: str
    times: int | None
    skip: int
    resumed: bool | None

    def strikes(self, leg: str, file: str, *, resumed: bool) -> bool:
        """Whether it strikes this request; counts those that it is for."""
        if not self._is_for(leg, file, resumed=resumed) or self.times == 0:
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def _is_for(self, leg: str, file: str, *, resumed: bool) -> bool:
        legs = {leg, "any"}
        if leg in ("search", "info", "tree", "paths", "account"):
            legs.add("api")
        if leg in ("resolve", "cdn"):
            legs.add("file")
        matches = fnmatchcase(file, self.file)
        return self.on in legs and matches and self.resumed in (None, resumed)
