/* periods.c - names of periods, and their letters in ISO 8601; weekends and business days have letters of TIMEX3.
 * SPDX-License-Identifier: MIT */
#include "periods.h"

static const PeriodCode codes[] = { [PERIOD_NONE] = { NULL, NULL, 0, FALSE },
                                    [PERIOD_SECOND] = { "second", "S", 1, TRUE },
                                    [PERIOD_MINUTE] = { "minute", "M", 1, TRUE },
                                    [PERIOD_HOUR] = { "hour", "H", 1, TRUE },
                                    [PERIOD_DAY] = { "day", "D", 1, FALSE },
                                    [PERIOD_WEEK] = { "week", "W", 1, FALSE },
                                    [PERIOD_MONTH] = { "month", "M", 1, FALSE },
                                    [PERIOD_QUARTER] = { "quarter", "M", 3, FALSE },
                                    [PERIOD_YEAR] = { "year", "Y", 1, FALSE },
                                    [PERIOD_DECADE] = { "decade", "Y", 10, FALSE },
                                    [PERIOD_CENTURY] = { "century", "Y", 100, FALSE },
                                    [PERIOD_WEEKEND] = { NULL, "WE", 1, FALSE },
                                    [PERIOD_FORTNIGHT] = { NULL, "W", 2, FALSE },
                                    [PERIOD_BUSINESS_DAY] = { NULL, "BD", 1, FALSE },
                                    [PERIOD_NIGHT] = { NULL, "D", 1, FALSE },
                                    [PERIOD_HALF_YEAR] = { NULL, "M", 6, FALSE },
                                    [PERIOD_MILLENNIUM] = { NULL, "Y", 1000, FALSE } };

const PeriodCode *
period_code (Period period)
{
  return &codes[period < G_N_ELEMENTS (codes) ? period : PERIOD_NONE];
}
