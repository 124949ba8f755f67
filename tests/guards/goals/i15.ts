import type { Guard } from "../guard.ts";

const speed = "db/migrations/0265_search_speed.sql";

/** Searches: what they cost, and what they promise. */
export const i15: readonly Guard[] = [
  {
    gate: "I15",
    holds: "search finds a word's goods by an index",
    file: speed,
    whole:
      "create index search_product_terms on search_product using gin (terms) with (fastupdate = off) where shown;",
    broken: "create index search_product_terms on search_product (title_words);",
    noticedBy: ["tests/api/search-plans.test.ts"],
  },
  {
    gate: "I15",
    holds: "search counts in how many goods a word stands down as well as up",
    file: speed,
    whole: "select unnest(o.terms) as code, -1 as d",
    broken: "select unnest(o.terms) as code, 0 as d",
    noticedBy: ["tests/api/search-words.test.ts"],
  },
  {
    gate: "I15",
    holds: "search by a price range finds what has a price in it",
    file: speed,
    whole: "v.price_minor between %2$s and %3$s",
    broken: "v.price_minor between 0 and greatest(%2$s, %3$s)",
    noticedBy: ["tests/api/search-words.test.ts"],
  },
  {
    gate: "I15",
    holds: "search tells what there is without the price that is in the way",
    file: "db/migrations/0271_search_instead.sql",
    whole: "when 'price' then w.min_price := null; w.max_price := null;",
    broken: "when 'price' then null;",
    noticedBy: ["tests/api/search-instead.test.ts"],
  },
  {
    gate: "I15",
    holds: "search lets a place go that has nothing, rather than find nothing",
    file: "api/_src/services/catalog/try-words.ts",
    whole: "? [place] : [place, null])",
    broken: "? [place] : [place])",
    noticedBy: ["tests/api/search-instead.test.ts"],
  },
  {
    gate: "I15",
    holds: "an answer about goods is kept for a second, so that a change is found",
    file: "api/_src/routes/catalog/public-reply.ts",
    whole: '"public, max-age=0, s-maxage=1"',
    broken: '"public, max-age=0, s-maxage=1, stale-while-revalidate=300"',
    noticedBy: ["tests/web/fresh-goods.test.ts"],
  },
  {
    gate: "I15",
    holds: "a page of goods is kept for two seconds, so that a change is found",
    file: "web/app/lib/headers.server.ts",
    whole: '"public, max-age=0, s-maxage=2"',
    broken: '"public, max-age=0, s-maxage=60"',
    noticedBy: ["tests/web/fresh-goods.test.ts"],
  },
  {
    gate: "P1",
    holds: "search keeps no number that somebody typed",
    file: "api/_src/services/catalog/note-search.ts",
    whole: 'const query = /\\d{5}/.test(text.replaceAll(" ", "")) ? null : text;',
    broken: "const query = text;",
    noticedBy: ["tests/api/search.test.ts"],
  },
];
