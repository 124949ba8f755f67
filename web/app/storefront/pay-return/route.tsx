import { newSecret } from "@haat/core/ids";
import { ReturnedPaymentView } from "@haat/contract/payment";
import { data, redirect } from "react-router";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { outcomeOf, personalApi, refusePage } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { readLeft } from "./left.server.ts";
import { NotYet } from "./not-yet.tsx";
import { isSettled, readReturn } from "./read-return.ts";

/** The wallet sent the browser back. What its address says is a hint; the API asks the wallet itself. */
export async function loader(args: Route.LoaderArgs) {
  const { request, params } = args;
  const hint = readReturn(params, new URL(request.url).searchParams);
  if (hint === null) throw data(null, { status: 400 });
  const path = `/v1/store/payments/${encodeURIComponent(params.method)}/return`;
  // Each look is a question of its own: under one key the first answer, "still checking", would be given for ever.
  const ask = { body: hint, headers: { "idempotency-key": newSecret() } };
  const returned = await outcomeOf(personalApi(args).send("POST", path, ReturnedPaymentView, ask));
  if (returned.ok) {
    const { orderId, payment } = returned.value;
    if (isSettled(payment.state)) throw redirect(`/${localeOf(params)}/orders/${orderId}`);
    return { orderId, payment };
  }
  const isPassing = returned.problem.status === 503 || returned.problem.code === "payment.still_checking";
  if (!isPassing) refusePage(returned.problem);
  // Only what this browser left to pay is known to be the order of this payment; another's page would speak of other money.
  const left = readLeft(request);
  const isThisOne = left !== null && left.attemptId === hint.attemptId && left.orderId !== "";
  return { orderId: isThisOne ? left.orderId : null, payment: null };
}

export default function PayReturn({ loaderData: { orderId, payment } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto">
      <PageHead title={t("checkout:checking.title")} isPrivate />
      <Watched everyS={5} isOpen>
        <NotYet orderId={orderId} payment={payment} />
      </Watched>
    </div>
  );
}
