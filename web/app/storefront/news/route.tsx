import newsScript from "virtual:enhance/news";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import { orderKeys, readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { NewsDevices } from "./devices.tsx";
import { changeDevices, readDevices } from "./queries.server.ts";

export const handle: PageHandle = { script: newsScript };

const listOf = ({ request, params: { orderId } }: Pick<Route.LoaderArgs, "request" | "params">) => ({
  path: `/v1/store/orders/${encodeURIComponent(orderId)}/devices`,
  headers: orderKeys(request, orderId),
});

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { number } = await readOrder(api, args.request, args.params.orderId);
  return { number, devices: await readDevices(api, listOf(args)) };
}

export const action = (args: Route.ActionArgs) =>
  changeDevices(args, {
    ...listOf(args),
    page: `/${localeOf(args.params)}/orders/${args.params.orderId}/news`,
  });

export default function OrderNews({
  loaderData: { number, devices },
  actionData,
  params,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("account:news.title")} isPrivate />
      <BackLink to={`/orders/${params.orderId}`} name={t("checkout:order.title", { number })} />
      <h1 className="text-2xl">{t("account:news.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>{t("account:news.of_order")}</p>
      <p className="text-sm text-soft">{t("account:news.codes")}</p>
      <NewsDevices devices={devices} page={`/${locale}/orders/${params.orderId}/news`} />
    </div>
  );
}
