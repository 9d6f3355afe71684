#!/usr/bin/env python3
"""Opens the pages of corpora with hostile names and texts in headless Chromium.

Three corpora of the same articles are run: a harmless one, one with names that try to be markup, scripts, addresses,
control sequences or turned-round lines, and one with such names and such texts. In every page
  - no script runs (each payload would change the title and write to the console),
  - the console stays empty (also of breaches of the content-security policy),
  - nothing leaves its cell: with hostile names the elements are those of the harmless page, one for one; with hostile
    texts, which are aligned otherwise, the browser sees the elements that a strict XML reader sees in the file, and
    none that pages do not use.

Usage: hostile_pages.py PROGRAM [--keep FOLDER]
HEXAPLA_CHROMIUM may name the browser. Without one the check is skipped, and says so. Exit status: 0 all holds or
skipped, 1 something does not.
"""

import html.parser
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PAYLOAD = "document.title='HX-RAN';console.log('HX-RAN')"

# Each name holds no slash and at most 255 bytes.
NAMES = [
    f"\u0600<img src=x onerror={PAYLOAD} \u0600>",
    f'"><script>{PAYLOAD}<',
    f"javascript:{PAYLOAD}",
    f"' onmouseover='{PAYLOAD}' autofocus onfocus='{PAYLOAD}",
    "&lt;b&gt; &amp;amp; &#60;i&#62; &",
    "\u202etxt.exe\u2066\u2067",
    "\x1b[31mred\x1b]0;t\x07\x9b2J",
    "two\nlines\r\x85\u2028\u2029\ttab",
    f"<\u0301svg onload={PAYLOAD}>&\u0301lt;\"\u0301",
    f"\u0915\u094d<svg onload={PAYLOAD}>",
    "\U0001f3f4\u200d\u2620\ufe0f \U0001f1fa\U0001f1f3<i>\U0001f468\u200d\U0001f469\u200d\U0001f467",
    f"[x](javascript:{PAYLOAD})|`a`|<!--",
    "{{articleID}}{{{x}}}{{#y}}",
    "\ufeff\u200b\u2060\u00ad\U000e0068\U000e0069",
    "\u957f" * 66,
    "]]><![CDATA[<b>",
    "<title><style>*{display:none}<",
    f"\U000110bd<img src=x onerror={PAYLOAD}>\u06dd<\u070f&\u08e2\"",
]

TEXTS = {
    "en": ["The harbour of Lumo is open", "The harbour of Lumo opened on 3 June {}. It has 12 berths and {} piers."],
    "ar": ["ميناء لومو مفتوح", "افتتح ميناء لومو في 3 يونيو {}. وفيه 12 رصيفا و {} أرصفة."],
    "es": ["El puerto de Lumo está abierto", "El puerto de Lumo abrió el 3 de junio {}. Tiene 12 muelles y {} diques."],
    "ru": ["Порт Лумо открыт", "Порт Лумо открылся 3 июня {}. В нём 12 причалов и {} пирсов."],
    "fr": ["Le port de Lumo est ouvert", "Le port de Lumo a ouvert le 3 juin {}. Il compte 12 quais et {} jetées."],
    "zh": ["卢莫港开放", "卢莫港于6月3日开放{}。港口有12个泊位和{}座码头。"],
}

MARKUP = [
    f"\u0600<img src=x onerror={PAYLOAD}>", f"</p></td></table><script>{PAYLOAD}</script>", "\u202e\u2067\u2066",
    "\x1b[31m\x9b\x07", "\"'&amp;<\u0301b>&\u0301", f"\u0915\u094d<svg onload={PAYLOAD}>", "{{x}}{{{y}}}", "-->]]>",
]


def write_corpus(folder, names, texts):
    """All corpora have the same articles in the same order: hostile names come after a number."""
    for place, name in enumerate(NAMES):
        # A name with a control is refused as an article's; so is its counterpart.
        plain = "plain" + ("\x01" if any(ord(mark) < 0x20 for mark in name) else "")
        article = f"{place:02d}{name}" if names else f"{place:02d}{plain}"
        encoded = os.path.join(os.fsencode(folder), article.encode()[:255])
        os.makedirs(encoded)
        for language, (title, body) in TEXTS.items():
            if place % 3 == 2 and language == "en":
                continue
            marks = [MARKUP[(place + turn) % len(MARKUP)] if texts else "mola" for turn in range(3)]
            if place % 6 == 1 and language == "zh":
                marks[1] += " 17"
            text = f"{title} {marks[0]}\n\n{body.format(marks[1], 'mola')}\n\n{body.format('mola', marks[2])}\n"
            with open(os.path.join(encoded, language.encode() + b".txt"), "wb") as file:
                file.write(text.encode())
    broken = next(iter(sorted(os.listdir(os.fsencode(folder)))))
    with open(os.path.join(os.fsencode(folder), broken, b"fr.txt"), "wb") as file:
        file.write(b"")


# What pages use where there is something to show.
USUAL = {"circle", "dd", "details", "dl", "dt", "figure", "figcaption", "line", "ol", "rect", "summary", "strong"}


class Shape(html.parser.HTMLParser):
    """The elements of a page as the browser sees them, without the marks of hidden characters."""

    def __init__(self):
        super().__init__()
        self.names = []
        self.title = ""
        self.in_title = False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.in_title = tag == "title" and not self.names.count("title")
        for key in values:
            if key.startswith("on"):
                self.names.append("HANDLER " + key)
        if not (tag == "span" and values.get("class") == "unseen"):
            self.names.append(tag)

    def handle_endtag(self, tag):
        self.in_title = False

    def handle_data(self, data):
        if self.in_title:
            self.title += data


def browse(browser, page, profile):
    """The page after it was opened, and what stands on the console."""
    command = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        f"--user-data-dir={profile}", "--enable-logging=stderr", "--log-level=0", "--virtual-time-budget=1000",
        "--dump-dom", "file://" + page,
    ]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    console = [line for line in done.stderr.decode(errors="replace").splitlines() if ":CONSOLE" in line]
    return done.stdout.decode(errors="replace"), console


def pages(folder):
    found = []
    for root, _, files in os.walk(folder):
        found += [os.path.join(root, name) for name in files if name.endswith(".html")]
    return sorted(found, key=lambda path: os.path.relpath(path, folder))


def run(program, work, name, names=False, texts=False):
    """The pages of a run over a corpus."""
    corpus, output = os.path.join(work, name), os.path.join(work, name + "-out")
    os.makedirs(corpus)
    write_corpus(corpus, names, texts)
    done = subprocess.run([program, "run", corpus, "--output", output, "--quiet"], capture_output=True, check=False)
    if done.returncode != 2:
        sys.exit(f"hostile_pages: the run ended with {done.returncode}, not 2: {done.stderr.decode(errors='replace')}")
    bad = [byte for byte in done.stderr if (byte < 0x20 and byte != 0x0A) or byte == 0x7F]
    if bad:
        sys.exit("hostile_pages: control characters reached the standard error")
    return pages(output)


def check_browser(browser, work, profile):
    """A page without the escape must be caught, or the check proves nothing."""
    trap = os.path.join(work, "trap.html")
    with open(trap, "w", encoding="utf-8") as file:
        file.write(f"<!DOCTYPE html><meta charset=utf-8><title>x</title>\u0600<img src=x onerror={PAYLOAD} \u0600>")
    dom, console = browse(browser, trap, profile)
    if "HX-RAN" not in dom or not any("HX-RAN" in line for line in console):
        sys.exit("hostile_pages: the browser does not run the script of an unescaped page, so nothing can be shown")


def seen(browser, page, profile, problems):
    """The elements of a page; what ran, and what the console says, goes to the problems."""
    dom, console = browse(browser, page, profile)
    shape = Shape()
    shape.feed(dom)
    problems += [f"{page}: {line}" for line in console]
    if shape.title.strip() == "HX-RAN":
        problems.append(f"{page}: a script ran")
    return shape.names


def written(page):
    """The elements that a strict XML reader sees in a page."""
    return [
        element.tag.rpartition("}")[2] for element in xml.etree.ElementTree.parse(page).iter()
        if element.get("class") != "unseen"
    ]


def difference(page, names, expected):
    if names == expected:
        return []
    place = next((i for i, (a, b) in enumerate(zip(names, expected)) if a != b), min(len(names), len(expected)))
    return [f"{page}: {len(names)} elements, not {len(expected)}; another at {place}"]


def check(browser, profile, harmless, named, hostile):
    problems = []
    if len({len(harmless), len(named), len(hostile)}) != 1:
        problems.append(f"{len(harmless)}, {len(named)} and {len(hostile)} pages, not as many each")
    known = set()
    for plain, page in zip(harmless, named):
        expected = seen(browser, plain, profile, problems)
        known.update(expected)
        problems += difference(plain, expected, written(plain))
        problems += difference(page, seen(browser, page, profile, problems), expected)
        if len(expected) < 20:
            problems.append(f"{plain}: the page is empty")
    for page in hostile:
        names = seen(browser, page, profile, problems)
        problems += difference(page, names, written(page))
        problems += [f"{page}: an element {name}" for name in sorted(set(names) - known - USUAL)]
    return problems


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    browser = os.environ.get("HEXAPLA_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") \
        or shutil.which("google-chrome")
    if not browser:
        print("hostile_pages: SKIPPED: there is no Chromium here; install it, or name one in HEXAPLA_CHROMIUM.")
        return
    work = sys.argv[3] if len(sys.argv) > 3 and sys.argv[2] == "--keep" else tempfile.mkdtemp(prefix="hostile-")
    try:
        profile = os.path.join(work, "profile")
        os.makedirs(profile, exist_ok=True)
        check_browser(browser, work, profile)
        corpora = [
            run(sys.argv[1], work, "harmless"), run(sys.argv[1], work, "named", names=True),
            run(sys.argv[1], work, "hostile", names=True, texts=True),
        ]
        problems = check(browser, profile, *corpora)
    finally:
        if "--keep" not in sys.argv:
            shutil.rmtree(work, ignore_errors=True)
    for problem in problems:
        print("hostile_pages:", problem)
    print(f"hostile_pages: {sum(map(len, corpora))} pages, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
