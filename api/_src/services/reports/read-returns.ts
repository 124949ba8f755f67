import type { ReturnsView } from "@haat/contract/returns-report";
import { dhakaDay } from "@haat/core/clock";
import { couriers } from "@haat/core/couriers";
import { countReturns, ownDelivery, type ReturnCount } from "@haat/db/queries/couriers/returns-report";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { moneyView } from "../../views/money.ts";

/** Couriers by their names in his language; shops and thanas have both. */
const namesOf = (
  group: ReturnCount["by"],
  { bn, en }: ReturnCount,
  locale: NodeCtx["locale"],
): string | null => {
  if (group !== "courier") return locale === "bn" ? bn : en;
  if (en === null) return null;
  if (en === ownDelivery) return translators[locale].t("couriers:name_own");
  const courier = couriers.find((each) => each === en);
  return courier ? translators[locale].t(`couriers:name.${courier}`) : en;
};

type Figures = Omit<ReturnCount, "by" | "bn" | "en" | "groups">;
const none: Figures = {
  ...{ ended: 0, back: 0, partial: 0, lost: 0, unpriced: 0, coming: 0, own: 0 },
  ...{ charged: "0", market: "0", shop: "0", buyer: "0" },
};

const dayMs = 86_400_000;
export type ReturnsAsk = Readonly<{
  days: number;
  /** Null: of every shop. */
  vendorId: string | null;
}>;

/** How many of the parcels that ended in the last days came back, and who bears it, `most` rows of each list: by area and courier, and for whoever looks after all shops by shop. */
export async function readReturns(
  { books, now, locale }: Pick<NodeCtx, "books" | "now" | "locale">,
  { days, vendorId }: ReturnsAsk,
  most?: number,
): Promise<ReturnsView> {
  const today = now();
  const span = {
    fromDay: dhakaDay(new Date(today.getTime() - (days - 1) * dayMs)),
    toDay: dhakaDay(today),
  };
  const taka = (minor: string) => moneyView(BigInt(minor), locale);
  const countsOf = ({ ended, back, partial, lost, unpriced, coming, own, ...minor }: Figures) => ({
    ...{ ended, back, partial, lost, unbooked: { unpriced, coming, own }, charged: taka(minor.charged) },
    borne: { market: taka(minor.market), shop: taka(minor.shop), buyer: taka(minor.buyer) },
  });
  const counts = await countReturns(books, { ...span, vendorId }, most);
  const all = counts.find(({ by }) => by === "all");
  const of = (group: ReturnCount["by"]) =>
    counts
      .filter(({ by }) => by === group)
      .map((row) => ({ name: namesOf(group, row, locale), groups: row.groups, ...countsOf(row) }));
  return {
    ...span,
    ...countsOf(all ?? none),
    ...{ byShop: of("shop"), byArea: of("area"), byCourier: of("courier") },
  };
}
