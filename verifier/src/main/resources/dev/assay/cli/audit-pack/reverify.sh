#!/bin/sh
# Checks this audit pack, file by file. It opens no connection and runs nothing out of the evidence.
#
#   sh reverify.sh               every file has the digest in SHA256SUMS, and no file is missing or extra
#   sh reverify.sh --again DIR   also makes the pack again, with the assay in your PATH, from DIR: a clean
#                                clone at the commit, or the folder of the workspace in it; then compares
#
# Exit codes: 0 all is as it was, 1 something differs, 2 it could not be checked.
set -u
LC_ALL=C
export LC_ALL
bundle=@bundle@
commit='@commit@'
dirty='@dirty@'
as_of='@asOf@'
policy=@policy@

stop() {
  echo "reverify: $1" >&2
  exit 2
}

if command -v sha256sum >/dev/null 2>&1; then
  digest() { sha256sum "$@"; }
elif command -v shasum >/dev/null 2>&1; then
  digest() { shasum -a 256 "$@"; }
else
  stop "neither sha256sum nor shasum is here"
fi

again=
if [ "${1-}" = "--again" ]; then
  [ -d "${2-}" ] || stop "--again needs the folder of a clone"
  again=$(cd "$2" && pwd) || stop "'$2' cannot be entered"
elif [ $# -gt 0 ]; then
  stop "it knows --again DIR only"
fi
here=$(cd "$(dirname "$0")" && pwd) || stop "its own folder cannot be entered"
cd "$here" || stop "its own folder cannot be entered"
[ -f SHA256SUMS ] || { echo "SHA256SUMS is missing" >&2; exit 1; }

# Lines with < are what lies here, lines with > what should. Every digest is taken anew.
lies() {
  find . ! -type d | sed 's|^\./||' | grep -v '^SHA256SUMS$' | sort | while IFS= read -r file; do
    digest "$file"
  done
}
if ! lies | diff - SHA256SUMS; then
  echo "This pack is not what was written." >&2
  exit 1
fi
echo "Every file is what was written: $(wc -l < SHA256SUMS | tr -d ' ') files."
digest manifest.json

if [ "$dirty" = true ]; then
  echo "It was judged with changes that no commit holds, so it cannot be made again from a commit."
  [ -z "$again" ] || exit 2
  exit 0
fi
if [ -z "$again" ]; then
  echo "To make it again from the commit:"
  echo "  git clone REPOSITORY again && git -C again checkout $commit"
  echo "  assay verify --as-of $as_of again"
  echo "  sh reverify.sh --again again"
  exit 0
fi

command -v assay >/dev/null 2>&1 || stop "there is no assay in PATH"
[ "$(git -C "$again" rev-parse HEAD)" = "$commit" ] || stop "'$again' is not at commit $commit"
made=$(mktemp -d) || stop "there is no room for temporary files"
trap 'rm -rf "$made"' EXIT
set -- --bundle "$bundle" --zip "$made/again.zip" --as-of "$as_of"
[ -z "$policy" ] || set -- "$@" --policy "$policy"
assay site "$@" "$again" >/dev/null || stop "assay could not make it again"
unzip -p "$made/again.zip" manifest.json > "$made/manifest.json" || stop "the new pack cannot be read"
if cmp -s manifest.json "$made/manifest.json"; then
  echo "Made again from the commit: the same files, byte for byte."
else
  diff manifest.json "$made/manifest.json" >&2
  echo "Made again from the commit, it differs." >&2
  exit 1
fi
