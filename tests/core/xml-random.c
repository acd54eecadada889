/* xml-random.c - the promises of the XML output hold for random documents.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "random-document.h"
#include "xml-promises.h"

#define N_DOCUMENTS 400

static void
keeps_its_promises (void)
{
  for (guint seed = 0; seed < N_DOCUMENTS; seed++)
    {
      g_autoptr (NlpDocument) document = random_document (seed);
      g_autofree char *xml = write_xml (document), *problem = find_broken_promise (document, xml);

      if (!CHECK_STRING (problem, NULL))
        {
          g_print (" (document %u)", seed);
          return;
        }
    }
}

static void
writes_the_same_bytes_again (void)
{
  for (guint seed = 0; seed < N_DOCUMENTS; seed += 20)
    {
      g_autoptr (NlpDocument) one = random_document (seed), other = random_document (seed);
      g_autofree char *first = write_xml (one), *again = write_xml (one), *second = write_xml (other);

      CHECK_STRING (again, first);
      CHECK_STRING (second, first);
    }
}

CHECK_MAIN (CHECK_CASE (keeps_its_promises), CHECK_CASE (writes_the_same_bytes_again))
