#!/usr/bin/env bash
# Drill (a): crash recovery of the run ledger. A writer is killed with SIGKILL at random moments, the
# next one repairs and goes on; what was acknowledged and is gone is counted.
#
#   ledger-crash-recovery.sh [--kills N] [--in-write N] [--seed N] [--out DIR] [--operator NAME]
#                            [--without fsync|repair]
#
# Leaves DIR/<utc>-ledger/wal_recovery_result.env and wal_recovery_drill.log (default: evidence/drills).
# Exit code 0: passed; 1: failed, and the result file says so; 2: usage.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

kills=200 in_write=20 seed=$(date +%s) out=evidence/drills operator=${ASSAY_OPERATOR:-$(id -un)} without=()
while [ $# -gt 0 ]; do
  case $1 in
    --kills) kills=$2 ;;
    --in-write) in_write=$2 ;;
    --seed) seed=$2 ;;
    --out) out=$2 ;;
    --operator) operator=$2 ;;
    --without)
      case $2 in
        fsync | repair) without+=("without_$2") ;;
        *) echo "ledger-crash-recovery: --without takes fsync or repair, not '$2'" >&2; exit 2 ;;
      esac ;;
    *) echo "ledger-crash-recovery: unknown option '$1'" >&2; exit 2 ;;
  esac
  shift 2
done

version=v$(./assay --version | cut -d' ' -f2)
mvn -q -B -DskipTests test-compile >&2
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp verifier/target/test-classes:verifier/target/assay.jar \
  dev.assay.history.CrashDrillMain \
  "$out" target/ledger-drill "$version" "$operator" "$kills" "$in_write" "$seed" "${without[@]}"
