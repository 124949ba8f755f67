import newsScript from "virtual:enhance/news";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import { NewsDevices } from "../news/devices.tsx";
import { changeDevices, readDevices } from "../news/queries.server.ts";
import type { Route } from "./+types/route.ts";

export const handle: PageHandle = { script: newsScript };

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const path = "/v1/auth/me/devices";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  await requireMe(api, localeOf(args.params), new URL(args.request.url).pathname);
  return readDevices(api, { path });
}

export const action = (args: Route.ActionArgs) =>
  changeDevices(args, { path, page: `/${localeOf(args.params)}/account/news` });

export default function OwnNews({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("account:news.title")} isPrivate />
      <h1 className="text-2xl">{t("account:news.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>{t("account:news.of_all")}</p>
      <p className="text-sm text-soft">{t("account:news.codes")}</p>
      <NewsDevices devices={loaderData} page={`/${locale}/account/news`} />
    </div>
  );
}
