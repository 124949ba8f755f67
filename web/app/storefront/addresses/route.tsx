import { mostAddresses } from "@haat/contract/address-book";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { AddressRow } from "./address-row.tsx";
import { chooseAddress, readAddresses, removeAddress } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  await requireMe(api, localeOf(args.params), new URL(args.request.url).pathname);
  return { items: await readAddresses(api) };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { intent, id } = await readForm(request);
  if (id === undefined || (intent !== "remove" && intent !== "choose")) throw data(null, { status: 400 });
  const api = personalApi(args);
  const done = await (intent === "remove" ? removeAddress(api, id) : chooseAddress(api, id));
  if (!done.ok) return answerRefusal(done.problem, args);
  return redirect(`/${localeOf(params)}/account/addresses`, {
    status: 303,
    headers: { "set-cookie": writeFlash(intent === "remove" ? "address_removed" : "address_kept", request) },
  });
}

export default function Addresses({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("mydata:addresses.title")} isPrivate />
      <h1 className="text-2xl">{t("mydata:addresses.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>{t("mydata:addresses.intro")}</p>
      {items.length === 0 && <EmptyState icon="pin" title={t("mydata:addresses.empty")} />}
      <ul className="grid gap-3">
        {items.map((address) => (
          <AddressRow key={address.id} address={address} isAlone={items.length === 1} />
        ))}
      </ul>
      {items.length < mostAddresses ? (
        <a href={`/${locale}/account/addresses/new`} className="button">
          {t("mydata:addresses.add")}
        </a>
      ) : (
        <p className="text-soft">{t("mydata:addresses.full")}</p>
      )}
    </div>
  );
}
