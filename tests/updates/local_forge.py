"""A forge on loopback that tells where its newest release is, over HTTPS."""

import ssl
import threading
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.local_hub import make_certificates

from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions


class LocalForge(ThreadingHTTPServer):
    """Answers each request alike; keeps what it was asked.

    Attributes:
        status: Of its answers.
        target: Where they send on to; empty for nowhere.
    """

    def __init__(self, folder):
        self.status, self.target = 302, "/me/inglenook/releases/tag/v0.1.0"
        self.asked = []
        forge = self

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self):
                forge.asked.append((self.path, dict(self.headers)))
                self.send_response(forge.status)
                if forge.target:
                    self.send_header("Location", forge.target)
                self.end_headers()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        certificates = make_certificates(folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificates.server, certificates.key)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.host = f"127.0.0.1:{self.server_port}"
        self.address = f"https://{self.host}/me/inglenook/releases/latest"
        self.network = Network(NetworkOptions(ca_file=str(certificates.authority)))

    def page(self, tag):
        """Address of the page of a release."""
        return f"https://{self.host}/me/inglenook/releases/tag/{tag}"


@contextmanager
def serve_forge(folder):
    """A forge, with the files of its certificates in a folder."""
    forge = LocalForge(folder)
    work = partial(forge.serve_forever, poll_interval=0.02)
    thread = threading.Thread(target=work)  # noqa: TID251 - no Qt here
    thread.start()
    yield forge
    forge.shutdown()
    thread.join()
    forge.server_close()
