/* lists.c - small lists of common knowledge. They help where a text says nothing itself; they need not be complete.
 * SPDX-License-Identifier: MIT */
#include "lists.h"

#include <string.h>

static const char female_names[] =
  "abigail adele agnes aisha alejandra alexandra alice alicia alison amanda amelia amina amy ana anastasia andrea "
  "angela angelina anita ann anna anne annie antonia april astrid audrey barbara beatrice becky bella bernadette "
  "beth betty beverly brenda brigitte camille carla carly carmen carol carolina caroline carolyn catherine cathy "
  "cecilia charlotte chelsea cheryl chiara chloe christina christine cindy claire clara claudia colleen "
  "condoleezza connie constance cynthia daisy daniela dawn deborah debra denise diana diane dolores donna dora "
  "doris dorothy edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen emily emma erica erin "
  "esther ethel eva eve evelyn fatima fiona florence frances francesca gabriela gail gemma genevieve georgia "
  "geraldine gertrude gina giulia gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena "
  "hilary hillary holly ida ines ingrid irene irina iris isabel isabella isabelle ivy jackie jacqueline jane janet "
  "janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce "
  "juanita judith judy julia juliana julie juliet june kaja kamala karen karin kate katharine katherine kathleen "
  "kathryn kathy katie katrina kayla kellie kim kimberly kirsten kristen kristin kristina latoya laura lauren "
  "leila lena leticia lillian lily linda lisa lois lorraine louise lucia lucy lydia lynn mabel madeleine madison "
  "magdalena maggie maja malala marcia margaret margarita maria marie marilyn marina marion marjorie marlene "
  "martha mary maryam maureen maya megan melanie melinda melissa mercedes michelle mildred miriam molly monica "
  "monique muriel nadia nancy naomi natalie natasha nicola nicole nina nora norma olga olivia paige pamela "
  "patricia patty paula pauline peggy penelope penny petra phyllis polly priscilla priya rachel ramona raquel "
  "rebecca regina renee rita roberta rosa rosalind rose rosemary ruby ruth sabrina sally samantha sandra sara "
  "sarah sasha selma serena shannon sharon sheila shelley shirley silvia simone sofia sonia sophia sophie stacey "
  "stella stephanie sue susan susanna suzanne svetlana sylvia tamara tanya tatiana teresa tessa theresa tiffany "
  "tina toni tracy trudy uma ursula valentina valerie vanessa vera veronica victoria violet virginia viviana "
  "vivian wanda wendy whitney winifred yasmin yolanda yvette yvonne zainab zoe";

static const char male_names[] =
  "aaron abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro aleksandr alex alexander alexei "
  "alfred ali allan allen alvin amir anders andre andreas andrei andrew andy angus anthony antoine anton antonio "
  "antony archie arnold arthur ashok austin barack barry bartholomew ben benedict benjamin bernard bernardo bernie "
  "bill billy bjorn bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan byron calvin carl "
  "carlos cedric cesar charles charlie chester chris christian christopher chuck clarence claude claudio clifford "
  "clint clive colin connor craig curtis cyril dale damian dan daniel danny darren dave david dean deepak dennis "
  "derek desmond dick diego dieter dmitri dmitry dominic don donald doug douglas duncan dwight earl ed eddie edgar "
  "eduardo edward edwin eli elias elijah elliot emil emilio emmanuel enrique eric erik ernest ernesto ethan eugene "
  "evan fabio felipe felix ferdinand fernando floyd francesco francis francisco francois frank franklin franz fred "
  "frederick fritz gareth gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert giovanni giuseppe "
  "glen glenn gordon graham grant greg gregory guillermo gustavo guy hamid hans harold harry harvey hassan hector "
  "heinrich helmut henri henrik henry herbert herman horace howard hubert hugh hugo hussein ian ibrahim igor "
  "ismail ivan jack jacob jacques jaime jake james jamie jan jared jason javier jay jeff jeffrey jeremy jerome "
  "jerry jim jimmy joachim joe joel johan johannes john johnny jon jonas jonathan jorge jose josef joseph josh "
  "joshua juan jules julian julio jurgen justin kareem karl keith ken kenneth kevin khalid klaus kofi konrad kurt "
  "kyle lance larry lars laurence lawrence leo leon leonard leonardo leopold leroy lester lewis liam lionel lloyd "
  "louis luca lucas luciano luigi luis luke magnus mahmoud malcolm manuel marc marcel marco marcus mario mark "
  "marshall martin marvin mathias matt matteo matthew maurice max maximilian michael michel miguel mike mikhail "
  "milton mitchell mohamed mohammad mohammed moses muhammad murray mustafa narendra nathan nathaniel ned neil "
  "nelson nicholas nick nicolas nigel nikolai norman oleg oliver olivier omar oscar otto owen pablo paolo patrick "
  "paul pavel pedro percy perry pete peter phil philip philippe pierre rafael rahul raj ralph ramon randy raul "
  "ravi ray raymond reginald rene ricardo richard rick rob robert roberto robin rod rodney rodrigo roger roland "
  "ron ronald ross roy rudolf rupert russell ryan salman salvador sam samir samuel sanjay santiago scott sean "
  "sebastian sergei sergey sergio seth shane shaun sidney simon stanley stefan stephen sterling steve steven "
  "stuart sven ted terence terry theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor "
  "tyler umberto vernon victor vikram vincent vladimir volodymyr wallace walter warren wayne werner wilfred "
  "wilhelm will william winston wolfgang xavier yuri yusuf zachary";

static const char female_addresses[] = "mrs ms miss madam madame mme mlle lady dame queen princess duchess "
  "countess baroness sister senora signora frau chairwoman congresswoman councilwoman spokeswoman actress aunt";

static const char male_addresses[] = "mr mister sir lord king prince duke count baron father brother fr senor "
  "signor monsieur herr chairman congressman councilman spokesman actor uncle pope sultan sheikh emir";

static const char addresses[] = "dr prof professor doctor president senator sen representative rep governor gov "
  "general gen lieutenant lt colonel col sergeant sgt captain capt major maj admiral adm corporal commander "
  "secretary minister chancellor premier mayor judge justice attorney ambassador reverend rev bishop archbishop "
  "cardinal rabbi imam saint detective inspector officer sheriff chief director chairperson congressperson "
  "councilor councillor coach manager spokesperson analyst economist assistant associate author singer composer "
  "painter philosopher architect engineer historian comrade emperor";

/* Of those, the ones that a single name follows only as a last name. */
static const char last_name_addresses[] = "mr mrs ms dr prof professor president senator sen representative governor gov "
  "general gen lieutenant lt colonel col sergeant sgt captain capt major maj admiral adm corporal commander judge "
  "justice inspector";

static const char nicknames[] = "abe:abraham al:albert alex:alexander andy:andrew angie:angela art:arthur "
  "barb:barbara beth:elizabeth becky:rebecca ben:benjamin bernie:bernard betty:elizabeth bill:william "
  "billy:william bob:robert bobby:robert cathy:catherine charlie:charles chris:christopher chuck:charles "
  "dan:daniel danny:daniel dave:david debbie:deborah dick:richard don:donald doug:douglas ed:edward eddie:edward "
  "fred:frederick greg:gregory hank:henry harry:henry jack:john jackie:jacqueline jake:jacob jeff:jeffrey "
  "jenny:jennifer jerry:gerald jim:james jimmy:james joe:joseph johnny:john jon:jonathan josh:joshua "
  "kate:katherine kathy:kathleen katie:katherine ken:kenneth larry:lawrence liz:elizabeth maggie:margaret "
  "matt:matthew mike:michael mitch:mitchell nick:nicholas nate:nathaniel pam:pamela pat:patricia pete:peter "
  "phil:philip rick:richard rob:robert ron:ronald sam:samuel sandy:sandra steve:steven sue:susan susie:susan "
  "ted:edward terry:terence tim:timothy tom:thomas tommy:thomas tony:anthony vicky:victoria walt:walter "
  "will:william zach:zachary";

static const char company_suffixes[] = "inc incorporated corp corporation co company ltd limited llc llp plc gmbh "
  "ag nv sa spa group holdings";

static const char person_roles[] = "president premier chancellor minister secretary governor mayor senator congressman "
  "congresswoman representative delegate lawmaker ambassador envoy commissioner chairman chairwoman chairperson chair "
  "chief director head leader executive manager boss founder co-founder owner partner editor author writer novelist "
  "poet playwright reporter correspondent columnist presenter spokesman spokeswoman spokesperson attorney lawyer "
  "prosecutor judge justice sheriff inspector detective officer general admiral colonel captain major sergeant "
  "commander king queen prince princess emperor sultan pope archbishop bishop cardinal rabbi imam pastor priest "
  "professor lecturer researcher scientist biologist chemist physicist economist analyst historian teacher principal "
  "dean rector doctor surgeon nurse coach trainer goalkeeper striker player champion pilot driver artist painter "
  "singer composer conductor guitarist drummer actor actress comedian filmmaker producer designer architect engineer "
  "programmer developer candidate treasurer speaker counsel adviser advisor aide strategist activist campaigner "
  "organiser organizer curator librarian photographer billionaire astronaut farmer";

static const char organisation_roles[] = "company corporation firm bank airline carrier group maker manufacturer "
  "publisher retailer brewery startup start-up agency authority commission committee council board ministry "
  "department bureau court tribunal parliament assembly senate congress union federation association alliance league "
  "party movement university college school institute academy hospital clinic museum library gallery theatre theater "
  "orchestra band club team newspaper magazine paper broadcaster station network charity foundation trust fund "
  "society organisation organization church bloc";

static const char role_modifiers[]
    = "prime foreign interior finance defence defense health education home trade energy "
      "environment managing senior police army press state city football software news oil steel car insurance labour "
      "labor acting lord";

static const char privative_modifiers[] = "vice deputy assistant former ex under associate junior";

struct _Lists
{
  GHashTable *first_names; /* folded name -> Gender */
  GHashTable *addresses;   /* folded word -> Gender */
  GHashTable *last_name_addresses;
  GHashTable *nicknames;   /* folded name -> folded name */
  GHashTable *suffixes;    /* set */
  GHashTable *roles;       /* word -> RoleWord */
};

static void
add_words (GHashTable *table, const char *words, Gender gender)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i]; i++)
    g_hash_table_insert (table, g_strdup (list[i]), GINT_TO_POINTER (gender));
}

static void
add_role_words (GHashTable *table, const char *words, RoleWord kind)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i]; i++)
    {
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (table, list[i]));

      g_hash_table_insert (table, g_strdup (list[i]), GUINT_TO_POINTER (before | kind));
    }
}

static void
add_nicknames (GHashTable *table)
{
  g_auto (GStrv) list = g_strsplit (nicknames, " ", -1);

  for (guint i = 0; list[i]; i++)
    {
      char *colon = strchr (list[i], ':');

      g_hash_table_insert (table, g_strndup (list[i], colon - list[i]), g_strdup (colon + 1));
    }
}

Lists *
lists_new (void)
{
  Lists *lists = g_new0 (Lists, 1);

  lists->first_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lists->addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lists->last_name_addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lists->suffixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lists->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lists->nicknames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  add_words (lists->first_names, female_names, 1);
  add_words (lists->first_names, male_names, -1);
  add_words (lists->addresses, addresses, 0);
  add_words (lists->addresses, female_addresses, 1);
  add_words (lists->addresses, male_addresses, -1);
  add_words (lists->last_name_addresses, last_name_addresses, 0);
  add_words (lists->suffixes, company_suffixes, 0);
  add_role_words (lists->roles, person_roles, ROLE_PERSON);
  add_role_words (lists->roles, organisation_roles, ROLE_ORGANISATION);
  add_role_words (lists->roles, role_modifiers, ROLE_MODIFIER);
  add_role_words (lists->roles, privative_modifiers, ROLE_MODIFIER | ROLE_PRIVATIVE);
  add_nicknames (lists->nicknames);
  return lists;
}

void
lists_free (Lists *lists)
{
  g_hash_table_unref (lists->first_names);
  g_hash_table_unref (lists->addresses);
  g_hash_table_unref (lists->last_name_addresses);
  g_hash_table_unref (lists->suffixes);
  g_hash_table_unref (lists->roles);
  g_hash_table_unref (lists->nicknames);
  g_free (lists);
}

Address
lists_find_address (const Lists *lists, const char *word)
{
  Address address = { FALSE, FALSE, 0 };
  gpointer gender;

  if (g_hash_table_lookup_extended (lists->addresses, word, NULL, &gender))
    address = (Address) { TRUE, g_hash_table_contains (lists->last_name_addresses, word), GPOINTER_TO_INT (gender) };
  return address;
}

gboolean
lists_has_first_name (const Lists *lists, const char *word, Gender *gender)
{
  gpointer value = NULL;
  gboolean found = g_hash_table_lookup_extended (lists->first_names, word, NULL, &value);

  *gender = GPOINTER_TO_INT (value);
  return found;
}

gboolean
lists_is_company_suffix (const Lists *lists, const char *word)
{
  return g_hash_table_contains (lists->suffixes, word);
}

RoleWord
lists_find_role_word (const Lists *lists, const char *word, gsize n_bytes)
{
  char key[32];
  char *hyphen;
  RoleWord whole;

  if (n_bytes == 0 || n_bytes >= sizeof key)
    return 0;
  for (gsize i = 0; i < n_bytes; i++)
    key[i] = g_ascii_tolower (word[i]);
  key[n_bytes] = '\0';
  whole = GPOINTER_TO_UINT (g_hash_table_lookup (lists->roles, key));
  hyphen = strchr (key, '-');
  if (whole || !hyphen)
    return whole;
  *hyphen = '\0';
  whole = GPOINTER_TO_UINT (g_hash_table_lookup (lists->roles, key));
  return whole ? GPOINTER_TO_UINT (g_hash_table_lookup (lists->roles, hyphen + 1)) : 0;
}

const char *
lists_get_formal_name (const Lists *lists, const char *word)
{
  const char *formal = g_hash_table_lookup (lists->nicknames, word);

  return formal ? formal : word;
}
