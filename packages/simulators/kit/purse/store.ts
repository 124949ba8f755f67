import { openLines } from "../lines.ts";
import type { CallScript } from "../faults.ts";
import type { Charge } from "./truth.ts";

type Line<Detail> =
  | Readonly<{ kind: "charge"; value: Charge<Detail> }>
  | Readonly<{ kind: "fact"; name: string; value: unknown }>;

export type PurseStore<Detail> = Readonly<{
  charge(reference: string): Charge<Detail> | undefined;
  charges(): readonly Charge<Detail>[];
  save(charge: Charge<Detail>): Charge<Detail>;
  /** What outlives a reset when its name begins with `kept:` (keys), and is forgotten otherwise (the clock, tokens). */
  fact(name: string): unknown;
  note(name: string, value: unknown): void;
  reset(): void;
  close(): void;
}>;

/** The wallet's own truth. Each change is one appended line, written before the answer goes out. */
export function openPurseStore<Detail>(dataFile: string | undefined): PurseStore<Detail> {
  const charges = new Map<string, Charge<Detail>>();
  const facts = new Map<string, unknown>();
  const apply = (line: Line<Detail>): void => {
    if (line.kind === "charge") charges.set(line.value.reference, line.value);
    else facts.set(line.name, line.value);
  };
  const all = (): Line<Detail>[] => [
    ...[...charges.values()].map((value) => ({ kind: "charge", value }) as const),
    ...[...facts].map(([name, value]) => ({ kind: "fact", name, value }) as const),
  ];
  const lines = openLines(dataFile, { apply, all });
  const put = (line: Line<Detail>): void => {
    apply(line);
    lines.append(line);
  };
  return {
    charge: (reference) => charges.get(reference),
    charges: () => [...charges.values()],
    save: (value) => {
      put({ kind: "charge", value });
      return value;
    },
    fact: (name) => facts.get(name),
    note: (name, value) => put({ kind: "fact", name, value }),
    reset: () => {
      charges.clear();
      for (const name of facts.keys()) if (!name.startsWith("kept:")) facts.delete(name);
      lines.compact();
    },
    close: lines.close,
  };
}

/** Whose words the answer is in: those of the charge that was asked about; by the script `of-another`, of the newest other one that was paid. */
export const toldOf = <Detail>(
  { charges }: Pick<PurseStore<Detail>, "charges">,
  charge: Charge<Detail>,
  script: CallScript | null,
): Charge<Detail> =>
  (script?.do === "of-another" &&
    charges().findLast(({ state, reference }) => state === "paid" && reference !== charge.reference)) ||
  charge;
