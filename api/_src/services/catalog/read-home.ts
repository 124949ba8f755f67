import { type HomePage, readHomePage, readHomePageOn } from "@haat/db/queries/catalog/shelves";
import type { Ctx, NodeCtx } from "../../context.ts";

export const readHome = async ({ db, locale }: Ctx): Promise<HomePage> =>
  withSomething(await readHomePage(db, locale));

/** As it will be, or was, on a day of Dhaka by what is written down now; without a day today's. */
export const previewHome = async ({ books, locale }: NodeCtx, day: string | null): Promise<HomePage> =>
  withSomething(await readHomePageOn(books, { locale, day }));

/** A part that has nothing to show would be a heading over nothing. */
function withSomething({ hero, sections }: HomePage): HomePage {
  const shown = sections.filter(
    ({ kind, cards, categories, vendors }) =>
      ["words", "promises"].includes(kind) || cards.length + categories.length + vendors.length > 0,
  );
  return { hero, sections: shown };
}
