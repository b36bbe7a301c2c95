"""Reads what people paste: an address of the web, `author/name`, or with a variant."""

import re
from urllib.parse import unquote, urlsplit

from inglenook.errors import AddressUseless
from inglenook.hub.records import Address
from inglenook.network.records import DEFAULT_ENDPOINT
from inglenook.translation import mark, translate

#: The Hub's own rule allows a little less; it has the last word.
_NAME = r"[A-Za-z0-9][\w.-]{0,95}"
_REPO_ID = re.compile(rf"{_NAME}/{_NAME}", re.ASCII)
_BARE = re.compile(rf"({_NAME}/{_NAME})(?:@([^:\s]+))?(?::([\w.-]+))?", re.ASCII)
_SCHEME = re.compile(r"(https?|hf)://", re.IGNORECASE)
#: Hosts that people name without a scheme, as other programs have it.
_HOSTS = ("huggingface.co/", "www.huggingface.co/", "hf.co/", "hf-mirror.com/")
_OTHER_KINDS = {
    "datasets": mark("Hub", "a data set, not a model"),
    "spaces": mark("Hub", "an application, not a model"),
    "collections": mark("Hub", "a collection, not a model"),
    "papers": mark("Hub", "a paper, not a model"),
    "docs": mark("Hub", "documentation, not a model"),
}
#: What follows the name of a repository in an address, before the revision.
_VIEWS = ("tree", "blob", "resolve", "raw", "commits")


def is_repo_id(text: str) -> bool:
    """Whether it can be the name of a repository, as in `author/name`."""
    return bool(_REPO_ID.fullmatch(text)) and ".." not in text


def licence_page(repo_id: str) -> str:
    """Where the licence of a repository is accepted.

    That is where the user's account is, which a mirror has none of.
    """
    return f"{DEFAULT_ENDPOINT}/{repo_id}"


def read_address(text: str) -> Address | None:
    """The repository that a text names; None for words to search for.

    Understands `https://huggingface.co/author/name`, also with a revision or a file
    behind it, the same of a mirror, `hf.co/author/name:Q4_K_M`, `author/name`,
    `author/name:Q4_K_M`, `author/name@revision` and `author/name/file.gguf`.

    Raises:
        AddressUseless: It is an address, but of no model.
    """
    text = text.strip().strip("<>\"'“”")
    if not text or re.search(r"\s", text):
        return None
    if _SCHEME.match(text) or text.lower().startswith(_HOSTS):
        return _read_url(text)
    if match := _BARE.fullmatch(text):
        repo_id, revision, variant = match.groups(default="")
        return _checked(text, repo_id, revision=revision, variant=variant)
    first, _, rest = text.partition("/")
    name, _, path = rest.partition("/")
    if path.lower().endswith(".gguf") and is_repo_id(f"{first}/{name}"):
        return Address(repo_id=f"{first}/{name}", path=path)
    return None


def _read_url(text: str) -> Address:
    scheme, _, rest = text.rpartition("://")
    try:
        path = urlsplit(f"//{rest}").path
    except ValueError as error:
        raise AddressUseless(text, translate("Hub", "no address")) from error
    if scheme.lower() == "hf":
        path = f"/{rest}"
    parts = [unquote(part) for part in path.split("/") if part]
    if parts and parts[0] == "models":
        parts = parts[1:]
    if parts and parts[0] in _OTHER_KINDS:
        raise AddressUseless(text, translate("Hub", _OTHER_KINDS[parts[0]]))
    if parts[:1] == ["api"]:
        parts = parts[2:]
    match = _BARE.fullmatch("/".join(parts[:2]))
    if match is None:
        raise AddressUseless(text, translate("Hub", "the address of no model"))
    repo_id, revision, variant = match.groups(default="")
    view, *behind = parts[2:] or [""]
    if view in _VIEWS and behind:
        revision = behind[0]
    file = "/".join(behind[1:]) if view in ("blob", "resolve", "raw") else ""
    return _checked(text, repo_id, revision=revision, variant=variant, path=file)


def _checked(
    text: str, repo_id: str, *, revision: str = "", variant: str = "", path: str = ""
) -> Address:
    if not is_repo_id(repo_id):
        raise AddressUseless(text, translate("Hub", "the address of no model"))
    return Address(repo_id=repo_id, revision=revision, variant=variant, path=path)
