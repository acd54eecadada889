#!/bin/sh
# slurm.sh IN.jsonl OUT.jsonl PARTS [OPTION...] - Slurm: an array of PARTS jobs, each with every PARTS-th line, and one that puts the
# lines together in their order. The folder of OUT.jsonl has to be one that all machines see.
# SPDX-License-Identifier: MIT
set -eu
if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
  # A job of the array: its part appears when it is whole.
  in=$1 out=$2 parts=$3
  shift 3
  awk -v n="$parts" -v i="$SLURM_ARRAY_TASK_ID" 'NR % n == i % n' "$in" |
    "${NLP_RUN:-nlp-run}" --quiet --jobs "${SLURM_CPUS_PER_TASK:-1}" --input jsonl --format jsonl --force \
      --output "$out.$SLURM_ARRAY_TASK_ID" "$@" - || [ $? = 1 ]
  exit
fi
in=$1 out=$2 parts=$3
sbatch --wait --array="1-$parts" --output /dev/null "$0" "$@"
i=1
set --
while [ "$i" -le "$parts" ]; do
  set -- "$@" "$out.$i"
  i=$((i + 1))
done
paste -d '\n' "$@" | grep . > "$out.part"
rm "$@"
mv "$out.part" "$out"
