#!/usr/bin/env bash
# Aligns one document of 5,000 sentences and one of 50,000 (or other numbers) and prints how time and memory grow.
# Usage: Benchmarks/scaling.sh [SMALL [LARGE [LANGUAGE]]]
# HEXAPLA names another program than the release build.
# The texts are the sample articles in a shuffled order, repeated; every fourth paragraph carries its number.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HEXAPLA_RESOURCES=$PWD/Resources python3 - "$work" "${1:-5000}" "${2:-50000}" "${3:-fr}" <<'PY'
import glob, json, os, random, re, subprocess, sys

program = os.environ.get("HEXAPLA", ".build/release/hexapla")
work, small, large, language = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]

def paragraphs(path):
    return [p.strip() for p in open(path, encoding="utf-8").read().split("\n\n") if p.strip()]

articles = [tuple(paragraphs(f"{a}/{code}.txt") for code in ("en", language))
            for a in sorted(glob.glob("Resources/samples/corpus/*"))]

def write(folder, sentences):
    draw, texts, count, number = random.Random(1), ([], []), 0, 0
    while count < sentences:
        pair = draw.choice(articles)
        for text, version in zip(texts, pair):
            text += [f"{number + i}. {p}" if i % 4 == 0 else p for i, p in enumerate(version)]
        number += max(map(len, pair))
        count += sum(len(re.findall(r"[.!?]+(?=\s|$)", p)) or 1 for p in pair[0])
    os.makedirs(f"{folder}/corpus/one")
    for code, text in zip(("en", language), texts):
        open(f"{folder}/corpus/one/{code}.txt", "w", encoding="utf-8").write("\n\n".join(text) + "\n")
    return count

def run(sentences):
    folder = f"{work}/{sentences}"
    count = write(folder, sentences)
    command = [program, "run", f"{folder}/corpus", "--output", f"{folder}/out", "--quiet",
               "--format", "json", "--jobs", "1"]
    child = subprocess.Popen(command)
    _, status, used = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"scaling.sh: {' '.join(command)} failed")
    align = json.load(open(f"{folder}/out/log/timings.json"))["stages"]["align"]["seconds"]
    cpu, memory = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6
    print(f"{count:>9,} sentences: {cpu:7.1f} CPU s, align {align:6.1f} s by the clock, peak memory {memory:6.0f} MB", flush=True)
    return cpu, align, memory

print(f"One document, en-{language}")
first, second = run(small), run(large)
ratios = [b / max(a, 1e-9) for a, b in zip(first, second)]
print(f"   growth {large / small:.0f}x: CPU {ratios[0]:.1f}x, memory {ratios[2]:.1f}x")
PY
