import type { MoneyProposalView, RoleProposalView } from "@haat/contract/proposal";
import type {
  Bounced,
  KeptPieces,
  MoneyKind,
  roleKinds,
  ProposalRow,
} from "@haat/db/queries/proposals/proposals";
import type { HandedIn } from "@haat/db/queries/proposals/handed-in";
import type { Locale } from "@haat/i18n/locale";
import type { Ctx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { bookedDeliveryView } from "../couriers/view-delivery.ts";
import { contestView } from "../support/list-parcels.ts";
import { userIdOf } from "../vendors/myself.ts";

type Asking = Pick<Ctx, "actor" | "viewer" | "locale">;

/** By whom which kind is decided is the rights table's; here only who of them has his hands free. */
export const headOf = (asking: Asking, row: ProposalRow, decides: boolean) => ({
  ...{ id: row.id, state: row.state, reason: row.reason, maker: row.maker, checker: row.checker },
  madeAt: instantView(row.madeAt),
  expiresAt: instantView(row.expiresAt),
  decidedAt: instantOrNull(row.decidedAt),
  decisionReason: row.decisionReason,
  may: mayDo(row, userIdOf(asking), decides),
});

function mayDo({ state, makerId }: ProposalRow, by: string, decides: boolean): ("decide" | "withdraw")[] {
  if (state !== "open") return [];
  if (makerId === by) return ["withdraw"];
  return decides ? ["decide"] : [];
}

export const roleProposalView = (
  asking: Asking,
  row: ProposalRow<(typeof roleKinds)[number]>,
): RoleProposalView => ({
  ...headOf(asking, row, row.kind === "role.revoke" || row.subject !== userIdOf(asking)),
  kind: row.kind,
  role: row.payload.role ?? null,
  person: { id: row.subject, name: row.personName ?? "" },
});

const bouncedView = (
  locale: Locale,
  { sentTrx, trx, creditedAt, feeMinor = "0" }: Bounced,
): NonNullable<MoneyProposalView["bounced"]> => ({
  ...{ sentTrx, trx, creditedAt },
  fee: moneyView(feeMinor, locale),
});

const keptView = (
  { collectedMinor, note, lines }: KeptPieces,
  locale: Locale,
): NonNullable<MoneyProposalView["kept"]> => ({
  collected: moneyView(collectedMinor, locale),
  note: note ?? null,
  lines: lines.map(({ title, label, stayed, sent }) => ({
    ...{ title: title[locale], label: label[locale], stayed, sent },
  })),
});

const handInView = (
  id: string,
  { vendor, reference, beyond }: HandedIn,
  locale: Locale,
): NonNullable<MoneyProposalView["handIn"]> => ({
  ...{ id, vendor: vendor[locale], reference },
  beyond: beyond
    ? { sum: moneyView(beyond.sumMinor, locale), limit: moneyView(beyond.limitMinor, locale) }
    : null,
});

export const moneyProposalView = (asking: Asking, row: ProposalRow<MoneyKind>): MoneyProposalView => ({
  ...headOf(asking, row, asking.viewer.kind === "finance"),
  kind: row.kind,
  order: row.payload.handIn
    ? null
    : { id: row.payload.orderId ?? row.subject, number: row.payload.number ?? "" },
  handIn: row.payload.handIn ? handInView(row.subject, row.payload.handIn, asking.locale) : null,
  paymentId: row.kind === "payment.unpaid" || row.kind === "payment.given_back" ? row.subject : null,
  refundId: row.kind === "refund.bounced" ? row.subject : null,
  bounced: row.payload.bounced ? bouncedView(asking.locale, row.payload.bounced) : null,
  parcelState: row.payload.parcelState ?? null,
  kept: row.payload.kept ? keptView(row.payload.kept, asking.locale) : null,
  contest: row.payload.contest ? contestView(row.payload.contest, asking.locale) : null,
  undone: row.payload.undone ? bookedDeliveryView(row.payload.undone, asking.locale) : null,
  evidence: row.payload.evidence ?? null,
  givenBack: row.payload.givenBack ?? null,
  amount: moneyView(row.payload.amountMinor ?? "0", asking.locale),
});
