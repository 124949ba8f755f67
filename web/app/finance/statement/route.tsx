import { StatementReport } from "@haat/contract/settlement";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { yesterdayOf } from "../days/yesterday.ts";
import { readReport, statementAt } from "../statements/queries.server.ts";
import { StatementRow } from "../statements/statement-row.tsx";
import type { Route } from "./+types/route.ts";
import { Classes } from "./classes.tsx";
import { CreditForm } from "./credit-form.tsx";
import { CreditSure } from "./credit-sure.tsx";
import { Progress } from "./progress.tsx";
import { type ReadCredit, readCredit } from "./read-credit.ts";
import { Refused } from "./refused.tsx";

export async function loader(args: Route.LoaderArgs) {
  const report = await readReport(personalApi(args), args.params.id);
  const isKnown = new URL(args.request.url).searchParams.get("known") === "yes";
  const today = yesterdayOf(new Date(Date.now() + 24 * 3_600_000));
  return { report, isKnown, pressKey: newSecret(), today };
}

/** First it is read back; only the second press notes it. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const read = readCredit(form);
  if (read.faults.length > 0) return data({ read, isSure: false, refusal: undefined }, { status: 400 });
  if (form["intent"] !== "decide") return data({ read, isSure: true, refusal: undefined });
  const outcome = await outcomeOf(
    personalApi(args).send("POST", `${statementAt(args.params.id)}/bank-credit`, StatementReport, {
      body: read.typed,
      headers: { "idempotency-key": form["key"] ?? "" },
    }),
  );
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ read, isSure: false, ...refused.data }, refused.init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/finance/statements/${args.params.id}`, { status: 303 });
}

export default function Statement({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { report, isKnown, pressKey, today } = loaderData;
  const { statement, refusal } = report;
  const sure = actionData?.isSure ? sureOf(actionData.read) : null;
  const title = `${t(`common:method.${statement.source}`)} · ${t("settlement:one")}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/finance/statements" name={t("settlement:title")} />
      <h1 className="text-2xl">{title}</h1>
      {isKnown && <Notice tone="warm">{t("settlement:known")}</Notice>}
      <RefusalNotice refusal={actionData?.refusal} />
      <ul>
        <StatementRow statement={statement} />
      </ul>
      <Progress statement={statement} />
      {refusal !== null && <Refused refusal={refusal} />}
      {report.credit === null && sure !== null && (
        <CreditSure report={report} typed={sure.typed} minor={BigInt(sure.minor)} pressKey={pressKey} />
      )}
      {statement.state === "done" && (
        <>
          <Stated report={report} />
          <Classes report={report} />
          {report.credit === null && sure === null && (
            <CreditForm report={report} read={actionData?.read ?? null} today={today} />
          )}
        </>
      )}
    </div>
  );
}

const sureOf = ({ typed, minor }: ReadCredit) => (minor === null ? null : { typed, minor });

function Stated({ report: { stated, suspense, credit } }: { report: StatementReport }) {
  const { t } = useWords();
  return (
    <section className="sheet">
      <Definitions
        rows={[
          { name: t("settlement:stated.captured"), value: stated.captured.display },
          { name: t("settlement:stated.refunded"), value: stated.refunded.display },
          { name: t("settlement:stated.fees"), value: stated.fees.display },
          { name: t("settlement:stated.net"), value: stated.net.display, isStrong: true },
          { name: t("settlement:stated.credit"), value: credit?.amount.display ?? "–" },
          { name: t("settlement:stated.suspense"), value: suspense.display },
        ]}
      />
    </section>
  );
}
