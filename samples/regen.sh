#!/usr/bin/env bash
# Records what real Go prints for every program below this folder.
#
#   regen.sh [-v] [FILE.go | FOLDER]...     (default: everything)
#   regen.sh fmt                            (what gofmt makes of fmt/*.before: .after or .errors, .diff)
#   regen.sh modules/NAME                   (a module; -v leaves these out; with NAME.test, which
#                                           has its arguments, go test; with NAME.vet go vet; with
#                                           NAME.profile, that is its coverage profile)
#
# Each program is copied alone into a fresh folder and built and run there, so that messages
# name it ./name.go. Beside name.go it writes
#   name.out   stdout of the program
#   name.err   stderr; for a crash only the lines before the goroutine dump (those that cannot
#              vary, plus the dump's first line when it is about goroutine 1)
#   name.exit  exit code of `go run`, when it is not 0
#   name.dump  the goroutine dump of a crash, where that file is there already, without addresses
#   name.vet   what go vet finds, sorted by place, where that file is there already (an empty one
#              is filled)
# and reads name.in (stdin) and name.args (one argument a line). A program with name.check has
# output that varies: name.out is then written only if name.check says `sorted`.
# Packages of modules (golang.org/x/..., database drivers) come from the versions in reference/go.mod.
# A script (script/) is not Go: what is run is name.full, the same program with its package clause.
# -v writes nothing; it runs each program five times and five more with GOMAXPROCS=1, runs
# gofmt and go vet, and reports every difference from what is recorded.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
root=$PWD
verify=
[ "${1:-}" = -v ] && { verify=1; shift; }
[ $# -eq 0 ] && set -- .
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
goroot=$(go env GOROOT)
export GOFLAGS="${GOFLAGS:-} -buildvcs=false" LC_ALL=C TZ=UTC
bad=0

complain() {
  echo "$*" >&2
  bad=1
}

# Keeps of a crash only what is the same every time.
stable_err() {
  awk '/^goroutine 1 \[/ {print; exit}
       /^goroutine [0-9]+ \[/ || /0x[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]/ {exit}
       {print}' "$1"
}

# The goroutine dump; arguments are addresses, as far as they are told.
dump() {
  sed -nE "/^goroutine [0-9]+ \[/,\$ { s/\((0x|\{).*\)\$/(...)/; s/ \+0x[0-9a-f]+\$//; s|$goroot/|\$GOROOT/|; s|$work/d/|\$DIR/|; p; }" "$1"
}

# A dump with its goroutines numbered as they come.
numbered() {
  awk '{ out = ""
         while (match($0, /goroutine [0-9]+/)) {
           id = substr($0, RSTART + 10, RLENGTH - 10)
           if (!(id in seen)) seen[id] = ++n
           out = out substr($0, 1, RSTART + 9) seen[id]
           $0 = substr($0, RSTART + RLENGTH)
         }
         print out $0 }'
}

# What `go run` says of an exit code. The shell has but 128 and more for a signal, so that is what
# it means where a program sends signals.
how_it_died() {
  if grep -q 'syscall\.Kill' "$1.go"; then
    case $2 in
    129) echo "signal: hangup" && return ;;
    130) echo "signal: interrupt" && return ;;
    137) echo "signal: killed" && return ;;
    143) echo "signal: terminated" && return ;;
    esac
  fi
  echo "exit status $2"
}

# run NAME: runs $work/d/prog as `go run` does; leaves got.out, got.err, got.exit in $work.
run() {
  local name=$1 args=() input=/dev/null code
  [ -f "$name.args" ] && mapfile -t args <"$name.args"
  [ -f "$name.in" ] && input=$root/$name.in
  (cd "$work/d" && exec timeout 20 ../prog "${args[@]}") \
    <"$input" >"$work/got.out" 2>"$work/raw.err"
  code=$?
  if [ $code -ne 0 ]; then
    how_it_died "$name" $code >>"$work/raw.err"
    code=1
  fi
  stable_err "$work/raw.err" >"$work/got.err"
  echo $code >"$work/got.exit"
}

# build FILE NAME: leaves the program, or the outputs of the failed build as `go run` shows them.
build() {
  rm -rf "$work/d" "$work/prog"
  mkdir "$work/d"
  if [ -f "$2.full" ]; then cp "$2.full" "$work/d/$(basename "$1")"; else cp "$1" "$work/d/"; fi
  # packages of modules, which gosim has in its library and real Go in its cache
  if grep -qE '"(golang\.org/x|github\.com|modernc\.org)/' "$1"; then cp reference/go.* "$work/d/"; fi
  (cd "$work/d" && go build -o ../prog "$(basename "$1")") >"$work/got.out" 2>"$work/raw.err" && return 0
  sed "s|$goroot/|\$GOROOT/|g" "$work/raw.err" >"$work/got.err"
  echo 1 >"$work/got.exit"
  return 1
}

# every byte of stdout counts: no check but those that say how to run it
exact() { [ ! -f "$1.check" ] || ! grep -qvE '^(timed|limit .*|err .*|#.*|)$' "$1.check"; }

varying_err() { [ -f "$1.check" ] && grep -q '^err ' "$1.check"; }

wants_out() { exact "$1" || grep -qE '^(sorted|groups|subset)' "$1.check"; }

record() {
  local name=$1
  if wants_out "$name"; then cp "$work/got.out" "$name.out"; else rm -f "$name.out"; fi
  if [ -s "$work/got.err" ] && ! varying_err "$name"; then cp "$work/got.err" "$name.err"; else rm -f "$name.err"; fi
  if [ "$(cat "$work/got.exit")" != 0 ]; then cp "$work/got.exit" "$name.exit"; else rm -f "$name.exit"; fi
  [ ! -f "$name.dump" ] || dump "$work/raw.err" >"$name.dump"
}

compare() {
  local name=$1
  if [ -z "$built" ]; then
    : # a program that does not compile has no output
  elif exact "$name"; then
    cmp -s "$work/got.out" "$name.out" || complain "$name: stdout varies or is stale ($2)"
  elif grep -q '^sorted' "$name.check"; then
    cmp -s <(sort "$work/got.out") <(sort "$name.out") || complain "$name: sorted stdout varies ($2)"
  fi
  while IFS= read -r line; do
    case $line in
      contains\ *) grep -qF -- "${line#contains }" "$work/got.out" ;;
      regex\ *) grep -qE -- "${line#regex }" "$work/got.out" ;;
      err\ *) grep -qE -- "${line#err }" "$work/got.err" ;;
      lines\ *) [ "$(wc -l <"$work/got.out")" -eq "${line#lines }" ] ;;
      *) : ;;
    esac || complain "$name: check '$line' does not hold ($2)"
  done < <([ -f "$name.check" ] && cat "$name.check")
  if varying_err "$name"; then
    : # compared by its check
  elif [ -f "$name.err" ]; then
    cmp -s "$work/got.err" "$name.err" || complain "$name: stderr varies or is stale ($2)"
  elif [ -s "$work/got.err" ]; then
    complain "$name: unexpected stderr ($2)"
  fi
  [ ! -f "$name.dump" ] || cmp -s <(dump "$work/raw.err" | numbered) <(numbered <"$name.dump") ||
    complain "$name: dump varies or is stale ($2)"
  local code=0
  [ -f "$name.exit" ] && code=$(cat "$name.exit")
  [ "$(cat "$work/got.exit")" = "$code" ] || complain "$name: exit code ($2)"
}

while IFS= read -r file; do
  name=${file%.go}
  [ -c /dev/null ] || { complain "/dev/null is not a device"; exit 1; }
  if build "$file" "$name"; then
    run "$name"
    built=1
  else
    built=
  fi
  if [ -f "$name.vet" ]; then
    # findings come by analyzer, the analyzers in any order
    (cd "$work/d" && go vet "$(basename "$file")") 2>&1 | sed "s|$work/d/||" |
      sort -s -t: -k2,2n -k3,3n >"$work/vet"
    if [ -z "$verify" ]; then cp "$work/vet" "$name.vet"
    else cmp -s "$work/vet" "$name.vet" || complain "$name: findings of go vet are stale"; fi
  fi
  case $file in
    check/syntax/*) ;;
    *) [ -z "$verify" ] || [ -z "$(gofmt -l "$work/d/$(basename "$file")" 2>&1)" ] || complain "$name: not gofmt-ed" ;;
  esac
  case $file in
    check/*) [ -z "$built" ] || complain "$name: compiles, but lives in check/" ;;
    *) [ -n "$built" ] || { complain "$name: does not compile"; cat "$work/got.err" >&2; continue; } ;;
  esac
  if [ -z "$verify" ]; then
    record "$name"
    continue
  fi
  compare "$name" "first run"
  [ -n "$built" ] || continue
  if [ ! -f "$name.vet" ] && ! grep -q '^// vet: ' "$file"; then
    (cd "$work/d" && go vet "$(basename "$file")") >/dev/null 2>"$work/vet" || complain "$name: vet: $(cat "$work/vet")"
  fi
  for i in 2 3 4 5; do
    run "$name"
    compare "$name" "run $i"
  done
  for i in 1 2 3 4 5; do
    GOMAXPROCS=1 run "$name"
    compare "$name" "GOMAXPROCS=1, run $i"
  done
done < <(for p in "$@"; do find "${p#samples/}" -name '*.go' | sed 's|^\./||'; done | grep -v '^modules/' | sort -u)

# Texts for gofmt; those called fragment... come from standard input, where it takes less than a file.
while IFS= read -r file; do
  name=${file%.before}
  base=$(basename "$name")
  rm -rf "$work/fmt"
  mkdir "$work/fmt"
  cp "$file" "$work/fmt/$base.go"
  case $base in
  fragment*) (cd "$work/fmt" && gofmt <"$base.go" >after 2>errors; gofmt -d <"$base.go" >diff 2>/dev/null) ;;
  *) (cd "$work/fmt" && gofmt "$base.go" >after 2>errors; gofmt -d "$base.go" >diff 2>/dev/null) ;;
  esac
  for kind in after errors diff; do
    if [ -n "$verify" ]; then
      cmp -s "$work/fmt/$kind" <(cat "$name.$kind" 2>/dev/null) || complain "$name.$kind is stale"
    elif [ -s "$work/fmt/$kind" ]; then
      cp "$work/fmt/$kind" "$name.$kind"
    else
      rm -f "$name.$kind"
    fi
  done
done < <(for p in "$@"; do find "${p#samples/}" -name '*.before' | sed 's|^\./||'; done | sort -u)

# The output of go test without what varies (TestOutput.java does the same to ours).
stable_test() {
  perl -0pe 's/^goroutine \d+ \[.*\n(?:(?!FAIL\t|exit status |\{).*\n)*//mg;
    s/(\t|\\t)\d+\.\d{3}s/${1}0.000s/g; s/\(\d+\.\d\ds\)/(0.00s)/g; s/^cpu: .*\n//mg;
    s/^(\t\t\S+) \(\d+s\)$/$1 (0s)/mg;
    s/(^Benchmark\S*?)(-\d+)? *\t *\d+\t/$1 N\t/mg;
    s/(?<=\t) *[\d.]+(?= [^\s]+(?:\t|\n|\\t|\\n))/N/g;
    s/"Time":"[^"]*",|,"Elapsed":[\d.e-]+//g'
}

# Modules: go run with the arguments of NAME.args (or .), from a copy of the folder.
while IFS= read -r name; do
  [ -z "$verify" ] || break
  rm -rf "$work/d"
  cp -r "$name" "$work/d"
  args=(.)
  [ -f "$name.args" ] && mapfile -t args <"$name.args"
  if [ -f "$name.test" ]; then
    mapfile -t args <"$name.test"
    [ -f "$name.profile" ] && args=("-coverprofile=$work/profile" "${args[@]}")
    (cd "$work/d" && GOFLAGS="$GOFLAGS -count=1" exec timeout 60 go test "${args[@]}") \
      >"$work/got.out" 2>"$work/raw.err"
    code=$?
    stable_test <"$work/got.out" >"$name.out"
    [ -f "$name.profile" ] && cp "$work/profile" "$name.profile"
  elif [ -f "$name.vet" ]; then
    mapfile -t args <"$name.vet"
    (cd "$work/d" && exec timeout 60 go vet "${args[@]}") >"$work/got.out" 2>"$work/raw.err"
    code=$?
    sed "s|$work/d|\$DIR|g" "$work/got.out" >"$name.out"
  else
    (cd "$work/d" && exec timeout 60 go run "${args[@]}") >"$name.out" 2>"$work/raw.err"
    code=$?
  fi
  sed "s|$goroot/|\$GOROOT/|g; s|$work/d|\$DIR|g" "$work/raw.err" >"$work/named.err"
  stable_err "$work/named.err" >"$name.err"
  # findings come by analyzer, the analyzers in any order
  if [ -f "$name.vet" ] && ! grep -q '^#' "$name.err"; then
    sort -s -t: -k1,1 -k2,2n -k3,3n -o "$name.err" "$name.err"
  fi
  [ -s "$name.err" ] || rm "$name.err"
  if [ $code -ne 0 ]; then echo $code >"$name.exit"; else rm -f "$name.exit"; fi
done < <(for p in "$@"; do find "${p#samples/}" -name go.mod | sed 's|^\./||; s|/go.mod$||'; done | grep '^modules/[^/]*$' | sort -u)
exit $bad
