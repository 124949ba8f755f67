import type { BankCreditView } from "@haat/contract/bank-credit";
import type { StatementReport } from "@haat/contract/settlement";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { type Outcome, personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { yesterdayOf } from "../days/yesterday.ts";
import { readReport } from "../statements/queries.server.ts";
import { StatementRow } from "../statements/statement-row.tsx";
import type { Route } from "./+types/route.ts";
import { actOnCredit, actOnFile, isUnreadReason, isUnreadUndo, proposeCredit } from "./act.server.ts";
import { Classes } from "./classes.tsx";
import { CreditCard, PastCredits } from "./credit-card.tsx";
import { CreditForm } from "./credit-form.tsx";
import { CreditSure } from "./credit-sure.tsx";
import { FileUndo, Undone } from "./file-undo.tsx";
import { Progress } from "./progress.tsx";
import { type ReadCredit, readCredit } from "./read-credit.ts";
import { Refused } from "./refused.tsx";

export async function loader(args: Route.LoaderArgs) {
  const report = await readReport(personalApi(args), args.params.id);
  const isKnown = new URL(args.request.url).searchParams.get("known") === "yes";
  const today = yesterdayOf(new Date(Date.now() + 24 * 3_600_000));
  return { report, isKnown, pressKey: newSecret(), today };
}

const still = {
  read: null,
  isSure: false,
  isUnread: false,
  isUndoUnread: false,
  refusal: undefined,
} as const;

/** First it is read back; only the second press proposes it. What stands written is agreed to, refused or to be undone. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const { intent, key = "" } = form;
  const api = personalApi(args);
  if (intent === "agree" || intent === "refuse" || intent === "undo") {
    if (intent === "undo" && isUnreadReason(form)) return data({ ...still, isUnread: true }, { status: 400 });
    return answer(args, await actOnCredit(api, form, intent), null);
  }
  const about = /^file-(agree|refuse|propose)$/.exec(intent ?? "")?.[1] as
    | "agree"
    | "refuse"
    | "propose"
    | undefined;
  if (about) {
    if (about === "propose" && isUnreadUndo(form))
      return data({ ...still, isUndoUnread: true }, { status: 400 });
    return answer(args, await actOnFile(api, args.params.id, form, about), null);
  }
  const read = readCredit(form);
  if (read.faults.length > 0) return data({ ...still, read }, { status: 400 });
  if (intent !== "decide") return data({ ...still, read, isSure: true });
  return answer(args, await proposeCredit(api, args.params.id, read.typed, key), read);
}

function answer(args: Route.ActionArgs, outcome: Outcome<StatementReport>, read: ReadCredit | null) {
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...still, read, ...refused.data }, refused.init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/finance/statements/${args.params.id}`, { status: 303 });
}

export default function Statement({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { report, isKnown, pressKey, today } = loaderData;
  const { statement, refusal } = report;
  const sure = actionData?.isSure && actionData.read ? sureOf(actionData.read) : null;
  const credit = creditOf(report);
  const isOver = (each: BankCreditView) => each.state === "undone" || each.state === "dropped";
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
      {statement.state === "undone" && <Stated report={report} />}
      {(statement.state === "undoing" || statement.state === "undone") && <Undone report={report} />}
      {refusal !== null && <Refused refusal={refusal} />}
      {credit === null && sure !== null && (
        <CreditSure report={report} typed={sure.typed} minor={BigInt(sure.minor)} pressKey={pressKey} />
      )}
      {statement.state === "done" && (
        <>
          <Stated report={report} />
          <Classes report={report} />
          {credit === null && sure === null && (
            <CreditForm report={report} read={actionData?.read ?? null} today={today} />
          )}
          {credit !== null && (
            <CreditCard
              credit={credit}
              statementId={statement.id}
              pressKey={pressKey}
              isUnread={actionData?.isUnread === true}
            />
          )}
          <PastCredits credits={report.credits.filter(isOver)} />
          <FileUndo report={report} pressKey={pressKey} isUnread={actionData?.isUndoUnread === true} />
        </>
      )}
    </div>
  );
}

const sureOf = ({ typed, minor }: ReadCredit) => (minor === null ? null : { typed, minor });

/** The one that is in force, or that waits for another person. */
const creditOf = ({ credits }: StatementReport): BankCreditView | null =>
  credits.find(({ state }) => state !== "undone" && state !== "dropped") ?? null;

function Stated({ report }: { report: StatementReport }) {
  const { t } = useWords();
  const { stated, suspense } = report;
  const credit = creditOf(report);
  const arrived = credit === null || credit.state === "proposed" ? "–" : credit.amount.display;
  return (
    <section className="sheet">
      <Definitions
        rows={[
          { name: t("settlement:stated.captured"), value: stated.captured.display },
          { name: t("settlement:stated.refunded"), value: stated.refunded.display },
          { name: t("settlement:stated.fees"), value: stated.fees.display },
          { name: t("settlement:stated.net"), value: stated.net.display, isStrong: true },
          { name: t("settlement:stated.credit"), value: arrived },
          { name: t("settlement:stated.suspense"), value: suspense.display },
        ]}
      />
    </section>
  );
}
