#!/usr/bin/env bash
# Sets up and runs every test, and ends with "N passed, N failed, N skipped". `--long` adds the long fuzz runs; `--engines` the tests of the engines from
# outside (README.md), or of those that `--engines=skia,questpdf` names, where their packages can be restored.
set -u
engines=()
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2
for argument in "$@"; do
  case "$argument" in
    --long) export POSTERKIT_LONG=1 ;;
    --engines) engines=(skia questpdf) ;;
    --engines=?*) IFS=, read -r -a engines <<<"${argument#*=}" ;;
    *) echo "usage: ./test.sh [--long] [--engines[=skia,questpdf]]" >&2; exit 2 ;;
  esac
done
for engine in ${engines[@]+"${engines[@]}"}; do
  case "$engine" in
    skia|questpdf) ;;
    *) echo "test.sh: there is no engine \"$engine\"; the engines are skia and questpdf" >&2; exit 2 ;;
  esac
done
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 POSTERKIT_HOME="$PWD"

# Programs that the tests run, and the Debian packages that hold them and the libraries.
programs=(pdftotext:poppler-utils qpdf:qpdf mutool:mupdf-tools pngcheck:pngcheck djpeg:libjpeg-turbo-progs dwebp:webp convert:imagemagick tiffinfo:libtiff-tools hb-shape:libharfbuzz-bin rsvg-convert:librsvg2-bin ots-sanitize:opentype-sanitizer gs:ghostscript)
packages=()
for pair in "${programs[@]}"; do command -v "${pair%%:*}" >/dev/null || packages+=("${pair#*:}"); done
[ -e /usr/share/unicode/LineBreak.txt ] || packages+=(unicode-data)
for pair in libharfbuzz.so.0:libharfbuzz0b libharfbuzz-subset.so.0:libharfbuzz-subset0 libturbojpeg.so.0:libturbojpeg0 libwebp.so.7:libwebp7 liblcms2.so.2:liblcms2-2; do
  compgen -G "/usr/lib/*/${pair%%:*}" >/dev/null || packages+=("${pair#*:}")
done
if [ ${#packages[@]} -gt 0 ]; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  if [ "${POSTERKIT_SETUP:-1}" != 0 ] && command -v apt-get >/dev/null && { [ -z "$sudo" ] || sudo -n true 2>/dev/null; }; then
    echo "test.sh: installing ${packages[*]}"
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    $sudo apt-get install -y -o DPkg::Lock::Timeout=300 --no-install-recommends "${packages[@]}" >"$log" 2>&1 ||
      { $sudo apt-get update >>"$log" 2>&1; $sudo apt-get install -y -o DPkg::Lock::Timeout=300 --no-install-recommends "${packages[@]}" >>"$log" 2>&1; } ||
      { tail -n 15 "$log"; echo "test.sh: could not install ${packages[*]}"; }
    rm -f "$log"
  else
    echo "test.sh: missing, tests that need them are skipped: ${packages[*]} (sudo apt-get install ${packages[*]})"
  fi
fi

# The judges of the JSON Schema and of QR codes are not ours: packages of npm, pinned with their checksums. Without npm, or offline, their
# tests are skipped.
judges=tests/PosterKit.Layout.Tests/Judges
if ! cmp -s "$judges/package-lock.json" artifacts/judges/package-lock.json; then
  if [ "${POSTERKIT_SETUP:-1}" != 0 ] && command -v npm >/dev/null; then
    rm -rf artifacts/judges
    mkdir -p artifacts/judges
    cp "$judges/package.json" artifacts/judges/
    log=$(mktemp)
    # The lock is copied last: it says that all the rest is there.
    if cp "$judges/package-lock.json" artifacts/judges/npm-shrinkwrap.json &&
      npm ci --prefix artifacts/judges --no-audit --no-fund --ignore-scripts >"$log" 2>&1; then
      cp "$judges/package-lock.json" artifacts/judges/
    else
      tail -n 5 "$log"; echo "test.sh: could not install the judges of schema and QR codes; their tests are skipped"
    fi
    rm -f "$log"
  else
    echo "test.sh: the judges of schema and QR codes need npm; their tests are skipped"
  fi
fi

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"
# Debug is what the tests run in: checked arithmetic on the way, assertions on.
dotnet build PosterKit.sln -nologo -v quiet -nodeReuse:false || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

status=0
passed=0 failed=0 skipped=0

# Engines from outside. One whose packages cannot be restored here has its tests skipped; one that does not build has failed.
for engine in ${engines[@]+"${engines[@]}"}; do
  [ "$engine" = skia ] && project=PosterKit.Skia || project=PosterKit.QuestPdf
  rm -rf "artifacts/engines/$engine"
  if dotnet publish "src/$project" -c Debug -o "artifacts/engines/$engine" "-p:PosterKitEngines=$engine" -nologo -v quiet -nodeReuse:false >"$results/$engine.log" 2>&1; then
    export POSTERKIT_ENGINES="$PWD/artifacts/engines"
  else
    rm -rf "artifacts/engines/$engine"
    if grep -qE 'error NU1(101|102|103|301):' "$results/$engine.log"; then
      echo "test.sh: the packages of the engine $engine cannot be restored here; its tests are skipped"
    else
      grep -E 'error' "$results/$engine.log" | sort -u | head -n 20
      echo "test.sh: the engine $engine does not build"
      failed=$((failed + 1)) status=1
    fi
  fi
done
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  echo "== $name"
  dotnet test "$project" --no-build -nologo -v quiet --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
    >"$results/$name.log" 2>&1 || { status=1; cat "$results/$name.log"; }
  trx="$results/$name.trx"
  if [ ! -f "$trx" ]; then
    echo "no result of $name"
    failed=$((failed + 1))
    status=1
    continue
  fi
  counters=$(grep -o '<Counters [^>]*>' "$trx" | head -n 1)
  count() { printf '%s' "$counters" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }
  total=$(count total) executed=$(count executed) ok=$(count passed) bad=$(count failed)
  echo "   ${ok:-0} passed, ${bad:-0} failed, $((${total:-0} - ${executed:-0})) skipped"
  passed=$((passed + ${ok:-0})) failed=$((failed + ${bad:-0})) skipped=$((skipped + ${total:-0} - ${executed:-0}))
done
[ "$failed" -eq 0 ] || status=1
[ "$passed" -gt 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
