/* lists.h - small lists of common knowledge: first names, forms of address, nicknames, what companies append to their
 * names.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Evidence of gender: for a woman (above 0), for a man (below 0), none (0). */
typedef int Gender;

/* How a list knows a form of address ("Mr", "Senator") that stands before a name. */
typedef struct
{
  gboolean is_address;
  Gender gender;
} Address;

typedef struct _Lists Lists;

/* Shared by all documents; constant after this. */
Lists *lists_new (void);
void lists_free (Lists *lists);

/* All take folded words (see fold.h), without a stop. */
Address lists_find_address (const Lists *lists, const char *word);
gboolean lists_has_first_name (const Lists *lists, const char *word, Gender *gender);
gboolean lists_is_company_suffix (const Lists *lists, const char *word);

/* The formal first name behind a nickname ("bill": "william"), or @word itself. */
const char *lists_get_formal_name (const Lists *lists, const char *word);
