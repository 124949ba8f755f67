import type { CourierClaimView } from "@haat/contract/courier-claim";
import type { PartProofView } from "@haat/contract/delivery-proof";
import type { LocaleName } from "@haat/contract/values";
import type { CarriedRow } from "@haat/db/queries/remittances/claim-proof";
import { formatDate, formatDay, formatNumber } from "@haat/i18n/format";
import { translators } from "../../../translators.ts";
import { moneyView } from "../../../views/money.ts";
import { linkLines, proofLines, when } from "../letter.ts";

type Held = Readonly<{
  /** Of its parcel; null: it has none. */
  carried: CarriedRow | null;
  proof: PartProofView | null;
  /** To what is kept of the door, where one was just made. */
  link?: Readonly<{ url: string; until: string }>;
}>;

/**
 * What a person sends to the courier's office about a claim or a case, in the language of its facts: which parcel or statement, how much and since when, and
 * what shows it: what he was handed and when, by which contract, what his statement says of it, his own last word, and what is kept of the door.
 */
export function claimLetter(claim: CourierClaimView, held: Held, locale: LocaleName): string {
  const { t } = translators[locale];
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
    t("couriers:claim_letter.amount", { ...shown, day: formatDate(new Date(madeAt), locale) }),
    ...(isTooMuch ? [] : evidenceLines(claim, held, locale)),
    ...linkLines(held.link, locale),
    t(`couriers:claim_letter.${isTooMuch ? "end_too_much" : "end"}`),
  ].join("\n");
}

const absolute = (display: string): string => display.replace(/^[-−]/, "");

function evidenceLines({ of }: CourierClaimView, { carried, proof }: Held, locale: LocaleName): string[] {
  if (carried === null) return [];
  const { t } = translators[locale];
  const { handedAt, pieces, due, termsFrom, stated, last } = carried;
  const money = (minor: string): string => moneyView(minor, locale).display;
  const named = pieces
    .map((piece) => `${piece[locale]} × ${formatNumber(piece.quantity, locale)}`)
    .join(", ");
  return [
    t("couriers:claim_letter.handed", { at: when(handedAt, locale), pieces: named }),
    ...(of === "lost" ? [] : [t("couriers:claim_letter.due", { due: money(due) })]),
    ...(of !== "short" || stated === null
      ? []
      : [
          t("couriers:claim_letter.stated", {
            ...{ reference: stated.reference, line: stated.line, collected: money(stated.collected) },
          }),
        ]),
    ...(termsFrom === null
      ? []
      : [t("couriers:claim_letter.contract", { day: formatDay(termsFrom, locale) })]),
    ...(last === null ? [] : [lastWord(last, locale)]),
    // His last word stands there already.
    ...proofLines({ proof: proof && { ...proof, said: [] } }, locale),
  ];
}

function lastWord({ at, kind, word }: NonNullable<CarriedRow["last"]>, locale: LocaleName): string {
  const { t } = translators[locale];
  const told = { at: when(at, locale), state: t(`couriers:state.${kind}`) };
  return word === null
    ? t("couriers:claim_letter.last_wordless", told)
    : t("couriers:claim_letter.last", { ...told, word });
}
