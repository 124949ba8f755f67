import { saidStates } from "@haat/contract/parcel-desk";
import { SupportOrderView } from "@haat/contract/support";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { CourierWord } from "../../components/commerce/courier-word.tsx";
import { isShortReason } from "../../components/commerce/read-door.ts";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { isOwnDelivery } from "../order/own-delivery.tsx";
import { readStory } from "../order/queries.server.ts";
import { NotDelivered } from "./not-delivered.tsx";
import type { Route } from "./+types/route.ts";

/** Of what its shop carries itself; delivered, where its buyer says so to us and told nobody his code. */
const ownStates = ["rto_received", "lost", "delivered"] as const;

type Delivery = SupportOrderView["deliveries"][number];

/** Of what stayed only in part, or is exchanged, it is still said where the rest is. */
function undoableOf(delivery: Delivery | undefined) {
  if (delivery === undefined || delivery.stands === "not_whole") return null;
  const { stands, booked } = delivery;
  return { stands, booked };
}

export async function loader(args: Route.LoaderArgs) {
  const { order, deliveries, story } = await readStory(personalApi(args), args.params.orderId, {
    kind: "courier",
  });
  const part = order.subOrders.find(({ id }) => id === args.params.partId);
  const delivery = undoableOf(deliveries.find(({ partId }) => partId === part?.id));
  if (!part || (part.parcel === null && delivery === null && !isOwnDelivery(part)))
    throw data(null, { status: 404 });
  return {
    orderId: order.id,
    partId: part.id,
    number: part.number,
    parcel: part.parcel,
    delivery,
    heard: story.filter(({ subject }) => subject === part.number),
    pressKey: newSecret(),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const state = saidStates.find((each) => each === form["state"]);
  if (state === undefined) throw data(null, { status: 400 });
  const reason = form["reason"] ?? "";
  if (isShortReason(reason))
    return data({ state, reason, isShort: true, refusal: undefined }, { status: 400 });
  const outcome = await outcomeOf(
    personalApi(args).send(
      "POST",
      `/v1/support/sub-orders/${encodeURIComponent(args.params.partId)}/parcel-state`,
      SupportOrderView,
      { headers: { "idempotency-key": form["key"] ?? "" }, body: { state, reason } },
    ),
  );
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ state, reason, isShort: false, ...refused.data }, refused.init ?? {});
  }
  const isOther = form["own"] === "yes" || form["undone"] === "yes";
  const isProposed = isOther || state === "delivered" || state === "lost" || state === "damaged";
  return redirect(`/${localeOf(args.params)}/support/orders/${args.params.orderId}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(isProposed ? "proposed_finance" : "parcel_said", args.request) },
  });
}

export default function Parcel({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { orderId, partId, number, parcel, delivery, heard, pressKey } = loaderData;
  const page = `/support/orders/${orderId}`;
  const action = `/${locale}${page}/parcel/${partId}`;
  const errors: FieldErrors = actionData?.isShort ? { reason: t("parcels:door.unread.reason") } : {};
  if (delivery !== null)
    return (
      <div className="page-narrow mx-auto grid gap-5">
        <PageHead title={t("parcels:undone.title")} isPrivate />
        <div className="grid gap-1">
          <BackLink to={page} name={t("vendor:order.title", { number })} />
          <h1 className="text-2xl">{t("parcels:undone.title")}</h1>
          <p className="text-soft">
            {t(delivery.booked.isOwn ? "parcels:undone.own_text" : "parcels:undone.text")}
          </p>
        </div>
        <NotDelivered {...{ delivery, heard, action, pressKey, errors, reason: actionData?.reason }}>
          <RefusalNotice refusal={actionData?.refusal} />
        </NotDelivered>
      </div>
    );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:state.title")} isPrivate />
      <div className="grid gap-1">
        <BackLink to={page} name={t("vendor:order.title", { number })} />
        <h1 className="text-2xl">{t("parcels:state.title")}</h1>
        <p className="text-soft">{parcel === null ? t("parcels:own.text") : t("parcels:state.text")}</p>
      </div>
      {parcel !== null && <CourierWord parcel={parcel} number={parcel.number} />}
      <RefusalNotice refusal={actionData?.refusal} />
      <form method="post" action={action} noValidate data-enhance="once" className="sheet grid gap-4">
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-state`} />
        {parcel === null && <input type="hidden" name="own" value="yes" />}
        <Field
          name="state"
          label={t("parcels:state.where")}
          hint={parcel === null ? t("parcels:own.second") : t("parcels:state.second")}
        >
          {(control) => (
            <select {...control} defaultValue={actionData?.state}>
              {(parcel === null ? ownStates : saidStates).map((state) => (
                <option key={state} value={state}>
                  {parcel === null && state === "rto_received"
                    ? t("parcels:own.back")
                    : t(`parcels:said.${state}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="reason"
          label={t("parcels:state.reason")}
          hint={parcel === null ? t("parcels:own.reason_hint") : t("parcels:state.reason_hint")}
          errors={errors}
        >
          {(control) => <textarea {...control} rows={3} maxLength={300} defaultValue={actionData?.reason} />}
        </Field>
        <button className="button max-sm:w-full">{t("parcels:state.go")}</button>
      </form>
    </div>
  );
}
