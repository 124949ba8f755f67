import type { PartProofView } from "@haat/contract/delivery-proof";
import type { RemittanceCaseView, RemittanceParcel } from "@haat/contract/remittance-case";
import type { RemittanceRowView } from "@haat/contract/remittance-row";
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
const { t } = translators.bn;

/**
 * What a person sends to the courier's office about one row, in Bangla: what they wrote, what we have, what differs, and
 * what shows that we are right: the contract of that day, the receiver's code, photos, and the courier's own words.
 */
export function letterOf({ reference, row, parcel, link, ...held }: Facts): string {
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
    headOf({ reference, row }),
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
    ...contractLines(held),
    ...proofLines(held),
    ...(link ? [t("couriers:letter.link", { url: link.url, until: when(link.until) })] : []),
    t("couriers:letter.end"),
  ].join("\n");
}

/** By the number that the row itself names; it may name neither his nor ours. */
function headOf({ reference, row }: Pick<Facts, "reference" | "row">): string {
  const { consignment: number, reference: order } = row;
  const head = { reference, line: formatNumber(row.line, "bn") };
  if (number !== null) return t("couriers:letter.head", { ...head, number });
  return order === null
    ? t("couriers:letter.head_nameless", head)
    : t("couriers:letter.head_order", { ...head, order });
}

export const when = (at: string): string => formatDateTime(new Date(at), "bn");

function contractLines({ contract }: Pick<Facts, "contract">): string[] {
  if (contract === null) return [];
  const [delivery, cod] = [contract.deliveryFee?.display ?? none, contract.codFee?.display ?? none];
  return [t("couriers:letter.contract", { day: formatDay(contract.from, "bn"), delivery, cod })];
}

/** What the courier told of this door by himself, the last of it; what we noted is no evidence against him. */
const ownWord = ({ said }: PartProofView): PartProofView["said"][number] | undefined =>
  said.findLast(({ from }) => from !== "staff" && from !== "statement");

const toldOf = ({ kind, at }: PartProofView["said"][number]) => ({
  state: t(`couriers:state.${kind}`),
  at: when(at),
});

/** What is kept of the door, and the courier's own word of it. */
export function proofLines({ proof }: Pick<Facts, "proof">): string[] {
  if (proof === null) return [];
  const { code, photos, door } = proof;
  const word = ownWord(proof);
  const kept = photos.filter(({ isGone }) => !isGone);
  const [first] = kept;
  return [
    ...(code === null ? [] : [t("couriers:letter.proof.code", { at: when(code.at) })]),
    ...(word === undefined
      ? []
      : [
          word.word
            ? t("couriers:letter.proof.word", { ...toldOf(word), word: word.word })
            : t("couriers:letter.proof.told", toldOf(word)),
        ]),
    ...(door === null
      ? []
      : [
          t("couriers:letter.proof.door", {
            ...{ at: when(door.at), due: door.due.display },
            pieces: door.pieces
              .map(({ name, ordered, refused }) =>
                t("couriers:letter.proof.piece", { name, kept: ordered - refused, ordered }),
              )
              .join(", "),
          }),
        ]),
    ...(first === undefined
      ? []
      : [t("couriers:letter.proof.photos", { count: kept.length, at: when(first.at), hash: first.sha256 })]),
  ];
}
