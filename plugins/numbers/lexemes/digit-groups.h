/* digit-groups.h - the groups of digits that a figure is written in, and whether they are one number.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "bytes.h"

typedef struct
{
  gsize end;       /* behind the last group */
  gsize first_end; /* behind the first group */
  guint n;         /* groups */
  guint first_length, last_length;
  guint commas, points, others; /* separators */
  gunichar last_separator;
  gboolean threes; /* all groups but the first and the last have three digits */
  gboolean indian; /* ... have two */
  guint before_last; /* digits of the group before the last */
  gboolean earlier_indian; /* those between the first and that one have two */
} DigitGroups;

/* The groups from @from on, with the separators between them. */
DigitGroups digit_groups_read (const Bytes *bytes, gsize from);

/* Whether they are one number: 1,234,567.89, 1.234.567,89, 12,34,567, 1 234 567. */
gboolean digit_groups_are_one (const DigitGroups *groups);

/* Passes over digits; gives how many. */
guint digit_groups_skip (const Bytes *bytes, gsize *at);
