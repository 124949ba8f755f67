import { CorrectionBody } from "@haat/contract/confirmation";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { correct, readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

const pageOf = ({ locale, orderId }: Readonly<{ locale?: string | undefined; orderId: string }>): string =>
  `/${localeOf({ locale })}/orders/${orderId}`;

/** Once a courier may know the address, there is nothing to be written here. */
export async function loader(args: Route.LoaderArgs) {
  const order = await readOrder(personalApi(args), args.request, args.params.orderId);
  if (order.confirmation?.mayCorrect !== true) throw redirect(pageOf(args.params), { status: 303 });
  const { details, landmark, area } = order.address;
  return {
    ...{ number: order.number, place: area, pressKey: newSecret() },
    held: { altPhone: "", details, landmark: landmark ?? "" },
  };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { altPhone = "", details = "", landmark = "", key = "" } = await readForm(request);
  const typed = { altPhone, details, landmark };
  const read = CorrectionBody.safeParse({
    ...{ details, landmark },
    ...(altPhone.trim() !== "" && { altPhone }),
  });
  if (!read.success) return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  const outcome = await correct({ api: personalApi(args), request, orderId: params.orderId, key }, read.data);
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, ...refused }, init ?? {});
  }
  return redirect(pageOf(params), {
    ...{ status: 303, headers: { "set-cookie": writeFlash("corrected", request) } },
  });
}

export default function Correct({
  loaderData: { number, place, held, pressKey },
  actionData,
  params,
}: Route.ComponentProps) {
  const { t } = useWords();
  const typed = actionData?.typed ?? held;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("confirmations:own.correct")} isPrivate />
      <BackLink to={`/orders/${params.orderId}`} name={t("checkout:order.title", { number })} />
      <h1 className="text-2xl">{t("confirmations:own.correct")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <p>
        <b className="block">{place}</b>
        {t("confirmations:correct.text")}
      </p>
      <form
        method="post"
        action={`${pageOf(params)}/correct`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <input type="hidden" name="key" value={pressKey} />
        <Field
          name="altPhone"
          label={t("confirmations:correct.phone")}
          hint={t("confirmations:correct.phone_hint")}
        >
          {(control) => (
            <input {...control} type="tel" maxLength={30} autoComplete="tel" defaultValue={typed.altPhone} />
          )}
        </Field>
        <Field
          name="details"
          label={t("confirmations:correct.details")}
          errors={actionData?.isUnread === true ? { details: t("confirmations:correct.unread") } : {}}
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={300}
              autoComplete="street-address"
              defaultValue={typed.details}
            />
          )}
        </Field>
        <Field
          name="landmark"
          label={t("confirmations:correct.landmark")}
          optional={t("confirmations:call.optional")}
        >
          {(control) => (
            <input {...control} maxLength={120} autoComplete="off" defaultValue={typed.landmark} />
          )}
        </Field>
        <button className="button justify-self-start">{t("confirmations:correct.save")}</button>
      </form>
    </div>
  );
}
