#!/bin/sh
# checksums.sh FOLDER - puts the SHA-256 sum of each plugin that was installed into FOLDER (below the prefix) beside it.
# SPDX-License-Identifier: MIT
set -eu
cd "${MESON_INSTALL_DESTDIR_PREFIX:-}/$1"
for plugin in *.so; do
  sha256sum "$plugin" > "$plugin.sha256"
done
