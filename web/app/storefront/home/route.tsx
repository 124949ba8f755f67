import { PageHead } from "../../components/ui/page-head.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { FrontPage } from "./front-page.tsx";
import { HomeJsonLd } from "./json-ld.tsx";
import { readHome } from "./queries.server.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

export const loader = (args: Route.LoaderArgs) => readHome(publicApi(args));

export default function Home({ loaderData: home }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("storefront:home.title")} description={t("storefront:home.description")} />
      <HomeJsonLd />
      <FrontPage home={home} />
    </>
  );
}
