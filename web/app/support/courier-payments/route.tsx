import { FetchPaymentBody } from "@haat/contract/courier-payment";
import type { Courier } from "@haat/core/couriers";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { earlierOf } from "../remittances/queries.server.ts";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { PaymentCard } from "./payment-card.tsx";
import { fetchPayment, filterOf, readPayments } from "./queries.server.ts";

const place = "/support/courier-payments";

export async function loader(args: Route.LoaderArgs) {
  const filter = filterOf(new URL(args.request.url).searchParams);
  const outcome = await readPayments(personalApi(args), filter);
  if (outcome.ok) return { told: outcome.value, refusal: undefined };
  // He keeps silent, or tells nothing: said on the page, from which one can ask again or go to upload a file.
  const { data: said, init } = answerRefusal(outcome.problem, args);
  return data({ told: null, ...said }, init ?? {});
}

export async function action(args: Route.ActionArgs) {
  const { courier, payment } = await readForm(args.request);
  const read = FetchPaymentBody.safeParse({ courier, payment });
  if (!read.success) throw data(null, { status: 400 });
  const outcome = await fetchPayment(personalApi(args), read.data);
  const to = (rest: string) =>
    redirect(`/${localeOf(args.params)}/support/remittances/${rest}`, { status: 303 });
  if (outcome.ok) return to(outcome.value.id);
  const earlier = earlierOf(outcome.problem);
  if (earlier !== null) return to(`${earlier.id}?known=${earlier.by}`);
  const refused = answerRefusal(outcome.problem, args);
  return data(refused.data, refused.init ?? {});
}

/** What couriers' own systems say that they pay: each payment is taken as the statement it is, without a file. */
export default function CourierPayments({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const { told, refusal } = loaderData;
  const title = t("remittances:payments.title");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t("remittances:payments.text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal ?? refusal} />
      {told === null && (
        <p>
          <Link to={place} className="button-secondary max-sm:w-full">
            {t("remittances:payments.again")}
          </Link>
        </p>
      )}
      {told !== null && told.telling.length > 1 && <Choices telling={told.telling} here={told.courier} />}
      {told?.courier && <h2 className="text-lg">{t(`couriers:name.${told.courier}`)}</h2>}
      {told !== null && told.items.length === 0 && (
        <EmptyState
          icon="cash"
          title={t(`remittances:payments.${told.courier === null ? "nobody" : "none"}`)}
        >
          <Link to="/support/remittances#upload" className="link inline-flex min-h-12 items-center">
            {t("remittances:payments.upload")}
          </Link>
        </EmptyState>
      )}
      {told?.courier && (
        <>
          <ul className="grid gap-3">
            {told.items.map((payment) => (
              <PaymentCard
                key={payment.id}
                payment={payment}
                courier={told.courier as Courier}
                mayFetch={may.includes("fetchCourierPayment")}
              />
            ))}
          </ul>
          <MoreLink
            to={
              told.nextCursor === null
                ? null
                : `${place}?courier=${told.courier}&cursor=${encodeURIComponent(told.nextCursor)}`
            }
            name={t("vendor:more")}
          />
        </>
      )}
    </div>
  );
}

function Choices({ telling, here }: Readonly<{ telling: readonly Courier[]; here: Courier | null }>) {
  const { t } = useWords();
  const tabs = telling.map((each) => ({
    ...{ key: each, to: `${place}?courier=${each}`, name: t(`couriers:name.${each}`) },
    isHere: each === here,
  }));
  return <Tabs label={t("remittances:show")} tabs={tabs} />;
}
