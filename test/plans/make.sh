#!/usr/bin/env bash
# Makes the committed plans again: all of them, or the situations named.
#   DEALERGUARD_PLAN_TOOLS=DIR test/plans/make.sh [situation...]
# DIR holds real.sh, real-apply.sh and plan.sh. The table in README.md says which of them makes which plan.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [ -z "${DEALERGUARD_PLAN_TOOLS:-}" ]; then
  echo 'make.sh: set DEALERGUARD_PLAN_TOOLS to the folder that holds real.sh, real-apply.sh and plan.sh' >&2
  exit 2
fi
tools=$(cd "$DEALERGUARD_PLAN_TOOLS" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# table: "situation<TAB>made with", one line for each row of README.md.
table() {
  awk -F' *[|] *' '$2 ~ /^`/ { gsub(/`/, "", $2); gsub(/`/, "", $3); print $2 "\t" $3 }' README.md
}

# raw SITUATION TOOL [option...]: the plan as terraform prints it, to $scratch/raw.json.
raw() {
  local situation=$1 tool=$2 drift=
  shift 2
  [ ! -f "$situation/drift.py" ] || drift=$situation/drift.py
  case $tool in
    real) "$tools/real.sh" "$situation/config" "$scratch/raw.json" "$@" ;;
    served) "$tools/real-apply.sh" - "$situation/config" "$scratch/raw.json" "$drift" "$@" ;;
    imported) "$tools/real-apply.sh" - "$situation/after" "$scratch/raw.json" "$drift" "$@" ;;
    applied) "$tools/real-apply.sh" "$situation/before" "$situation/after" "$scratch/raw.json" "$drift" "$@" ;;
    stand-in) "$tools/plan.sh" "$situation/config" "$scratch/raw.json" "$@" ;;
    *) echo "make.sh: $situation: README.md names no such way to make a plan: $tool" >&2; return 2 ;;
  esac
}

# keeper FILE: a folder for the PATH whose terraform copies to FILE the plan file that it is asked to show.
keeper() {
  mkdir -p "$scratch/keeper"
  cat > "$scratch/keeper/terraform" << SHIM
#!/usr/bin/env bash
for last in "\$@"; do :; done
[ "\${1:-}" != show ] || cp "\$last" '$1'
exec '$(command -v terraform)' "\$@"
SHIM
  chmod +x "$scratch/keeper/terraform"
  echo "$scratch/keeper"
}

# make SITUATION MADE_WITH: writes SITUATION/plan.json. "copy X AS" is made from the plan of X.
make() {
  local situation=$1 words
  read -ra words <<< "$2"
  mkdir -p "$situation"
  if [ "${words[0]}" = copy ]; then
    node tidy.mjs --as "${words[2]}" < "${words[1]}/plan.json" > "$scratch/tidy.json"
  elif [ "${words[-1]}" = kept ]; then
    PATH=$(keeper "$PWD/$situation/tfplan"):$PATH raw "$situation" "${words[@]:0:${#words[@]}-1}"
    node tidy.mjs < "$scratch/raw.json" > "$scratch/tidy.json"
  else
    raw "$situation" "${words[@]}"
    node tidy.mjs < "$scratch/raw.json" > "$scratch/tidy.json"
  fi
  mv "$scratch/tidy.json" "$situation/plan.json"
  echo "$situation"
}

wanted=" $* "
table > "$scratch/table"
for name in "$@"; do
  cut -f1 "$scratch/table" | grep -qxF -- "$name" || { echo "make.sh: README.md has no situation $name" >&2; exit 2; }
done
while IFS=$'\t' read -r situation made <&3; do
  [ $# -eq 0 ] || [[ $wanted == *" $situation "* ]] || continue
  make "$situation" "$made"
done 3< "$scratch/table"
