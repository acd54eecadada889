/* weights-file.h - learned weights as C.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <people-features.h>
#include <glib.h>

gboolean weights_file_save (const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES], const char *path, GError **error);
