#!/usr/bin/env bash
# Drill (b): publish and roll back. A site version is published by an atomic switch, a fault is put into
# it, a health check that reads the published bytes over the path a reader uses must see it, and the
# version before is restored.
#
#   publish-rollback.sh [--out DIR] [--operator NAME] [--without rollback]
#
# Leaves DIR/<utc>-publish/deploy_rollback_result.env and deploy_rollback_drill.log (default:
# evidence/drills). Exit code 0: passed; 1: failed, and the result file says so; 2: usage.
# ASSAY names the program (default: ./assay).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C.UTF-8

out=evidence/drills operator=${ASSAY_OPERATOR:-$(id -un)} rollback=yes
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$2 ;;
    --operator) operator=$2 ;;
    --without)
      [ "$2" = rollback ] || { echo "publish-rollback: --without takes rollback, not '$2'" >&2; exit 2; }
      rollback=no ;;
    *) echo "publish-rollback: unknown option '$1'" >&2; exit 2 ;;
  esac
  shift 2
done
read -ra assay <<<"${ASSAY:-./assay}"

id=$(date -u +%Y%m%d-%H%M%S)
work=target/publish-drill/$id
kept=$out/$id-publish
mkdir -p "$work/releases" "$kept"
log=$kept/deploy_rollback_drill.log
result=$kept/deploy_rollback_result.env

say() { printf '[INFO] %s\n' "$*" >>"$log"; }
micros() { local t=$EPOCHREALTIME; printf '%s' "${t/./}"; }
utc() { date -u -d "@$(($1 / 1000000))" "+%Y-%m-%dT%H:%M:%S.$(printf '%03d' $(($1 % 1000000 / 1000)))Z"; }
event() { say "event=$1 ts=$(utc "$2") $3"; }

build() { # A version is a site of this repository's evidence, named by the second it was built in.
  "${assay[@]}" site -o "$work/releases/$1" --set "drills/max-rto=$2" >/dev/null 2>&1
}
publish() { # The reader's path changes from one version to the other in a single rename.
  ln -s "releases/$1" "$work/next"
  mv -T "$work/next" "$work/current"
}
# Every file the manifest lists must be there with its digest, read through the published path.
healthy() {
  tr -d '\n ' <"$work/current/manifest.json" |
    grep -oE '"[^"]+":\{"sha256":"[0-9a-f]{64}"' |
    sed -E 's/^"([^"]+)":\{"sha256":"([0-9a-f]{64})"$/\2  \1/' >"$work/expected"
  [ -s "$work/expected" ] && (cd "$work/current/" && sha256sum --quiet -c) <"$work/expected" >/dev/null 2>&1
}

before=$(date -u +%Y%m%dT%H%M%SZ)
build "$before" 10s
sleep 1
candidate=$(date -u +%Y%m%dT%H%M%SZ)
build "$candidate" 9s

say "drill_id=$id"
say "platform=static-site"
say "release_version=$candidate"
say "rollback_target=$before"
say "operator=$operator"
publish "$before"
healthy && rc=0 || rc=$?
say "published $before, files=$(wc -l <"$work/expected"), health_rc=$rc"
[ "$rc" = 0 ]
publish "$candidate"
healthy && rc=0 || rc=$?
say "published $candidate, files=$(wc -l <"$work/expected"), health_rc=$rc"
[ "$rc" = 0 ]

fault=$(micros)
head -c 512 "$work/current/index.html" >"$work/torn"
mv "$work/torn" "$work/releases/$candidate/index.html"
event fault "$fault" "index.html of the published version cut to 512 bytes"
healthy && rc=0 || rc=$?
detected=$(micros)
say "post_fault_health_rc=$rc"
[ "$rc" = 0 ] || event detected "$detected" "the health check read the published bytes"

if [ "$rollback" = yes ]; then
  say "rollback target=$before"
  publish "$before"
  event restored "$(micros)" "current points to $before again"
else
  say "the rollback step was left out on purpose"
fi
post=1
if healthy; then
  post=0
  complete=$(micros)
  event healthy "$complete" "files=$(wc -l <"$work/expected")"
else
  complete=$(micros)
  say "still unhealthy at $(utc "$complete")"
fi
say "post_rollback_health_rc=$post"

passed=false verdict=fail
if [ "$rc" != 0 ] && [ "$post" = 0 ]; then passed=true verdict=pass; fi
took=$((complete / 1000 - detected / 1000)) # between the instants as they are written
seconds=$(printf '%d.%03d' $((took / 1000)) $((took % 1000)))
say "rollback_start_utc=$(utc "$detected")"
say "rollback_complete_utc=$(utc "$complete")"
say "rollback_seconds=$seconds"
say "health_check_passed=$passed"
say "result=$verdict"

cat >"$result" <<END
drill_id=$id
platform=static-site
release_version=$candidate
rollback_target=$before
failure_injected=published-page-truncated
rollback_start_utc=$(utc "$detected")
rollback_complete_utc=$(utc "$complete")
rollback_seconds=$seconds
health_check_passed=$passed
result=$verdict
operator=$operator
notes=two versions of this repository's own site; the rollback starts when the health check saw the fault and ends when it passed again
END
echo "$kept: $verdict" >&2
[ "$verdict" = pass ]
