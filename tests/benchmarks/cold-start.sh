#!/usr/bin/env bash
# Whole processes of the published program, from start to exit: least and median wall time of N runs (default 20), in milliseconds.
# The least is what the program takes; what lies above it is the machine.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${1:-20}
./posterkit --version >/dev/null
program=artifacts/publish/PosterKit.Cli
export POSTERKIT_HOME=$PWD
export DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

measure() {
  local name=$1 times=() start end
  shift
  for ((i = 0; i < runs; i++)); do
    start=${EPOCHREALTIME/./}
    "$program" "$@" >/dev/null 2>&1
    end=${EPOCHREALTIME/./}
    times+=($(((end - start + 500) / 1000)))
  done
  mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
  printf '%-44s least %4d ms, median %4d ms\n' "$name" "${times[0]}" "${times[$((runs / 2))]}"
}

measure "--version" --version
measure "notice, 1080 x 1350 PNG" render tests/benchmarks/notice.yaml --target feed --out "$out"
measure "notice, A3 at 300 dpi PNG" render tests/benchmarks/notice.yaml --target print --format png --out "$out"
measure "notice, A3 PDF" render tests/benchmarks/notice.yaml --target print --format pdf --out "$out"
measure "anniversary, 1080 x 1350 PNG (photograph)" render layouts/anniversary.yaml --target feed --out "$out"
measure "anniversary, A2 PDF (photograph)" render layouts/anniversary.yaml --target print --out "$out"
measure "peers' poster, 1080 x 1350 PNG" render tests/benchmarks/peers/poster.yaml --target feed --out "$out"
measure "peers' poster, A3 at 300 dpi PNG" render tests/benchmarks/peers/poster.yaml --target print --format png --out "$out"
measure "peers' poster, A3 PDF" render tests/benchmarks/peers/poster.yaml --target print --format pdf --out "$out"
