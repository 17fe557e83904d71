#!/usr/bin/env bash
# Makes every bundled font, its licence file, the character set lists and fonts.json from Debian and npm packages.
#
#   fonts/build.sh             writes into fonts/
#   fonts/build.sh --out DIR   writes the same tree into DIR (to compare: the bytes are the same at every run)
#
# Packages are pinned by version and SHA-256. The subsetter's version counts too: another one may lay out the same
# glyphs in other bytes, so the script says when it is not the one the committed fonts were made with.
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=$here/tools
work=$here/../artifacts/fonts-build
out=$here
if [ "${1:-}" = --out ]; then
    out=$2
elif [ $# -gt 0 ]; then
    sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 2
fi
mkdir -p "$work/deb" "$work/npm" "$work/made" "$out/coverage"
work=$(cd "$work" && pwd)
out=$(cd "$out" && pwd)

unicode=/usr/share/unicode
harfbuzz_version=6.0.0
unihan_version=15.0.0

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

# --- what must be installed ------------------------------------------------------------------------------------------

install_tools() {
    local missing=()
    command -v hb-subset > /dev/null && command -v hb-shape > /dev/null || missing+=(libharfbuzz-bin)
    command -v woff2_decompress > /dev/null || missing+=(woff2)
    command -v python3 > /dev/null || missing+=(python3)
    command -v npm > /dev/null || missing+=(npm)
    [ -f "$unicode/Unihan_OtherMappings.txt.bz2" ] || missing+=(unicode-data)
    if [ ${#missing[@]} -gt 0 ]; then
        [ "$(id -u)" = 0 ] || die "not installed: ${missing[*]}; as root: apt-get install ${missing[*]}"
        say "installing with apt-get: ${missing[*]}"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" > "$work/apt.log" 2>&1 ||
            die "apt-get failed, see $work/apt.log"
    fi

    hb-subset --version | grep -F "$harfbuzz_version" > /dev/null ||
        say "warning: hb-subset is not $harfbuzz_version: the fonts may differ from the committed ones"
    bzcat "$unicode/Unihan_OtherMappings.txt.bz2" | grep -F "Unicode version: $unihan_version" > /dev/null ||
        say "warning: the Unicode data is not $unihan_version: the character sets may differ from the committed ones"
}

# --- packages --------------------------------------------------------------------------------------------------------

verify() { # FILE SHA256
    echo "$2  $1" | sha256sum --check --status || die "$1 is not the file that this script was written for"
}

# Downloads a Debian package without installing it, and unpacks it to $work/deb/NAME.
debian() { # NAME VERSION SHA256
    local file="$work/deb/$1.deb" folder
    if [ ! -f "$file" ]; then
        say "downloading $1 $2"
        folder=$(mktemp -d "$work/download.XXXX")
        # The package stays where only this user reads it, so apt must not fetch it as its own user.
        (cd "$folder" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "$1=$2")
        mv "$folder"/*.deb "$file"
        rmdir "$folder"
    fi
    verify "$file" "$3"
    [ -d "$work/deb/$1" ] || dpkg-deb -x "$file" "$work/deb/$1"
}

# Downloads an npm package without installing it, and unpacks it to $work/npm/FOLDER.
npm_package() { # FOLDER NAME VERSION SHA256
    local file="$work/npm/$1.tgz" folder
    if [ ! -f "$file" ]; then
        say "downloading $2 $3"
        folder=$(mktemp -d "$work/download.XXXX")
        npm pack --silent --pack-destination "$folder" "$2@$3" > /dev/null 2>&1 || die "npm cannot fetch $2@$3"
        mv "$folder"/*.tgz "$file"
        rmdir "$folder"
    fi
    verify "$file" "$4"
    [ -d "$work/npm/$1" ] || { mkdir "$work/npm/$1" && tar -xzf "$file" -C "$work/npm/$1" --strip-components=1; }
}

noto_version=1:20220127+repack1-1
wenkai_version=1.250+repack-1
inter_version=0.4.2
source_serif_version=0.4.1
playfair_version=0.4.2
garamond_version=0.4.3
twemoji_version=15.0.3

fetch_packages() {
    debian fonts-noto-cjk "$noto_version" \
        4a2515eb6db3978b897fef9709ed0d2b1f4c6c4df4d83d6c4ef65f71f1b1f502
    debian fonts-noto-cjk-extra "$noto_version" \
        5f6536c99f9b3d77a3c383c3f1544f6d49350e7f20832c4c979af0e33f603cb5
    debian fonts-lxgw-wenkai "$wenkai_version" \
        6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318
    npm_package inter @expo-google-fonts/inter "$inter_version" \
        b5c1e5878c07a5637169da9f7b1f370c69709f1f8de55998e2522f7aa9dfe2a9
    npm_package source-serif-4 @expo-google-fonts/source-serif-4 "$source_serif_version" \
        84f0b412fbc9b0b666d6fe04620b2cd2e54bfd49ca61fe0663a9e5beb30afcc4
    npm_package playfair-display @expo-google-fonts/playfair-display "$playfair_version" \
        32881439ce695ae85d7d949d4645825a5cb6bac0d464d0ffa09126c922e44e52
    npm_package eb-garamond @expo-google-fonts/eb-garamond "$garamond_version" \
        4b394f925314ad33790d571812b99370612ed40ca470ac64f9a98ab637dfea20
    npm_package twemoji twemoji-colr-font "$twemoji_version" \
        10cb935907d7dc3d46e254d6ff54b3e042652eb08f6973c81cd2c4225e6ebac5
}

noto_fonts=$work/deb/fonts-noto-cjk/usr/share/fonts/opentype/noto
noto_extra_fonts=$work/deb/fonts-noto-cjk-extra/usr/share/fonts/opentype/noto
noto_copyright=$work/deb/fonts-noto-cjk/usr/share/doc/fonts-noto-cjk/copyright
wenkai_font=$work/deb/fonts-lxgw-wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf
wenkai_copyright=$work/deb/fonts-lxgw-wenkai/usr/share/doc/fonts-lxgw-wenkai/copyright

# --- subsets ---------------------------------------------------------------------------------------------------------

# Named one by one, as the subsetter's own list leaves out halt, palt and vhal, which punctuation width adjustment needs.
# Left out on purpose: aalt and the Japanese variants (jp78 and such, trad, nlck, hist), which would bring in glyphs that
# nothing in a Chinese poster asks for, and the features of Hangul.
features=locl,ccmp,rlig,liga,clig,dlig,calt,kern,vkrn,mark,mkmk
features+=,halt,palt,vhal,vpal,vert,vrt2,fwid,hwid,pwid,twid,qwid,ruby
features+=,lnum,onum,tnum,pnum,numr,dnom,frac,afrc,zero,sups,subs,sinf,ordn,smcp,c2sc,case,cpsp,salt
for n in 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20; do features+=,ss$n; done

not_han=(latin pinyin vietnamese greek cyrillic kana bopomofo punctuation symbols)
han=(tgh-8105 big5-level1 hkscs-common)
han_wide=("${han[@]}" urohan hkscs)

# Hints are dropped: a poster is drawn at sizes where they do nothing, and they are a fifth of the file.
# BASE, which holds the edges of the character face, is copied as it is: in these fonts it names no glyph.
subset() { # FONT OUTPUT SETS...
    local font=$1 output=$2
    shift 2
    grep -hv '^#' "${@/%/.txt}" > "$work/made/code-points.txt"
    hb-subset --font-file="$font" --output-file="$output" --unicodes-file="$work/made/code-points.txt" \
        --layout-features="$features" --no-hinting --notdef-outline --drop-tables-=BASE --passthrough-tables \
        --name-IDs='*' --name-languages='*'
}

# The collections' faces stand in the order JP, KR, SC, TC, HK. From the SC face, `locl` reaches the forms of Taiwan and
# Hong Kong too, so one file serves all three; Japanese and Korean forms would add a fifth and are left out.
cjk() { # COLLECTION OUTPUT SETS...
    local collection=$1 output=$2
    shift 2
    say "making $(basename "$output")"
    python3 "$tools/single_face.py" "$collection" 2 ZHS,ZHT,ZHH "$work/made/face.otf"
    (cd "$out/coverage" && subset "$work/made/face.otf" "$output" "$@")
}

make_noto() { # sans|serif Sans|Serif
    local folder=$out/noto-$1-cjk name=Noto$2CJK
    mkdir -p "$folder"
    cjk "$noto_fonts/$name-Regular.ttc" "$folder/$name-Regular.otf" "${not_han[@]}" "${han_wide[@]}"
    cjk "$noto_fonts/$name-Bold.ttc" "$folder/$name-Bold.otf" "${not_han[@]}" "${han[@]}"
    cjk "$noto_extra_fonts/$name-Black.ttc" "$folder/$name-Black.otf" "${not_han[@]}" "${han[@]}"
    python3 "$tools/licence_text.py" "$folder/$name-Regular.otf" "$noto_copyright" SIL-1.1 "$folder/OFL.txt"
    source_line "$folder" "Debian fonts-noto-cjk and fonts-noto-cjk-extra $noto_version" \
        "Subset by fonts/build.sh from the SC face: fewer characters, no hints, regional forms of Chinese only."
}

make_kai() {
    local folder=$out/posterkit-kai
    mkdir -p "$folder"
    say "making PosterKitKai-Regular.ttf"
    (cd "$out/coverage" && subset "$wenkai_font" "$work/made/kai.ttf" "${not_han[@]}" "${han[@]}")
    python3 "$tools/rename.py" "$work/made/kai.ttf" "$folder/PosterKitKai-Regular.ttf" \
        "PosterKit Kai" 海报楷体 海報楷體 Regular LXGW WenKai 霞鹜 霞鶩 文楷
    python3 "$tools/licence_text.py" "$wenkai_font" "$wenkai_copyright" OFL-1.1 "$folder/OFL.txt" \
        'With Reserved Font Names "霞鹜" and "LXGW".'
    source_line "$folder" "Debian fonts-lxgw-wenkai $wenkai_version" \
        "Subset and renamed by fonts/build.sh: fewer characters; the name given, as the OFL asks, is ours."
}

# --- fonts taken as they are -----------------------------------------------------------------------------------------

source_line() { # FOLDER PACKAGE CHANGE
    printf 'Source: %s\n%s\n' "$2" "$3" > "$1/SOURCE.txt"
}

# Copies whole fonts. Some of their names are reserved, which an unchanged font may bear.
copy_latin() { # FOLDER NAME PACKAGE-FILE-PREFIX SOURCE STYLES...
    local folder=$out/$1 package=$work/npm/$1 name=$2 prefix=$3 source=$4 style from
    shift 4
    mkdir -p "$folder"
    for style in "$@"; do
        case $style in
            Regular) from=400Regular ;;
            Italic) from=400Regular_Italic ;;
            Bold) from=700Bold ;;
            Black) from=900Black ;;
        esac
        install -m 644 "$package/$from/${prefix}_$from.ttf" "$folder/$name-$style.ttf"
    done
    tr -d '\r' < "$package/LICENSE_FONT" > "$folder/OFL.txt"
    source_line "$folder" "npm $source" "The files are the package's own, unchanged."
}

make_twemoji() {
    local folder=$out/twemoji
    mkdir -p "$folder"
    install -m 644 "$work/npm/twemoji/twemoji.woff2" "$work/made/twemoji.woff2"
    woff2_decompress "$work/made/twemoji.woff2" # beside it, as .ttf
    install -m 644 "$work/made/twemoji.ttf" "$folder/Twemoji.ttf"
    tr -d '\r' < "$work/npm/twemoji/LICENSE" > "$folder/LICENSE.txt"
    source_line "$folder" "npm twemoji-colr-font $twemoji_version" "Unpacked from WOFF2, else unchanged."
    cat > "$folder/ATTRIBUTION.txt" <<'END'
Emoji artwork: Twemoji, copyright Twitter, Inc and other contributors, licensed under the Creative Commons Attribution
4.0 International licence (CC-BY 4.0), https://creativecommons.org/licenses/by/4.0/. The artwork was made into a colour
font (COLR/CPAL) by the package named in SOURCE.txt; PosterKit does not change it.
A poster that shows these emoji should carry a credit such as "Emoji: Twemoji, CC-BY 4.0".
END
}

# --- all -------------------------------------------------------------------------------------------------------------

install_tools
fetch_packages
python3 "$tools/character_sets.py" "$unicode" "$noto_fonts/NotoSansCJK-Regular.ttc" "$out/coverage"
make_noto sans Sans
make_noto serif Serif
make_kai
copy_latin inter Inter Inter "@expo-google-fonts/inter $inter_version" Regular Italic Bold Black
copy_latin source-serif-4 SourceSerif4 SourceSerif4 "@expo-google-fonts/source-serif-4 $source_serif_version" \
    Regular Italic Bold Black
copy_latin playfair-display PlayfairDisplay PlayfairDisplay "@expo-google-fonts/playfair-display $playfair_version" \
    Regular Italic Bold Black
copy_latin eb-garamond EBGaramond EBGaramond "@expo-google-fonts/eb-garamond $garamond_version" Regular Italic Bold
make_twemoji
python3 "$tools/index.py" "$tools/families.json" "$out"
python3 "$tools/check.py" "$out"
