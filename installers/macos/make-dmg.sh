#!/bin/sh
# Signs the app, and packs it into a disk image to drag it from.
#
#   sh make-dmg.sh Inglenook.app inglenook.dmg
#
# CODESIGN_IDENTITY names a Developer ID; without one the app is signed for this Mac
# only, and others open it by “Open Anyway”. NOTARY_PROFILE names a profile kept by
# `xcrun notarytool store-credentials`; with one, Apple checks the image.
set -eu

app=$1
image=$2
here=$(dirname "$0")
identity=${CODESIGN_IDENTITY:--}

codesign --force --deep --options runtime --timestamp="${CODESIGN_TIMESTAMP:-none}" \
    --entitlements "$here/entitlements.plist" --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname Inglenook -srcfolder "$folder" -format UDZO -ov "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
