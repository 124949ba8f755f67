import type { LocaleName } from "@haat/contract/values";
import type { OutstandingRow } from "@haat/db/queries/remittances/cash";
import { formatDate } from "@haat/i18n/format";
import { translators } from "../../translators.ts";
import { moneyView } from "../../views/money.ts";

type Missing = Pick<OutstandingRow, "number" | "order" | "since" | "outstanding" | "charge" | "claim">;

/** What a person sends to a courier's office about parcels that stand in none of his statements: which, since when, how much. */
export function missingLetter(parcels: readonly Missing[], locale: LocaleName): string {
  const { t } = translators[locale];
  const sum = parcels.reduce(
    (all, { outstanding, claim }) => all + BigInt(outstanding) + BigInt(claim?.amount ?? 0),
    0n,
  );
  return [
    t("couriers:missing_letter.head"),
    ...parcels.map(({ number, order, since, outstanding, charge, claim }) => {
      const named = { number, order, day: formatDate(new Date(since), locale) };
      const money = (minor: string) => moneyView(minor, locale).display;
      if (claim !== null) {
        const claimed = { amount: money(claim.amount), since: formatDate(new Date(claim.since), locale) };
        return t("couriers:missing_letter.claimed", { ...named, ...claimed });
      }
      if (outstanding !== "0")
        return t("couriers:missing_letter.parcel", { ...named, amount: money(outstanding) });
      if (charge === "0") return t("couriers:missing_letter.no_cash", named);
      return t("couriers:missing_letter.charge", { ...named, charge: money(charge) });
    }),
    ...(sum === 0n
      ? []
      : [t("couriers:missing_letter.sum", { amount: moneyView(sum.toString(), locale).display })]),
    t("couriers:missing_letter.end"),
  ].join("\n");
}
