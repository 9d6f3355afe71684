#!/usr/bin/env python3
"""Opens the search of `hexapla serve` in headless Chromium.

A corpus with hostile texts is run and served. In a real browser
  - a search in English, Arabic and Chinese shows its hits, marked, in the column of the language, and what is linked to
    them beside it,
  - a query of several words and a regular expression with a space and a plus sign find what they find,
  - no script of a text runs, and the console tells of no breach of the content-security policy,
  - an answer to HEAD has no body, and more connections than may be open do not end the server,
  - a page of another origin can neither read an answer of the server nor run its script.

Usage: serve_pages.py PROGRAM
HEXAPLA_CHROMIUM may name the browser. Without one the check is skipped, and says so. Exit status: 0 all holds or
skipped, 1 something does not.
"""

import html.parser
import http.server
import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

PAYLOAD = "document.title='HX-RAN';console.log('HX-RAN')"
TEXTS = {
    "en": f"The bridge <img src=x onerror={PAYLOAD}> is open\n\nThe bridge of Lumo opened on 3 June. </td><script>{PAYLOAD}</script>\n",
    "ar": "الجسر مفتوح\n\nافتتح الجسر في لومو في 3 يونيو.\n",
    "es": "El puente está abierto\n\nEl puente de Lumo abrió el 3 de junio.\n",
    "ru": "Мост открыт\n\nМост в Лумо открылся 3 июня.\n",
    "fr": "Le pont est ouvert\n\nLe pont de Lumo a ouvert le 3 juin.\n",
    "zh": "大桥开放\n\n卢莫大桥于6月3日开放。\n",
}
problems = []


def check(holds, what):
    if not holds:
        problems.append(what)
        print("FAILED:", what)


class Cells(html.parser.HTMLParser):
    """The texts of the marked places by the language of their cell, and all scripts."""

    def __init__(self, text):
        super().__init__()
        self.language, self.isMark, self.marks, self.scripts, self.images = None, False, {}, 0, 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "td":
            self.language = attributes.get("lang")
        self.isMark = tag == "mark"
        self.scripts += tag == "script"
        self.images += tag == "img"

    def handle_endtag(self, tag):
        self.isMark = False

    def handle_data(self, data):
        if self.isMark:
            self.marks.setdefault(self.language, []).append(data)


def dump(browser, profile, address):
    """What a page has become in the browser, and what it wrote to the console."""
    command = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--virtual-time-budget=8000",
        "--enable-logging=stderr", "--v=0", "--dump-dom", address,
    ]
    result = subprocess.run(command, capture_output=True, timeout=120)
    console = [line for line in result.stderr.decode("utf-8", "replace").splitlines() if "CONSOLE" in line]
    return result.stdout.decode("utf-8", "replace"), console


def serve_page(text):
    """A page of another origin."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def check_search(browser, profile, address):
    queries = [
        ("en", "words", "bridges", {"bridge"}), ("ar", "words", "جسر", {"الجسر"}), ("zh", "words", "桥", {"桥"}),
        ("en", "words", "Lumo bridge", {"bridge", "Lumo"}), ("en", "regex", "[a-z]+ge of L", {"bridge of L"}),
    ]
    for language, mode, query, marks in queries:
        fragment = urllib.parse.urlencode({"q": query, "in": language, "mode": mode})
        page, console = dump(browser, profile, f"{address}#{fragment}")
        cells = Cells(page)
        check(set(cells.marks.get(language, [])) == marks, f"marks of {query}: {cells.marks}")
        check("Мост в Лумо открылся" in page, f"what is linked to {query} is shown")
        check(cells.scripts == 1 and cells.images == 0, f"{query}: no text has become markup")
        check("HX-RAN" not in page.split("<body")[0], f"{query}: no script of a text runs")
        check(not console, f"{query}: {console}")


def ask_head(port):
    """What comes back for HEAD."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        request = f"HEAD / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        connection.sendall(request.encode())
        return b"".join(iter(lambda: connection.recv(4096), b""))


def check_head(address):
    """An answer to HEAD is a head with a length, and nothing behind it."""
    answer = ask_head(urllib.parse.urlsplit(address).port)
    head, _, body = answer.partition(b"\r\n\r\n")
    check(body == b"" and b"Content-Length: " in head and b"Content-Length: 0" not in head, f"HEAD: {answer}")


def check_connections(program, folder):
    """More connections than the server may have open do not end it."""
    server = subprocess.Popen(
        [program, "serve", f"{folder}/out"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)))
    connections = []
    try:
        port = urllib.parse.urlsplit(server.stdout.readline().decode().strip()).port
        for _ in range(100):
            try:
                connections.append(socket.create_connection(("127.0.0.1", port), timeout=30))
            except OSError:  # It is about to listen again.
                time.sleep(0.1)
        for connection in connections:
            connection.close()
        answer = b""
        for _ in range(50):
            try:
                answer = ask_head(port)
            except OSError:
                pass
            if answer or server.poll() is not None:
                break
            time.sleep(0.2)
        check(answer.startswith(b"HTTP/1.1 403") and server.poll() is None, f"many connections: {answer}")
    finally:
        server.terminate()
        server.wait()


def check_origins(browser, profile, address):
    """Even when the browser has the cookie, which it sends along to other ports of a host, another origin gets nothing."""
    base = address.split("?")[0]
    attack = f"""<p id=out>waiting</p><p id=script>not run</p><script>
      function attach(name, source) {{
        const node = document.createElement(name);
        node.onload = () => {{ if (name === "script") script.textContent = "script loaded"; }};
        node.src = source;
        document.body.append(node);
      }}
      fetch("{address}", {{mode: "no-cors", credentials: "include"}}).finally(() => {{
        attach("iframe", "{base}");
        attach("script", "{base}find.js");
        fetch("{base}find?q=bridge", {{method: "POST", mode: "no-cors", credentials: "include"}});
        fetch("{base}find?q=bridge", {{credentials: "include"}}).then(r => r.text()).then(
          t => out.textContent = "READ " + t, e => out.textContent = "KEPT OUT");
      }});
    </script>"""
    server = serve_page(attack)
    page, _ = dump(browser, profile, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    check(">KEPT OUT<" in page, f"another origin reads nothing: {page[:300]}")
    check(">not run<" in page, "another origin runs no script of the server")


def main(program):
    browser = os.environ.get("HEXAPLA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        print("SKIPPED: there is no Chromium; the search was not opened in a browser.")
        return 0
    folder = tempfile.mkdtemp()
    for article in ("a", "b"):
        for language, text in TEXTS.items():
            os.makedirs(f"{folder}/corpus/{article}", exist_ok=True)
            with open(f"{folder}/corpus/{article}/{language}.txt", "w", encoding="utf-8") as file:
                file.write(text)
    subprocess.run([program, "run", f"{folder}/corpus", "--output", f"{folder}/out", "--quiet"], check=True)
    server = subprocess.Popen([program, "serve", f"{folder}/out"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = server.stdout.readline().decode().strip()
        check(address.startswith("http://127.0.0.1:") and "?token=" in address, f"the address is printed: {address}")
        check_head(address)
        check_connections(program, folder)
        check_search(browser, f"{folder}/profile", address)
        check_origins(browser, f"{folder}/profile", address)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
