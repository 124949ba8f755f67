import type { ReturnsView } from "@haat/contract/returns-report";
import { dhakaDay } from "@haat/core/clock";
import { couriers } from "@haat/core/couriers";
import { countReturns, type ReturnCount } from "@haat/db/queries/couriers/returns-report";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { moneyView } from "../../views/money.ts";

/** Couriers by their names in his language; shops and districts have both. */
const namesOf = (group: ReturnCount["by"], { bn, en }: ReturnCount, locale: NodeCtx["locale"]): string => {
  if (group !== "courier") return locale === "bn" ? bn : en;
  const courier = couriers.find((each) => each === en);
  return courier ? translators[locale].t(`couriers:name.${courier}`) : en;
};

const dayMs = 86_400_000;
type Ask = Readonly<{
  days: number;
  /** Null: of every shop. */
  vendorId: string | null;
}>;

/** How many of the parcels of the last days came back: by area and courier, and for whoever looks after all shops by shop. */
export async function readReturns(
  { books, now, locale }: Pick<NodeCtx, "books" | "now" | "locale">,
  { days, vendorId }: Ask,
): Promise<ReturnsView> {
  const today = now();
  const span = {
    fromDay: dhakaDay(new Date(today.getTime() - (days - 1) * dayMs)),
    toDay: dhakaDay(today),
  };
  const counts = await countReturns(books, { ...span, vendorId });
  const all = counts.find(({ by }) => by === "all");
  const of = (group: ReturnCount["by"]) =>
    counts
      .filter(({ by }) => by === group)
      .map((row) => ({ name: namesOf(group, row, locale), sent: row.sent, back: row.back }));
  return {
    ...span,
    ...{ sent: all?.sent ?? 0, back: all?.back ?? 0 },
    charged: moneyView(BigInt(all?.charged ?? 0), locale),
    ...{ byShop: of("shop"), byArea: of("area"), byCourier: of("courier") },
  };
}
