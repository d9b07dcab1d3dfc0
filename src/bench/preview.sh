#!/bin/sh
# Measures how soon what is saved is seen: src/bench/preview.sh FOLDER, after mvn package.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=$(ls "$here"/../../target/offprint-*-cli.jar | head -n 1)
port=${PORT:-4321}
(cd "$1" && exec java -jar "$jar" serve --port "$port" --quiet) &
preview=$!
trap 'kill "$preview"' EXIT
until curl -sf -o /dev/null "http://localhost:$port/"; do sleep 1; done
java "$here/PreviewLatency.java" "$1" "$port" "$here/../../templates" "$preview"
