import type { DifferenceDetail } from "@haat/contract/difference";
import { newSecret } from "@haat/core/ids";
import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { DifferenceRow } from "../differences/difference-row.tsx";
import { decideClearing, proposeClearing, readDifference } from "../differences/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Claims, Untaken } from "./claims.tsx";
import { Decide, Propose } from "./clearing.tsx";

export async function loader(args: Route.LoaderArgs) {
  return { detail: await readDifference(personalApi(args), args.params.id), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { intent, to = "", reference = "", note = "", key = "" } = await readForm(args.request);
  const [api, { id }] = [personalApi(args), args.params];
  if (intent !== "propose" && intent !== "agree" && intent !== "refuse") throw data(null, { status: 400 });
  const outcome =
    intent === "propose"
      ? await proposeClearing(api, id, { to, reference, note })
      : await decideClearing(api, id, { verdict: intent, key });
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/finance/differences/${id}`, { status: 303 });
}

export default function Difference({ loaderData: { detail, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { difference, targets } = detail;
  const title = t(`settlement:class.${difference.class}`);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to={`/finance/statements/${difference.statementId}`} name={t("settlement:one")} />
      <h1 className="text-2xl">{title}</h1>
      <p>
        {t(
          detail.isRefund && difference.class === "missing_theirs"
            ? "settlement:do.missing_refund"
            : `settlement:do.${difference.class}`,
        )}
      </p>
      <RefusalNotice refusal={actionData?.refusal} />
      <ul>
        <DifferenceRow difference={difference} />
      </ul>
      <Facts detail={detail} />
      <Claims claims={detail.claims} />
      <Untaken untaken={detail.untaken} />
      <Decide detail={detail} pressKey={pressKey} />
      {targets.length > 0 && <Propose detail={detail} />}
    </div>
  );
}

function Facts({ detail: { difference, stated, refund } }: { detail: DifferenceDetail }) {
  const { t, locale } = useWords();
  const { ours, theirs, suspense, order, reference, waited } = difference;
  return (
    <section className="sheet grid gap-3">
      <Definitions
        rows={[
          // Of a fee the two sides are the fees below, not the payment beside a fee.
          ...(difference.class === "fee"
            ? []
            : [
                { name: t("settlement:ours"), value: ours?.display ?? "–" },
                { name: t("settlement:theirs"), value: theirs?.display ?? "–" },
              ]),
          ...(stated
            ? [
                { name: t("settlement:stated.fee"), value: stated.fee.display },
                { name: t("settlement:stated.fee_due"), value: stated.feeDue?.display ?? "–" },
                { name: t("settlement:stated.net"), value: stated.net.display },
                { name: t("settlement:stated.at"), value: formatDateTime(new Date(stated.at), locale) },
              ]
            : []),
          { name: t("settlement:reference"), value: reference ?? "–" },
          {
            name: t(
              difference.state === "cleared"
                ? "settlement:stated.was_suspense"
                : "settlement:stated.suspense",
            ),
            value: suspense.display,
            isStrong: difference.state !== "cleared",
          },
        ]}
      />
      {waited > 0 && <p>{t("settlement:waited", { count: waited })}</p>}
      {order !== null && (
        <Link to={`/support/orders/${order.id}`} className="underline underline-offset-4">
          {t("settlement:order", { number: order.number })}
        </Link>
      )}
      {refund !== null && (
        <p className="flex flex-wrap items-baseline gap-x-4">
          <Link to={`/finance/refunds/${refund.id}`} className="underline underline-offset-4">
            {t("settlement:refund_of")}
          </Link>
          <span className="badge">{t(`support:refund.${refund.state}`)}</span>
        </p>
      )}
    </section>
  );
}
