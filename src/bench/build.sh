#!/bin/sh
# Measures cold builds of whole blogs: src/bench/build.sh GENERATOR [POSTS...], after mvn package.
# "GENERATOR N FOLDER" has to write a blog of N posts into FOLDER/content.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=$(ls "$here"/../../target/offprint-*-cli.jar | head -n 1)
generator=$1
shift
[ $# -gt 0 ] || set -- 100 1000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "jar: $(wc -c < "$jar") bytes"
echo "posts  CPU s  peak MB  marginal CPU ms/post"
before="0 0"
for posts; do
  blog=$work/$posts
  "$generator" "$posts" "$blog" > "$work/log"
  (cd "$blog" && /usr/bin/time -o "$work/times" -f "%U %S %M" java -jar "$jar" build > "$work/log") ||
    { cat "$work/log"; exit 1; }
  echo "$posts $before $(cat "$work/times")" | awk '{
    marginal = $2 > 0 && $1 > $2 ? sprintf("%.1f", 1000 * ($4 + $5 - $3) / ($1 - $2)) : ""
    printf "%5d  %5.1f  %7.0f  %s\n", $1, $4 + $5, $6 / 1024, marginal
  }'
  before=$(awk -v posts="$posts" '{ print posts, $1 + $2 }' "$work/times")
  rm -rf "$blog"
done
