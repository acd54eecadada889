"""spark-pipe.py IN OUT [OPTION...] - Spark: spark-submit spark-pipe.py hdfs:///in.jsonl hdfs:///out --layers quotes,referents

Each partition goes through one nlp-run, which has to be on the path of the executors. Status 1 (some records failed, and say so) is
no failure of the partition.
SPDX-License-Identifier: MIT
"""
import shlex
import sys

from pyspark.sql import SparkSession

source, target, *options = sys.argv[1:]
command = shlex.join(['nlp-run', '--quiet', '--jobs', '1', '--input', 'jsonl', '--format', 'jsonl', *options])
spark = SparkSession.builder.appName('nlp-run').getOrCreate()
lines = spark.sparkContext.textFile(source)
lines.pipe(['sh', '-c', command + ' || [ $? = 1 ]'], checkCode=True).saveAsTextFile(target)
