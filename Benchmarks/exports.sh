#!/usr/bin/env bash
# Times every export of a run over the sample corpus copied N times (default 55, 10 MB of text), each format by itself and
# all together: processor seconds, peak memory and bytes written. Fails when two exports of all formats differ.
# Usage: Benchmarks/exports.sh [N]
set -euo pipefail
cd "$(dirname "$0")/.."
copies=${1:-55}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/corpus"
for ((n = 0; n < copies; n++)); do
    for article in Resources/samples/corpus/*/; do
        cp -r "$article" "$work/corpus/$(basename "$article")-$n"
    done
done
export HEXAPLA_RESOURCES=$PWD/Resources
.build/release/hexapla run "$work/corpus" --output "$work/out" --quiet
python3 - "$work" <<'PY'
import os, pathlib, resource, subprocess, sys

work = pathlib.Path(sys.argv[1])
formats = "tmx xliff xces moses tsv xlsx jsonl tei vertical sqlite".split()


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def export(names, folder):
    """Processor seconds and peak memory (in MB) of an export."""
    pid = os.fork()
    if pid == 0:
        os.execv(".build/release/hexapla", ["hexapla", "export", str(work / "out"), "--format", ",".join(names),
                                            "--output", str(folder), "--quiet"])
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{names}: the export failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


text = sum(path.stat().st_size for path in (work / "corpus").rglob("*.txt"))
print(f"{text / 1e6:.1f} MB of text, {size(work / 'out' / 'segments') / 1e6:.1f} MB of segments")
print(f"{'format':<10} CPU s   peak MB   MB written")
for names in [[name] for name in formats] + [formats]:
    folder = work / "-".join(names)[:20]
    seconds, memory = export(names, folder)
    name = names[0] if len(names) == 1 else "all"
    print(f"{name:<10} {seconds:5.2f} {memory:9.0f} {size(folder) / 1e6:12.1f}")
one, two = work / "one", work / "two"
for folder in one, two:
    export(formats, folder)
if subprocess.run(["diff", "-r", one, two]).returncode:
    sys.exit("two exports differ")
PY
