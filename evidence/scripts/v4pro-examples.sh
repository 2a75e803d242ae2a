#!/usr/bin/env bash
# Verifies each example of the V4PRO document with the packed program and writes a SIM report (4.0) of it: one
# scenario an example, passed when both exit codes, standard and v4pro, are the ones the example states.
#
#   v4pro-examples.sh [--out FOLDER]
#
# Default: evidence/v4pro/, where the report of an earlier run is replaced. Exit code: 0 when all passed, else 9,
# which is what the report says too. ASSAY names the program (default: ./assay).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

out=evidence/v4pro
if [ "${1:-}" = --out ] && [ $# = 2 ]; then
  out=$2
elif [ $# -gt 0 ]; then
  echo "v4pro-examples: unknown option '$1'" >&2
  exit 2
fi
assay=${ASSAY:-./assay}
examples=verifier/src/test/resources/v4pro-seed
millis() { date +%s%3N; }
value() { sed -n "s/^$1: *\([0-9]*\).*/\1/p" "$2"; } # value KEY FILE

passed=0
failed=0
scenarios=
for folder in "$examples"/*/; do
  name=$(basename "$folder")
  begin=$(millis)
  standard=0
  "$assay" verify "$folder/files" >/dev/null 2>&1 || standard=$?
  v4pro=0
  "$assay" verify --exit-codes v4pro "$folder/files" >/dev/null 2>&1 || v4pro=$?
  took=$(($(millis) - begin))
  wanted="$(value code "$folder/expected.yaml") $(value v4pro "$folder/expected.yaml")"
  ok=false
  if [ "$standard $v4pro" = "$wanted" ]; then
    ok=true
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
  id=DOCUMENT.EXAMPLE.$(printf '%s' "$name" | tr 'a-z-' 'A-Z_')
  scenarios+=${scenarios:+$',\n'}$(printf \
    '    {"rule_id": "%s", "component": "v4pro", "passed": %s, "evidence": "exit codes %s, expected %s", "duration_ms": %d}' \
    "$id" "$ok" "$standard $v4pro" "$wanted" "$took")
done
[ $((passed + failed)) -gt 0 ] || { echo "v4pro-examples: no example below $examples" >&2; exit 2; }

code=0
[ "$failed" = 0 ] || code=9
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
run=v4pro-examples-$(date -u -d "$now" +%H%M%S)
mkdir -p "$out"
rm -f "$out"/sim_report_v4pro-examples-*.json
report=$out/sim_report_${run}_$(date -u -d "$now" +%Y%m%d).json
cat >"$report" <<JSON
{
  "schema_version": "4.0",
  "timestamp": "$now",
  "run_id": "$run",
  "exit_code": $code,
  "scenarios": [
$scenarios
  ],
  "summary": {"total": $((passed + failed)), "passed": $passed, "failed": $failed, "skipped": 0}
}
JSON
echo "$report: $passed passed, $failed failed"
exit "$code"
