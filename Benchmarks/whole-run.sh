#!/usr/bin/env bash
# Times a whole run on the sample corpus copied N times (default 40) and prints each stage's share.
# Usage: Benchmarks/whole-run.sh [N]
set -euo pipefail
cd "$(dirname "$0")/.."
copies=${1:-40}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for ((n = 0; n < copies; n++)); do
    for article in Resources/samples/corpus/*/; do
        cp -r "$article" "$work/$(basename "$article")-$n"
    done
done
mkdir "$work/corpus"
mv "$work"/*-[0-9]* "$work/corpus/"
HEXAPLA_RESOURCES=$PWD/Resources .build/release/hexapla run "$work/corpus" --output "$work/out" --quiet
python3 - "$work/out/log/timings.json" <<'PY'
import json, sys
times = json.load(open(sys.argv[1]))
print(f"{times['bytes'] / 1e6:.1f} MB in {times['seconds']:.1f} s: {times['megabytesPerSecond']:.2f} MB/s "
      f"with {times['jobs']} jobs, peak memory {times['peakMemory'] / 1e6:.0f} MB")
print("stage      CPU s   share   MB/s of one core")
for name, stage in times["stages"].items():
    print(f"{name:<10} {stage['seconds']:5.1f}   {stage['share']:5.1%}   {stage['megabytesPerSecond']:.1f}")
PY
