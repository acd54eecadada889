/* model.c - reading model files: map, check that nothing points outside, hand out sections.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "container.h"

struct _NlpModel
{
  GMappedFile *file;
  char *filename;
  const ContainerHeader *header;
  const ContainerSection *sections; /* header->n_sections of them, every one checked to lie inside the file */
};

G_DEFINE_BOXED_TYPE (NlpModel, nlp_model, nlp_model_ref, nlp_model_unref)

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (const NlpModel *model, GError **error, const char *format, ...)
{
  va_list arguments;
  g_autofree char *reason = NULL;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: %s", model->filename, reason);
  return FALSE;
}

static gboolean
is_name (const char name[NLP_MODEL_NAME_MAX + 1])
{
  return name[0] != '\0' && memchr (name, '\0', NLP_MODEL_NAME_MAX + 1) && g_utf8_validate (name, -1, NULL);
}

static gboolean
check_header (const NlpModel *model, gsize n_bytes, GError **error)
{
  const ContainerHeader *header = model->header;

  if (G_BYTE_ORDER != G_LITTLE_ENDIAN)
    return refuse (model, error, "model files are little-endian, this machine is not");
  if (n_bytes < sizeof *header || memcmp (header->magic, CONTAINER_MAGIC, sizeof header->magic) != 0)
    return refuse (model, error, "not a model file");
  if (header->container_version != CONTAINER_VERSION)
    return refuse (model, error, "model file of format %u, this program reads format %u", header->container_version,
                   CONTAINER_VERSION);
  if (header->n_bytes != n_bytes)
    return refuse (model, error,
                   "model file is damaged: it has %" G_GSIZE_FORMAT " bytes and should have %" G_GUINT64_FORMAT,
                   n_bytes, header->n_bytes);
  return TRUE;
}

static gboolean
check_checksum (const NlpModel *model, gsize n_bytes, GError **error)
{
  guint64 checksum = nlp__container_checksum ((const guint8 *) model->header, n_bytes, model->header->checksum);

  if (checksum != model->header->checksum)
    return refuse (model, error, "model file is damaged: its checksum does not fit its content");
  return TRUE;
}

static gboolean
check_sections (const NlpModel *model, gsize n_bytes, GError **error)
{
  guint n_sections = model->header->n_sections;

  if (n_sections > CONTAINER_MAX_SECTIONS
      || n_sections * sizeof (ContainerSection) > n_bytes - sizeof (ContainerHeader))
    return refuse (model, error, "model file is damaged: it has no room for its %u sections", n_sections);
  for (guint i = 0; i < n_sections; i++)
    {
      const ContainerSection *section = &model->sections[i];

      if (!is_name (section->name) || section->offset % CONTAINER_ALIGNMENT != 0 || section->offset > n_bytes
          || section->n_bytes > n_bytes - section->offset)
        return refuse (model, error, "model file is damaged: section %u lies outside it", i);
    }
  return TRUE;
}

static gboolean
check_kind (const NlpModel *model, const char *kind, guint32 version, GError **error)
{
  const ContainerHeader *header = model->header;

  if (!is_name (header->kind) || strcmp (header->kind, kind) != 0)
    return refuse (model, error, "this is a model of kind \"%.*s\", one of kind \"%s\" is needed", NLP_MODEL_NAME_MAX,
                   header->kind, kind);
  if (header->kind_version != version)
    return refuse (model, error, "this %s model has version %u, this program needs version %u: train it anew", kind,
                   header->kind_version, version);
  return TRUE;
}

/* A model of any kind. */
static NlpModel *
map_model (const char *filename, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (filename, FALSE, error);
  g_autoptr (NlpModel) model = NULL;
  gsize n_bytes;

  if (!file)
    return NULL;
  n_bytes = g_mapped_file_get_length (file);
  model = g_atomic_rc_box_new0 (NlpModel);
  model->filename = g_strdup (filename);
  model->header = (const ContainerHeader *) g_mapped_file_get_contents (file);
  model->sections = (const ContainerSection *) (model->header + 1);
  model->file = g_steal_pointer (&file);
  if (!check_header (model, n_bytes, error) || !check_sections (model, n_bytes, error))
    return NULL;
  return g_steal_pointer (&model);
}

NlpModel *
nlp_model_open (const char *filename, const char *kind, guint32 version, GError **error)
{
  g_autoptr (NlpModel) model = NULL;

  g_return_val_if_fail (filename != NULL && kind != NULL, NULL);

  model = map_model (filename, error);
  return model && check_kind (model, kind, version, error) ? g_steal_pointer (&model) : NULL;
}

gboolean
nlp_model_verify (const char *filename, GError **error)
{
  g_autoptr (NlpModel) model = NULL;

  g_return_val_if_fail (filename != NULL, FALSE);

  model = map_model (filename, error);
  return model && check_checksum (model, g_mapped_file_get_length (model->file), error);
}

NlpModel *
nlp_model_ref (NlpModel *model)
{
  return g_atomic_rc_box_acquire (model);
}

static void
clear_model (gpointer data)
{
  NlpModel *model = data;

  g_mapped_file_unref (model->file);
  g_free (model->filename);
}

void
nlp_model_unref (NlpModel *model)
{
  g_atomic_rc_box_release_full (model, clear_model);
}

const char *
nlp_model_get_filename (const NlpModel *model)
{
  return model->filename;
}

guint64
nlp_model_get_checksum (const NlpModel *model)
{
  return model->header->checksum;
}

const char *
nlp__model_get_name (const NlpModel *model, guint section)
{
  return section < model->header->n_sections ? model->sections[section].name : NULL;
}

static const ContainerSection *
find_section (const NlpModel *model, const char *name)
{
  for (guint i = 0; i < model->header->n_sections; i++)
    if (strcmp (model->sections[i].name, name) == 0)
      return &model->sections[i];
  return NULL;
}

gconstpointer
nlp_model_get_array (const NlpModel *model, const char *name, gsize element_size, gsize *n_elements, GError **error)
{
  const ContainerSection *section;

  g_return_val_if_fail (model != NULL && name != NULL && element_size > 0 && n_elements != NULL, NULL);

  section = find_section (model, name);
  if (!section)
    {
      refuse (model, error, "the model lacks its section \"%s\"", name);
      return NULL;
    }
  if (section->n_bytes % element_size != 0)
    {
      refuse (model, error, "the model's section \"%s\" has a wrong size", name);
      return NULL;
    }
  *n_elements = section->n_bytes / element_size;
  return (const guint8 *) model->header + section->offset;
}

char *
nlp_model_get_text (const NlpModel *model, const char *name, GError **error)
{
  gsize n_bytes;
  const char *text = nlp_model_get_array (model, name, 1, &n_bytes, error);

  if (!text)
    return NULL;
  if (!g_utf8_validate_len (text, n_bytes, NULL))
    {
      refuse (model, error, "the model's section \"%s\" is no text", name);
      return NULL;
    }
  return g_strndup (text, n_bytes);
}
