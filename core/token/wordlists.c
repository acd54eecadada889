/* wordlists.c - small closed word lists, sorted, searched by bisection.
 * SPDX-License-Identifier: MIT */
#include "wordlists.h"

#include <string.h>

/* A name or another word follows for sure. */
static const char *const titles[] = {
  "adm", "approx", "assoc", "asst", "attn", "atty", "brig", "c.f", "ca", "capt", "cf", "cmdr", "col", "comdr", "cpl",
  "dr", "drs", "e.g", "ens", "esp", "fr", "gen", "gov", "hon", "i.e", "incl", "lt", "maj", "messrs", "mlle", "mme",
  "mr", "mrs", "ms", "msgr", "mt", "mx", "pfc", "pres", "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "st",
  "supt", "viz", "vs"
};

/* Short if a figure follows. */
static const char *const numbered[] = {
  "art", "ch", "chap", "ed", "eds", "fig", "figs", "no", "nos", "nr", "op", "p", "para", "pp", "pt", "sec", "ver",
  "vol", "vols"
};

/* May stand at the end of a sentence. */
static const char *const short_forms[] = {
  "a.m", "al", "apr", "ariz", "aug", "ave", "avg", "bldg", "blvd", "bros", "calif", "cc", "co", "colo", "conn", "cont",
  "corp", "cu", "dec", "dept", "dist", "div", "esq", "etc", "ext", "feb", "fla", "fri", "ft", "govt", "hr", "hrs",
  "hwy", "inc", "inst", "intl", "jan", "jr", "jul", "jun", "kan", "ky", "lb", "lbs", "ltd", "mar", "mfg", "mich",
  "minn", "misc", "mo", "mont", "mts", "n.b", "natl", "neb", "nebr", "nev", "nov", "oct", "okla", "ore", "oz", "p.m",
  "p.s", "penn", "ph.d", "pte", "pty", "qt", "rd", "ref", "refs", "s.a", "sep", "sept", "sq", "sr", "ste", "tbsp",
  "tel", "tenn", "tex", "thu", "thur", "thurs", "tsp", "tue", "tues", "univ", "v", "vt", "wash", "wis", "wyo", "yr",
  "yrs"
};

/* The same, but words of their own if written small. */
static const char *const capital_forms[] = {
  "ark", "art", "cal", "ct", "del", "est", "ga", "ill", "ind", "la", "mass", "max", "md", "miss", "mon", "pa", "sat",
  "sun", "va", "wed"
};

/* What a hyphen joins to the next part; Universal Dependencies splits all other compounds. */
static const char *const prefixes[] = {
  "agro", "anti", "arch", "co", "counter", "cross", "cyber", "e", "eco", "electro", "ex", "extra", "geo", "hyper",
  "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mono", "multi", "nano", "neo", "non",
  "para", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub",
  "super", "supra", "techno", "tele", "theo", "trans", "tri", "uber", "ultra", "un", "uni"
};

/* Units and parts of the day written against a figure. */
static const char *const units[] = {
  "am", "bn", "cm", "db", "ft", "gb", "ghz", "hp", "hr", "hrs", "hz", "k", "kb", "kg", "kgs", "khz", "km", "kmh", "kw",
  "kwh", "lb", "lbs", "m", "mb", "mbps", "mg", "mhz", "min", "mins", "ml", "mm", "mmhg", "mn", "mph", "mw", "oz", "pm",
  "ppm", "sec", "secs", "tb", "tn", "tonnes", "trn", "yd", "yds", "yr", "yrs"
};

/* Last parts of host names and files; none that could begin a sentence behind a forgotten blank. */
static const char *const domains[] = {
  "ai", "asp", "aspx", "au", "avi", "biz", "bmp", "br", "ca", "cfg", "cfm", "cgi", "ch", "cn", "com", "cpp", "css",
  "csv", "de", "dk", "dll", "doc", "docx", "edu", "eu", "exe", "fr", "gif", "gov", "gz", "htm", "html", "ie", "il",
  "info", "ini", "io", "jp", "jpeg", "jpg", "js", "jsp", "kr", "mil", "mov", "mp3", "mp4", "mpg", "mx", "net", "nl",
  "nz", "org", "pdf", "php", "pl", "png", "ppt", "pptx", "py", "rar", "rtf", "ru", "shtml", "svg", "tar", "tif", "tv",
  "txt", "uk", "url", "wav", "xls", "xlsx", "xml", "za", "zip"
};

/* Words that rarely have a capital inside a sentence. */
static const char *const starters[] = {
  "a", "about", "above", "according", "across", "after", "again", "against", "all", "almost", "along", "already",
  "also", "although", "always", "among", "an", "and", "another", "any", "anyone", "are", "around", "as", "asked", "at",
  "away", "back", "be", "because", "before", "being", "below", "besides", "between", "both", "but", "by", "can",
  "could", "despite", "did", "do", "does", "don", "down", "during", "each", "earlier", "either", "even", "every",
  "everyone", "everything", "few", "finally", "first", "for", "former", "from", "further", "given", "had", "has",
  "have", "having", "he", "her", "here", "his", "how", "however", "if", "in", "indeed", "inside", "instead", "is", "it",
  "its", "just", "last", "later", "let", "like", "many", "maybe", "meanwhile", "more", "moreover", "most", "much", "my",
  "nearly", "neither", "never", "nevertheless", "next", "no", "nobody", "none", "nonetheless", "nor", "not", "nothing",
  "now", "of", "often", "on", "once", "one", "only", "or", "other", "others", "our", "out", "over", "perhaps", "please",
  "rather", "right", "several", "she", "should", "similarly", "since", "so", "some", "someone", "something",
  "sometimes", "soon", "still", "such", "than", "that", "the", "their", "them", "then", "there", "therefore", "these",
  "they", "this", "those", "though", "three", "through", "throughout", "thus", "to", "today", "together", "tomorrow",
  "tonight", "too", "two", "under", "unfortunately", "unless", "unlike", "until", "upon", "very", "was", "we", "were",
  "what", "whatever", "when", "where", "whereas", "whether", "which", "while", "who", "whose", "why", "will", "with",
  "within", "without", "would", "yes", "yesterday", "yet", "you", "your"
};

/* Behind a question that somebody put. */
static const char *const speech_verbs[] = {
  "added", "adds", "answered", "answers", "asked", "asks", "continued", "cried", "cries", "demanded", "exclaimed",
  "explained", "explains", "inquired", "insisted", "joked", "laughed", "muttered", "recalled", "repeated", "replied",
  "replies", "said", "says", "screamed", "shouted", "shouts", "told", "whispered", "wondered", "writes", "wrote",
  "yelled"
};

/* Fall into two tokens though no apostrophe shows it. */
static const char *const contractions[] = {
  "aint", "arent", "cannot", "cant", "couldnt", "couldve", "didnt", "doesnt", "dont", "dunno", "gimme", "gonna",
  "gotta", "hadnt", "hasnt", "havent", "heres", "hes", "im", "isnt", "ive", "kinda", "lemme", "lotta", "mustnt",
  "outta", "shes", "shouldnt", "shouldve", "sorta", "thats", "theres", "theyll", "theyre", "theyve", "wanna", "wasnt",
  "werent", "weve", "whats", "wont", "wouldnt", "wouldve", "youll", "youre", "youve"
};

/* Bytes of the first token of each. */
static const guint8 contraction_splits[G_N_ELEMENTS (contractions)] = {
  2, 3, 3, 2, 5, 5, 3, 4, 2, 3, 3, 3, 3, 3, 3, 4, 4, 2, 1, 2, 1, 4, 3, 3, 4, 3, 3, 6, 6, 4, 4, 5, 4, 4, 4, 3, 3, 4, 2,
  4, 2, 5, 5, 3, 3, 3
};

static const struct
{
  const char *const *words;
  guint n_words;
} lists[NLP__N_WORD_LISTS] = {
  [NLP__TITLES] = { titles, G_N_ELEMENTS (titles) },
  [NLP__NUMBERED] = { numbered, G_N_ELEMENTS (numbered) },
  [NLP__SHORT_FORMS] = { short_forms, G_N_ELEMENTS (short_forms) },
  [NLP__CAPITAL_FORMS] = { capital_forms, G_N_ELEMENTS (capital_forms) },
  [NLP__PREFIXES] = { prefixes, G_N_ELEMENTS (prefixes) },
  [NLP__UNITS] = { units, G_N_ELEMENTS (units) },
  [NLP__DOMAINS] = { domains, G_N_ELEMENTS (domains) },
  [NLP__STARTERS] = { starters, G_N_ELEMENTS (starters) },
  [NLP__SPEECH_VERBS] = { speech_verbs, G_N_ELEMENTS (speech_verbs) },
  [NLP__CONTRACTIONS] = { contractions, G_N_ELEMENTS (contractions) },
};

/* The place of @word in @list, or -1. */
static int
find_word (NlpWordList list, const char *word, gsize n_bytes)
{
  guint low = 0, high = lists[list].n_words;
  char folded[16];

  if (n_bytes == 0 || n_bytes >= sizeof folded)
    return -1;
  for (gsize i = 0; i < n_bytes; i++)
    folded[i] = g_ascii_tolower (word[i]);
  folded[n_bytes] = '\0';
  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (lists[list].words[middle], folded);

      if (order == 0)
        return middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return -1;
}

gboolean
nlp__is_listed (NlpWordList list, const char *word, gsize n_bytes)
{
  return find_word (list, word, n_bytes) >= 0;
}

/* The last two letters rule most words out. */
static gboolean
may_be_contraction (const char *word, gsize n_bytes)
{
  char before = n_bytes >= 2 ? g_ascii_tolower (word[n_bytes - 2]) : '\0';

  if (before == '\0')
    return FALSE;
  switch (word[n_bytes - 1] | 0x20)
    {
    case 'a':
      return before == 'n' || before == 't' || before == 'd';
    case 'e':
      return before == 'v' || before == 'r' || before == 'm';
    case 'l':
      return before == 'l';
    case 'm':
      return before == 'i';
    case 'o':
      return before == 'n';
    case 's':
      return before == 't' || before == 'e';
    case 't':
      return before == 'n' || before == 'o';
    default:
      return FALSE;
    }
}

gsize
nlp__find_contraction (const char *word, gsize n_bytes)
{
  int place = may_be_contraction (word, n_bytes) ? find_word (NLP__CONTRACTIONS, word, n_bytes) : -1;

  return place >= 0 ? contraction_splits[place] : 0;
}

const char *const *
nlp__get_word_list (NlpWordList list, guint *n_words)
{
  *n_words = lists[list].n_words;
  return lists[list].words;
}
