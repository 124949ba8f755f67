import type { RemittanceParcel } from "@haat/contract/remittance-case";
import type { RemittanceRowView } from "@haat/contract/remittance-row";
import { translators } from "../../translators.ts";

type Facts = Readonly<{ reference: string; row: RemittanceRowView; parcel: RemittanceParcel | null }>;

const none = "—";

/** What a person sends to the courier's office about one row, in Bangla: what they wrote, what we have, and what differs. */
export function letterOf({ reference, row, parcel }: Facts): string {
  const { t } = translators.bn;
  const { line, consignment, collected, deliveryFee, codFee, payout, findings } = row;
  const head = { reference, line: String(line), number: consignment ?? row.reference ?? none };
  const stated = {
    collected: collected.display,
    delivery: deliveryFee.display,
    cod: codFee.display,
    payout: payout.display,
  };
  return [
    t("couriers:letter.head", head),
    t("couriers:letter.stated", { word: row.word || none, ...stated }),
    parcel
      ? t("couriers:letter.ours", {
          order: parcel.order.number,
          number: parcel.number,
          due: parcel.due.display,
        })
      : t("couriers:letter.no_parcel"),
    ...findings.map(({ label, expected, stated: said }) =>
      t("couriers:letter.finding", {
        what: t(`couriers:letter.what.${label}`),
        ...{ expected: expected?.display ?? none, stated: said?.display ?? none },
      }),
    ),
    t("couriers:letter.end"),
  ].join("\n");
}
