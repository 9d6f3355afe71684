#!/usr/bin/env python3
"""Reads an export with the programs and libraries of others and prints what they found as JSON.

usage: read_exports.py KIND PATH [MORE]

  tmx FILE         lxml validates it against tmx14.dtd; translate-toolkit gives the units of the last language
  tmxlang FILE XX  the same for the language XX
  xliff FILE       lxml gives units and states, and looks at what the specification asks of ids and places
  xlsx FILE        openpyxl gives the cells of each sheet, and which are formulas
  tsv FILE         pandas gives the columns and the rows
  jsonl FILE       pandas gives the columns and the rows
  tei FOLDER       lxml gives paragraphs and links, and ids that lead nowhere
  xces FOLDER PAIR OpusTools reads the pair from the zip files, offline

The exit code is 3 where a package is not installed.
"""

import json
import os
import pathlib
import sys


def needed(name, package):
    """A module, or the end of the program with a clear word."""
    try:
        return __import__(name, fromlist=["_"])
    except ImportError:
        print(f"The Python package {name} is not installed ({package}).")
        sys.exit(3)


def tmx(path, language=None):
    etree = needed("lxml.etree", "Debian: python3-lxml")
    storage = needed("translate.storage.tmx", "Debian: translate-toolkit")
    tree = etree.parse(path)
    dtd = etree.DTD(str(pathlib.Path(__file__).with_name("tmx14.dtd")))
    problems = [] if dtd.validate(tree) else [str(error) for error in dtd.error_log]
    space = "{http://www.w3.org/XML/1998/namespace}lang"
    languages = sorted({variant.get(space) for variant in tree.iter("tuv")})
    memory = storage.tmxfile.parsefile(path)
    language = language or [code for code in languages if code != tree.find("header").get("srclang")][-1]
    units = [[unit.source, unit.gettarget(language)] for unit in memory.units]
    units = [[source, target] for source, target in units if target]
    empty = sum(1 for seg in tree.iter("seg") if not (seg.text or "").strip())
    first = [unit.find("tuv").get(space) for unit in tree.iter("tu")]
    return {"problems": problems, "languages": languages, "units": units, "empty": empty, "first": sorted(set(first)),
            "header": dict(tree.find("header").attrib), "root": dict(tree.getroot().attrib)}


def xliff(path):
    etree = needed("lxml.etree", "Debian: python3-lxml")
    space = "{urn:oasis:names:tc:xliff:document:2.0}"
    root = etree.parse(path).getroot()
    problems = []
    if root.tag != space + "xliff" or root.get("version") != "2.1":
        problems.append("no XLIFF 2.1")
    token = lambda text: text and all(c.isalnum() or c in "-._:" for c in text)
    files = set()
    for file in root:
        if file.tag != space + "file" or not token(file.get("id")) or file.get("id") in files:
            problems.append(f"file {file.get('id')}")
        files.add(file.get("id"))
        ids = [unit.get("id") for unit in file.iter(space + "unit")]
        if not ids or len(set(ids)) != len(ids) or not all(map(token, ids)):
            problems.append(f"units of {file.get('id')}")
        for unit in file.iter(space + "unit"):
            # Modules stand before the segments (4.2.2.5).
            tags = [child.tag for child in unit]
            if tags != ["{urn:oasis:names:tc:xliff:metadata:2.0}metadata", space + "segment"]:
                problems.append(f"order in {unit.get('id')}")
    segments = list(root.iter(space + "segment"))
    return {"problems": problems, "languages": [root.get("srcLang"), root.get("trgLang")],
            "directions": sorted({file.get("trgDir") for file in root}),
            "states": sorted({segment.get("state") for segment in segments}),
            "units": [[s.find(space + "source").text, s.find(space + "target").text] for s in segments]}


def xlsx(path):
    openpyxl = needed("openpyxl", "Debian: python3-openpyxl")
    book = openpyxl.load_workbook(path)
    sheets = {}
    formulas = 0
    for sheet in book.worksheets:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        formulas += sum(1 for row in sheet.iter_rows() for cell in row if cell.data_type == "f")
        sheets[sheet.title] = {"rows": rows, "rightToLeft": bool(sheet.sheet_view.rightToLeft)}
    return {"sheets": sheets, "formulas": formulas}


def table(frame):
    return {"columns": [str(column) for column in frame.columns],
            "rows": json.loads(frame.to_json(orient="values", force_ascii=False))}


def tsv(path):
    pandas = needed("pandas", "Debian: python3-pandas")
    return table(pandas.read_csv(path, sep="\t", quoting=3, dtype=str, keep_default_na=False))


def jsonl(path):
    pandas = needed("pandas", "Debian: python3-pandas")
    return table(pandas.read_json(path, lines=True))


def tei(folder):
    etree = needed("lxml.etree", "Debian: python3-lxml")
    space = "{http://www.tei-c.org/ns/1.0}"
    name = "{http://www.w3.org/XML/1998/namespace}id"
    counts = {"documents": 0, "paragraphs": 0, "sentences": 0, "links": 0}
    problems = []
    for path in sorted(pathlib.Path(folder).glob("*.xml")):
        root = etree.parse(str(path)).getroot()
        if root.tag != space + "TEI" or root.find(space + "teiHeader") is None:
            problems.append(f"{path.name}: no TEI")
        ids = [element.get(name) for element in root.iter() if element.get(name)]
        if len(set(ids)) != len(ids):
            problems.append(f"{path.name}: ids stand twice")
        for link in root.iter(space + "link"):
            targets = link.get("target").split()
            if len(targets) < 2 or not all(t.startswith("#") and t[1:] in set(ids) for t in targets):
                problems.append(f"{path.name}: {link.get('target')}")
        counts["documents"] += 1
        counts["paragraphs"] += sum(1 for _ in root.iter(space + "p") if _.get(name))
        counts["sentences"] += sum(1 for _ in root.iter(space + "s"))
        counts["links"] += sum(1 for _ in root.iter(space + "link"))
    return {"problems": problems, **counts}


def xces(folder, pair):
    opustools = needed("opustools", "pip install opustools")
    source, target = pair.split("-")
    written = os.path.join(folder, pair + ".read")
    ids = os.path.join(folder, pair + ".read-ids")
    with open(os.devnull, "w") as nothing:
        sys.stderr, kept = nothing, sys.stderr
        opustools.OpusRead(
            directory="corpus", source=source, target=target, preprocess="raw",
            alignment_file=os.path.join(folder, pair + ".xml"), source_zip=os.path.join(folder, source + ".zip"),
            target_zip=os.path.join(folder, target + ".zip"), leave_non_alignments_out=True, write_mode="moses",
            write=[written], write_ids=ids, suppress_prompts=True).printPairs()
        sys.stderr = kept
    lines = [line.rstrip("\n").split("\t") for line in open(written, encoding="utf-8")]
    os.remove(written)
    os.remove(ids)
    return {"units": lines}


KINDS = {"tmx": tmx, "tmxlang": tmx, "xliff": xliff, "xlsx": xlsx, "tsv": tsv, "jsonl": jsonl, "tei": tei, "xces": xces}

if __name__ == "__main__":
    print(json.dumps(KINDS[sys.argv[1]](*sys.argv[2:]), ensure_ascii=False))
