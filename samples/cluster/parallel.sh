#!/bin/sh
# parallel.sh IN.jsonl OUT.jsonl [OPTION...] - GNU parallel: cuts the records into blocks, and pipes each through an nlp-run with one
# worker. Over ssh: SSHLOGINS=host1,host2 (nlp-run has to be on the path there); `:` is this machine.
# SPDX-License-Identifier: MIT
set -eu
in=$1 out=$2
shift 2
# Status 1 says that some records failed, which say so themselves; the block is done.
parallel --will-cite --sshlogin "${SSHLOGINS:-:}" --keep-order --pipe --block "${BLOCK:-1M}" --recend '\n' \
  "${NLP_RUN:-nlp-run} --quiet --jobs 1 --input jsonl --format jsonl $* || [ \$? = 1 ]" < "$in" > "$out.part"
mv "$out.part" "$out"
