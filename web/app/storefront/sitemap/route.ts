import { Sitemap, sitemapKinds } from "@haat/contract/page-addresses";
import { publicApi } from "../../lib/api.server.ts";
import { originOf, xmlAnswer } from "./answer.server.ts";
import type { Route } from "./+types/route.ts";
import { indexXml } from "./xml.ts";

export async function loader(args: Route.LoaderArgs) {
  const { parts } = await publicApi(args).read("/v1/store/sitemap", Sitemap);
  const origin = originOf(args.request);
  const files = sitemapKinds.flatMap((kind) =>
    Array.from({ length: parts[kind] }, (_, at) => `${origin}/sitemaps/${kind}/${at + 1}.xml`),
  );
  return xmlAnswer(indexXml([`${origin}/sitemaps/pages/1.xml`, ...files]));
}
