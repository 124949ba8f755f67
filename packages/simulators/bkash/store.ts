import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
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

/** The wallet's own truth. Each change is one appended line, written before the answer goes out. */
export type Store = ReturnType<typeof openStore>;

export function openStore(dataFile: string | undefined) {
  let merchant = newMerchant;
  let subscription: Subscription | null = null;
  let key: SigningKey | null = null;
  let clockOffsetMs = 0;
  const payments = new Map<string, Payment>();
  const byTrx = new Map<string, string>();
  const agreements = new Map<string, Agreement>();
  const tokens = new Map<string, Token>();
  const notices = new Map<string, Notice>();

  function apply(line: Line): void {
    switch (line.kind) {
      case "merchant":
        merchant = line.value;
        break;
      case "subscription":
        subscription = line.value;
        break;
      case "key":
        key = line.value;
        break;
      case "clock":
        clockOffsetMs = line.value;
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

  const everything = (): Line[] => [
    { kind: "merchant", value: merchant },
    { kind: "clock", value: clockOffsetMs },
    ...(subscription ? [{ kind: "subscription", value: subscription } as const] : []),
    ...(key ? [{ kind: "key", value: key } as const] : []),
    ...[...payments.values()].map((value) => ({ kind: "payment", value }) as const),
    ...[...agreements.values()].map((value) => ({ kind: "agreement", value }) as const),
    ...[...tokens.values()].map((value) => ({ kind: "token", value }) as const),
    ...[...notices.values()].map((value) => ({ kind: "notice", value }) as const),
  ];

  for (const line of dataFile ? readLines(dataFile) : []) apply(line);
  let file = dataFile ? rewrite(dataFile, everything()) : null;
  const put = (line: Line): void => {
    apply(line);
    if (file !== null) writeSync(file, `${JSON.stringify(line)}\n`);
  };

  return {
    merchant: () => merchant,
    subscription: () => subscription,
    key: () => key,
    clockOffsetMs: () => clockOffsetMs,
    payment: (id: string) => payments.get(id),
    paymentOfTrx: (trxId: string) => payments.get(byTrx.get(trxId) ?? ""),
    payments: () => [...payments.values()],
    agreement: (id: string) => agreements.get(id),
    token: (id: string) => tokens.get(id),
    tokens: () => [...tokens.values()],
    notices: () => [...notices.values()],
    put,
    /** Forgets money and tokens; the signing key and the merchant's subscription stay. */
    reset: () => {
      merchant = newMerchant;
      clockOffsetMs = 0;
      for (const map of [payments, byTrx, agreements, tokens, notices]) map.clear();
      if (file === null || !dataFile) return;
      closeSync(file);
      file = rewrite(dataFile, everything());
    },
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

/** A process killed while writing leaves at most one torn last line. */
function readLines(dataFile: string): Line[] {
  let text = "";
  try {
    text = readFileSync(dataFile, "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    try {
      return line === "" ? [] : [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function rewrite(dataFile: string, lines: readonly Line[]): number {
  mkdirSync(dirname(dataFile), { recursive: true });
  const next = `${dataFile}.next`;
  writeFileSync(next, lines.map((line) => `${JSON.stringify(line)}\n`).join(""), { mode: 0o600 });
  renameSync(next, dataFile);
  return openSync(dataFile, "a");
}
