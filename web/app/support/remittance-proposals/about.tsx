import type { RemittanceProposalView } from "@haat/contract/remittance-proposal";
import { statedMeanings, taughtMeanings } from "@haat/core/courier-words";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { Beyond } from "../remittance/beyond.tsx";
import { Reads } from "../remittance/reads.tsx";
import { Otherwise } from "./keying.tsx";

type Word = NonNullable<RemittanceProposalView["word"]>;

/** Where a parcel is, or, of a word in a statement, how it ended. */
function Meaning({ word: { means } }: { word: Word }) {
  const { t } = useWords();
  const ended = statedMeanings.find((each) => each === means);
  const stands = taughtMeanings.find((each) => each === means);
  return ended === undefined
    ? t(`parcels:words.as.${stands ?? "nothing"}`)
    : t("remittances:teach.in_statement", { means: t(`remittances:teach.as.${ended}`) });
}

function titleOf({ beyond, reads, kind, end, missing }: RemittanceProposalView) {
  if (reads.length > 0) return "remittances:proposal.reads" as const;
  if (kind === "remittance.undo" && end?.act === "buyer") return "remittances:proposal.buyer_undone" as const;
  if (missing?.act === "unclaimed") return "remittances:proposal.unclaim" as const;
  return beyond?.because === "dropped" || beyond?.because === "unread"
    ? ("remittances:proposal.drops" as const)
    : (`remittances:proposal.${kind}` as const);
}

/** What of which statement would be done, and how much it is. */
export function About({ proposal }: { proposal: RemittanceProposalView }) {
  const { t, locale } = useWords();
  const {
    courier,
    remittance,
    lines,
    count,
    amount,
    credit,
    shares,
    rule,
    word,
    end,
    missing,
    beyond,
    reads,
    otherwise,
  } = proposal;
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{t(titleOf(proposal))}</b>
        {rule === null && word === null && amount !== null && (
          <Taka amount={amount} className="text-xl font-semibold" />
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-4">
        {courier !== null && t(`couriers:name.${courier}`)}
        {remittance !== null && (
          <Link
            to={`/support/remittances/${remittance.id}`}
            className="link inline-flex min-h-12 items-center"
          >
            {remittance.reference}
          </Link>
        )}
        {rule !== null && <span>{t(`remittances:rule.${rule}`)}</span>}
        {missing !== null && <span>{t("remittances:proposal.missing", { count: missing.parcels })}</span>}
        {missing !== null && missing.claimId !== null && (
          <Link
            to={`/support/courier-claims/${missing.claimId}`}
            className="link inline-flex min-h-12 items-center"
          >
            {t("remittances:end.see")}
          </Link>
        )}
        {count > 0 && <span>{t("remittances:rows", { count })}</span>}
      </p>
      {remittance !== null && lines.length > 0 && (
        <p className="flex flex-wrap gap-x-4">
          {lines.slice(0, 10).map((line) => (
            <Link
              key={line}
              to={`/support/remittances/${remittance.id}/rows/${line}`}
              className="link inline-flex min-h-12 items-center"
            >
              {t("remittances:line", { line })}
            </Link>
          ))}
        </p>
      )}
      {beyond !== null && <Beyond beyond={beyond} of="proposal" />}
      <Reads reads={reads} />
      {word !== null && (
        <p>
          “<Typed text={word.word} />
          ”: <Meaning word={word} />
        </p>
      )}
      {shares.map(({ id, reference, amount: part }) => (
        <p key={id} className="flex flex-wrap items-center justify-between gap-x-4">
          <Link to={`/support/remittances/${id}`} className="link inline-flex min-h-12 items-center">
            {reference}
          </Link>
          <Taka amount={part} />
        </p>
      ))}
      {end !== null && <End end={end} isTold={credit !== null} />}
      {credit !== null && (
        <p>
          <Typed text={credit.reference} /> · {formatDay(credit.day, locale)}
        </p>
      )}
      {otherwise !== null && <Otherwise otherwise={otherwise} />}
      {credit?.isNamed === false && (
        <p className="notice notice-warm">
          <span>{t("remittances:credit.unnamed")}</span>
        </p>
      )}
    </div>
  );
}

type EndProps = Readonly<{
  end: NonNullable<RemittanceProposalView["end"]>;
  /** Its number stands with its day. */
  isTold: boolean;
}>;

/** How a claim or a case is to end, and the way to it. */
function End({ end: { id, act, reference, other }, isTold }: EndProps) {
  const { t } = useWords();
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <span>{t(`remittances:end.${act}`)}</span>
      {reference !== null && !isTold && <Typed text={reference} />}
      <Link to={`/support/courier-claims/${id}`} className="link inline-flex min-h-12 items-center">
        {t("remittances:end.see")}
      </Link>
      {other !== null && (
        <Link to={`/support/courier-claims/${other}`} className="link inline-flex min-h-12 items-center">
          {t("remittances:end.other")}
        </Link>
      )}
    </p>
  );
}
