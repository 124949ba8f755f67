import type { PayoutAccountView } from "@haat/contract/vendor-papers";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { PayoutFields } from "../../components/form/payout-fields.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { type Outcome, personalApi } from "../../lib/api.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { proposeAccount, readAccounts, stopAccount } from "../papers/queries.server.ts";
import { requireShop } from "../shop/require-shop.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const [{ may }, { items }] = await Promise.all([requireShop(args), readAccounts(personalApi(args))]);
  return {
    items,
    mayPropose: may.includes("proposePayoutAccount"),
    mayStop: may.includes("stopPayoutAccount"),
    pressKey: newSecret(),
  };
}

const bodyOf = (form: Readonly<Record<string, string>>) => {
  const { provider = "", number = "", check = "", bank = "", holder = "" } = form;
  return {
    ...{ provider, number: number.trim().slice(0, 40), holder: holder.slice(0, 80) },
    ...(provider === "rocket" && check.trim() !== "" && { check: check.trim().slice(0, 4) }),
    ...(provider === "bank" && bank.trim() !== "" && { bank: bank.slice(0, 80) }),
  };
};

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const api = personalApi(args);
  const { intent, id = "", key = "" } = form;
  if (intent === "stop")
    return finish(args, { outcome: await stopAccount(api, { id, key }), flash: "payout_stopped" });
  if (intent !== "propose") throw data(null, { status: 400 });
  const body = bodyOf(form);
  const typed = { check: "", bank: "", ...body };
  return finish(args, {
    outcome: await proposeAccount(api, { key, body }),
    flash: "payout_given",
    typed,
  });
}

type Typed = Readonly<Record<"provider" | "number" | "check" | "bank" | "holder", string>>;
type Done = Readonly<{ outcome: Outcome<unknown>; flash: Flash; typed?: Typed }>;

function finish(args: Route.ActionArgs, { outcome, flash, typed }: Done) {
  const here = `/${localeOf(args.params)}/vendor/payout`;
  if (outcome.ok)
    return redirect(here, { status: 303, headers: { "set-cookie": writeFlash(flash, args.request) } });
  const refused = answerRefusal(outcome.problem, args);
  return data({ typed, ...refused.data }, refused.init ?? {});
}

const looks: Readonly<Record<PayoutAccountView["state"], string>> = {
  proposed: "badge badge-warm",
  active: "badge badge-good",
  replaced: "badge",
  refused: "badge badge-bad",
  withdrawn: "badge",
};

export default function Payout({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { items, mayPropose, mayStop, pressKey } = loaderData;
  const isWaiting = items.some(({ state }) => state === "proposed");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("team:payout")} isPrivate />
      <h1 className="text-2xl">{t("team:payout")}</h1>
      <p>{t("team:payout.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      {items.length === 0 && <p className="text-soft">{t("team:payout.none")}</p>}
      <ul className="grid gap-3">
        {items.map((account) => (
          <Account key={account.id} account={account} mayStop={mayStop} pressKey={pressKey} />
        ))}
      </ul>
      {mayPropose && !isWaiting && (
        <form
          method="post"
          action={`/${locale}/vendor/payout`}
          noValidate
          data-enhance="once"
          className="sheet grid gap-4"
        >
          <h2 className="text-xl">{t("team:payout.new")}</h2>
          <p className="text-sm text-soft">{t("team:payout.note")}</p>
          <PayoutFields typed={actionData?.typed} errors={{}} />
          <input type="hidden" name="key" value={`${pressKey}-new`} />
          <button name="intent" value="propose" className="button">
            {t("team:payout.go")}
          </button>
        </form>
      )}
    </div>
  );
}

type AccountProps = Readonly<{ account: PayoutAccountView; mayStop: boolean; pressKey: string }>;

function Account({ account, mayStop, pressKey }: AccountProps) {
  const { t, locale } = useWords();
  const { id, provider, holder, state, usableFrom, reason } = account;
  const tail = shownDigits(account.tail, locale);
  return (
    <li className="sheet grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-lg font-semibold">
          {t("selling:account_tail", { provider: t(`selling:provider.${provider}`), tail })}
        </p>
        <span className={looks[state]}>{t(`team:payout_state.${state}`)}</span>
      </div>
      <p>
        <Typed text={holder} />
      </p>
      {reason !== null && (
        <p>
          <Typed text={reason} />
        </p>
      )}
      {state === "proposed" && (
        <p className="text-sm text-soft">{t("team:payout.waits", { when: new Date(usableFrom) })}</p>
      )}
      {state === "proposed" && mayStop && (
        <form method="post" action={`/${locale}/vendor/payout`} data-enhance="once">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="key" value={`${pressKey}-stop`} />
          <button
            name="intent"
            value="stop"
            className="button-secondary"
            aria-label={t("team:payout.stop_named", { tail })}
          >
            {t("team:payout.stop")}
          </button>
        </form>
      )}
    </li>
  );
}
