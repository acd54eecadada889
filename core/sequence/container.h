/* container.h - the layout of a model file, shared by its reader and its writer.
 *
 *     +--------+-----------------------+---------+---------+-----
 *     | header | section table         | section | section | ...     each part starts on a border of 64 bytes,
 *     +--------+-----------------------+---------+---------+-----    gaps are zero
 *
 * All numbers are little-endian. The checksum covers every byte of the file; its own field counts as zero.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/model.h>

#define CONTAINER_MAGIC "NLPmodel"
#define CONTAINER_VERSION 1
#define CONTAINER_ALIGNMENT 64
#define CONTAINER_MAX_SECTIONS 256

typedef struct
{
  char magic[8];
  guint32 container_version;
  guint32 kind_version;
  char kind[NLP_MODEL_NAME_MAX + 1];
  guint32 n_sections;
  guint32 reserved;
  guint64 n_bytes; /* of the whole file */
  guint64 checksum;
  guint64 padding;
} ContainerHeader;

typedef struct
{
  char name[NLP_MODEL_NAME_MAX + 1];
  guint64 offset; /* from the start of the file, a multiple of 64 */
  guint64 n_bytes;
} ContainerSection;

G_STATIC_ASSERT (sizeof (ContainerHeader) == CONTAINER_ALIGNMENT);
G_STATIC_ASSERT (sizeof (ContainerSection) == 32);

/* The name of a section, or NULL behind the last. */
const char *nlp__model_get_name (const NlpModel *model, guint section);

guint64 nlp__container_checksum (const guint8 *bytes, gsize n_bytes, guint64 stored);
