export const callbackFaults = ["never", "early", "twice", "late", "reorder", "swapped"] as const;
export type CallbackFault = (typeof callbackFaults)[number];

/** What any wallet can do to any call. */
export const commonFaults = [
  "silent",
  "lost",
  "slow",
  "slow-before",
  "fail-before",
  "fail-after",
  "drop",
  "torn",
  "html",
  "wrong-type",
  "redirect",
  "429",
  "expire-token",
  "extra-fields",
] as const;

/** `reference`: what the call is about, by any of its names; absent: any. */
type Aim = Readonly<{ reference?: string; times: number; delayMs: number }>;

export type CallScript = Aim &
  Readonly<{
    op: string;
    do: string;
    /** `code`: which one. */
    code?: string;
    /** `fail-before`, `fail-after`, `html`: the HTTP status. */
    status?: number;
    /** `redirect`: whereto. */
    location?: string;
  }>;
export type CallbackScript = Aim & Readonly<{ callback: CallbackFault }>;
export type WebhookScript = Aim & Readonly<{ webhook: string }>;
export type Fault = CallScript | CallbackScript | WebhookScript;

/** What one wallet understands. */
export type Vocabulary = Readonly<{
  operations: readonly string[];
  calls: readonly string[];
  webhooks: readonly string[];
}>;

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let queued: Fault[] = [];
  let forgetting = Promise.withResolvers<void>();

  function take<Kind extends Fault>(
    fits: (fault: Fault) => fault is Kind,
    references: readonly string[],
  ): Kind | null {
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
    add: (fault: Fault): void => void queued.push(fault),
    list: (): readonly Fault[] => queued,
    clear: (): void => {
      queued = [];
      forgetting.resolve();
      forgetting = Promise.withResolvers();
    },
    /** Resolves with the next `clear`. */
    forgotten: (): Promise<void> => forgetting.promise,
    takeCall: (op: string, references: readonly string[]) =>
      take((f): f is CallScript => "op" in f && (f.op === op || f.op === "*"), references),
    takeCallback: (when: "create" | "return", references: readonly string[]) =>
      take(
        (f): f is CallbackScript => "callback" in f && (f.callback === "early") === (when === "create"),
        references,
      ),
    takeWebhook: (references: readonly string[]) =>
      take((f): f is WebhookScript => "webhook" in f, references),
  };
}

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | null =>
  allowed.find((item) => item === value) ?? null;

/** Null when the script is not understood: a test must learn of its own typing error. */
export function readFault(known: Vocabulary, body: Readonly<Record<string, unknown>>): Fault | null {
  const number = (value: unknown, fallback: number): number =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : fallback;
  const text = (name: string) => (typeof body[name] === "string" ? { [name]: body[name] } : {});
  const aim = { ...text("reference"), times: number(body["times"], 1), delayMs: number(body["delayMs"], 0) };
  const callback = oneOf(callbackFaults, body["callback"]);
  if (callback) return { ...aim, callback };
  const webhook = oneOf(known.webhooks, body["webhook"]);
  if (webhook) return { ...aim, webhook };
  const op = oneOf([...known.operations, "*"], body["op"]);
  const what = oneOf(known.calls, String(body["do"]));
  if (!op || !what) return null;
  const status = typeof body["status"] === "number" ? { status: body["status"] } : {};
  return { ...aim, op, do: what, ...text("code"), ...text("location"), ...status };
}
