import fc from "fast-check";
import { expect, it } from "vitest";
import { Desk, type Imported } from "./check/desk.ts";
import { keyOf } from "./courier-book.ts";
import { sampleTerms } from "./check/samples.ts";
import { any, type Planted } from "./check/planted.ts";
import { written } from "./check/written.ts";
import { isClean, type RowResult } from "./courier-match.ts";
import { courierProfiles } from "./courier-profiles.ts";

const upload = (file: string, day: number) => ({
  ...{ courier: "pathao", part: file, file, reference: file, periodEnd: new Date(Date.UTC(2026, 9, day)) },
});

const deskOf = ({ parcels }: Planted): Desk =>
  new Desk({
    parcels: new Map([["pathao", parcels]]),
    credits: new Map(),
    profileOf: () => courierProfiles.pathao,
  });

/** Both files of a market, imported one after the other. */
async function imported(planted: Planted): Promise<readonly [Desk, readonly Imported[]]> {
  const desk = deskOf(planted);
  const files: Imported[] = [];
  for (const [at, rows] of planted.files.entries()) {
    const outcome = await desk.import(upload(`f${at}`, 24 + at), written(rows, planted.styles[at] ?? 0));
    if (outcome.state === "imported") files.push(outcome);
  }
  return [desk, files];
}

const rowsOf = ({ rows }: Imported): readonly RowResult[] => rows.toSorted((a, b) => a.row.line - b.row.line);

const labelsOf = (file: Imported): string[] =>
  rowsOf(file).map(({ findings }) => findings.map(({ label }) => label).join("+"));

it("every planted error is found under its name, and what is right is left alone", async () => {
  await fc.assert(
    fc.asyncProperty(any(sampleTerms), async (planted) => {
      const [desk, files] = await imported(planted);
      expect(files.map(labelsOf)).toEqual(
        planted.files.map((rows) => rows.map(({ labels }) => labels.join("+"))),
      );
      expect(files.every(({ sums }) => sums.bad === 0)).toBe(true);
      const open = desk.open().get("pathao") ?? [];
      expect(open.map(({ id }) => id).toSorted()).toEqual([...planted.open].toSorted());
    }),
    { numRuns: 60 },
  );
});

it("no row stands for a parcel that it does not name, and no parcel is settled twice or for more than was collected", async () => {
  await fc.assert(
    fc.asyncProperty(any(sampleTerms), async (planted) => {
      const [, files] = await imported(planted);
      const clean = files.flatMap(rowsOf).filter(isClean);
      const strangers = files.flatMap(rowsOf).filter(({ row, parcel }) => {
        const names = [row.consignment ?? "", row.reference ?? ""].map(keyOf);
        return parcel && ![parcel.consignment, parcel.reference].some((name) => names.includes(name));
      });
      expect(strangers).toEqual([]);
      expect(new Set(clean.map(({ parcel }) => parcel?.id)).size).toBe(clean.length);
      for (const { row, parcel } of clean) expect(row.collectedMinor).toBe(parcel?.dueMinor);
    }),
    { numRuns: 30 },
  );
});

it("columns in another order, the other digits and another encoding change nothing", async () => {
  const seeds = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(any(sampleTerms), seeds, async (planted, styles) => {
      const facts = async (each: Planted) =>
        (await imported(each))[1].map((file) => [
          file.sums,
          rowsOf(file).map(({ match, parcel, findings, candidates }) => [
            match,
            parcel?.id,
            findings.map(({ label, expectedMinor, statedMinor }) => [label, expectedMinor, statedMinor]),
            candidates.map(({ id }) => id),
          ]),
        ]);
      expect(await facts({ ...planted, styles })).toEqual(await facts({ ...planted, styles: [0, 0] }));
    }),
    { numRuns: 30 },
  );
});
