import { CategoryList } from "@haat/contract/catalog";
import { SitemapPart } from "@haat/contract/page-addresses";
import { data } from "react-router";
import { type Api, publicApi } from "../../lib/api.server.ts";
import { originOf, xmlAnswer } from "./answer.server.ts";
import type { Route } from "./+types/part.ts";
import { pagesXml } from "./xml.ts";

const places = { products: "/p/", shops: "/shops/" } as const;
const standing = ["", "/categories", "/sell", "/terms", "/privacy", "/cookies", "/complaint"] as const;

/** One part of the sitemap: of goods, of shops, or the pages that are always there. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const paths = await pathsOf(publicApi({ request, params: {}, context }), params);
  return xmlAnswer(pagesXml(originOf(request), paths));
}

async function pathsOf(api: Api, { kind, file }: Route.LoaderArgs["params"]): Promise<readonly string[]> {
  const part = /^([1-9]\d{0,4})\.xml$/.exec(file)?.[1];
  if (part === undefined) throw data(null, { status: 404 });
  if (kind === "pages" && part === "1") {
    const { items } = await api.read("/v1/store/categories", CategoryList);
    return [...standing, ...items.map(({ slug }) => `/c/${slug}`)];
  }
  if (kind !== "products" && kind !== "shops") throw data(null, { status: 404 });
  const { items } = await api.read(`/v1/store/sitemap/${kind}/${part}`, SitemapPart);
  return items.map(({ slug }) => `${places[kind]}${slug}`);
}
