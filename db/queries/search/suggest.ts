import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type Suggestion = Readonly<{
  kind: "word" | "category" | "shop" | "product";
  text: string;
  slug: string | null;
}>;

/** `typed` is the word that is not finished yet, `before` what stands before it, `sound` how it begins to sound. */
export async function findSuggestions(
  db: Database,
  { typed, before, sound, bn }: Readonly<{ typed: string; before: string; sound: string; bn: boolean }>,
): Promise<Suggestion[]> {
  const [row] = await db.ask<{ items: Suggestion[] }>(
    anyone,
    sql`select search_suggestions(${typed}::text, ${before}::text, ${sound}::text, ${bn}::boolean) as items`,
  );
  return row?.items ?? [];
}
