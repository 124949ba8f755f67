import type { MeView } from "@haat/contract/auth";
import type { AddressView } from "@haat/contract/address-book";
import type { CartView } from "@haat/contract/cart";
import type { MoneyView } from "@haat/contract/values";
import type { PaymentWayView } from "@haat/contract/ways";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Place } from "../../lib/place.ts";
import { useWords } from "../../lib/words.tsx";
import type { Stage } from "./actions.server.ts";
import { AddressFields } from "./address-fields.tsx";
import type { AreaOption, DistrictGroup } from "./areas.server.ts";
import { ContactFields } from "./contact-fields.tsx";
import { readDraft, type FaultyField } from "./draft.ts";
import { KeptAddresses } from "./kept-addresses.tsx";
import { PaymentChoice } from "./payment-choice.tsx";
import { SoFar } from "./so-far.tsx";
import { Steps } from "./steps.tsx";

type Edit = Extract<Stage, { stage: "edit" }>;
type AddressFormProps = Readonly<{
  districts: readonly DistrictGroup[];
  edit: Edit | null;
  me: MeView | null;
  kept: readonly AddressView[];
  ways: readonly PaymentWayView[];
  goods: MoneyView | null;
  /** To the place this browser remembers, which the form begins with. */
  delivery: CartView["delivery"];
  place: Place | null;
  areas: readonly AreaOption[];
}>;

export function AddressForm({ districts, edit, me, kept, ways, goods, ...start }: AddressFormProps) {
  const { t, locale } = useWords();
  const isKnown = edit === null && start.areas.some(({ id }) => id === start.place?.areaId);
  const begun =
    isKnown && start.place ? { district: start.place.districtId, areaId: start.place.areaId } : {};
  const draft = edit?.draft ?? (isKnown ? { ...readDraft({}), ...begun } : undefined);
  const errors: FieldErrors = Object.fromEntries(
    (edit?.faults ?? []).map((name: FaultyField) => [name, t(`checkout:error.${name}`)]),
  );
  return (
    <>
      <Steps now="address" />
      <h1 className="mb-4 text-2xl">{t("checkout:address.title")}</h1>
      <KeptAddresses kept={kept} draft={edit?.draft} />
      <form
        method="post"
        action={`/${locale}/checkout`}
        noValidate
        data-enhance="areas"
        className="grid gap-5"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        {edit?.refusal && (
          <Notice tone="bad" isNews>
            {edit.refusal}
          </Notice>
        )}
        <ContactFields draft={draft} me={me} errors={errors} />
        <AddressFields
          draft={draft}
          districts={districts}
          areas={edit?.areas ?? (isKnown ? start.areas : [])}
          errors={errors}
        />
        {me !== null && (
          <label className="choice">
            <input type="checkbox" name="keep" value="yes" defaultChecked={draft?.keep === "yes"} />
            <span>{t("mydata:addresses.keep")}</span>
          </label>
        )}
        <PaymentChoice draft={draft} errors={errors} ways={ways} goods={goods} />
        {goods !== null && <SoFar goods={goods} delivery={edit === null ? start.delivery : null} />}
        <button name="intent" value="review" className="button w-full">
          {t("checkout:to_review")}
        </button>
      </form>
    </>
  );
}
