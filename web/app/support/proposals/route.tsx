import type { BouncedView } from "@haat/contract/bounce";
import type { GivenBackView } from "@haat/contract/given-back";
import type { MoneyProposalView } from "@haat/contract/proposal";
import { newSecret } from "@haat/core/ids";
import { formatDateTime, formatMoment } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Contested } from "../parcels/contested.tsx";
import { BookedDelivery } from "../parcel/booked-delivery.tsx";
import type { Route } from "./+types/route.ts";
import { actOnProposal } from "./act.server.ts";
import { HandedIn } from "./handed-in.tsx";
import { ProposalListing, shown } from "./listing.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import { readMoneyProposals } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const state = shown.find((each) => each === searchParams.get("state")) ?? "open";
  const page = await readMoneyProposals(personalApi(args), { state, cursor: searchParams.get("cursor") });
  return { state, page, pressKey: newSecret() };
}

export const action = (args: Route.ActionArgs) => actOnProposal(args, "support");

export default function Proposals({
  loaderData: { state, page, pressKey },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const about = (id: string) => {
    const found = page.items.find((each) => each.id === id);
    return found === undefined ? null : <About proposal={found} />;
  };
  return (
    <ProposalListing
      place="/support/proposals"
      lead={t("people:proposals.money_lead")}
      state={state}
      nextCursor={page.nextCursor}
      isEmpty={page.items.length === 0}
      sent={actionData}
      aboutOf={about}
    >
      {page.items.map((proposal) => (
        <ProposalCard
          key={proposal.id}
          proposal={proposal}
          action={`/${locale}/support/proposals`}
          pressKey={pressKey}
          asked={actionData?.asked ?? null}
        >
          <About proposal={proposal} />
        </ProposalCard>
      ))}
    </ProposalListing>
  );
}

const titles = {
  "order.cancel": "people:proposal.cancel",
  "payment.unpaid": "people:proposal.unpaid",
  "payment.given_back": "people:proposal.given_back",
  "parcel.state": "people:proposal.parcel",
  "parcel.case": "people:proposal.contest",
  "refund.bounced": "people:proposal.bounced",
  "hand_in.receive": "people:proposal.hand_in",
  "hand_in.undo": "people:proposal.hand_in_undo",
} as const;

/** What the wallet's records show of a payment that it gave back. */
function Both({ shown }: { shown: GivenBackView }) {
  const { t, locale } = useWords();
  const when = (at: string) => formatMoment(new Date(at), locale);
  return (
    <div className="grid basis-full gap-1">
      <p>{t("people:proposal.given_back_paid", { trx: shown.trx, when: when(shown.paidAt) })}</p>
      <p>{t("people:proposal.given_back_refund", { trx: shown.refundTrx, when: when(shown.givenBackAt) })}</p>
    </div>
  );
}

/** Which pieces stayed at a door, and what was taken for them. */
function Kept({ kept }: { kept: NonNullable<MoneyProposalView["kept"]> }) {
  const { t } = useWords();
  return (
    <dl className="grid basis-full gap-1">
      {kept.lines.map(({ title, label, stayed, sent }, place) => (
        <div key={place} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <dt className="text-soft">
            <Typed text={label === "" ? title : `${title} · ${label}`} />
          </dt>
          <dd>{t("parcels:own_door.kept", { kept: stayed, left: sent })}</dd>
        </div>
      ))}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <dt className="text-soft">{t("parcels:door.collected")}</dt>
        <dd>
          <Taka amount={kept.collected} />
        </dd>
      </div>
      {kept.note !== null && (
        <div>
          <dt className="text-soft">{t("parcels:door.note")}</dt>
          <dd>
            <Typed text={kept.note} />
          </dd>
        </div>
      )}
    </dl>
  );
}

type CameBackProps = Readonly<{ bounced: BouncedView; refundId: string; isOpen: boolean }>;

/** What our bank's account shows of a transfer that came back. */
function CameBack({ bounced: { sentTrx, trx, creditedAt, fee }, refundId, isOpen }: CameBackProps) {
  const { t, locale } = useWords();
  const when = formatDateTime(new Date(creditedAt), locale);
  return (
    <div className="grid basis-full gap-1">
      <p>{t("people:proposal.bounced_by", { sent: sentTrx, trx, when })}</p>
      {fee.minor !== "0" && <p>{t("people:proposal.bounced_kept", { fee: readMoney(fee) })}</p>}
      <p>
        {isOpen && <>{t("people:proposal.bounced_look")} </>}
        <Link to={`/finance/refunds/${refundId}`} className="link inline-flex min-h-12 items-center">
          {t("people:proposal.to_refund")}
        </Link>
      </p>
    </div>
  );
}

type Proposal = Awaited<ReturnType<typeof loader>>["page"]["items"][number];

function About({ proposal }: { proposal: Proposal }) {
  const { t } = useWords();
  const { kind, state, order, amount, paymentId, evidence, givenBack, parcelState } = proposal;
  const { refundId, bounced, undone, kept, contest, handIn } = proposal;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <p>
        <Typed text={t(titles[kind], { vendor: handIn?.vendor ?? "" })} />{" "}
        {order !== null && (
          <Link
            to={`/support/orders/${order.id}`}
            className="link inline-flex min-h-12 items-center tabular-nums"
          >
            {order.number}
          </Link>
        )}
      </p>
      <Taka amount={amount} className="text-xl font-semibold" />
      {parcelState !== null && (
        <p className="basis-full">
          {undone === null ? t(`parcels:said.${parcelState}`) : t("parcels:undone.said")}
        </p>
      )}
      {contest !== null && (
        <>
          <p className="basis-full">{t(`parcels:case.${contest.kind}`)}</p>
          <Contested contest={contest} />
        </>
      )}
      {handIn !== null && (kind === "hand_in.receive" || kind === "hand_in.undo") && (
        <HandedIn {...{ handIn, kind }} isOpen={state === "open"} />
      )}
      {undone !== null && <BookedDelivery booked={undone} />}
      {kept !== null && <Kept kept={kept} />}
      {givenBack !== null && <Both shown={givenBack} />}
      {bounced !== null && refundId !== null && (
        <CameBack bounced={bounced} refundId={refundId} isOpen={state === "open"} />
      )}
      {evidence !== null && (
        <p className="basis-full">
          {t("support:unpaid.evidence")}: <Typed text={evidence} />
        </p>
      )}
      {paymentId !== null && (
        <p className="basis-full">
          {state === "open" && <>{t("people:proposal.unpaid_look")} </>}
          <Link to={`/support/payments/${paymentId}`} className="link inline-flex min-h-12 items-center">
            {t("support:exceptions.to_payment")}
          </Link>
        </p>
      )}
    </div>
  );
}
