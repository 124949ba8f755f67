import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type TypedWord = Readonly<{ n: string; k1: readonly string[]; k2: readonly string[] }>;
export type FoundWord = Readonly<{
  /** What was typed. */
  token: string;
  id: number;
  norm: string;
  forms: readonly string[];
  k1: readonly string[];
  k2: readonly string[];
  fields: number;
  uses: number;
  titleUses: number;
  kind: "heard" | "synonym" | "place";
}>;
const columns = sql`token, id, norm, forms, k1, k2, fields, uses, title_uses as "titleUses"`;

/** Words of the market that may be meant, and `places` that are districts or lie in one: of those `norm` is the district's id, and `forms` its names. */
export const findWords = (
  db: Database,
  tokens: readonly TypedWord[],
  places: readonly string[],
): Promise<FoundWord[]> =>
  db.ask<FoundWord>(
    anyone,
    sql`select ${columns}, kind from search_words(${JSON.stringify(tokens)}::jsonb, ${sql.param(places)}::text[])`,
  );

/** Words that are spelt nearly like these sounds. */
export const findNearWords = (db: Database, sounds: readonly string[]): Promise<Omit<FoundWord, "kind">[]> =>
  db.ask<Omit<FoundWord, "kind">>(
    anyone,
    sql`select ${columns} from search_near(${sql.param(sounds)}::text[])`,
  );
