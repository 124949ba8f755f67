import { newSecret } from "@haat/core/ids";
import { data } from "react-router";
import complaintScript from "virtual:enhance/complaint";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readOrder } from "../order/queries.server.ts";
import type { PageHandle } from "../../root.tsx";
import type { Route } from "./+types/route.ts";
import { NewComplaint } from "./new-form.tsx";
import { OwnComplaint } from "./own-complaint.tsx";
import { readComplaints } from "./queries.server.ts";
import { nothingSaid } from "./nothing-said.ts";
import { addPhoto, makeComplaint, saySomething } from "./said.server.ts";

export const handle: PageHandle = { script: complaintScript };

export async function loader(args: Route.LoaderArgs) {
  const [api, { orderId }] = [personalApi(args), args.params];
  const [{ number }, complaints] = await Promise.all([
    readOrder(api, args.request, orderId),
    readComplaints(api, args.request, orderId),
  ]);
  return { number, ...complaints, pressKey: newSecret(), now: new Date().toISOString() };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const { request, params } = args;
  const key = form.get("key");
  const ask = {
    api: personalApi(args),
    request,
    orderId: params.orderId,
    key: typeof key === "string" ? key : "",
  };
  const asked = { args, ask, form };
  if (form.get("intent") === "complain") return makeComplaint(asked);
  return form.get("intent") === "photo" ? addPhoto(asked) : saySomething(asked);
}

export default function Complaints({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { number, parts, items, pressKey, now } = loaderData;
  const { refusal, isUnread, typed } = actionData ?? nothingSaid;
  const page = `/orders/${params.orderId}`;
  const form = (
    <NewComplaint page={`/${locale}${page}/complaint`} {...{ parts, pressKey, typed, isUnread }} />
  );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("complaints:own.title")} isPrivate />
      <BackLink to={page} name={t("checkout:order.title", { number })} />
      <div>
        <h1 className="text-2xl">{t("complaints:own.title")}</h1>
        <p className="max-w-prose text-soft">{t("complaints:own.lead")}</p>
      </div>
      <RefusalNotice refusal={refusal} />
      {items.map((complaint) => (
        <OwnComplaint key={complaint.id} {...{ complaint, pressKey, now }} />
      ))}
      {parts.length > 0 && items.length > 0 && (
        <details className="grid gap-3" open={isUnread}>
          <summary className="button-quiet">{t("complaints:own.new")}</summary>
          {form}
        </details>
      )}
      {parts.length > 0 && items.length === 0 && form}
      {parts.length === 0 && items.length === 0 && (
        <EmptyState icon="chat" title={t("complaints:own.none")}>
          <p className="text-soft">{t("complaints:own.none_text")}</p>
        </EmptyState>
      )}
    </div>
  );
}
