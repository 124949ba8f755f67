import { shownCandidates } from "@haat/contract/remittance-row";
import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import type { RemittanceParcel } from "@haat/contract/remittance-parcel";
import { Taka } from "../../components/commerce/price.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isBelow, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Beyond } from "../remittance/beyond.tsx";
import type { Label } from "../remittance/shown.ts";
import { ActForm, Ends, Numbers, type Sent } from "./act-form.tsx";
import { AnswerFields } from "./answer-fields.tsx";
import { Candidates, ParcelSearch } from "./candidates.tsx";
import type { Act } from "./read-act.ts";

type Props = Readonly<{
  view: RemittanceCaseView;
  /** What a search brought; null: nobody has searched. */
  searched: Readonly<{ q: string; items: readonly RemittanceParcel[] }> | null;
  pressKey: string;
  /** By which its statement's rows are gone through. */
  label: Label | undefined;
  asked: Act | null;
  sent: Sent | null;
}>;

/** Everything that whoever looks may do with the row, the most likely first. */
export function Acts({ view, searched, pressKey, label, asked, sent }: Props) {
  const { t } = useWords();
  if (view.may.length === 0)
    return (
      <p className="notice">
        {t(view.proposalId === null ? "remittances:case.nothing" : "remittances:case.second")}
      </p>
    );
  const formOf = (act: Act) => ({
    ...{ view, act, pressKey, label, sent: sent?.act === act ? sent : null },
    isOpen: (sent?.act ?? asked) === act,
  });
  return (
    <div className="grid gap-3">
      {view.may.includes("seen") && (
        <ActForm {...formOf("seen")}>
          <HiddenFields values={{ changedAt: view.changedAt ?? "" }} />
        </ActForm>
      )}
      {view.may.includes("match") && (
        <>
          <ParcelSearch view={view} label={label} q={searched?.q ?? ""} />
          <ActForm {...formOf("match")} isOpen={formOf("match").isOpen || searched !== null}>
            <Candidates
              parcels={searched?.items ?? view.candidates}
              isMissing={sent?.faults.includes("consignmentId") === true}
              isCut={searched === null && view.row.candidates > shownCandidates}
            />
          </ActForm>
        </>
      )}
      {view.may.includes("read") && (
        <ActForm {...formOf("read")}>
          {view.row.unread.map(({ place, heading, shown }) => (
            <Field
              key={place}
              name={`cell-${place}`}
              label={t("remittances:read.cell", { heading })}
              hint={t("remittances:read.shown", { shown: shown || t("remittances:unread.empty") })}
              {...(sent?.act === "read" &&
                sent.faults.includes("cells") && {
                  errors: { [`cell-${place}`]: t("remittances:read.needed") },
                })}
            >
              {(control) => <input {...control} maxLength={60} autoComplete="off" />}
            </Field>
          ))}
        </ActForm>
      )}
      {view.may.includes("answered") && (
        <ActForm {...formOf("answered")}>
          <AnswerFields sent={sent} />
        </ActForm>
      )}
      {view.may.includes("accept") && (
        <ActForm {...formOf("accept")}>
          <Ends row={view.row} />
          <Numbers numbers={view.numbers} />
          {view.beyond !== null && <Beyond beyond={view.beyond} />}
        </ActForm>
      )}
      {view.may.includes("claim") && (
        <ActForm {...formOf("claim")}>
          <Claims claims={view.claims} />
          {view.beyond !== null && <Beyond beyond={view.beyond} />}
        </ActForm>
      )}
      {(["dispute", "unmatch", "drop", "take_up"] as const)
        .filter((act) => view.may.includes(act))
        .map((act) => (
          <ActForm key={act} {...formOf(act)}>
            <HeldNote view={view} act={act} />
            {act === "unmatch" && view.unmatchBeyond !== null && <Beyond beyond={view.unmatchBeyond} />}
            {act === "drop" && view.dropBeyond !== null && <Beyond beyond={view.dropBeyond} />}
          </ActForm>
        ))}
    </div>
  );
}

function Claims({ claims }: Pick<RemittanceCaseView, "claims">) {
  const { t } = useWords();
  return (
    <Field name="claimId" label={t("remittances:case.claim")}>
      {(control) => (
        <select {...control}>
          {claims.map(({ id, kind, order, left }) => (
            <option key={id} value={id}>
              {t(`remittances:claim.${kind}`)} · {order} · {left.display}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What becomes of what our bank has of it, or has less by it. */
function HeldNote({ view: { holds, suspense }, act }: Readonly<{ view: RemittanceCaseView; act: Act }>) {
  const { t, locale } = useWords();
  if (act === "unmatch" && holds !== null)
    return (
      <p className="notice notice-warm">
        {t(isBelow(holds) ? "remittances:case.holds_taken" : "remittances:case.holds", {
          amount: unsigned(holds, locale),
        })}
      </p>
    );
  if (act !== "drop" || suspense?.isHeld !== true) return null;
  return (
    <p className="notice notice-warm">
      {t(isBelow(suspense.amount) ? "remittances:case.held_drop" : "remittances:case.held_drop_taken")}
    </p>
  );
}

/** What the row has left in suspense, and whether it still is there. */
export function Suspended({ suspense }: Pick<RemittanceCaseView, "suspense">) {
  const { t } = useWords();
  if (suspense === null) return null;
  return (
    <p className="notice notice-warm">
      <span>
        {suspense.isHeld
          ? t(isBelow(suspense.amount) ? "remittances:case.held" : "remittances:case.held_taken")
          : t(`remittances:case.suspense.${suspense.state}`)}{" "}
        <Taka amount={suspense.amount} className="font-semibold" />{" "}
        <Link to={`/support/courier-claims/${suspense.id}`} className="link">
          {t("remittances:case.suspense_see")}
        </Link>
      </span>
    </p>
  );
}
