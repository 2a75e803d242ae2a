#!/usr/bin/env bash
# Writes the report about the language of docs/guide/: which document uses a term that assay.yaml forbids,
# and in which lines. `assay verify` then holds the report against the documents again.
#
#   completion-language.sh [--out FILE]
#
# Default: evidence/documents/completion_language_report.json. Exit code: that of the verification.
# ASSAY names the program (default: ./assay).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

out=evidence/documents/completion_language_report.json
if [ "${1:-}" = --out ]; then
  out=$2
elif [ $# -gt 0 ]; then
  echo "completion-language: unknown option '$1'" >&2
  exit 2
fi
assay=${ASSAY:-./assay}
report=$(mktemp)
trap 'rm -f "$report"' EXIT
# The report that lies there may be of an older state: only the new one is judged, below.
"$assay" verify --fail-on never --report text --report completion-language="$report" >/dev/null
mkdir -p "$(dirname "$out")"
cat "$report" >"$out"
"$assay" verify
