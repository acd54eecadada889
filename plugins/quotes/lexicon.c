/* lexicon.c - word lists of our own, and the regular inflection of the verbs among them.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "lexicon.h"

#define LONGEST_WORD 24

struct _Lexicon
{
  GHashTable *classes; /* lower-case word -> WordClass set, as a pointer */
};

typedef struct
{
  guint32 classes;
  const char *words; /* parted by blanks */
} WordList;

/* Regular verbs of speech. A star marks one that doubles its last letter. */
static const char speech_verbs[] =
  "accuse acknowledge acquiesce add address admit* admonish advise advocate affirm agree allege allude announce "
  "answer apologise apologize argue ask assent assert assure attest aver* banter blog* blurt boast brag* call "
  "caution chant charge chide chime claim clarify comment complain concede conclude concur* confess confide "
  "confirm contend counter criticise criticize cry declaim declare decry demand demur* denounce deny describe "
  "dictate disclose drawl echo elaborate email emphasise emphasize enquire enthuse exclaim exhort explain "
  "expostulate expound express exult grumble hail hint implore inform inquire insinuate insist instruct "
  "interject interpose intone jest joke lament lecture lie maintain marvel mention mock mumble murmur mutter "
  "note object observe offer opine order plead pledge post pray predict proclaim promise pronounce propose "
  "protest query question quip* quote rant rasp reaffirm reason reassure recall recite recommend recount "
  "reiterate rejoin relate remark remind reminisce repeat reply report request retort reveal scoff scold scream "
  "shout specify state stress suggest sum* summarise summarize surmise swear taunt tease testify text thank "
  "threaten thunder tweet urge utter venture vow warn whisper wonder write yell";

/* Regular verbs that report only beside quotation marks. */
static const char beside_verbs[] =
  "bark beam beg* bellow breathe chortle comfort chuckle continue correct croak ejaculate finish frown gasp "
  "giggle greet grin groan growl grunt gurgle gush hiss howl interrupt laugh moan muse nod pant persist pipe "
  "purr quaver rage reflect resume return roar shriek shrug* sigh smile snap* snarl sneer sniff snort sob* "
  "soothe spit* sputter squeal stammer start stutter volunteer wail wheedle whimper whine";

/* Regular verbs of thought, will and judgement, whose reports are seldom in quotation marks. */
static const char mental_verbs[] =
  "believe expect hope fear suspect want plan* intend decide conclude consider doubt assume guess imagine worry "
  "realize realise support oppose endorse back prefer* reject refuse accept favor favour condemn praise dismiss "
  "defend welcome blame estimate anticipate determine vote signal* indicate show imply";

static const WordList lists[] = {
  { WORD_SPEECH,
    "say says said tell tells told speak speaks spoke spoken swear swears swore write writes wrote written quoth" },
  { WORD_SPEECH | WORD_BESIDE,
    "begin begins began sing sings sang read reads weep wept" },
  { WORD_SPEECH | WORD_BESIDE | WORD_PHRASAL,
    "go goes went put puts cut cuts break breaks broke burst bursts struck" },
  { WORD_SPEECH_ING,
    "saying telling writing" },
  { WORD_SPEECH_ING | WORD_BESIDE,
    "speaking reading singing beginning going" },
  { WORD_PASSIVE_OBJECT,
    "tell tells told telling ask asks asked asking inform informs informed remind reminds reminded assure assures "
    "assured warn warns warned urge urges urged advise advised order ordered beg begged reassured reassure" },
  { WORD_MENTAL,
    "think thinks thought thinking know knows knew known knowing feel feels felt feeling mean means meant meaning "
    "find finds found see sees saw seen foresee foresaw understand understands understood hold holds held" },
  { WORD_REPORT_NOUN,
    "statement claim tweet remark comment speech letter email interview report accusation suggestion promise "
    "allegation assertion argument warning call question answer reply demand request belief view opinion post "
    "memo note message" },
  { WORD_AUXILIARY,
    "has have had having is are was were be been being am do does did will would can could may might shall should "
    "must 's ’s 've ’ve 'd ’d 'll ’ll 're ’re 'm ’m ca wo sha" },
  { WORD_MODAL,
    "would could might may should if will wo 'll ’ll" },
  { WORD_NEGATION,
    "not n't n’t never neither nor no" },
  { WORD_ADVERB,
    "also then now once again still just even ever often soon later too always almost already perhaps maybe yet "
    "instead further aloud away back out softly together only first here there down up so" },
  { WORD_DETERMINER,
    "the a an this that these those his her their its my our your some one another every each any no both all "
    "several many few most two three" },
  { WORD_MALE,
    "he him his himself" },
  { WORD_FEMALE,
    "she her hers herself" },
  { WORD_PRONOUN,
    "he she i we they it you who somebody someone everybody everyone" },
  { WORD_FIRST,
    "i we me us my our" },
  { WORD_PLURAL,
    "they we them us people officials critics supporters others" },
  { WORD_PREPOSITION,
    "of in on at for to from by with about during after before against as into over under since until upon "
    "between among through without within via toward towards like near despite regarding concerning outside "
    "inside behind beside across along around amid including except" },
  { WORD_CONJUNCTION,
    "and or but nor & yet so" },
  { WORD_RELATIVE,
    "who which that whom whose what" },
  { WORD_SUBORDINATOR,
    "if while because when although though whether since as until unless where after before once than how why" },
  { WORD_TIME,
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february "
    "march april june july august september october november december earlier recently afterward afterwards" },
  { WORD_NAMING,
    "called calls calling dubbed titled entitled termed named nicknamed labeled labelled so-called headlined "
    "captioned marked term word words phrase title slogan name nickname song movie film book novel essay show "
    "series expression" },
  { WORD_FUNCTION,
    "it you me him them us not is are was were be there here" },

  { WORD_HONORIFIC | WORD_MALE,
    "mr mr. sir lord monsieur herr senor señor father brother uncle king prince duke baron count mister" },
  { WORD_HONORIFIC | WORD_FEMALE,
    "mrs mrs. ms ms. miss madam madame mademoiselle lady dame frau fräulein sister aunt queen princess duchess "
    "baroness countess mme mme. mlle mlle. congresswoman assemblywoman councilwoman" },
  { WORD_HONORIFIC,
    "dr dr. prof prof. professor doctor sen sen. senator rep rep. representative gov gov. governor president "
    "vice-president mayor judge justice gen gen. general col col. colonel capt capt. captain lt lt. lieutenant "
    "sgt sgt. sergeant maj maj. major adm adm. admiral sheriff officer chief rev rev. reverend pastor rabbi imam "
    "pope bishop archbishop cardinal chancellor minister ambassador attorney detective inspector coach "
    "commissioner deputy commander corporal cpl cpl. pvt secretary speaker chairman chairwoman" },
  { WORD_HONORIFIC | WORD_MALE,
    "congressman assemblyman councilman" },
  { WORD_PERSON | WORD_MALE,
    "man boy gentleman father husband son brother uncle nephew grandfather king prince lord spokesman chairman "
    "businessman congressman policeman salesman waiter actor lad fellow widower grandson stepfather host priest "
    "monk landlord butler sailor soldier footman coachman clergyman nobleman guy dad papa grandpa bachelor "
    "bridegroom groom emperor baronet squire cowboy fireman fisherman" },
  { WORD_PERSON | WORD_FEMALE,
    "woman girl lady mother wife daughter sister aunt niece grandmother queen princess spokeswoman chairwoman "
    "businesswoman congresswoman policewoman saleswoman waitress actress maid nurse lass widow granddaughter "
    "stepmother hostess nun landlady housekeeper governess mom mum mama mamma grandma bride empress heroine "
    "schoolgirl mistress girlfriend matron" },
  { WORD_PERSON,
    "spokesperson official officer director manager president senator governor mayor judge lawyer attorney "
    "professor teacher student doctor scientist researcher analyst economist expert author writer reporter "
    "journalist editor critic aide adviser advisor strategist candidate nominee leader minister secretary "
    "ambassador lawmaker legislator representative delegate voter resident neighbor neighbour friend colleague "
    "partner owner founder executive chief head chair boss worker driver farmer captain colonel general major "
    "sergeant inspector detective agent witness victim suspect prosecutor sheriff coach player child baby person "
    "stranger visitor guest servant master speaker commentator anchor host interviewer interviewee republican "
    "democrat billionaire veteran activist organizer singer artist engineer pilot clerk cook baker butcher "
    "merchant tailor guide companion cousin parent patient client customer shopkeeper professor coroner constable "
    "surgeon mathematician historian biologist physicist botanist" },
  { WORD_PLURAL,
    "officials critics supporters lawmakers democrats republicans experts analysts voters residents men women "
    "boys girls students researchers scientists lawyers aides advisers police reporters sources leaders "
    "authorities" },
};

static void
add_word (Lexicon *lexicon, const char *word, guint32 classes)
{
  guint32 before = GPOINTER_TO_UINT (g_hash_table_lookup (lexicon->classes, word));

  g_hash_table_insert (lexicon->classes, g_strdup (word), GUINT_TO_POINTER (before | classes));
}

static gboolean
is_vowel (char c)
{
  return strchr ("aeiou", c) != NULL;
}

/* admit -> admits, admitted, admitting; deny -> denies, denied, denying. */
static void
add_regular_verb (Lexicon *lexicon, const char *lemma, guint32 finite, guint32 participle)
{
  gsize length = strlen (lemma);
  gboolean doubles = lemma[length - 1] == '*';
  g_autofree char *base = g_strndup (lemma, doubles ? length - 1 : length);
  char last = base[strlen (base) - 1], before_last = base[strlen (base) - 2];
  g_autofree char *stem = doubles ? g_strdup_printf ("%s%c", base, last) : g_strdup (base);
  g_autofree char *third = NULL, *past = NULL, *ing = NULL;

  if (last == 'e' || (last == 'y' && !is_vowel (before_last)))
    stem[strlen (stem) - 1] = '\0';
  if (last == 'y' && !is_vowel (before_last))
    {
      third = g_strconcat (stem, "ies", NULL);
      past = g_strconcat (stem, "ied", NULL);
      ing = g_strconcat (base, "ing", NULL);
    }
  else
    {
      gboolean hisses
          = strchr ("sxz", last) != NULL || (last == 'h' && strchr ("cs", before_last) != NULL) || last == 'o';

      third = g_strconcat (base, hisses ? "es" : "s", NULL);
      past = g_strconcat (stem, "ed", NULL);
      ing = g_strconcat (stem, "ing", NULL);
    }
  add_word (lexicon, base, finite | WORD_BASE);
  add_word (lexicon, third, finite);
  add_word (lexicon, past, finite);
  add_word (lexicon, ing, participle);
}

static void
add_verbs (Lexicon *lexicon, const char *verbs, guint32 finite, guint32 participle)
{
  g_auto (GStrv) words = g_strsplit (verbs, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    add_regular_verb (lexicon, words[i], finite, participle);
}

static void
add_list (Lexicon *lexicon, const WordList *list)
{
  g_auto (GStrv) words = g_strsplit (list->words, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      add_word (lexicon, words[i], list->classes);
}

Lexicon *
lexicon_new (void)
{
  Lexicon *lexicon = g_new0 (Lexicon, 1);

  lexicon->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_verbs (lexicon, speech_verbs, WORD_SPEECH, WORD_SPEECH_ING);
  add_verbs (lexicon, beside_verbs, WORD_SPEECH | WORD_BESIDE, WORD_SPEECH_ING | WORD_BESIDE);
  add_verbs (lexicon, mental_verbs, WORD_MENTAL, WORD_MENTAL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_list (lexicon, &lists[i]);
  return lexicon;
}

void
lexicon_free (Lexicon *lexicon)
{
  g_hash_table_unref (lexicon->classes);
  g_free (lexicon);
}

guint32
lexicon_lookup (const Lexicon *lexicon, const char *word, gsize n_bytes)
{
  char folded[LONGEST_WORD + 1];
  guint32 classes;

  if (n_bytes == 0 || n_bytes > LONGEST_WORD)
    return 0;
  for (gsize i = 0; i < n_bytes; i++)
    folded[i] = g_ascii_tolower (word[i]);
  folded[n_bytes] = '\0';
  classes = GPOINTER_TO_UINT (g_hash_table_lookup (lexicon->classes, folded));
  if (classes == 0 && n_bytes > 4 && g_str_has_suffix (folded, "ly"))
    return WORD_ADVERB;
  return classes;
}
