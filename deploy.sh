#!/bin/sh
# Publishes site/ as it is committed or built, to a branch of a remote, for GitHub Pages and the like.
# The commit is put together beside the working tree: no file, branch or index of yours is touched.
set -eu
unset CDPATH GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX

usage() {
  cat <<'END'
Usage: deploy.sh [options]

Publishes site/ to a branch of the remote, in one commit, after mvn site-check has passed.

  --remote NAME     remote, or its address                  (origin)
  --branch NAME     branch that is published                (gh-pages)
  --message TEXT    subject of the commit                   (Publish <revision>)
  --fresh           begin the branch anew with one commit, giving up its history
  --dry-run         do everything but commit and push; show what would change
  --help            show this

Exit codes: 0 published, or nothing to publish; 1 refused or failed, nothing published; 2 wrong usage.
Examples: ./deploy.sh --dry-run        ./deploy.sh --remote upstream --branch pages
END
}

refuse() {
  printf 'deploy.sh: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

misused() {
  printf 'deploy.sh: %s (deploy.sh --help shows all options)\n' "$1" >&2
  exit 2
}

remote=origin branch=gh-pages message='' fresh=no dry_run=no
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --fresh) fresh=yes ;;
    --dry-run) dry_run=yes ;;
    --remote=* | --branch=* | --message=*)
      option=${1%%=*} value=${1#*=}
      shift
      set -- "$option" "$value" "$@"
      continue ;;
    --remote | --branch | --message)
      [ $# -ge 2 ] && [ -n "$2" ] || misused "$1 needs a value"
      case $1 in
        --remote) remote=$2 ;;
        --branch) branch=$2 ;;
        --message) message=$2 ;;
      esac
      shift ;;
    *) misused "unknown option or argument: $1" ;;
  esac
  shift
done

command -v git >/dev/null 2>&1 || refuse "git is not installed" "install it: https://git-scm.com/downloads"
case $remote in -*) misused "$remote cannot be a remote" ;; esac
git check-ref-format "refs/heads/$branch" || misused "$branch cannot be the name of a branch"

cd "$(dirname -- "$0")"
project=$(pwd -P)
git_dir=$(git rev-parse --git-dir) || refuse "$project is not in a git repository that can be used" \
  "git init, git add ., git commit; then git remote add origin <address of the repository>"
git_dir=$(cd "$git_dir" && pwd -P)
revision=$(git rev-parse --verify --quiet 'HEAD^{commit}') || refuse "there is no commit yet" \
  "commit your work first: git add . && git commit"
if [ "$(git symbolic-ref --quiet HEAD || :)" = "refs/heads/$branch" ]; then
  refuse "$branch is checked out here, so it holds your source" "name another: --branch gh-pages"
fi

# What is published has to be what the revision in its message says: no tracked file may differ in the
# whole repository, and nothing may lie in the project that is neither committed nor ignored.
changes() {
  top=$(git rev-parse --show-toplevel)
  git -C "$top" -c core.quotePath=false status --porcelain --untracked-files=no
  git -c core.quotePath=false status --porcelain --untracked-files=all -- . | grep '^??' || :
}

demand_clean() {
  dirty=$(changes)
  [ -z "$dirty" ] && return
  printf '%s\n' "$dirty" | head -n 20 >&2
  refuse "$1" "commit these files, put them away with git stash -u, or name them in .gitignore"
}

demand_clean "there are changes that are not committed"

case $remote in
  */* | *:* | .) ;;
  *) git config --get-all "remote.$remote.url" >/dev/null || refuse "there is no remote named $remote" \
    "see git remote -v; add one: git remote add $remote <address of the repository>" ;;
esac
git -c user.useConfigOnly=true var GIT_AUTHOR_IDENT >/dev/null 2>&1 &&
  git -c user.useConfigOnly=true var GIT_COMMITTER_IDENT >/dev/null 2>&1 ||
  refuse "git does not know who you are" \
    'git config --global user.name "Your Name"' 'git config --global user.email you@example.org'

maven=mvn
[ -x ./mvnw ] && maven=./mvnw
command -v "$maven" >/dev/null 2>&1 || refuse "Maven is not installed, so the site cannot be checked" \
  "install it: https://maven.apache.org/install.html"
echo "checking that site/ is what the source says: $maven site-check"
"$maven" -B site-check </dev/null || refuse "the check failed, see above; nothing was published" \
  "if something is stale: mvn site-build, look at the difference, commit, run this again" \
  "if there are mistakes: mend them first, then the same"
demand_clean "files changed while the site was checked"
[ "$(git rev-parse HEAD)" = "$revision" ] || refuse "another commit was checked out meanwhile" "run this again"

[ -f site/index.html ] || refuse "site/ has no index.html" "build the site first: mvn site-build"
site=$(cd site && pwd -P)
odd=$(find "$site" ! -type f ! -type d | head -n 5)
[ -z "$odd" ] || refuse "site/ holds more than files and folders: $odd" "remove it and build again: mvn site-build"
odd=$(find "$site" -name '*
*')
[ -z "$odd" ] || refuse "the name of a file in site/ has a line break: $odd" "rename it where it comes from"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/deploy.XXXXXXXX") || refuse "no temporary folder could be made" \
  "is the disk full? TMPDIR names another place"
trap 'rm -rf "$scratch"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

remote_tip() {
  git ls-remote "$remote" "refs/heads/$branch" >"$scratch/tips" || refuse "$remote cannot be read" \
    "is the address right (git remote -v), is there a network, and have you permission?" \
    "nothing was published; run this again"
  cut -f 1 "$scratch/tips"
}

tip=$(remote_tip)
if [ -n "$tip" ]; then
  git cat-file -e "$tip^{tree}" 2>/dev/null || git -c fetch.recurseSubmodules=no fetch --quiet --no-tags \
    "$remote" "refs/heads/$branch" || refuse "$branch of $remote cannot be fetched" "run this again"
  git cat-file -e "$tip^{tree}" 2>/dev/null || refuse "$branch of $remote moved in the meantime" "run this again"
  if git merge-base --is-ancestor "$tip" "$revision"; then
    refuse "$branch of $remote holds commits of your source, which the site would cover" \
      "name another branch, or delete it first if it is not needed: git push $remote --delete $branch"
  fi
fi

# Bytes as they are, whatever autocrlf, attributes and ignore files say. Its own work tree and index.
git_beside() {
  GIT_DIR=$git_dir GIT_WORK_TREE=$site GIT_INDEX_FILE=$scratch/index git "$@"
}

(cd "$site" && find . -type f | LC_ALL=C sort) >"$scratch/paths"
(cd "$site" && git_beside hash-object -w --no-filters --stdin-paths) <"$scratch/paths" >"$scratch/blobs" ||
  refuse "the files of site/ cannot be stored" "is the disk full, or .git read-only?"
sed 's|^\./||' "$scratch/paths" >"$scratch/names"
sed 's/^/100644 /' "$scratch/blobs" | paste - "$scratch/names" >"$scratch/entries"

add_entry() { printf '100644 %s\t%s\n' "$1" "$2" >>"$scratch/entries"; }

[ -f "$site/.nojekyll" ] || add_entry "$(git hash-object -w --stdin </dev/null)" .nojekyll
if [ -n "$tip" ] && domain=$(git rev-parse --verify --quiet "$tip:CNAME"); then
  if [ ! -f "$site/CNAME" ]; then
    add_entry "$domain" CNAME
    echo "keeping CNAME, the domain of the site, from $branch"
  elif ! git cat-file blob "$domain" | cmp -s - "$site/CNAME"; then
    echo "CNAME changes to $(head -n 1 "$site/CNAME")"
  fi
fi
tr '\n' '\000' <"$scratch/entries" | git_beside update-index -z --index-info
tree=$(git_beside write-tree) || refuse "the tree of the site cannot be written" "is the disk full, or .git read-only?"

if [ -n "$tip" ] && [ "$(git rev-parse "$tip^{tree}")" = "$tree" ] &&
  { [ "$fresh" = no ] || ! git rev-parse --verify --quiet "$tip^" >/dev/null; }; then
  echo "nothing to publish: $branch of $remote shows this site already"
  exit 0
fi

short=$(git rev-parse --short "$revision")
if [ "$dry_run" = yes ]; then
  if [ -n "$tip" ]; then
    git -c core.quotePath=false diff-tree -r --name-status "$tip" "$tree"
  else
    echo "$branch is new"
  fi
  echo "would publish $(wc -l <"$scratch/entries" | tr -d ' ') files of $short to $branch of $remote; nothing was pushed"
  exit 0
fi

printf '%s\n\nSource revision: %s\n' "${message:-Publish $short}" "$revision" >"$scratch/message"
if [ -n "$tip" ] && [ "$fresh" = no ]; then
  commit=$(git commit-tree "$tree" -p "$tip" <"$scratch/message")
else
  commit=$(git commit-tree "$tree" <"$scratch/message")
fi

set -- "$commit:refs/heads/$branch"
if [ "$fresh" = yes ] && [ -n "$tip" ]; then set -- "--force-with-lease=refs/heads/$branch:$tip" "$@"; fi
if ! git -c push.recurseSubmodules=no -c push.followTags=false push --quiet "$remote" "$@"; then
  now=$(remote_tip)
  [ "$now" = "$commit" ] || [ "$now" = "$tip" ] ||
    refuse "$branch of $remote moved in the meantime; nothing was published" "run this again"
  [ "$now" = "$commit" ] || refuse "$remote did not take the site; nothing was published" \
    "have you permission to push, is the branch protected, or did a hook refuse? see above"
fi
echo "published $short to $branch of $remote"
