/* word-senses.h - what a word of the tables can be, by the names that the tables use.
 *
 * A list of SENSE (NAME, "name in the tables"). Included by the program that turns the tables into C, and by the vocabulary; so the
 * two cannot disagree. At most 64, for a word's senses are a set of bits. What the number of an entry means is said on the right.
 * SPDX-License-Identifier: MIT */
SENSE (NUMBER, "number")                  /* its value, 0 to 99 */
SENSE (HUNDRED, "hundred")                /* 2 */
SENSE (SCALE, "scale")                    /* power of ten */
SENSE (DOZEN, "dozen")                    /* how many: 12, 20 */
SENSE (ARTICLE, "article")                /* 1 */
SENSE (ORDINAL, "ordinal")                /* its value, 1 to 99 */
SENSE (ORDINAL_SCALE, "ordinal-scale")    /* power of ten */
SENSE (PARTS, "parts")                    /* denominator; plural, or a half, a quarter */
SENSE (PARTS_SCALE, "parts-scale")        /* power of ten of the denominator */
SENSE (SUFFIX, "suffix")                  /* power of ten; behind a figure */
SENSE (SIGN, "sign")                      /* -1 */
SENSE (PERCENT, "percent")                /* 0; 1 for percentage points */
SENSE (UNIT, "unit")                      /* row of the units */
SENSE (CURRENCY, "currency")              /* row of the currencies */
SENSE (MINOR, "minor")                    /* row of the currencies, a hundredth of which it is */
SENSE (COUNTRY, "country")                /* row of the currencies; "US" before "$" */
SENSE (DEGREE, "degree")                  /* 0 */
SENSE (SCALE_NAME, "thermometer")         /* 1 Celsius, 2 Fahrenheit, 3 kelvin */
SENSE (MONTH, "month")                    /* 1 to 12 */
SENSE (WEEKDAY, "weekday")                /* 1 to 7, from Monday */
SENSE (SEASON, "season")                  /* SeasonName */
SENSE (DAYPART, "daypart")                /* DayPart */
SENSE (PERIOD, "period")                  /* Period: day, week ... */
SENSE (RELATIVE, "relative")              /* -1 last, 0 this, 1 next */
SENSE (DEICTIC, "deictic")                /* days from today */
SENSE (NOW, "now")                        /* 0 */
SENSE (PERIOD_EDGE, "edge")               /* PeriodEdge: start, middle, end */
SENSE (MERIDIEM, "meridiem")              /* 0 a.m., 12 p.m. */
SENSE (CLOCK_WORD, "clock")               /* hour: noon, midnight */
SENSE (OCLOCK, "oclock")                  /* 0 */
SENSE (ZONE, "zone")                      /* minutes east of Greenwich */
SENSE (HOLIDAY, "holiday")                /* HolidayRule, packed */
SENSE (AGO, "ago")                        /* -1 ago, 1 from now */
SENSE (MOD_BEFORE, "before")              /* Modifier */
SENSE (MOD_BEHIND, "behind")              /* Modifier */
SENSE (RANGE_LINK, "link")                /* 0 "to", 1 "and" (only behind "between"), 2 "or" (only of neighbours) */
SENSE (OLD, "old")                        /* 0; 1 with its year: "y/o" */
SENSE (VAGUE, "vague")                    /* about how many */
SENSE (SET, "set")                        /* Period; "weekly" */
SENSE (DECADE, "decade")                  /* its first year within the century: 90 */
SENSE (SERIES, "series")                  /* 1: what follows is a name or a place in a row */
SENSE (VERSIONED, "versioned")            /* 1: products whose figures are versions */
SENSE (SCORES, "scores")                  /* 1: speaks of matches */
SENSE (TURNS, "turns")                    /* 1: speaks of angles */
SENSE (WARMTH, "warmth")                  /* 1: speaks of temperatures */
SENSE (WEIGHS, "weighs")                  /* 1: speaks of weights */
SENSE (NOT_COUNTED, "not-counted")        /* 1: a word that no number can count ("must", "who") */
SENSE (POINTS_AT_ONE, "points-at")        /* 1: before the pronoun "one" */
SENSE (PAST, "past")                      /* 1: tells that the clause speaks of the past */
SENSE (FUTURE, "future")                  /* 1 */
SENSE (PERSON, "person")                  /* 1: pronouns that a verb follows */
SENSE (TIME_BOUND, "time-bound")          /* TimeBound: "no later than" */
SENSE (EDGE_OF, "edge-of")                /* edge * 100 + Period: "EOY" */
SENSE (LEAD, "lead")                      /* words that may lead an expression: 1 a time, 2 a quantity as well */
SENSE (PHONE, "phone")                    /* 1: before telephone numbers */
SENSE (MANY, "many")                      /* 1: plurals without -s: "people" */
SENSE (TITLE, "title")                    /* 1: before names of persons, with a point: "Mr." */
SENSE (STREET, "street")                  /* 1: "Road", "Square" */
SENSE (PLACE, "place")                    /* 1: prepositions before places */
SENSE (MOVES, "moves")                    /* 1: verbs of movement: "rose" */
SENSE (WORD_CODE, "word-code")            /* 1: currency codes that are words as well: "ALL" */
SENSE (LENGTHS, "lengths")                /* 1: speaks of how long or far a thing is: "deep" */
SENSE (ERA, "era")                        /* 1 AD, -1 BC */
SENSE (WORD, "word")                      /* the number of a word that the rules of times name */
