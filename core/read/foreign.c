/* foreign.c - knows common file formats by their first bytes, which their specifications fix.
 * SPDX-License-Identifier: MIT */
#include "foreign.h"

#include <string.h>

#include <nlp/error.h>

typedef struct
{
  const char *mark;
  guint n_bytes;
  guint offset;
  const char *what;
  const char *remedy; /* or NULL */
} NlpForeign;

#define MARK(bytes) (bytes), sizeof (bytes) - 1

static const NlpForeign foreigners[] = {
  { MARK ("\x89PNG\r\n\x1a\n"), 0, "a PNG image", NULL },
  { MARK ("\xff\xd8\xff"), 0, "a JPEG image", NULL },
  { MARK ("GIF87a"), 0, "a GIF image", NULL },
  { MARK ("GIF89a"), 0, "a GIF image", NULL },
  { MARK ("II*\0"), 0, "a TIFF image", NULL },
  { MARK ("MM\0*"), 0, "a TIFF image", NULL },
  { MARK ("WEBPVP8"), 8, "a WebP image", NULL },
  { MARK ("WAVEfmt"), 8, "a WAVE sound", NULL },
  { MARK ("ID3\3"), 0, "an MP3 sound", NULL },
  { MARK ("ID3\4"), 0, "an MP3 sound", NULL },
  { MARK ("OggS\0"), 0, "an Ogg sound or film", NULL },
  { MARK ("fLaC\0"), 0, "a FLAC sound", NULL },
  { MARK ("ftypisom"), 4, "a film (MPEG-4)", NULL },
  { MARK ("ftypmp4"), 4, "a film (MPEG-4)", NULL },
  { MARK ("ftypM4A "), 4, "a sound (MPEG-4)", NULL },
  { MARK ("ftypqt  "), 4, "a film (QuickTime)", NULL },
  { MARK ("\x1a\x45\xdf\xa3"), 0, "a film (Matroska)", NULL },
  { MARK ("\177ELF"), 0, "a program (ELF)", NULL },
  { MARK ("MZ\x90\0"), 0, "a program (Windows)", NULL },
  { MARK ("\xca\xfe\xba\xbe"), 0, "a program (Java or macOS)", NULL },
  { MARK ("\0asm"), 0, "a program (WebAssembly)", NULL },
  { MARK ("\x1f\x8b"), 0, "gzip data", "gzip -dc FILE | nlp-run" },
  { MARK ("BZh"), 0, "bzip2 data", "bzip2 -dc FILE | nlp-run" },
  { MARK ("\xfd" "7zXZ\0"), 0, "xz data", "xz -dc FILE | nlp-run" },
  { MARK ("\x28\xb5\x2f\xfd"), 0, "Zstandard data", "zstd -dc FILE | nlp-run" },
  { MARK ("application/epub+zip"), 38, "a book (EPUB)", "pandoc -t html FILE | nlp-run --input html" },
  { MARK ("application/vnd.oasis.opendocument.spreadsheet"), 38, "a spreadsheet (OpenDocument)", NULL },
  { MARK ("application/vnd.oasis.opendocument.presentation"), 38, "slides (OpenDocument)", NULL },
  { MARK ("PK\3\4"), 0, "a ZIP archive", "unpack it first" },
  { MARK ("7z\xbc\xaf\x27\x1c"), 0, "a 7-Zip archive", "unpack it first" },
  { MARK ("Rar!\x1a\7"), 0, "a RAR archive", "unpack it first" },
  { MARK ("ustar\0"), 257, "a tar archive", "say --input tar" },
  { MARK ("ustar  \0"), 257, "a tar archive", "say --input tar" },
  { MARK ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), 0, "an old Word, Excel or Outlook file",
    "save it as .docx, or: soffice --headless --convert-to docx FILE" },
  { MARK ("{\\rtf"), 0, "an RTF file", "save it as .docx, or: soffice --headless --convert-to docx FILE" },
  { MARK ("%!PS"), 0, "a PostScript file", "ps2pdf FILE" },
  { MARK ("SQLite format 3\0"), 0, "an SQLite database", NULL }
};

gboolean
nlp__foreign_check (const char *bytes, gsize n_bytes, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreigners); i++)
    {
      const NlpForeign *one = &foreigners[i];

      if (n_bytes < one->offset + one->n_bytes || memcmp (bytes + one->offset, one->mark, one->n_bytes) != 0)
        continue;
      g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "this is %s, not text%s%s", one->what,
                   one->remedy != NULL ? "; " : "", one->remedy != NULL ? one->remedy : "");
      return FALSE;
    }
  return TRUE;
}
