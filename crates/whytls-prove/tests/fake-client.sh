#!/bin/sh
# Speaks as a built client does, as the URL asks.
echo "$@" >&2
case $1 in
*connects*) echo 'a library says hello'; echo '{"outcome":"connects","status":204}' ;;
*fails*)
    echo 'WARN rustls::client: a warning' >&2
    echo '{"outcome":"fails","display":"outer","debug":"Outer(Inner)","chain":["middle","inner"]}'
    ;;
*proxies*) echo "{\"outcome\":\"connects\",\"status\":$(env | grep -i -c '^[a-z]*_proxy=')}" ;;
*hangs*) sleep 600 ;;
*floods*) yes | head -c 4000000 ; echo; echo '{"outcome":"connects","status":200}' ;;
*) echo 'client: which URL?' >&2; exit 2 ;;
esac
