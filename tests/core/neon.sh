#!/bin/sh
# neon.sh - kernels.c on 64-bit ARM, which an emulator plays where it is installed.
#
#     tests/core/neon.sh SOURCE CFLAGS...
#
# SPDX-License-Identifier: MIT
set -eu
source=$1
shift
for program in aarch64-linux-gnu-gcc qemu-aarch64-static; do
  command -v $program > /dev/null || { echo "$program is not installed (Debian: gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static)"; exit 77; }
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
aarch64-linux-gnu-gcc -std=gnu11 -O3 -ffp-contract=off -Wall -Werror -static -o "$scratch/kernels" -I"$source/core/sequence" "$@" \
  "$source/tests/core/kernels.c" "$source/core/sequence/kernel-neon.c" "$source/core/sequence/kernel-portable.c"
qemu-aarch64-static "$scratch/kernels"
