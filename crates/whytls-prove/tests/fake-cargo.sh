#!/bin/sh
# Behaves like cargo as far as the workshop sees it. The file `scenario` in the cache folder says how.
here=$(dirname "$0")
cache=$(dirname "$CARGO_TARGET_DIR")
scenario=$(cat "$cache/scenario")
echo "$1" >>"$cache/calls"

if [ "$1" = --version ]; then
    echo "cargo 1.0.0 ($(cat "$cache/toolchain" 2>/dev/null))"
    exit
fi

package=$(sed -n 's/^name = "\(.*\)"$/\1/p' Cargo.toml)
if [ "$1" = tree ]; then
    case $scenario in
    offline)
        echo 'error: failed to get `reqwest` as a dependency of package' >&2
        echo 'Caused by: failed to download from `https://index.crates.io/config.json`' >&2
        exit 101
        ;;
    conflict)
        echo 'error: failed to select a version for `rustls`.' >&2
        echo 'versions that meet the requirements `^0.22.2` are: 0.22.4, 0.22.3, 0.22.2' >&2
        exit 101
        ;;
    other-rustls) version=0.22.4 ;;
    *) version=0.22.2 ;;
    esac
    printf 'version = 4\n\n[[package]]\nname = "rustls"\nversion = "%s"\n' $version >Cargo.lock
    printf '0%s v0.0.0 (%s)|default\n1reqwest v0.12.0|\n2rustls v%s|\n1rustls v%s| (*)\n' \
        "$package" "$PWD" $version $version
    exit
fi

artifact() {
    printf '{"reason":"compiler-artifact","package_id":"%s","target":{"kind":["%s"],"name":"%s"},' "$1" "$2" "$3"
    printf '"executable":%s,"fresh":false}\n' "$4"
}
mkdir -p "$CARGO_TARGET_DIR/debug"
artifact rustls custom-build build-script-build null
artifact rustls lib rustls null
case $scenario in
broken)
    echo 'error: failed to run custom build command for `ring`' >&2
    echo 'error occurred in cc-rs: failed to find tool "cc"' >&2
    exit 101
    ;;
hangs)
    # The grandchild holds the pipes, as a compiler does.
    sleep 600 &
    wait
    ;;
esac
artifact reqwest lib reqwest null
echo '{"reason":"build-script-executed","package_id":"rustls"}'
program="$CARGO_TARGET_DIR/debug/$package"
cp "$here/fake-client.sh" "$program"
artifact root bin "$package" "\"$program\""
echo '{"reason":"build-finished","success":true}'
