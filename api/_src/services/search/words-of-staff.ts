import type { SearchMissList, SynonymBody, SynonymList } from "@haat/contract/search-words";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { dropMiss, listMisses } from "@haat/db/queries/search/misses";
import { dropSynonym, keepSynonym, listSynonyms } from "@haat/db/queries/search/synonyms";
import { joinsOf, tokensOf } from "@haat/search/tokens";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";

const shown = 100;

export async function readSynonyms(
  { books }: Pick<NodeCtx, "books">,
  word: string | null,
): Promise<SynonymList> {
  const norm = word === null || word === "" ? null : (normOf(word) ?? word);
  const rows = await listSynonyms(books, { word: norm, limit: shown + 1 });
  const items = rows.slice(0, shown).map((row) => ({
    ...row,
    ...{ words: [...row.words], madeAt: instantView(row.madeAt) },
  }));
  return { items, isMore: rows.length > shown };
}

/** As search spells a word, or two that are also written as one; null for more, or for what holds no letter. */
function normOf(typed: string): string | null {
  const tokens = tokensOf(typed);
  const [one, ...more] = tokens;
  if (one === undefined || more.length > 1) return null;
  return more.length === 0 ? one : (joinsOf(tokens)[0] ?? null);
}

/** Words that mean the same are looked for together from the next search on. */
export async function joinWords(ctx: NodeCtx, { words }: SynonymBody): Promise<SynonymList> {
  const norms = new Set<string>();
  for (const typed of words) {
    const norm = normOf(typed);
    if (norm === null) throw new DomainError("synonym.no_word", { word: typed });
    norms.add(norm);
  }
  if (norms.size < 2) throw new DomainError("synonym.same");
  const id = newId("synonym", ctx.now());
  await ctx.books.transact(async (tx) => {
    if (!(await keepSynonym(tx, { id, words: [...norms], by: userIdOf(ctx) })))
      throw new DomainError("synonym.there");
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "synonym.add",
      subject: id,
      after: { words: [...norms] },
    });
  });
  return readSynonyms(ctx, null);
}

export async function takeSynonymOff(ctx: NodeCtx, id: string): Promise<SynonymList> {
  await ctx.books.transact(async (tx) => {
    const words = await dropSynonym(tx, id);
    if (words === null) throw new DomainError("synonym.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "synonym.end", subject: id, before: { words } });
  });
  return readSynonyms(ctx, null);
}

export const readMisses = async ({ books }: Pick<NodeCtx, "books">): Promise<SearchMissList> => ({
  items: await listMisses(books, shown),
});

/** It was seen; it comes back when it is looked for again. */
export async function dropSearchMiss(ctx: NodeCtx, query: string): Promise<SearchMissList> {
  await ctx.books.transact(async (tx) => {
    if (!(await dropMiss(tx, query))) throw new DomainError("search_miss.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "search_miss.end", subject: "", before: { query } });
  });
  return readMisses(ctx);
}
