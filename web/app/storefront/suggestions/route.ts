import { SuggestionList } from "@haat/contract/listing";
import { createTranslator } from "@haat/i18n/catalog";
import { publicApi } from "../../lib/api.server.ts";
import { freshCache } from "../../lib/headers.server.ts";
import { localeOf } from "../../lib/locale.ts";
import type { Route } from "./+types/route.ts";

const pathOf = { category: "c", shop: "shops", product: "p" } as const;

/** For the script of the search box: what may be meant, and where each of it leads. The same for everybody. */
export async function loader(args: Route.LoaderArgs) {
  const locale = localeOf(args.params);
  const { t } = createTranslator(locale);
  const q = (new URL(args.request.url).searchParams.get("q") ?? "").slice(0, 100);
  const { items } = await publicApi(args).find("/v1/store/suggestions", SuggestionList, { query: { q } });
  const told = items.map(({ kind, text, slug }) =>
    kind === "word" || slug === null
      ? { text, of: "", to: `/${locale}/search?q=${encodeURIComponent(text)}` }
      : { text, of: t(`common:suggestion.${kind}`), to: `/${locale}/${pathOf[kind]}/${slug}` },
  );
  return Response.json(told, { headers: freshCache });
}
