import { ComplaintAnswerBody } from "@haat/contract/complaint";
import { isId, newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { answerComplaint, readShopComplaints } from "./queries.server.ts";
import { ShopComplaint } from "./shop-complaint.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { items } = await readShopComplaints(personalApi(args));
  return { items, pressKey: newSecret(), now: new Date().toISOString() };
}

export async function action(args: Route.ActionArgs) {
  const typed = await readForm(args.request);
  const { complaint, part = "", said, offer, key = "" } = typed;
  if (!isId("subOrder", part)) throw data(null, { status: 400 });
  const body = ComplaintAnswerBody.safeParse({ complaint, said, offer });
  if (!body.success) return data({ typed, refusal: undefined }, { status: 400 });
  const outcome = await answerComplaint({ api: personalApi(args), partId: part, key, body: body.data });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ typed: null, ...refused.data }, refused.init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/vendor/complaints`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("complaint_answered", args.request) } },
  });
}

export default function Complaints({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { items, pressKey, now } = loaderData;
  const typed = actionData?.typed ?? null;
  const waiting = items.filter(({ state }) => state === "open").length;
  return (
    <div className="grid gap-5">
      <PageHead title={t("complaints:shop.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("complaints:shop.title")}</h1>
        <p className="max-w-prose text-soft">{t("complaints:shop.text")}</p>
        {waiting > 0 && <p className="font-semibold">{t("complaints:shop.waits", { count: waiting })}</p>}
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {items.length === 0 ? (
        <EmptyState icon="chat" title={t("complaints:shop.none")}>
          <p className="text-soft">{t("complaints:shop.none_text")}</p>
        </EmptyState>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {items.map((complaint) => (
            <ShopComplaint
              key={complaint.id}
              {...{ complaint, pressKey, now }}
              typed={typed?.["complaint"] === complaint.id ? typed : null}
            />
          ))}
        </div>
      )}
    </div>
  );
}
