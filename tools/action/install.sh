#!/usr/bin/env bash
# A step of action.yml: auditor and what it needs, from the lock file with hashes, into a virtual environment of the job.
set -euo pipefail

lock=$GITHUB_ACTION_PATH/requirements.lock
venv=$RUNNER_TEMP/auditor-venv

# -I: the working folder is what a change brings, and nothing of it is imported.
"$PYTHON" -I -m venv "$venv"
bin=$venv/bin
[ -d "$bin" ] || bin=$venv/Scripts # Windows
pip() { "$bin/python" -I -m pip --disable-pip-version-check --no-input --quiet install --no-build-isolation "$@"; }

# setuptools goes first, since it builds the rest without fetching anything that is not locked.
awk '/^setuptools==/ {on = 1} on {print} on && !/\\$/ {exit}' "$lock" >"$RUNNER_TEMP/auditor-setuptools.lock"
pip --require-hashes -r "$RUNNER_TEMP/auditor-setuptools.lock"
pip --use-pep517 --require-hashes -r "$lock"
pip --no-deps "$GITHUB_ACTION_PATH"
