import type { SitemapKind, SitemapPart } from "@haat/contract/page-addresses";
import { DomainError } from "@haat/core/errors";
import { spellingsOf } from "@haat/core/page-path";
import { addressNow, countSitemapParts, readSitemapPages } from "@haat/db/queries/catalog/page-addresses";
import type { Ctx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

/** So many pages in each part of the sitemap; search engines take ten times as many, phones' editors do not. */
export const pagesInPart = 5_000;

/** Where what stood at an old address stands now, as a path without language. */
export async function findAddress({ db }: Pick<Ctx, "db">, path: string): Promise<string> {
  const spellings = spellingsOf(path);
  const to = spellings.length === 0 ? null : await addressNow(db, spellings);
  if (to === null) throw new DomainError("page_address.not_found");
  return to;
}

export async function readSitemap({ db }: Pick<Ctx, "db">): Promise<Readonly<Record<SitemapKind, number>>> {
  const counted = new Map((await countSitemapParts(db)).map(({ kind, parts }) => [kind, parts]));
  return { products: counted.get("products") ?? 0, shops: counted.get("shops") ?? 0 };
}

export async function readSitemapPart(
  { db }: Pick<Ctx, "db">,
  { kind, part }: Readonly<{ kind: SitemapKind; part: number }>,
): Promise<SitemapPart> {
  const pages = await readSitemapPages(db, { kind, part, most: pagesInPart * 2 });
  if (pages.length === 0) throw new DomainError("page_address.not_found");
  return { items: pages.map(({ slug, at }) => ({ slug, since: instantView(at) })) };
}
