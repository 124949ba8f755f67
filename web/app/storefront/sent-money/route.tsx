import { newSecret } from "@haat/core/ids";
import { wallets } from "@haat/core/payment-methods";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { ClaimForm } from "./claim-form.tsx";
import { ClaimNotice } from "./claim-notice.tsx";
import { claimMoney, readSentMoney } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { orderId } = args.params;
  const sent = await readSentMoney({ api: personalApi(args), request: args.request, orderId });
  return { orderId, sent, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { key = newSecret(), wallet = "", trx = "", payer = "" } = await readForm(request);
  if (!wallets.some((each) => each === wallet)) throw data(null, { status: 400 });
  const typed = { wallet, trx: trx.slice(0, 60), payer: payer.slice(0, 30) };
  if (typed.trx.trim() === "" || typed.payer.trim() === "")
    return data({ typed, refusal: undefined }, { status: 400 });
  const outcome = await claimMoney({ api: personalApi(args), request, orderId: params.orderId }, key, typed);
  if (!outcome.ok) {
    const { title, detail, status } = outcome.problem;
    return data({ typed, refusal: { title, detail } }, { status });
  }
  const headers = { "set-cookie": writeFlash("claim_made", request) };
  return redirect(`/${localeOf(params)}/orders/${params.orderId}/sent`, { status: 303, headers });
}

/** For who sends an advance from his own app: where to, and what became of what he has sent. */
export default function SentMoney({
  loaderData: { orderId, sent, pressKey },
  actionData,
}: Route.ComponentProps) {
  const { t } = useWords();
  const { numbers, amount, claims, triesLeft } = sent;
  const form = <ClaimForm {...{ orderId, numbers, triesLeft, pressKey }} typed={actionData?.typed} />;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("checkout:sent.title")} isPrivate />
      <h1 className="text-2xl">{t("checkout:sent.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {claims.length > 0 && (
        <section className="grid gap-3" aria-labelledby="told">
          <h2 id="told" className="text-lg">
            {t("checkout:sent.done")}
          </h2>
          {claims.map((claim) => (
            <ClaimNotice key={claim.madeAt} claim={claim} />
          ))}
        </section>
      )}
      {numbers.length > 0 &&
        (claims[0]?.state === "waiting" ? (
          // One waits already, and would give way to another.
          <details open={actionData !== undefined}>
            <summary className="button-quiet">{t("checkout:sent.again")}</summary>
            {form}
          </details>
        ) : (
          <>
            <p>{t("checkout:sent.how", { total: readMoney(amount) })}</p>
            {form}
            <p className="text-soft">{t("checkout:sent.slow")}</p>
          </>
        ))}
      <Link to={`/orders/${orderId}`} className="button-secondary justify-self-start max-sm:w-full">
        {t("checkout:sent.back")}
      </Link>
    </div>
  );
}
