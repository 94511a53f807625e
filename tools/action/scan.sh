#!/usr/bin/env bash
# A step of action.yml: inputs and event (environment only, nothing is pasted into this script) to one run of auditor.
set -euo pipefail

stop() { # said as an annotation; what others wrote cannot begin a command of its own
  printf '::error title=auditor::%s\n' "$(printf '%s' "$1" | tr -d '\r' | tr '\n' ' ' | sed 's/%/%25/g')"
  echo "exit-code=2" >>"$GITHUB_OUTPUT"
  exit 2
}

venv=${RUNNER_TEMP:?}/auditor-venv
for bin in "$venv/bin" "$venv/Scripts"; do
  if [ -d "$bin" ]; then PATH=$bin:$PATH; fi
done
export PYTHONUTF8=1

for name in INPUT_DIFF INPUT_CONFIG INPUT_BASELINE INPUT_SARIF_FILE; do
  case ${!name} in *[$'\n\r']*) stop "$name is to be one line" ;; esac
done

# A merge that GitHub made for this pull request has the base as its first parent: exact even when the base moved on
# after the event, and already in a clone of depth 2.
merged_into() {
  [ -n "${EVENT_HEAD:-}" ] && [ "$(git rev-parse HEAD)" = "${GITHUB_SHA:-}" ] || return 1
  local parents
  parents=$(git cat-file commit HEAD | sed -n '/^$/q; s/^parent //p' | tr '\n' ' ')
  [ "${parents#* }" = "$EVENT_HEAD " ] && printf '%s' "${parents%% *}"
}

has() { git cat-file -e "$1^{commit}" 2>/dev/null; }

base=$INPUT_DIFF
if [ "$base" = none ]; then
  base=
elif [ -z "$base" ] && [ -n "${EVENT_BASE:-}" ]; then
  if base=$(merged_into); then
    has "$base" || git fetch --quiet --no-tags --depth=2 origin "$GITHUB_SHA" || true
  else
    base=$EVENT_BASE
    has "$base" || git fetch --quiet --no-tags --depth=1 origin "$base" || true
  fi
  has "$base" || stop "the clone does not hold $base, the base of this change; give actions/checkout fetch-depth: 2, or run git fetch --depth=1 origin $base before"
fi

# What a change brings may be a link in place of an output; nothing is written where it leads.
through_no_link() {
  local path=${1#"$PWD"/}
  case $path in /*) return ;; esac
  while [ "$path" != . ]; do
    [ ! -L "$path" ] || stop "$path is a symbolic link, so no output is written there; name another file"
    path=$(dirname -- "$path")
  done
}

report=$RUNNER_TEMP/auditor-report.json
rm -f "$report"
words=(--format github --also "json=$report")
if [ -n "$base" ]; then words+=("--diff=$base" "--diff-mode=$INPUT_DIFF_MODE" "--policy-from=$base"); fi
if [ -n "$INPUT_CONFIG" ]; then words+=("--config=$INPUT_CONFIG"); fi
if [ -n "$INPUT_BASELINE" ]; then words+=("--baseline=$INPUT_BASELINE"); fi
if [ -n "$INPUT_FAIL_ON" ]; then words+=("--fail-on=$INPUT_FAIL_ON"); fi
if [ -n "$INPUT_LANG" ]; then words+=("--lang=$INPUT_LANG"); fi
if [ -n "$INPUT_SARIF_FILE" ]; then
  through_no_link "$INPUT_SARIF_FILE"
  words+=(--also "sarif=$INPUT_SARIF_FILE")
fi
while IFS= read -r also || [ -n "$also" ]; do
  also=${also%$'\r'}
  if [ -n "$also" ]; then
    through_no_link "${also#*=}"
    words+=(--also "$also")
  fi
done <<<"$INPUT_ALSO"
if [ "$INPUT_SUMMARY" != true ]; then unset GITHUB_STEP_SUMMARY; fi

paths=()
while IFS= read -r path || [ -n "$path" ]; do
  path=${path%$'\r'}
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"$INPUT_PATHS"
[ "${#paths[@]}" -gt 0 ] || stop "paths names nothing; write a file or folder a line"

if [ "$INPUT_ANNOTATIONS" != true ]; then exec >/dev/null; fi
code=0
auditor scan "${words[@]}" -- "${paths[@]}" || code=$?

findings=
if [ -f "$report" ]; then # -I: nothing of the folder that is audited is imported
  findings=$(python -I -c 'import json, sys
print(sum(json.load(open(sys.argv[1], encoding="utf-8"))["summary"]["findings"].values()))' "$report")
fi
{
  echo "exit-code=$code"
  echo "findings=$findings"
  if [ -n "$INPUT_SARIF_FILE" ] && [ -f "$report" ] && [ -f "$INPUT_SARIF_FILE" ]; then echo "sarif-file=$INPUT_SARIF_FILE"; fi
} >>"$GITHUB_OUTPUT"
exit "$code"
