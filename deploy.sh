#!/bin/sh
# Publishes the committed site: puts the files of site/ on a branch that GitHub Pages serves.
# Needs git, Maven and a POSIX shell. The working tree is never touched: the commit is made from an
# index of its own, so that stopping half-way leaves nothing behind.
set -eu

usage() {
  cat <<'TEXT'
Usage: ./deploy.sh [OPTION]...

Checks that site/ is what the code computes and publishes it as one commit.

  --branch NAME    branch that is published (gh-pages)
  --remote NAME    where it is pushed to (origin); a name or an address
  --message TEXT   first line of the commit's message
  --dry-run        check, and tell what would be published; push nothing
  --fresh          forget the branch's history: it will hold this one commit
  --help           show this text

Exit codes: 0 published, or nothing had changed; 1 refused or failed; 2 wrong usage.

Examples:
  ./deploy.sh --dry-run
  ./deploy.sh --message "Publish the second post"
  ./deploy.sh --remote git@github.com:me/me.github.io.git --branch main
TEXT
}

refuse() {
  printf 'deploy.sh: %s\n' "$1" >&2
  shift
  for line; do printf '  %s\n' "$line" >&2; done
  exit 1
}

misused() {
  printf 'deploy.sh: %s (see ./deploy.sh --help)\n' "$1" >&2
  exit 2
}

branch=gh-pages remote=origin message='' dry_run=false fresh=false
while [ $# -gt 0 ]; do
  case $1 in
    --branch | --remote | --message)
      [ $# -ge 2 ] && [ -n "$2" ] || misused "$1 needs a value"
      case $1 in
        --branch) branch=$2 ;;
        --remote) remote=$2 ;;
        --message) message=$2 ;;
      esac
      shift 2
      ;;
    --branch=?* | --remote=?* | --message=?*)
      option=${1%%=*} value=${1#*=}
      shift
      set -- "$option" "$value" "$@"
      ;;
    --dry-run) dry_run=true && shift ;;
    --fresh) fresh=true && shift ;;
    -h | --help) usage && exit 0 ;;
    *) misused "there is no option $1" ;;
  esac
done
case $remote in -*) misused "\"$remote\" is no remote" ;; esac

unset CDPATH GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX
# the folder of the project is the one that holds this script
case $0 in */*) cd -- "${0%/*}" ;; esac

command -v git >/dev/null || refuse 'git is not installed'
maven=mvn
[ ! -x ./mvnw ] || maven=./mvnw
command -v "$maven" >/dev/null ||
  refuse 'Maven is not installed' 'it is what checks that the site is up to date'

git_folder=$(git rev-parse --absolute-git-dir) ||
  refuse 'this folder is in no git repository' 'run git init, and commit the project with its site'
git check-ref-format "refs/heads/$branch" || misused "\"$branch\" cannot be the name of a branch"
revision=$(git rev-parse --quiet --verify HEAD) ||
  refuse 'nothing has been committed yet' 'run git add --all && git commit'
if ! current=$(git symbolic-ref --quiet --short HEAD); then
  current=
  [ -n "$(git for-each-ref --count=1 --contains "$revision" refs/heads refs/remotes)" ] ||
    refuse 'the commit that is checked out is on no branch (detached HEAD)' \
      'readers could not find the source of the site' 'run git switch -c NAME first'
fi
[ "$current" != "$branch" ] ||
  refuse "the branch $branch is checked out: it holds your source" 'name another with --branch'
[ -f site/index.html ] || refuse 'there is no site/index.html' 'run mvn site-build, and commit site/'

changed=$(git status --porcelain --untracked-files=normal)
[ -z "$changed" ] || {
  printf '%s\n' "$changed" | head -n 10 >&2
  refuse 'the files above are not committed' \
    'the site would be published without its source: commit them, or put them aside with git stash'
}
git var GIT_COMMITTER_IDENT >/dev/null 2>&1 ||
  refuse 'git does not know who you are' \
    'run git config user.name "Your Name" and git config user.email you@example.org'

scratch=$(mktemp -d) || refuse 'no temporary folder can be made'
# a second signal, or one that a terminal sends to rm as well, must not stop the tidying
tidy() {
  trap '' HUP INT PIPE TERM
  rm -rf "$scratch"
}
trap tidy EXIT
# each tidies by itself: a shell that is told to end while it ends may skip what it does on EXIT
trap 'tidy; exit 129' HUP
trap 'tidy; exit 130' INT
trap 'tidy; exit 141' PIPE
trap 'tidy; exit 143' TERM

found=0
git ls-remote --exit-code "$remote" "refs/heads/$branch" >"$scratch/tip" 2>"$scratch/why" || found=$?
case $found in
  0) parent=$(cut -f 1 "$scratch/tip") ;;
  2) parent= ;;
  *)
    remotes=$(git remote | tr '\n' ' ')
    [ -n "$remotes" ] || [ "$remote" != origin ] ||
      refuse 'this repository has no remote, so there is nowhere to publish to' \
        'make a repository on the server, and run git remote add origin ADDRESS'
    cat "$scratch/why" >&2
    refuse "the remote \"$remote\" cannot be read" "remotes of this repository: ${remotes:-none}"
    ;;
esac
if [ -n "$parent" ]; then
  git -c fetch.recurseSubmodules=no fetch --quiet --no-tags "$remote" "refs/heads/$branch" ||
    refuse "the branch $branch of $remote cannot be fetched"
  parent=$(git rev-parse FETCH_HEAD)
  if git cat-file -e "$parent:pom.xml" 2>/dev/null || git merge-base --is-ancestor "$parent" "$revision"; then
    refuse "the branch $branch of $remote holds a project, not a site" \
      'publishing would remove all its files: name another branch with --branch'
  fi
fi

echo 'Checking that site/ is what the code computes'
"$maven" -B -q site-check ||
  refuse 'the check has failed: nothing was published' \
    'what is wrong stands above; for a stale site run mvn site-build and commit the result'
[ -z "$(git status --porcelain --untracked-files=normal)" ] &&
  [ "$(git rev-parse HEAD)" = "$revision" ] ||
  refuse 'files have changed while they were checked' 'run deploy.sh again'

# the tree: bytes as they are, past all filters and ignored files
GIT_INDEX_FILE=$scratch/index
export GIT_INDEX_FILE
tab=$(printf '\t')
add() { printf '100644 %s\t%s\n' "$1" "$2"; }
(
  cd site
  git -c core.quotePath=false --git-dir="$git_folder" --work-tree=. ls-files --others >"$scratch/files"
  while IFS= read -r file; do
    case $file in '"'*) refuse "the name of site/$file cannot be published" ;; esac
    [ ! -h "$file" ] || refuse "site/$file is a link to another file" 'a site holds files only'
  done <"$scratch/files"
  git --git-dir="$git_folder" hash-object -w --no-filters --stdin-paths <"$scratch/files" >"$scratch/hashes"
)
paste "$scratch/hashes" "$scratch/files" | while IFS=$tab read -r hash file; do
  add "$hash" "$file"
done >"$scratch/tree"
[ -f site/.nojekyll ] || add "$(git hash-object -w --stdin </dev/null)" .nojekyll >>"$scratch/tree"
if [ -n "$parent" ] && [ ! -f site/CNAME ]; then
  if name=$(git rev-parse --quiet --verify "$parent:CNAME"); then add "$name" CNAME >>"$scratch/tree"; fi
fi
git update-index --add --index-info <"$scratch/tree"
tree=$(git write-tree)
unset GIT_INDEX_FILE

where="$branch of $remote"
if [ -n "$parent" ] && [ "$(git rev-parse "$parent^{tree}")" = "$tree" ]; then
  if ! $fresh || ! git rev-parse --quiet --verify "$parent^1" >/dev/null; then
    echo "Nothing to publish: $where already holds this site"
    exit 0
  fi
fi

before=${parent:-$(git hash-object -t tree /dev/null)}
git diff-tree -r --name-status --no-renames "$before" "$tree" >"$scratch/changes"
count=$(($(wc -l <"$scratch/changes")))
if $dry_run; then
  head -n 20 "$scratch/changes"
  [ "$count" -le 20 ] || echo "and $((count - 20)) more"
  echo "Would publish $count changed files to $where; nothing was pushed"
  exit 0
fi

short=$(git rev-parse --short "$revision")
[ -n "$message" ] || message="Publish $short: $(git log -1 --format=%s "$revision")"
printf '%s\n\nSource revision: %s\n' "$message" "$revision" >"$scratch/message"
set --
if [ -n "$parent" ] && ! $fresh; then set -- -p "$parent"; fi
commit=$(git commit-tree "$@" -F "$scratch/message" "$tree")

set --
if $fresh; then set -- "--force-with-lease=refs/heads/$branch:$parent"; fi
git -c push.recurseSubmodules=no -c push.followTags=false push --quiet "$@" "$remote" "$commit:refs/heads/$branch" ||
  refuse "$where was not changed: git could not push" \
    'if somebody else has published meanwhile, run deploy.sh again; otherwise the reason stands above'
echo "Published $count changed files of $short to $where"
