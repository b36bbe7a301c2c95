"""The wheel among an index's links that fits this program and this system."""

from collections.abc import Iterable, Sequence

from packaging.requirements import Requirement
from packaging.tags import Tag
from packaging.utils import InvalidWheelFilename, canonicalize_name
from packaging.utils import parse_wheel_filename as parse_name
from packaging.version import InvalidVersion

from inglenook.engine.packs.index import Link
from inglenook.errors import PackNotInstalled
from inglenook.translation import translate


def pick_wheel(
    links: Iterable[Link], wanted: Requirement, supported: Sequence[Tag]
) -> Link:
    """The newest wheel of the wanted versions that this system can use.

    Args:
        links: What the index has; names that are none of a wheel are passed over.
        wanted: The project and its versions.
        supported: What this system can use, best first.

    Raises:
        PackNotInstalled: There is none.
    """
    ranks = {tag: -rank for rank, tag in enumerate(supported)}
    best, best_key, versions = None, None, set()
    for link in links:
        try:
            project, version, build, tags = parse_name(link.name)
        except (InvalidWheelFilename, InvalidVersion):
            continue
        if project != canonicalize_name(wanted.name):
            continue
        versions.add(version)
        fitting = [ranks[tag] for tag in tags if tag in ranks]
        if not wanted.specifier.contains(version) or not fitting:
            continue
        key = (version, max(fitting), build)
        if best_key is None or key > best_key:
            best, best_key = link, key
    if best is None:
        has_it = any(map(wanted.specifier.contains, versions))
        words = translate("Packs", "the index has no {name}")
        if has_it:
            words = translate("Packs", "the index has no {name} for this system")
        raise PackNotInstalled(
            words.format(name=wanted),
            hint=translate("Packs", "Choose another engine pack or index."),
        )
    return best
