#!/bin/sh
# Behaves like `cargo update -p NAME@OLD --precise NEW` as far as `whytls audit --fix` sees it. FAKE_SAYS holds one
# word for each call, in order; FAKE_CALLS is the file in which the calls are written down.
echo "$*" >>"$FAKE_CALLS"
call=$(wc -l <"$FAKE_CALLS")
says=$(echo "$FAKE_SAYS" | cut -d' ' -f"$((call))")
name=${3%@*} old=${3#*@} new=$5

half() {
    head -c 900 Cargo.lock >Cargo.lock.half
    mv Cargo.lock.half Cargo.lock
}

case $says in
cures)
    sed -e "/^name = \"$name\"\$/{n;s/\"$old\"/\"$new\"/}" -e "s/\"$name $old\"/\"$name $new\"/" Cargo.lock >Cargo.lock.new
    mv Cargo.lock.new Cargo.lock
    echo "    Updating $name v$old -> v$new" >&2
    ;;
idles) ;;
refuses)
    echo "error: failed to select a version for the requirement \`$name = \"=$old\"\`" >&2
    exit 101
    ;;
breaks-off)
    half
    echo "error: failed to download from \`https://index.crates.io/ru/st/rustls\`" >&2
    exit 101
    ;;
halves) half ;;
*)
    echo "no such scenario: '$says'" >&2
    exit 99
    ;;
esac
