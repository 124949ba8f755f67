import { CourierRuleBody, CourierRuleList } from "@haat/contract/remittance-proposal";
import { newSecret } from "@haat/core/ids";
import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { readMoney } from "../../lib/money.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { ReasonField } from "../remittance/reason-field.tsx";
import { ToSecond } from "../remittance/to-second.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Measured } from "./measured.tsx";

const api = "/v1/support/courier-rules";
const place = "/support/remittances/rules";

export async function loader(args: Route.LoaderArgs) {
  return { rules: await personalApi(args).read(api, CourierRuleList), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { key = "", release, ...form } = await readForm(args.request);
  const said = { courier: form["courier"], rule: form["rule"], reason: form["reason"] };
  const read = CourierRuleBody.safeParse({ ...said, release: release === "yes" });
  const of = `${form["courier"]} ${form["rule"]}`;
  if (!read.success) return data({ unread: of, refusal: undefined }, { status: 400 });
  const outcome = await outcomeOf(
    personalApi(args).send("POST", api, CourierRuleList, {
      headers: { "idempotency-key": key },
      body: read.data,
    }),
  );
  if (outcome.ok) return redirect(`/${localeOf(args.params)}${place}`, { status: 303 });
  const refused = answerRefusal(outcome.problem, args);
  return data({ unread: null, ...refused.data }, refused.init ?? {});
}

/** What of each courier's statements is posted by itself, and what it would post while it is in shadow. */
export default function Rules({ loaderData: { rules, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("remittances:rules")} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">{t("remittances:rules")}</h1>
        <p className="text-soft">{t("remittances:rules.text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <ul className="grid gap-3">
        {rules.items.map((each) => (
          <Rule
            key={`${each.courier} ${each.rule}`}
            each={each}
            pressKey={pressKey}
            isUnread={actionData?.unread === `${each.courier} ${each.rule}`}
          />
        ))}
      </ul>
    </div>
  );
}

type RuleProps = Readonly<{ each: CourierRuleList["items"][number]; pressKey: string; isUnread: boolean }>;

function Rule({ each, pressKey, isUnread }: RuleProps) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { courier, rule, released, fell, proposalId, shadow, measured } = each;
  const mayAsk = released !== null || measured.isProven;
  return (
    <li className="sheet grid gap-3">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <b>
          {t(`couriers:name.${courier}`)} · {t(`remittances:rule.${rule}`)}
        </b>
        <span className={`badge ${released ? "badge-good" : "badge-warm"}`}>
          {t(released ? "remittances:rule.on" : "remittances:rule.shadow")}
        </span>
      </p>
      <p>{t("remittances:rule.would", { count: shadow.rows, payout: readMoney(shadow.payout) })}</p>
      {released !== null && (
        <p className="text-sm text-soft">
          <Typed text={released.by.join(", ")} /> · {formatDateTime(new Date(released.at), locale)}
        </p>
      )}
      {fell !== null && (
        <Notice tone="bad">
          {t("remittances:rule.fell", {
            ...{ otherwise: fell.otherwise, rows: fell.rows },
            at: formatDateTime(new Date(fell.at), locale),
          })}
        </Notice>
      )}
      <Measured measured={measured} />
      {proposalId !== null && <ToSecond />}
      {proposalId === null && mayAsk && may.includes("proposeCourierRule") && (
        <RuleForm each={each} pressKey={pressKey} isUnread={isUnread} />
      )}
    </li>
  );
}

function RuleForm({ each: { courier, rule, released }, pressKey, isUnread }: RuleProps) {
  const { t, locale } = useWords();
  const release = released === null ? "yes" : "no";
  return (
    <OpeningForm
      title={t(`remittances:rule.ask.${release}`)}
      action={`/${locale}${place}`}
      values={{ courier, rule, release, key: `${pressKey}-${courier}` }}
      isOpen={isUnread}
      press={{ word: t("remittances:rule.propose") }}
    >
      <p>{t(`remittances:rule.sure.${release}`)}</p>
      <ReasonField among={courier} isLacking={isUnread} />
    </OpeningForm>
  );
}
