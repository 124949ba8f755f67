import { openLines } from "../kit/lines.ts";
import {
  newMerchant,
  type Agreement,
  type Merchant,
  type Notice,
  type Payment,
  type SigningKey,
  type Subscription,
  type Token,
} from "./truth.ts";

type Single = { merchant: Merchant; subscription: Subscription; key: SigningKey; clock: number };
type Keyed = { payment: Payment; agreement: Agreement; token: Token; notice: Notice };
type Line =
  | { [Kind in keyof Single]: Readonly<{ kind: Kind; value: Single[Kind] }> }[keyof Single]
  | { [Kind in keyof Keyed]: Readonly<{ kind: Kind; value: Keyed[Kind] }> }[keyof Keyed];

/** What the lines add up to. */
function createTruth() {
  const single: { [Kind in keyof Single]: Single[Kind] | null } = {
    merchant: newMerchant,
    subscription: null,
    key: null,
    clock: 0,
  };
  const payments = new Map<string, Payment>();
  const byTrx = new Map<string, string>();
  const agreements = new Map<string, Agreement>();
  const tokens = new Map<string, Token>();
  const notices = new Map<string, Notice>();

  function apply(line: Line): void {
    switch (line.kind) {
      case "merchant":
      case "subscription":
      case "key":
      case "clock":
        Object.assign(single, { [line.kind]: line.value });
        break;
      case "payment":
        payments.set(line.value.id, line.value);
        if (line.value.trxId) byTrx.set(line.value.trxId, line.value.id);
        break;
      case "agreement":
        agreements.set(line.value.id, line.value);
        break;
      case "token":
        tokens.set(line.value.id, line.value);
        break;
      case "notice":
        notices.set(line.value.messageId, line.value);
        break;
    }
  }

  const forget = (): void => {
    Object.assign(single, { merchant: newMerchant, clock: 0 });
    for (const map of [payments, byTrx, agreements, tokens, notices]) map.clear();
  };
  return { single, payments, byTrx, agreements, tokens, notices, apply, forget };
}

const linesOf = ({
  single,
  payments,
  agreements,
  tokens,
  notices,
}: ReturnType<typeof createTruth>): readonly Line[] =>
  [
    ...Object.entries(single).flatMap(([kind, value]) => (value === null ? [] : [{ kind, value }])),
    ...[...payments.values()].map((value) => ({ kind: "payment", value })),
    ...[...agreements.values()].map((value) => ({ kind: "agreement", value })),
    ...[...tokens.values()].map((value) => ({ kind: "token", value })),
    ...[...notices.values()].map((value) => ({ kind: "notice", value })),
  ] as Line[];

/** The wallet's own truth. Each change is one appended line, written before the answer goes out. */
export type Store = ReturnType<typeof openStore>;

export function openStore(dataFile: string | undefined) {
  const truth = createTruth();
  const lines = openLines(dataFile, { apply: truth.apply, all: () => linesOf(truth) });
  const { single, payments, byTrx, agreements, tokens, notices } = truth;
  return {
    merchant: () => single.merchant ?? newMerchant,
    subscription: () => single.subscription,
    key: () => single.key,
    clockOffsetMs: () => single.clock ?? 0,
    payment: (id: string) => payments.get(id),
    paymentOfTrx: (trxId: string) => payments.get(byTrx.get(trxId) ?? ""),
    payments: () => [...payments.values()],
    agreement: (id: string) => agreements.get(id),
    token: (id: string) => tokens.get(id),
    tokens: () => [...tokens.values()],
    notices: () => [...notices.values()],
    put: (line: Line): void => {
      truth.apply(line);
      lines.append(line);
    },
    /** Forgets money and tokens; the signing key and the merchant's subscription stay. */
    reset: () => {
      truth.forget();
      lines.compact();
    },
    close: lines.close,
  };
}
