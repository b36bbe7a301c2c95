"""`inglenook engines`: the builds of llama.cpp that models can run on."""

from typing import TYPE_CHECKING, Annotated

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import StatusLine, print_json, print_line, print_note
from inglenook.engine.packs.choose import Choice, suitable_builds
from inglenook.engine.packs.progress import Progress
from inglenook.engine.packs.records import Pack
from inglenook.engine.packs.selection import select_engine
from inglenook.engine.packs.store import Packs
from inglenook.engine.report import EngineReport, report_engines, report_pack
from inglenook.errors import PackUnusable
from inglenook.hardware.detect import look
from inglenook.units import format_size
from inglenook.work import drain

if TYPE_CHECKING:
    from inglenook.engine.packs.install import Order

app = typer.Typer(
    help="List, install or remove the builds of llama.cpp that models can run on.",
    rich_markup_mode=None,
)
_Json = Annotated[bool, typer.Option("--json", help="One JSON object.")]


@app.callback(invoke_without_command=True)
def engines(
    context: typer.Context,
    json: _Json = False,
) -> None:
    """List the engines where no other command is given."""
    if context.invoked_subcommand is None:
        list_engines(json=json)


@app.command("list")
def list_engines(json: _Json = False) -> None:
    """List the engines, and which one is in use."""
    installation = Installation.of_this_user()
    packs = installation.packs
    chosen, logs = installation.settings.engine.pack, installation.paths.logs
    report = drain(report_engines(packs, chosen, look(), logs))
    if json:
        print_json({"engines": report.engines})
        return
    for engine in report.engines:
        print_line(_line(engine))
    if report.note:
        print_line(report.note)


@app.command("install")
def install_engine(
    tag: Annotated[
        str,
        typer.Argument(help="The build, as in cu124; else the hardware decides."),
    ] = "",
    index: Annotated[str, typer.Option(help="Package index of llama-cpp-python.")] = "",
    runtime_index: Annotated[
        str, typer.Option(help="Package index of NVIDIA's libraries.")
    ] = "",
    sha256: Annotated[
        str, typer.Option(help="The wheel's checksum, where the index has none.")
    ] = "",
    json: _Json = False,
) -> None:
    """Fetch an engine from a package index, and try it."""
    # httpx2 takes longer to import than most commands take.
    from inglenook.engine.packs.install import Order  # noqa: PLC0415

    installation = Installation.of_this_user()
    packs, settings = installation.packs, installation.settings
    index = index or settings.engine.pack_index
    if not tag:
        choice = _choose(packs)
        print_note(f"note: {choice.tag}, because {choice.reason}")
        if choice.tag == "cpu" and not index:
            print_note("note: the built-in engine does that already")
            return
        tag = choice.tag
    order = Order(
        tag=tag,
        index=index,
        runtime_index=runtime_index or settings.engine.runtime_index,
        sha256=sha256,
    )
    pack = _install(installation, order)
    if pack.trial.reason:
        raise PackUnusable(pack.name, pack.trial.reason)
    selection = select_engine(packs, settings.engine.pack, look)
    report = report_pack(packs, pack, selection)
    if json:
        print_json({"engine": report})
    else:
        print_line(_line(report))


@app.command("remove")
def remove_engine(
    name: Annotated[str, typer.Argument(help="The engine's name.")],
) -> None:
    """Delete an engine that was installed."""
    Installation.of_this_user().packs.remove(name)
    print_line(f"Removed {name}.")


def _install(installation: Installation, order: "Order") -> Pack:
    """Do it, with its progress on the terminal."""
    from inglenook.engine.packs.install import install_pack  # noqa: PLC0415
    from inglenook.engine.packs.web import Web  # noqa: PLC0415

    web = Web(installation.network)
    work = install_pack(installation.packs, order, web, installation.paths.logs)
    status = StatusLine()
    try:
        return drain(work, lambda progress: status.show(_words(progress)))
    finally:
        status.clear()


def _choose(packs: Packs) -> Choice:
    """The best build for this machine that has not been found unusable."""
    failed = {pack.name for pack in packs.installed() if packs.why_unusable(pack)}
    choices = suitable_builds(look())
    return next((each for each in choices if each.tag not in failed), choices[-1])


def _words(progress: Progress) -> str:
    words = f"{progress.step} {progress.name}"
    if progress.total_bytes:
        done, total = progress.done_bytes, progress.total_bytes
        return f"{words}: {done / total:.0%} of {format_size(total)}"
    return words


def _line(report: EngineReport) -> str:
    state = "in use" if report.in_use else "ready" if report.usable else "unusable"
    line = f"{report.name:<12}  {report.version}  {', '.join(report.backends)}  {state}"
    return f"{line}: {report.reason}" if report.reason else line
