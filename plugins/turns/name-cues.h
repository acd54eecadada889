/* name-cues.h - what one place where somebody is named says for his asking or answering in an interview.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "naming.h"

/* What can be seen at one place: its name, which is part of the file of weights, what it is expected to weigh for asking and for
 * answering, and how much more for asking if it is no person. The learner starts there and moves as far as the interviews that it learns from tell it to. */
#define NAME_CUES(X)                                                                                                           \
  /* In what is told. */                                                                                                       \
  X (TITLE, 0, 1, 0)                  /* in the title */                                                                       \
  X (TITLE_ALONE, 0, 1.5, 0)          /* the title is the name, or begins or ends with it behind or before a mark */           \
  X (BYLINE, 0.5, -0.5, 0)                                                                                                     \
  X (BY_WHOM, 3, -2, 1)               /* "Interview by Jon Varr" */                                                            \
  X (CREDIT, -2, -2, 0)               /* "Image: Lisa Hovd" */                                                                 \
  X (CAPTION, 0, 0.5, 0)                                                                                                       \
  X (ASKS_WHOM, 2, -1, 1)             /* "Jon Varr sat down with ...": the subject */                                          \
  X (ASKS_SURELY, 1, -1, 0)           /* of these, one whose subject never answers */                                          \
  X (ASKS_OUTLET, -1.5, 1.5, 0)       /* "Ada Quill spoke to the Courier": either may ask */                                   \
  X (ASKS_PERSON, 1, -0.5, 0)         /* of these, one whose object is a person */                                             \
  X (ASKED, -1, 0.7, 1.5)               /* "... sat down with Oda Brill": the object */                                        \
  X (ASKED_FIRST, -0.5, 1.5, 1.5)       /* nobody is named between */                                                          \
  X (WITH_WHOM, -1, 0.5, 0)           /* "an interview with Oda Brill" */                                                      \
  X (WITH_WHOM_FIRST, -0.5, 2, 0)     /* nobody is named between */                                                            \
  X (TELLS, -0.5, 1, 0)               /* "Oda Brill tells the Gazette": the subject */                                         \
  X (TOLD, 1.5, -1, 3)                /* the same: the object */                                                               \
  X (ASKING, 2, -1, 3)                /* "The Courier interviewed ...": a verb of asking right behind it */                    \
  X (ASKING_PERSON, 2, -1, 2)         /* and right behind that a person: "The Courier met Ada Quill" */                        \
  X (TALKED_TO, 0, 0, 3)              /* right behind "talked to" */                                                           \
  X (JOURNALIST, 1.5, -0.5, 1)        /* "the Courier's reporter", in a sentence about an interview */                         \
  X (BEFORE_ASKER, 1, 0, 2.5)         /* "to the Courier", in a sentence about an interview */                                 \
  X (DESCRIBES, -0.5, -1, 0)          /* "Bellfield founder Ada Quill": part of a description */                               \
  X (POSSESSIVE, -1, -2, 0)           /* "Norvia's loudest paper" */                                                           \
  X (TOPIC, -0.5, -1, 0)              /* "... about Oda Brill" */                                                              \
  X (BESIDE, 0.3, 0.3, 0)             /* in a sentence about an interview */                                                   \
  X (HEAD, 0, 0.3, 0)                 /* at the head of a sentence */                                                          \
  X (PAIRED, 0, -0.5, 0)              /* side by side with another: "Mora Quill and Tom Marsh" */                              \
  X (MENTION, 0, 0.3, 0)                                                                                                       \
  X (LATE, 0, 0, 0)                   /* told when the interview has begun */                                                  \
  X (STORM, -2, -2, 0)                /* "Cyclone Berta" */                                                                    \
  /* In what is said. */                                                                                                       \
  X (SELF_ASKING, 3, -2, 0)           /* "I'm Bo Orwick" */                                                                    \
  X (SELF_OPENING, 3, 0, 0)           /* "Welcome, I'm Bo Orwick": in what is said first */                                    \
  X (SELF_HOST, 3, -3, 0)             /* "I'm your host, Bo Orwick", whoever seems to say so */                                \
  X (SELF_BY_I, 0.5, 0.5, 0)          /* of all these, "I'm" or "my name is", not "this is" */                                 \
  X (SELF_ANSWERING, -2, 3, 0)                                                                                                 \
  X (INTRODUCED, -2, 2, 0)            /* "with me is Ann" */                                                                   \
  X (BESIDE_HOST, 1, -2, 0)         /* "my co-host, Ann" */                                                                     \
  X (CALLED, -2, 1.5, 0)              /* by whoever asks: "Ann, what ..." */                                                   \
  X (CALLED_OPENING, -1, 1.5, 0)      /* in what is said first */                                                              \
  X (THANKED, 1.5, -1.5, 0)           /* by whoever answers: "Thanks, Ann" */                                                  \
  X (CALLED_BACK, 0.5, -1, 0)         /* by whoever answers otherwise */                                                       \
  X (ABOUT_OPENING, -0.3, 0, 0)       /* talked about in what is said first */                                                 \
  X (ABOUT_ASKING, -0.5, -0.5, 0)     /* talked about by whoever asks */                                                       \
  X (ABOUT_ANSWERING, -0.5, -0.5, 0)

typedef enum
{
#define X(name, asks, answers, outlet) CUE_##name,
  NAME_CUES (X)
#undef X
  N_NAME_CUES
} NameCue;

#define NAME_CUE(cue) (G_GUINT64_CONSTANT (1) << CUE_##cue)

/* The cues at @naming, as bits. */
guint64 turns_name_cues_read (NlpDocument *document, const TurnsNaming *naming);
