import type { LimitsView } from "@haat/contract/limits";
import type { Translate } from "@haat/i18n/translator";

type Limit = LimitsView["codes"][number];
const hour = 3_600;

/** "20 times in 10 minutes for one account". */
export function limitInWords(t: Translate, { per, times, seconds }: Limit): string {
  const span =
    seconds % hour === 0
      ? t("admin:limits.hours", { count: seconds / hour })
      : t("admin:limits.minutes", { count: seconds / 60 });
  return t(`admin:limits.of.${per}`, { times, span });
}
