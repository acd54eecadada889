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
  gboolean is_before_last_names; /* a single name behind it is a last name: "Colonel", unlike "Miss" or "Sir" */
  Gender gender;
} Address;

/* How a list knows a word of a role, "prime minister". */
typedef enum
{
  ROLE_PERSON = 1,        /* a noun for one person: "minister" */
  ROLE_ORGANISATION = 2,  /* for an organisation: "bank" */
  ROLE_MODIFIER = 4,      /* before such nouns: "prime" */
  ROLE_PRIVATIVE = 8      /* a modifier that makes another thing of it: "vice" */
} RoleWord;

typedef struct _Lists Lists;

/* Shared by all documents; constant after this. */
Lists *lists_new (void);
void lists_free (Lists *lists);

/* All take folded words (see fold.h), without a stop. */
Address lists_find_address (const Lists *lists, const char *word);
gboolean lists_has_first_name (const Lists *lists, const char *word, Gender *gender);
gboolean lists_is_company_suffix (const Lists *lists, const char *word);

/* In any case of letters; "secretary-general" is two words of roles. 0 if it is none. */
RoleWord lists_find_role_word (const Lists *lists, const char *word, gsize n_bytes);

/* The formal first name behind a nickname ("bill": "william"), or @word itself. */
const char *lists_get_formal_name (const Lists *lists, const char *word);
