import type { RefundCaseView } from "@haat/contract/refund-case";
import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { CaseFacts } from "../../finance/refund/case-facts.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Cases } from "./cases.tsx";
import { PartForm } from "./part-form.tsx";
import { Plan } from "./plan.tsx";
import { previewRefund, readRefundable, refundLines, withdrawRefund } from "./queries.server.ts";
import { readWish } from "./read-form.ts";

export async function loader(args: Route.LoaderArgs) {
  return { found: await readRefundable(personalApi(args), args.params.orderId), pressKey: newSecret() };
}

const nothing = { typed: null, plan: null, isUnread: false, withdraws: null, refusal: undefined };

/** First to the poisha what would move; only the second press moves it. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const { orderId } = args.params;
  if (form["verb"] === "withdraw") return withdraw(args, form);
  const reason = (form["reason"] ?? "").trim();
  if (reason.length < 5) return data({ ...nothing, typed: form, isUnread: true }, { status: 400 });
  const api = personalApi(args);
  const wish = readWish(form);
  if (form["intent"] !== "decide") {
    const outcome = await previewRefund({ api, orderId, body: wish });
    if (outcome.ok) return data({ ...nothing, typed: form, plan: outcome.value });
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...nothing, typed: form, ...refused.data }, refused.init ?? {});
  }
  const outcome = await refundLines({ api, orderId, body: { ...wish, reason }, key: form["key"] ?? "" });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...nothing, typed: form, ...refused.data }, refused.init ?? {});
  }
  const waits = outcome.value.cases[0]?.state === "requested";
  return redirect(`/${localeOf(args.params)}/support/orders/${orderId}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(waits ? "refund_waits" : "refund_given", args.request) },
  });
}

async function withdraw(args: Route.ActionArgs, form: Readonly<Record<string, string>>) {
  const caseId = idField("refundCase").safeParse(form["case"]).data;
  if (caseId === undefined) throw data(null, { status: 400 });
  if (form["intent"] !== "decide") return data({ ...nothing, withdraws: caseId });
  const outcome = await withdrawRefund(personalApi(args), caseId);
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...nothing, ...refused.data }, refused.init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/support/orders/${args.params.orderId}/refund`, {
    status: 303,
    headers: { "set-cookie": writeFlash("proposal_withdrawn", args.request) },
  });
}

export default function Refund({ loaderData: { found, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const title = t("refunds:one", { number: found.number });
  const open = found.parts.filter(({ isOpen }) => isOpen);
  const plan = actionData?.plan ?? null;
  const withdrawn = found.cases.find(({ id }) => id === actionData?.withdraws);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div className="grid gap-1">
        <Link
          to={`/support/orders/${found.orderId}`}
          className="link inline-flex min-h-12 items-center justify-self-start text-sm"
        >
          ‹ {t("checkout:order.title", { number: found.number })}
        </Link>
        <h1 className="text-2xl">{title}</h1>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {withdrawn && <SureToWithdraw orderId={found.orderId} found={withdrawn} />}
      {plan !== null && actionData?.typed ? (
        <Plan orderId={found.orderId} plan={plan} typed={actionData.typed} pressKey={pressKey} />
      ) : (
        <>
          {open.length === 0 && <EmptyState icon="back" title={t("refunds:lines.none")} />}
          {open.map((part) => (
            <PartForm
              key={part.id}
              orderId={found.orderId}
              part={part}
              typed={actionData?.typed?.["part"] === part.id ? actionData.typed : null}
              isUnread={actionData?.isUnread ?? false}
            />
          ))}
          {!withdrawn && <Cases orderId={found.orderId} cases={found.cases} />}
        </>
      )}
    </div>
  );
}

function SureToWithdraw({ orderId, found }: Readonly<{ orderId: string; found: RefundCaseView }>) {
  const { t, locale } = useWords();
  const place = `/support/orders/${orderId}/refund`;
  return (
    <Sure
      action={`/${locale}${place}`}
      title={t("people:proposal.sure.withdraw")}
      values={{ verb: "withdraw", case: found.id }}
      yes={t("people:proposal.yes.withdraw")}
      no={t("people:proposal.no")}
      back={place}
    >
      <CaseFacts found={found} />
    </Sure>
  );
}
