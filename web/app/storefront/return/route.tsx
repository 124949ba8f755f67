import { newSecret } from "@haat/core/ids";
import { data } from "react-router";
import complaintScript from "virtual:enhance/complaint";
import { textsOf } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { translatorOf } from "../../lib/translators.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import { nothingSaid } from "../complaints/nothing-said.ts";
import { readComplaints } from "../complaints/queries.server.ts";
import { sendComplaint } from "../complaints/said.server.ts";
import { readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { readReturn } from "./read-return.ts";
import { type Returnable, ReturnForm } from "./return-form.tsx";
import { ReturnSure } from "./return-sure.tsx";

export const handle: PageHandle = { script: complaintScript };

export async function loader(args: Route.LoaderArgs) {
  const [api, { orderId }] = [personalApi(args), args.params];
  const [{ number }, { parts, items }] = await Promise.all([
    readOrder(api, args.request, orderId),
    readComplaints(api, args.request, orderId),
  ]);
  const open = parts.flatMap((part): Returnable[] =>
    part.returns === null ? [] : [{ ...part, returns: part.returns }],
  );
  return { number, open, hasAsked: items.length > 0, pressKey: newSecret(), now: new Date().toISOString() };
}

/** Chosen, looked at once more, and only then asked for: by the complaint's own door. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const typed = textsOf(form);
  const { t } = translatorOf(localeOf(params));
  const body = readReturn(typed, t("complaints:kind.changed_mind"));
  const said = { ...nothingSaid, typed, asks: null };
  if (typed["intent"] === "change") return data(said);
  if (body?.back === undefined) return data({ ...said, isUnread: true }, { status: 400 });
  if (typed["intent"] !== "send") return data({ ...said, asks: { ...body, back: body.back } });
  const ask = { api: personalApi(args), request, orderId: params.orderId, key: typed["key"] ?? "" };
  const sent = await sendComplaint({ args, ask, form }, body);
  return "data" in sent ? data({ ...said, ...sent.data }, sent.init ?? {}) : sent;
}

export default function Return({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { number, open, hasAsked, pressKey, now } = loaderData;
  const said = actionData ?? { ...nothingSaid, asks: null };
  const page = `/${locale}/orders/${params.orderId}/return`;
  const looked = said.asks && open.find(({ id }) => id === said.asks?.part);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("complaints:return.title")} isPrivate />
      <BackLink to={`/orders/${params.orderId}`} name={t("checkout:order.title", { number })} />
      <div>
        <h1 className="text-2xl">{t("complaints:return.title")}</h1>
        <p className="max-w-prose text-soft">{t("complaints:return.lead")}</p>
      </div>
      <RefusalNotice refusal={said.refusal} />
      {said.asks && looked ? (
        <ReturnSure {...{ page, asks: said.asks, part: looked, typed: said.typed, pressKey, now }} />
      ) : (
        open.map((part) => {
          const isIts = said.typed["part"] === part.id;
          return (
            <ReturnForm
              key={part.id}
              {...{ page, part, now, typed: isIts ? said.typed : {}, isUnread: isIts && said.isUnread }}
            />
          );
        })
      )}
      {open.length === 0 && (
        <EmptyState icon="parcel" title={t("complaints:return.none")}>
          <p className="text-soft">{t("complaints:return.none_text")}</p>
        </EmptyState>
      )}
      {hasAsked && (
        <Link to={`/orders/${params.orderId}/complaint`} className="button-quiet justify-self-start">
          {t("complaints:return.asked")}
        </Link>
      )}
    </div>
  );
}
