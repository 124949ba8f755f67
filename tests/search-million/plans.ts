import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Ctx } from "@haat/api/context";
import { searchProducts } from "@haat/api/services/catalog/search-products";
import type { ProductFilter } from "@haat/contract/listing";
import { openExplained } from "../db/plans.ts";

/** What differs from one run to the next tells nothing of a plan. */
export const normalised = (plan: string): string =>
  plan
    .replaceAll(/\b(prd|ven|var|cat|usr)_[0-9a-z]{26}\b/g, "$1_…")
    .replaceAll(/^(?:\s*)(?:I\/O Timings|Settings|WAL):.*\n/gm, "")
    .replaceAll(/ +$/gm, "")
    .trim();

/** How each of these is carried out, written where it can be read beside the code. */
export async function writePlans(
  { adminUrl, databaseUrl }: Readonly<{ adminUrl: string; databaseUrl: string }>,
  asked: Readonly<Record<string, ProductFilter>>,
  { folder, goods }: Readonly<{ folder: string; goods: number }>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let plans: string[] = [];
  const { db, end } = await openExplained(adminUrl, databaseUrl, {
    format: "text",
    told: (plan) => plans.push(normalised(plan)),
  });
  for (const [name, filter] of Object.entries(asked)) {
    // The second time is the usual one: what is read lies in memory.
    for (let time = 0; time < 2; time += 1) {
      plans = [];
      await searchProducts({ db, locale: "bn" } as Ctx, filter);
    }
    const head = `${JSON.stringify(filter)} among ${goods} products`;
    writeFileSync(path.join(folder, `${name}.txt`), `${[head, ...plans].join("\n\n")}\n`);
  }
  await end();
}
