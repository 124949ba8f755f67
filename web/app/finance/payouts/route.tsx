import type { WaitingAccountList } from "@haat/contract/admin-vendors";
import { newSecret } from "@haat/core/ids";
import { redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { decideAccount, readWaiting } from "../../admin/vendors/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  return { ...(await readWaiting(personalApi(args))), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { id = "", key = "", verdict = "", reason = "" } = await readForm(args.request);
  const decision = { id, key: `${key}-${verdict}`, verdict, reason: reason.trim().slice(0, 300) };
  const outcome = await decideAccount(personalApi(args), decision);
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const headers = { "set-cookie": writeFlash("payout_decided", args.request) };
  return redirect(`/${localeOf(args.params)}/finance/payouts`, { status: 303, headers });
}

export default function Payouts({ loaderData: { items, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("vendors:payouts")} isPrivate />
      <h1 className="text-2xl">{t("vendors:payouts")}</h1>
      <p>{t("vendors:payouts.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      {items.length === 0 && <EmptyState icon="wallet" title={t("vendors:payouts.none")} />}
      <ul className="grid gap-3">
        {items.map((account) => (
          <Waiting key={account.id} account={account} pressKey={pressKey} />
        ))}
      </ul>
    </div>
  );
}

type Props = Readonly<{ account: WaitingAccountList["items"][number]; pressKey: string }>;

/** The whole number, to be compared with the shop's papers. */
function Waiting({ account, pressKey }: Props) {
  const { t, locale } = useWords();
  const { id, vendor, provider, number, holder, before, isDue, usableFrom } = account;
  return (
    <li className="sheet grid gap-3">
      <h2 className="text-lg">
        <Typed text={vendor.name} />
      </h2>
      <p className="text-xl font-semibold tabular-nums">
        {t(`selling:provider.${provider}`)} {shownDigits(number, locale)}
      </p>
      <p>
        <Typed text={holder} />
      </p>
      <p className="text-soft">
        {before === null
          ? t("vendors:payouts.first")
          : t("vendors:payouts.before", { tail: shownDigits(before, locale) })}
      </p>
      <form
        method="post"
        action={`/${locale}/finance/payouts`}
        data-enhance="once"
        className="flex flex-wrap items-center gap-3"
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="key" value={`${pressKey}-${id}`} />
        {isDue ? (
          <button name="verdict" value="agree" className="button">
            {t("vendors:agree")}
          </button>
        ) : (
          <p>{t("vendors:payouts.from", { when: new Date(usableFrom) })}</p>
        )}
        <input
          name="reason"
          aria-label={t("vendors:reason")}
          placeholder={t("vendors:reason")}
          maxLength={300}
          autoComplete="off"
          className="input min-w-0 flex-1"
        />
        <button name="verdict" value="refuse" className="button-quiet">
          {t("vendors:refuse")}
        </button>
      </form>
    </li>
  );
}
