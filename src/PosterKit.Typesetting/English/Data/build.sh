#!/usr/bin/env bash
# Makes the hyphenation patterns of English from Debian packages, pinned by version and SHA-256. The bytes are the same at every run.
#
#   Data/build.sh             writes beside itself
#   Data/build.sh --out DIR   writes into DIR (to compare)
#
# The program reads them as trees: POSTERKIT_ACCEPT=1 with HyphenationPatternsTests writes the .trie beside each.
#
# Nothing is installed. LICENCE.txt, beside the patterns, says where they are from and on which terms.
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$here
[ "${1:-}" = --out ] && out=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

debian() { # NAME VERSION SHA256
    mkdir -p "$work/$1"
    (cd "$work/$1" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "$1=$2" && mv ./*.deb package.deb)
    echo "$3  $work/$1/package.deb" | sha256sum --check --status || { echo "error: $1 is not the package that this script was written for" >&2; exit 1; }
    dpkg-deb -x "$work/$1/package.deb" "$work/$1"
}

debian texlive-base 2022.20230122-3 b78724374dac2edabb0a5f5362f57d3f162e7fc0e0bad4eb5b2c8704cec770a2
debian hyphen-en-gb 1:7.5.0-1 6996da82525ab4c009da791e268e0ff3f2b958b6f21d88fb10983888e296f638

tex=$work/texlive-base/usr/share/texlive/texmf-dist/tex/generic
python3 "$here/patterns.py" --tex "$tex/hyphen/hyphen.tex" --exceptions "$tex/hyphenex/ushyphex.tex" > "$out/en-us.txt"
python3 "$here/patterns.py" --dic "$work/hyphen-en-gb/usr/share/hyphen/hyph_en_GB.dic" > "$out/en-gb.txt"
