/* classes.h - classes of words, by the names that en/classes.tsv uses.
 *
 * A list of CLASS (NAME, "name in the table"). Included by the program that turns the tables into C, and by the vocabulary. At most 64,
 * for a word's classes are a set of bits.
 * SPDX-License-Identifier: MIT */
CLASS (NOUN_IN_LY, "noun-in-ly")               /* nouns in -ly, which are no adverbs */
CLASS (NOUN_IN_S, "noun-in-s")                 /* singular nouns in -s, which are no verbs */
CLASS (BEFORE_PART, "before-part")             /* before "half" and "third" where these are places in a row */
CLASS (NEVER_SINGLE, "never-single")           /* units that with "a" before them mean something else */
CLASS (MODAL, "modal")                         /* before verbs */
CLASS (DOUBTFUL_MONEY, "doubtful-money")       /* names of currencies that are words as well */
CLASS (POWER_APART, "power-apart")             /* powers of ten that may stand apart from their figure */
CLASS (WHOSE, "whose")                         /* possessives */
CLASS (BEFORE_LASTING, "before-lasting")       /* before "9h" that is a length */
CLASS (AUXILIARY, "auxiliary")                 /* before "last" that is a verb */
CLASS (BEFORE_LENGTH, "before-length")         /* before "a day" that is a length */
CLASS (BEHIND_LENGTH, "behind-length")         /* behind one */
CLASS (IN_LENGTH, "in-length")                 /* between a count and its period */
CLASS (BEFORE_DAY, "before-day")               /* before 4/25 that is a day */
CLASS (BEFORE_YEAR, "before-year")             /* before a year */
CLASS (BEFORE_SPOKEN, "before-spoken")         /* before "ten to six" that is a time */
CLASS (BEFORE_MONTH, "before-month")           /* before a month */
CLASS (BEFORE_ANY, "before-any")               /* of those, the ones that words which look like months have before them as well */
CLASS (DOUBTFUL_MONTH, "doubtful-month")       /* months and their short forms that are words as well */
CLASS (MONTH_NAME, "month-name")               /* months that are names as well */
CLASS (NAMED_MONTH, "named-month")             /* months that may end a name */
CLASS (DOUBTFUL_WEEKDAY, "doubtful-weekday")   /* short forms of weekdays that are words as well */
CLASS (BEFORE_WEEKDAY, "before-weekday")       /* before a weekday */
CLASS (BEFORE_NTH_DAY, "before-nth-day")       /* before "the 27th" that is a day */
CLASS (BEFORE_FIGURE, "before-figure")         /* directly before a figure, and no part of a code */
CLASS (BEHIND_FIGURE, "behind-figure")         /* directly behind a figure, and no part of a code */
CLASS (BOUND_BEFORE, "bound-before")           /* what a time is a bound of */
CLASS (BOUND_AFTER, "bound-after")             /* the same */
CLASS (BOUND_SINCE, "bound-since")             /* the same */
CLASS (BOUND_UNTIL, "bound-until")             /* the same */
CLASS (BOUND_AROUND, "bound-around")           /* the same */
CLASS (POINT_MONEY, "point-money")             /* codes of currencies whose countries write thousandths behind a point */
CLASS (OF_MONEY, "of-money")                   /* before "4.5m" that is a sum */
CLASS (BEFORE_VERB, "before-verb")             /* before "second" that is a verb */
