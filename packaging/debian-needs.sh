#!/bin/sh
# Installs what a bare Debian or Ubuntu lacks to set up a virtual environment, compile
# llama.cpp and open a Qt window. Where nothing is missing, it does nothing.
set -eu

missing=""
python3 -c "import ensurepip, venv" 2>/dev/null || missing="$missing python3-venv"
c++ --version >/dev/null 2>&1 || missing="$missing g++"

known=$(/sbin/ldconfig -p)
while read -r library package; do
    case $known in
        *"$library"*) ;;
        *) missing="$missing $package" ;;
    esac
done <<END
libEGL.so.1 libegl1
libGL.so.1 libgl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libX11-xcb.so.1 libx11-xcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
END

[ -n "$missing" ] || exit 0
echo "Installing:$missing"
as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update
# shellcheck disable=SC2086 # a list of packages
$as_root apt-get install -y --no-install-recommends $missing
