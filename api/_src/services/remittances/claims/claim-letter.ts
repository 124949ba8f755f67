import type { CourierClaimView } from "@haat/contract/courier-claim";
import { formatDate } from "@haat/i18n/format";
import { translators } from "../../../translators.ts";

/** What a person sends to the courier's office about a claim or a case, in Bangla: which parcel or statement, how much, and since when. */
export function claimLetter(claim: CourierClaimView): string {
  const { t } = translators.bn;
  const { of, parcel, order, remittance, amount, left, madeAt } = claim;
  const isTooMuch = left.minor.startsWith("-");
  const shown = { amount: absolute(amount.display), left: absolute(left.display) };
  return [
    t(`couriers:claim_letter.${isTooMuch ? "too_much" : of}`),
    ...(parcel === null || order === null
      ? []
      : [t("couriers:claim_letter.parcel", { number: parcel, order: order.number })]),
    ...(remittance === null
      ? []
      : [
          remittance.line === null
            ? t("couriers:claim_letter.statement", { reference: remittance.reference })
            : t("couriers:claim_letter.row_of", {
                reference: remittance.reference,
                line: remittance.line,
              }),
        ]),
    t("couriers:claim_letter.amount", { ...shown, day: formatDate(new Date(madeAt), "bn") }),
    t(`couriers:claim_letter.${isTooMuch ? "end_too_much" : "end"}`),
  ].join("\n");
}

const absolute = (display: string): string => display.replace(/^[-−]/, "");
