import type { CourierClaimView } from "@haat/contract/courier-claim";
import { formatDate } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { DaysSince } from "./days-since.tsx";

/** What it is, in words: what lacks, or what is too much. */
export function useClaimName(): (claim: Pick<CourierClaimView, "of" | "amount">) => string {
  const { t } = useWords();
  return ({ of, amount }) =>
    t(amount.minor.startsWith("-") ? `remittances:claims.much.${of}` : `remittances:claims.of.${of}`);
}

/** One claim, or case, of the list: how much of it is open, how long, and how far one has come. */
export function Claim({ claim }: { claim: CourierClaimView }) {
  const { t, locale } = useWords();
  const nameOf = useClaimName();
  const { id, courier, state, madeAt, days, amount, left } = claim;
  const isLess = state === "open" && left.minor !== amount.minor;
  return (
    <li className="sheet grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link to={`/support/courier-claims/${id}`} className="link inline-flex min-h-12 items-center">
          {nameOf(claim)}
        </Link>
        <span className="text-lg font-semibold tabular-nums">
          {unsigned(state === "open" ? left : amount, locale)}
        </span>
      </div>
      <p className="text-sm text-soft">
        {t(`couriers:name.${courier}`)} <About claim={claim} />
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>
          {formatDate(new Date(madeAt), locale)}
          {state === "open" && (
            <>
              {" "}
              · <DaysSince days={days} />
            </>
          )}
        </span>
        {isLess && (
          <span className="text-sm text-soft">
            {t("remittances:claims.whole")} {unsigned(amount, locale)}
          </span>
        )}
        <Badges claim={claim} />
      </p>
    </li>
  );
}

function About({ claim: { parcel, order, shop, remittance } }: { claim: CourierClaimView }) {
  return (
    <>
      {order !== null && <> · {order.number}</>}
      {parcel !== null && (
        <>
          {" "}
          · <span className="break-all">{parcel}</span>
        </>
      )}
      {shop !== null && (
        <>
          {" "}
          · <Typed text={shop} />
        </>
      )}
      {remittance !== null && (
        <>
          {" "}
          · <Typed text={remittance.reference} />
        </>
      )}
    </>
  );
}

/** How far one has come with it. */
export function Badges({ claim: { state, askedAt, refusedAt, proposalId } }: { claim: CourierClaimView }) {
  const { t } = useWords();
  if (state === "ended") return <span className="badge badge-good">{t("remittances:claims.is_ended")}</span>;
  return (
    <>
      {proposalId !== null && <span className="badge">{t("desk:row.state.proposed")}</span>}
      {refusedAt !== null ? (
        <span className="badge badge-bad">{t("remittances:claims.is_refused")}</span>
      ) : (
        askedAt !== null && <span className="badge badge-warm">{t("remittances:claims.is_asked")}</span>
      )}
    </>
  );
}
