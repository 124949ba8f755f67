import type { AloneLimitView } from "@haat/contract/alone-limit";
import type { LocaleName } from "@haat/contract/values";
import type { RemittanceWish } from "@haat/db/queries/proposals/remittance-wish";
import type { PastLimit } from "@haat/db/queries/remittances/accept";
import { moneyView } from "../../../views/money.ts";

type Kept = NonNullable<RemittanceWish["beyond"]>;

/** As it is kept with what a second person is asked. */
export const beyondOf = ({ because, sum, limit }: PastLimit): Kept => ({
  ...{ because, sumMinor: sum.toString(), limitMinor: limit.toString() },
});

/** Which limit it is beyond, in words' money. */
export const beyondView = (beyond: PastLimit | Kept, locale: LocaleName): AloneLimitView => {
  const { because, sumMinor, limitMinor } = "sum" in beyond ? beyondOf(beyond) : beyond;
  return { because, sum: moneyView(sumMinor, locale), limit: moneyView(limitMinor, locale) };
};
