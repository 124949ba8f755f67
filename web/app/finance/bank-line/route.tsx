import type { BankLineView } from "@haat/contract/bank-line";
import { couriers } from "@haat/core/couriers";
import { newSecret } from "@haat/core/ids";
import { formatDay } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { Taka } from "../../components/commerce/price.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { ToSecond } from "../../support/remittance/to-second.tsx";
import { useStaff } from "../../support/staff.ts";
import { Known, StateBadge } from "../bank/line-card.tsx";
import type { Route } from "./+types/route.ts";
import { PayForms } from "./pay-forms.tsx";
import { plainTaka } from "./plain-taka.ts";
import { actOnLine, readLine } from "./queries.server.ts";
import { SayForm } from "./say-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  return { report: await readLine(personalApi(args), args.params.id), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const done = await actOnLine(personalApi(args), id, await readForm(args.request));
  if (done === null) throw data(null, { status: 400 });
  if ("unread" in done) return data({ ...done, refusal: undefined }, { status: 400 });
  if (done.outcome.ok) return redirect(`/${localeOf(args.params)}/support/bank/${id}`, { status: 303 });
  const refused = answerRefusal(done.outcome.problem, args);
  return data({ unread: null, ...refused.data }, refused.init ?? {});
}

/** One credit of our bank's: whose money it is, or who has to say so. */
export default function BankLine({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { report, pressKey } = loaderData;
  const { line } = report;
  const unread = actionData?.unread ?? null;
  const isOpen = line.state === "open" && BigInt(line.rest.minor) > 0n;
  const isUntouched = isOpen && line.uses.length === 0;
  // What is noted of it may leave its rest to no courier's statement.
  const mayPay = isUntouched || report.suggestions.length + report.statements.length > 0;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={line.amount.display} isPrivate />
      <BackLink to="/support/bank" name={t("remittances:bank.title")} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-2xl">
          <Taka amount={line.amount} />
        </h1>
        <StateBadge state={line.state} />
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <section className="sheet grid gap-3">
        <Definitions
          rows={[
            { name: t("remittances:bank.field.day"), value: formatDay(line.day, locale) },
            { name: t("remittances:bank.field.narration"), value: <Typed text={line.narration} /> },
            {
              name: t("remittances:bank.field.reference"),
              value: line.reference === null ? "–" : <Typed text={line.reference} />,
            },
            {
              name: t("remittances:bank.field.payer"),
              value: line.payer === null ? "–" : <Typed text={line.payer} />,
            },
            {
              name: t("remittances:fact.file"),
              value: (
                <Link to={`/support/bank-files/${line.fileId}`} className="link">
                  <Typed text={line.bank} /> · {t("remittances:line", { line: line.line })}
                </Link>
              ),
            },
          ]}
        />
        <Known line={line} />
      </section>
      {line.uses.length > 0 && <Uses line={line} />}
      {line.state === "asked" && <ToSecond />}
      {mayPay && may.includes("proposeTransfer") && (
        <PayForms report={report} pressKey={pressKey} isUnread={unread === "pay"} />
      )}
      {isUntouched && may.includes("proposeCourierAdvance") && <ToAdvance line={line} />}
      {(line.state === "open" || line.state === "said") && may.includes("sayBankLine") && (
        <SayForm line={line} pressKey={pressKey} isUnread={unread === "say"} />
      )}
    </div>
  );
}

/** As what it is in our books. */
function Uses({ line: { uses, number } }: { line: BankLineView }) {
  const { t } = useWords();
  return (
    <Section id="uses" title={t("remittances:bank.uses")}>
      <ul className="sheet grid gap-2">
        {uses.map(({ kind, payer }, nth) => (
          <li key={`${kind}-${nth}`}>
            {t(`remittances:bank.use.${kind}`)}
            <Payer payer={payer} />
          </li>
        ))}
        <li className="text-sm text-soft">
          <Typed text={number} />
        </li>
      </ul>
    </Section>
  );
}

function Payer({ payer }: Readonly<{ payer: string | null }>) {
  const { t } = useWords();
  const courier = couriers.find((each) => each === payer);
  return courier === undefined ? null : <> · {t(`couriers:name.${courier}`)}</>;
}

/** The form for advances, with what the bank says of this one. */
function ToAdvance({ line: { amount, day, number } }: { line: BankLineView }) {
  const { t } = useWords();
  const said = new URLSearchParams({ amount: plainTaka(amount.minor), day, reference: number });
  return (
    <p>
      <Link to={`/support/courier-advances?${said}#advance`} className="button-secondary max-sm:w-full">
        {t("remittances:bank.advance")}
      </Link>
    </p>
  );
}
