/* network-part.h - a share of the network's filters, with word vectors of its own to learn them from.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "network-parameters.h"

typedef struct
{
  guint n_tasks;
  guint max_words; /* so many of the most frequent words have a row of their own, */
  guint min_count; /* if they are met so often */
  guint n_passes;
  guint seed;
  float rate;
} NetworkSettings;

typedef struct _NetworkPart NetworkPart;

/* Part @number of NETWORK_N_PARTS, from 0. @settings and @words must outlive it. */
NetworkPart *network_part_new (const NetworkSettings *settings, const NetworkWords *words, guint number);
void network_part_free (NetworkPart *part);

/* Learns from the examples that are not held out; only reads them. */
void network_part_train (NetworkPart *part, GPtrArray *examples);

/* As at run time: without the task's offset. */
void network_part_predict (NetworkPart *part, const Example *example, float outputs[WEIGHTS_ROW]);

const NetworkParameters *network_part_get_parameters (const NetworkPart *part);
