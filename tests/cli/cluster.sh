#!/bin/sh
# cluster.sh SOURCE BUILD - the samples for clusters give the bytes of one process, for each engine that is installed.
# SPDX-License-Identifier: MIT
set -eu
source=$1 python=/usr/bin/python3
NLP_RUN=$2/nlp-run BLOCK=20k
export NLP_RUN BLOCK
samples=$source/samples/cluster
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 n=0
cd "$work"

i=0
while [ "$i" -lt 300 ]; do
  echo "{\"id\": \"$i\", \"text\": \"Ada Quill said that mill number $i of the Saltmarsh Courier was “fine”, and left in May 2019.\"}"
  [ $((i % 100)) != 7 ] || echo 'no record'
  i=$((i + 1))
done > in.jsonl
"$NLP_RUN" --quiet --input jsonl --format jsonl < in.jsonl 2> /dev/null | grep -v '"error"' | sort > expected || true

# same NAME: out.jsonl has the records of one process. Those that failed are named after their lines, which differ.
same () {
  n=$((n + 1))
  [ "$(grep -c '"error"' out.jsonl)" = 3 ] || { echo "cluster: $1: not three errors"; failed=1; }
  grep -v '"error"' out.jsonl | sort | cmp - expected || { echo "cluster: $1: other records"; failed=1; }
  rm -f out.jsonl
}

if command -v parallel > /dev/null; then
  sh "$samples/parallel.sh" in.jsonl out.jsonl 2> log || { cat log; failed=1; }
  same parallel
  # Over ssh: to this machine, if it lets us in without asking.
  if ssh -o BatchMode=yes -o ConnectTimeout=5 "${SSH_HOST:=localhost}" true < /dev/null 2> /dev/null; then
    SSHLOGINS=$SSH_HOST sh "$samples/parallel.sh" in.jsonl out.jsonl 2> log || { cat log; failed=1; }
    same ssh
  fi
fi
if "$python" -c 'import distributed, dask.bag' 2> /dev/null; then
  "$python" "$samples/dask-bag.py" in.jsonl out.jsonl 2> log || { cat log; failed=1; }
  same dask
fi
if command -v sinfo > /dev/null && sinfo > /dev/null 2>&1; then
  sh "$samples/slurm.sh" in.jsonl "$PWD/out.jsonl" 3 2> log || { cat log; failed=1; }
  same slurm
fi
[ "$n" -gt 0 ] || { echo "skipped: neither GNU parallel nor Dask nor Slurm is installed"; exit 77; }
echo "$n engines"
exit $failed
