#!/bin/sh
# The fake cargo of whytls-prove, whose builds tell FAKE_FIFO that they have begun, and hold it open as long as
# anything that they started lives.
if [ "$1" = build ]; then
    exec 3>"$FAKE_FIFO"
    echo building >&3
fi
exec "$(dirname "$0")/../../../whytls-prove/tests/fake-cargo.sh" "$@"
