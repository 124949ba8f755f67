import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type SynonymRow = Readonly<{
  id: string;
  words: readonly Readonly<{ word: string; goods: number }>[];
  madeBy: string | null;
  madeAt: string;
}>;

/** The newest first; `word`: only groups in which it stands. */
export const listSynonyms = (
  books: Pick<Books, "ask">,
  { word, limit }: Readonly<{ word: string | null; limit: number }>,
): Promise<SynonymRow[]> =>
  books.ask<SynonymRow>(
    sql`select y.id, u.name as "madeBy", y.made_at as "madeAt",
        (select json_agg(json_build_object('word', n.word, 'goods', coalesce(w.uses, 0)) order by n.place)
           from unnest(y.words) with ordinality n(word, place) left join search_word w on w.norm = n.word) as words
      from search_synonym y left join user_account u on u.id = y.made_by
     where ${word}::text is null or ${word}::text = any (y.words)
     order by y.made_at desc, y.id desc limit ${limit}`,
  );

/** False: all of these words stand in one group already. */
export async function keepSynonym(
  tx: Tx,
  { id, words, by }: Readonly<{ id: string; words: readonly string[]; by: string }>,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('synonyms', 0))`);
  const { rows } = await tx.execute(
    sql`insert into search_synonym (id, words, made_by) select ${id}, ${sql.param(words)}::text[], ${by}
      where not exists (select from search_synonym y where y.words @> ${sql.param(words)}::text[]) returning id`,
  );
  return rows.length === 1;
}

/** Its words; null: there is none. */
export async function dropSynonym(tx: Tx, id: string): Promise<readonly string[] | null> {
  const { rows } = await tx.execute<{ words: string[] }>(
    sql`delete from search_synonym where id = ${id} returning words`,
  );
  return rows[0]?.words ?? null;
}
