# Finds a JDK of at least version 25; sourced by gosim and mvnw.
#
# find_jdk sets `jdk` to its home, or says in one line what to install and fails. It takes the first
# that fits of GOSIM_JAVA_HOME, JAVA_HOME, the java on the PATH and the folders where systems and
# version managers put JDKs. No JVM is started for it: every JDK says its version in a file `release`.

jdk_fits() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='="' read -r key _ value _; do
    if [ "$key" = JAVA_VERSION ]; then
      major=${value%%[!0-9]*}
      [ "${major:-0}" -ge 25 ] && jdk=$1
      return
    fi
  done <"$1/release"
  return 1
}

find_jdk() {
  [ -z "${GOSIM_JAVA_HOME-}" ] || ! jdk_fits "$GOSIM_JAVA_HOME" || return 0
  [ -z "${JAVA_HOME-}" ] || ! jdk_fits "$JAVA_HOME" || return 0
  on_path=$(command -v java) || on_path=
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=
    ! jdk_fits "${on_path%/bin/java}" || return 0
  fi
  for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.jabba/jdk/*; do
    ! jdk_fits "$jdk" || return 0
  done
  jdk=
  echo "gosim: needs a JDK 25 or later and found none: install one (Eclipse Temurin 25," \
    "say) or set GOSIM_JAVA_HOME to where it is" >&2
  return 1
}
