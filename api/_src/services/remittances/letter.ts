import type { PartProofView } from "@haat/contract/delivery-proof";
import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import type { RemittanceParcel } from "@haat/contract/remittance-parcel";
import type { RemittanceRowView } from "@haat/contract/remittance-row";
import type { LocaleName } from "@haat/contract/values";
import { formatDateTime, formatDay, formatNumber } from "@haat/i18n/format";
import { translators } from "../../translators.ts";

type Facts = Readonly<{
  reference: string;
  row: RemittanceRowView;
  parcel: RemittanceParcel | null;
  contract: RemittanceCaseView["contract"];
  proof: PartProofView | null;
  /** To what is kept of the door, where one was just made. */
  link?: Readonly<{ url: string; until: string }>;
}>;

const none = "—";

/**
 * What a person sends to the courier's office about one row, in the language of its facts: what they wrote, what we have, what differs, and
 * what shows that we are right: the contract of that day, the receiver's code, photos, and the courier's own words.
 */
export function letterOf({ reference, row, parcel, link, ...held }: Facts, locale: LocaleName): string {
  const { t } = translators[locale];
  const { word, collected, deliveryFee, codFee, payout, findings } = row;
  const said = (amount: RemittanceRowView["payout"]): string =>
    amount?.display ?? t("couriers:letter.unread");
  const stated = {
    collected: said(collected),
    delivery: said(deliveryFee),
    cod: said(codFee),
    payout: said(payout),
  };
  return [
    headOf({ reference, row }, locale),
    word ? t("couriers:letter.stated", { word, ...stated }) : t("couriers:letter.stated_wordless", stated),
    parcel
      ? t("couriers:letter.ours", {
          order: parcel.order.number,
          number: parcel.number,
          due: parcel.due.display,
        })
      : t("couriers:letter.no_parcel"),
    ...findings.map(({ label, expected, stated: theirs }) => {
      const what = t(`couriers:letter.what.${label}`);
      if (theirs === null) return t("couriers:letter.finding_only", { what });
      if (expected === null) return t("couriers:letter.finding_stated", { what, stated: theirs.display });
      return t("couriers:letter.finding", { what, expected: expected.display, stated: theirs.display });
    }),
    ...(row.isUnread
      ? row.unread.map(({ heading, shown }) =>
          t("couriers:letter.unread_cell", { heading, shown: shown || none }),
        )
      : []),
    ...contractLines(held, locale),
    ...proofLines(held, locale),
    ...linkLines(link, locale),
    t("couriers:letter.end"),
  ].join("\n");
}

/** By the number that the row itself names; it may name neither his nor ours. */
function headOf({ reference, row }: Pick<Facts, "reference" | "row">, locale: LocaleName): string {
  const { t } = translators[locale];
  const { consignment: number, reference: order } = row;
  const head = { reference, line: formatNumber(row.line, locale) };
  if (number !== null) return t("couriers:letter.head", { ...head, number });
  return order === null
    ? t("couriers:letter.head_nameless", head)
    : t("couriers:letter.head_order", { ...head, order });
}

export const when = (at: string, locale: LocaleName): string => formatDateTime(new Date(at), locale);

export const linkLines = (link: Facts["link"], locale: LocaleName): string[] =>
  link
    ? [translators[locale].t("couriers:letter.link", { url: link.url, until: when(link.until, locale) })]
    : [];

function contractLines({ contract }: Pick<Facts, "contract">, locale: LocaleName): string[] {
  if (contract === null) return [];
  const [delivery, cod] = [contract.deliveryFee?.display ?? none, contract.codFee?.display ?? none];
  const day = formatDay(contract.from, locale);
  return [translators[locale].t("couriers:letter.contract", { day, delivery, cod })];
}

/** What the courier told of this door by himself, the last of it; what we noted is no evidence against him. */
const ownWord = ({ said }: PartProofView): PartProofView["said"][number] | undefined =>
  said.findLast(({ from }) => from !== "staff" && from !== "statement");

const toldOf = ({ kind, at }: PartProofView["said"][number], locale: LocaleName) => ({
  state: translators[locale].t(`couriers:state.${kind}`),
  at: when(at, locale),
});

/** What is kept of the door, and the courier's own word of it. */
export function proofLines({ proof }: Pick<Facts, "proof">, locale: LocaleName): string[] {
  if (proof === null) return [];
  const { t } = translators[locale];
  const { code, photos, door } = proof;
  const word = ownWord(proof);
  const kept = photos.filter(({ isGone }) => !isGone);
  const [first] = kept;
  return [
    ...(code === null ? [] : [t("couriers:letter.proof.code", { at: when(code.at, locale) })]),
    ...(word === undefined
      ? []
      : [
          word.word
            ? t("couriers:letter.proof.word", { ...toldOf(word, locale), word: word.word })
            : t("couriers:letter.proof.told", toldOf(word, locale)),
        ]),
    ...(door === null
      ? []
      : [
          t("couriers:letter.proof.door", {
            ...{ at: when(door.at, locale), due: door.due.display },
            pieces: door.pieces
              .map(({ name, ordered, refused }) =>
                t("couriers:letter.proof.piece", { name, kept: ordered - refused, ordered }),
              )
              .join(", "),
          }),
        ]),
    ...(first === undefined
      ? []
      : [
          t("couriers:letter.proof.photos", {
            ...{ count: kept.length, at: when(first.at, locale), hash: first.sha256 },
          }),
        ]),
  ];
}
