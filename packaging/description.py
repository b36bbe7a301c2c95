"""What the metainfo says of the program, for all that says it elsewhere."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

(METAINFO,) = (Path(__file__).parent / "linux").glob("*.metainfo.xml")


def application_id() -> str:
    """The name that systems know the program by, as in “org.example.Program”."""
    return METAINFO.name.removesuffix(".metainfo.xml")


def released_at(version: str) -> datetime:
    """When a version was released: at noon of its day.

    Raises:
        LookupError: The metainfo does not know it.
    """
    for release in ET.parse(METAINFO).iter("release"):
        if release.get("version") == version:
            day = datetime.fromisoformat(release.attrib["date"])
            return day.replace(hour=12, tzinfo=UTC)
    raise LookupError(f"{METAINFO.name} knows no release {version}")


def metainfo(homepage: str) -> bytes:
    """The metainfo as it is installed.

    Args:
        homepage: Address of the program's page; empty where there is none.
    """
    tree = ET.parse(METAINFO)
    if homepage:
        ET.SubElement(tree.getroot(), "url", type="homepage").text = homepage
    return ET.tostring(tree.getroot(), "utf-8", xml_declaration=True)
