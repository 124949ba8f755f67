import type { CourierClaimDetail, CourierClaimView } from "@haat/contract/courier-claim";
import { formatDate } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { useClaimName } from "../courier-claims/claim.tsx";
import type { Sent } from "./acts.tsx";
import type { Act, ActFault } from "./read-claim-act.ts";

type Props = Readonly<{ view: CourierClaimDetail; act: Act; today: string; sent: Sent | null }>;

/** What an end asks for besides its reason. */
export function Asked({ view, act, today, sent }: Props) {
  const isCase = ({ remittance }: CourierClaimView): boolean => remittance !== null;
  if (act === "bank")
    return (
      <>
        <Amount act={act} view={view} sent={sent} />
        <Transfer today={today} sent={sent} />
      </>
    );
  if (act === "buyer") return <OfBuyer act={act} view={view} sent={sent} />;
  if (act === "cost" || act === "write_off") return <Amount act={act} view={view} sent={sent} />;
  if (act === "parcel") return <Typing act={act} name="number" sent={sent} />;
  if (act === "offset") return <Others name="otherId" items={view.beside.filter(isCase)} sent={sent} />;
  const claims = view.beside.filter((each) => !isCase(each));
  if (act === "claim" && view.claim.left.minor.startsWith("-"))
    return <Others name="claimId" items={claims} sent={sent} />;
  return null;
}

/** How much may go back to whose buyer. */
function OfBuyer({ act, view, sent }: OfSent & Readonly<{ act: Act; view: CourierClaimDetail }>) {
  const { t } = useWords();
  const { ofBuyer, claim } = view;
  if (ofBuyer === null || claim.order === null) return null;
  return (
    <>
      <p className="notice">
        {t("remittances:claims.buyer_gets", { amount: ofBuyer.display, order: claim.order.number })}
      </p>
      <Amount act={act} view={view} sent={sent} left={ofBuyer.display} />
    </>
  );
}

type OfSent = Readonly<{ sent: Sent | null }>;

function useFault(sent: Sent | null): (name: ActFault) => Readonly<{ errors?: Record<string, string> }> {
  const { t } = useWords();
  return (name) =>
    sent?.faults.includes(name) === true
      ? { errors: { [name]: t(`remittances:claims.needed.${name}`) } }
      : {};
}

type AmountProps = OfSent & Readonly<{ act: Act; view: CourierClaimDetail; left?: string }>;

function Amount({ act, view, sent, left }: AmountProps) {
  const { t, locale } = useWords();
  return (
    <Field
      name="amount"
      among={act}
      label={t("remittances:credit.amount")}
      hint={t("remittances:claims.amount_hint", { left: left ?? unsigned(view.claim.left, locale) })}
      optional={t("common:form.optional")}
      {...useFault(sent)("amount")}
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          maxLength={30}
          autoComplete="off"
          defaultValue={sent?.said["amount"]}
        />
      )}
    </Field>
  );
}

function Transfer({ today, sent }: OfSent & Readonly<{ today: string }>) {
  const { t } = useWords();
  const fault = useFault(sent);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="day" label={t("remittances:credit.day")} {...fault("day")}>
        {(control) => (
          <input {...control} type="date" max={today} defaultValue={sent?.said["day"] ?? today} />
        )}
      </Field>
      <Field name="reference" label={t("remittances:credit.reference")} {...fault("reference")}>
        {(control) => (
          <input {...control} maxLength={100} autoComplete="off" defaultValue={sent?.said["reference"]} />
        )}
      </Field>
    </div>
  );
}

function Typing({ act, name, sent }: OfSent & Readonly<{ act: Act; name: "number" }>) {
  const { t } = useWords();
  return (
    <Field name={name} among={act} label={t("remittances:claims.number")} {...useFault(sent)(name)}>
      {(control) => <input {...control} maxLength={60} autoComplete="off" defaultValue={sent?.said[name]} />}
    </Field>
  );
}

type OthersProps = OfSent & Readonly<{ name: "otherId" | "claimId"; items: readonly CourierClaimView[] }>;

/** Which of the same courier's it meets. */
function Others({ name, items, sent }: OthersProps) {
  const { t, locale } = useWords();
  const nameOf = useClaimName();
  const fault = useFault(sent)(name);
  if (items.length === 0) return <p className="notice">{t(`remittances:claims.no_other.${name}`)}</p>;
  return (
    <Field name={name} label={t(`remittances:claims.which.${name}`)} {...fault}>
      {(control) => (
        <select {...control} defaultValue={sent?.said[name]}>
          {items.map((each) => (
            <option key={each.id} value={each.id}>
              {[
                unsigned(each.left, locale),
                nameOf(each),
                each.order?.number ?? each.remittance?.reference ?? "",
                formatDate(new Date(each.madeAt), locale),
              ].join(" · ")}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
