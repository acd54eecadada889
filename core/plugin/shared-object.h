/* shared-object.h - is a file a whole shared library?
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* What is wrong with the file at @path, or NULL. It may pass and yet not be loadable. */
const char *nlp__shared_object_find_fault (const char *path);
