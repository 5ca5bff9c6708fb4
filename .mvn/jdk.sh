# Finds a JDK 25 and exports JAVA_HOME; sourced by ./run and ./check.

is_jdk_25() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

find_jdk_25() {
    local java home
    java=$(command -v java || true)
    [ -z "$java" ] || java=$(dirname "$(dirname "$(readlink -f "$java")")")
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$java" "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*jdk*; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            echo "$home"
            return
        fi
    done
    return 1
}

if ! JAVA_HOME=$(find_jdk_25); then
    cat >&2 <<'TEXT'
Samenspoed needs a JDK 25, and none was found (looked in JAVA_HOME, /usr/lib/jvm, on the PATH, in ~/.sdkman, ~/.jdks and /opt).
Install one, for example Eclipse Temurin 25 from https://adoptium.net, and set JAVA_HOME to it when it is in another place.
TEXT
    exit 1
fi
export JAVA_HOME
