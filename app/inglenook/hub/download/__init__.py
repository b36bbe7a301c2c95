"""Downloads that lose no byte: resumed, checked, and put in place when whole.

A *target* is a file on this disk, made of one remote file or of the pieces of one
that was cut up. While it comes it is `<name>.part`, with `<name>.part.json` beside
it, which says what it is to become; when it is whole, `<name>.source.json` says where
it came from.

    transfer     all the files of a variant, one after the other
    target       one file: check what is there, fetch the rest, put it in place
    attempt      one try to fetch the rest of a piece: HEAD, then GET
    answers      what those answers mean: go on, try again, or give up
    part         the growing file, its checksums and its journal
    queue        what is to be downloaded, kept over restarts
    service      the same for the window: two at a time, paused, resumed, given up
"""
