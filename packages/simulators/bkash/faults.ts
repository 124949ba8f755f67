export const operations = [
  "grant",
  "refresh",
  "create",
  "execute",
  "query",
  "search",
  "refund",
  "refund-status",
  "capture",
  "void",
  "agreement",
] as const;
export type Operation = (typeof operations)[number];

export const callFaults = [
  "silent",
  "slow",
  "fail-before",
  "fail-after",
  "drop",
  "torn",
  "html",
  "already-completed",
  "other-amount",
  "other-currency",
  "other-invoice",
  "repeat-trx",
  "expire-token",
  "redirect",
  "429",
  "code",
  "refund-later",
  "refund-fails-later",
  "extra-fields",
  "number-amounts",
] as const;
export const callbackFaults = ["never", "early", "twice", "late", "reorder", "swapped"] as const;
export const webhookFaults = [
  "never",
  "twice",
  "late",
  "bad-signature",
  "foreign-topic",
  "foreign-cert",
  "inner-subscribe",
  "old",
  "garbage",
] as const;

export type CallFault = Readonly<{
  op: Operation | "*";
  do: (typeof callFaults)[number];
  /** `code`: which one. */
  code?: string;
  /** `fail-before`, `fail-after`: the HTTP status. */
  status?: number;
  /** `redirect`: whereto. */
  location?: string;
}>;
export type CallbackFault = Readonly<{ callback: (typeof callbackFaults)[number] }>;
export type WebhookFault = Readonly<{ webhook: (typeof webhookFaults)[number] }>;

/** `reference`: a payment id, a trx id or an invoice; absent: any. */
type Aim = Readonly<{ reference?: string; times: number; delayMs: number }>;
export type Fault = Aim & (CallFault | CallbackFault | WebhookFault);

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let queued: Fault[] = [];

  function take<Kind extends Fault>(fits: (fault: Fault) => fault is Kind, references: readonly string[]) {
    const found = queued
      .filter(fits)
      .find(({ reference }) => reference === undefined || references.includes(reference));
    if (!found) return null;
    queued = queued.flatMap((fault) => {
      if (fault !== found) return [fault];
      return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    });
    return found;
  }

  return {
    add: (fault: Fault) => queued.push(fault),
    list: () => queued,
    clear: () => {
      queued = [];
    },
    takeCall: (op: Operation, references: readonly string[]) =>
      take(
        (fault): fault is Aim & CallFault => "op" in fault && (fault.op === op || fault.op === "*"),
        references,
      ),
    takeCallback: (when: "create" | "return", references: readonly string[]) =>
      take(
        (fault): fault is Aim & CallbackFault =>
          "callback" in fault && (fault.callback === "early") === (when === "create"),
        references,
      ),
    takeWebhook: (references: readonly string[]) =>
      take((fault): fault is Aim & WebhookFault => "webhook" in fault, references),
  };
}

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | null =>
  allowed.find((item) => item === value) ?? null;

/** Null when the script is not understood: a test must learn of its own typing error. */
export function readFault(body: Readonly<Record<string, unknown>>): Fault | null {
  const number = (value: unknown, fallback: number): number =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : fallback;
  const text = (name: string) => (typeof body[name] === "string" ? { [name]: body[name] } : {});
  const aim = { ...text("reference"), times: number(body["times"], 1), delayMs: number(body["delayMs"], 0) };
  const callback = oneOf(callbackFaults, body["callback"]);
  if (callback) return { ...aim, callback };
  const webhook = oneOf(webhookFaults, body["webhook"]);
  if (webhook) return { ...aim, webhook };
  const op = oneOf([...operations, "*"], body["op"]);
  const what = oneOf(callFaults, String(body["do"]));
  if (!op || !what) return null;
  const status = typeof body["status"] === "number" ? { status: body["status"] } : {};
  return { ...aim, op, do: what, ...text("code"), ...text("location"), ...status };
}
