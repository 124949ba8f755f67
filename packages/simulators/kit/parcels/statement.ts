import { dhakaWall } from "../clock.ts";
import type { SimApp } from "../listen.ts";
import { controlBase } from "../machine.ts";
import { differences, totalDifference } from "./differences.ts";
import { rowOf, type SheetWriter } from "./sheet.ts";
import type { Tariff } from "./tariff.ts";
import type { Parcel } from "./truth.ts";

type Source = Readonly<{
  parcels(): readonly Parcel<unknown>[];
  tariff(): Tariff;
  now(): number;
  write: SheetWriter;
}>;

const day = /^\d{4}-\d\d-\d\d$/;
const formats = ["csv", "bangla", "xlsx"] as const;

/**
 * `GET /_control/statement?from=2026-11-01&to=2026-11-20` (both in Dhaka) or `?invoice=…`: the file that the merchant's portal would
 * give, in `&format=csv|bangla|xlsx`; with `&differences=short,none,typo` one that is wrong: the first hits the first row.
 */
export function statementRoute(app: SimApp, { parcels, tariff, now, write }: Source): void {
  app.get(`${controlBase}/statement`, (c) => {
    const today = dhakaWall(now()).slice(0, 10);
    const {
      invoice = "",
      from = today,
      to = from,
      differences: text = "",
      format: spelled = "csv",
    } = c.req.query();
    const wished = text.split(",").filter((name) => name !== "");
    const format = formats.find((each) => each === spelled);
    if (!day.test(from) || !day.test(to) || !format)
      return c.json(
        {
          error: `statement takes ?from=2026-11-01&to=2026-11-20 or ?invoice=, &format=${formats.join("|")}`,
        },
        400,
      );
    if (wished.some((name) => name !== totalDifference && !Object.hasOwn(differences, name)))
      return c.json(
        { error: `differences are ${[...Object.keys(differences), totalDifference].join(", ")}` },
        400,
      );
    const isIn = (parcel: Parcel<unknown>, at: number): boolean => {
      const on = dhakaWall(at).slice(0, 10);
      return invoice === "" ? on >= from && on <= to : parcel.invoice === invoice;
    };
    const all = parcels()
      .flatMap((parcel) => {
        const row = rowOf(parcel, tariff());
        return row && isIn(parcel, row.at) ? [row] : [];
      })
      .toSorted((a, b) => a.at - b.at);
    const left = wished.filter((name) => name !== totalDifference);
    const rows = all.flatMap((row) => differences[left.shift() ?? "none"]?.(row, tariff()) ?? [row]);
    const sum = (name: "collected" | "payout"): bigint => rows.reduce((so, row) => so + row[name], 0n);
    const off = wished.includes(totalDifference) ? 12_000n : 0n;
    const total = { collected: sum("collected"), payout: sum("payout") - off };
    const { fileName, body } = write({ rows, total, invoice, from, to, format });
    return c.body(body, 200, { "content-disposition": `attachment; filename="${fileName}"` });
  });
}
