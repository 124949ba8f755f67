export type JournalEntry = Readonly<{
  number: number;
  at: string;
  op: string;
  method: string;
  path: string;
  reference: string | null;
  request: unknown;
  status: number | null;
  response: unknown;
  fault: string | null;
}>;

const kept = 10_000;

const redactor =
  (secret: RegExp) =>
  (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [key, secret.test(key) ? "[redacted]" : inner]),
        )
      : value;

/** Every request this wallet has heard, newest last; for tests that count calls. */
export type Journal = ReturnType<typeof createJournal>;

/** `secret` names the fields that no line may hold. */
export function createJournal(now: () => number, secret: RegExp) {
  const redact = redactor(secret);
  let entries: JournalEntry[] = [];
  let number = 0;
  return {
    note: (entry: Omit<JournalEntry, "number" | "at">) => {
      number += 1;
      const { request, response } = entry;
      const at = new Date(now()).toISOString();
      entries.push({ ...entry, number, at, request: redact(request), response: redact(response) });
      if (entries.length > kept) entries = entries.slice(-kept / 2);
    },
    list: () => entries,
    clear: () => {
      entries = [];
    },
  };
}
