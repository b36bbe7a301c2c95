"""`inglenook pull`: a variant of a model, from the hub to this machine."""

import math
import shutil
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import (
    StatusLine,
    as_text,
    print_json,
    print_line,
    print_note,
)
from inglenook.errors import VariantIncomplete
from inglenook.hub.addresses import read_address
from inglenook.hub.download.records import Fetched, Order, Progress, Source
from inglenook.hub.variants import Variant, find_variant, sort_files
from inglenook.units import format_seconds, format_size
from inglenook.work import drain

if TYPE_CHECKING:
    from inglenook.hub.records import Details

_STEPS = {
    "checking": "Checking",
    "connecting": "Connecting",
    "fetching": "Fetching",
    "waiting": "Waiting",
    "finishing": "Finishing",
}
_BAR_CELLS = 20


def pull(
    repo: Annotated[
        str,
        typer.Argument(parser=as_text, help="As in author/name, or its address."),
    ],
    variant: Annotated[
        str,
        typer.Argument(
            parser=as_text, help="As “inglenook variants” lists it, as in Q4_K_M."
        ),
    ] = "",
    revision: Annotated[
        str,
        typer.Option(
            parser=as_text,
            metavar="<str>",
            help="Branch, tag or commit instead of the newest.",
        ),
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Download a variant of a model; it goes on where an earlier try stopped."""
    address = read_address(repo)
    if address is None:
        raise typer.BadParameter(f"“{repo}” names no repository; give author/name.")
    wanted = variant or address.variant or address.path
    installation = Installation.of_this_user()
    status = StatusLine()
    status.show("Looking …")
    try:
        details = drain(
            installation.catalogue.details(
                address.repo_id, revision or address.revision
            )
        )
        chosen = _choose(details, wanted)
        fetched = _download(installation, details, chosen, status)
    except KeyboardInterrupt:
        status.clear()
        again = f"inglenook pull {address.repo_id} {wanted}".strip()
        print_note(
            f"Interrupted; what has arrived is kept. “{again}” goes on from there."
        )
        raise typer.Exit(130) from None
    finally:
        status.clear()
    model = f"{details.repo_id}:{chosen.title}"
    if json:
        print_json({"model": model, "files": [_report(each) for each in fetched]})
        return
    print_line(f"{model} is here: {fetched[0].path}")


def _choose(details: "Details", wanted: str) -> Variant:
    """The variant that is meant; the only one needs no name."""
    variants = sort_files(details.files, details.n_params or 0).variants
    only = variants[0].title if len(variants) == 1 else ""
    chosen = find_variant(variants, wanted or only)
    if not chosen.is_complete:
        raise VariantIncomplete(chosen.title)
    return chosen


def _download(
    installation: Installation, details: "Details", chosen: Variant, status: StatusLine
) -> tuple[Fetched, ...]:
    # httpx2 takes longer to import than most commands take.
    from inglenook.hub.download.means import Means  # noqa: PLC0415
    from inglenook.hub.download.throttle import Throttle  # noqa: PLC0415
    from inglenook.hub.download.transfer import download  # noqa: PLC0415

    network = installation.network
    source = Source(
        endpoint=network.options.endpoint,
        repo=details.repo_id,
        commit=details.commit,
    )
    order = Order(source=source, label=chosen.title, files=chosen.files)
    throttle = Throttle(installation.settings.network.most_bytes_per_s)
    means = Means(network=network, token=installation.token, throttle=throttle)
    work = download(order, installation.paths.models, means)
    try:
        return drain(work, lambda progress: status.show(_words(progress)))
    finally:
        # Interrupted, it would otherwise close when Python gets round to it.
        work.close()


def _words(progress: Progress) -> str:
    """A line that fits the terminal, with a bar."""
    total = progress.total_bytes or 1
    share = min(progress.done_bytes / total, 1.0)
    n_full = int(share * _BAR_CELLS)
    bar = "█" * n_full + "░" * (_BAR_CELLS - n_full)
    words = f"{_STEPS[progress.step]} {bar} {share:4.0%} of {format_size(total)}"
    if progress.bytes_per_s:
        words += f"  {format_size(int(progress.bytes_per_s))}/s"
    if progress.left_s is not None:
        words += f"  {format_seconds(progress.left_s)} left"
    if progress.step == "waiting":
        words += f"  next try in {math.ceil(progress.wait_s)} s: {progress.reason}"
    return words[: shutil.get_terminal_size().columns - 1]


def _report(fetched: Fetched) -> dict[str, Any]:
    return {
        "path": str(fetched.path),
        "size_bytes": fetched.size_bytes,
        "sha256": fetched.sha256,
        "fetched_bytes": fetched.fetched_bytes,
        "resumed_from": fetched.resumed_from,
    }
