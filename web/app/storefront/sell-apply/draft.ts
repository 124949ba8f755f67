import type { ApplicationBody } from "@haat/contract/vendor-application";
import { payoutProviders, readNid, readPayoutAccount } from "@haat/core/payout-account";
import { readName } from "@haat/core/person-name";
import { readShopName } from "@haat/core/shop-name";
import { storedText } from "@haat/core/text";

export const draftFields = [
  "nameBn",
  "nameEn",
  "story",
  "district",
  "areaId",
  "ownerName",
  "nid",
  "provider",
  "number",
  "check",
  "bank",
  "holder",
] as const;
type DraftField = (typeof draftFields)[number];

/** What was typed, as typed: it travels in the form from step to step and is kept nowhere else. */
export type Draft = Readonly<Record<DraftField, string>>;

/** The upazila is asked for after the district, so that choosing it needs no script. */
export const steps = ["shop", "district", "area", "owner", "payout", "review"] as const;
export type Step = (typeof steps)[number];

export const errorNames = [
  "name",
  "story",
  "district",
  "areaId",
  "ownerName",
  "nid",
  "number",
  "holder",
] as const;
export type ErrorName = (typeof errorNames)[number];

export const readDraft = (form: Readonly<Record<string, string>>): Draft =>
  Object.fromEntries(draftFields.map((name) => [name, (form[name] ?? "").slice(0, 4000)])) as Draft;

export const readStep = (typed: string | undefined): Step => steps.find((step) => step === typed) ?? "shop";

export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? "review";
export const stepBefore = (step: Step): Step => steps[steps.indexOf(step) - 1] ?? "shop";

const isNamed = ({ nameBn, nameEn }: Draft): boolean => {
  const typed = [nameBn, nameEn].filter((name) => name.trim() !== "");
  return typed.length > 0 && typed.every((name) => readShopName(name) !== null);
};

function isAccount({ provider: typed, number, check, bank }: Draft): boolean {
  const provider = payoutProviders.find((each) => each === typed);
  return provider !== undefined && readPayoutAccount(accountOf({ provider, number, check, bank })) !== null;
}

type Account = Readonly<
  Pick<Draft, "number" | "check" | "bank"> & { provider: (typeof payoutProviders)[number] }
>;

/** What belongs to another kind of account is left out, as if it had not been typed. */
const accountOf = ({ provider, number, check, bank }: Account) => ({
  ...{ provider, number: number.trim() },
  ...(provider === "rocket" && check.trim() !== "" && { check: check.trim() }),
  ...(provider === "bank" && bank.trim() !== "" && { bank: bank.trim() }),
});

/** What is wrong in one step; the last one looks at all of them. */
export function faultsOf(step: Step, draft: Draft): ErrorName[] {
  const isRight: Readonly<Record<ErrorName, boolean>> = {
    name: isNamed(draft),
    story: storedText(draft.story).length >= 20 && storedText(draft.story).length <= 1000,
    district: draft.district !== "",
    areaId: draft.areaId !== "",
    ownerName: readName(draft.ownerName) !== null,
    nid: readNid(draft.nid) !== null,
    number: isAccount(draft),
    holder: readName(draft.holder) !== null,
  };
  return fieldsOf[step].filter((name) => !isRight[name]);
}

const fieldsOf: Readonly<Record<Step, readonly ErrorName[]>> = {
  shop: ["name", "story"],
  district: ["district"],
  area: ["areaId"],
  owner: ["ownerName", "nid"],
  payout: ["number", "holder"],
  review: errorNames,
};

/** The first step with something wrong in it; null when the whole draft can be sent. */
export const firstFaultyStep = (draft: Draft): Step | null =>
  steps.find((step) => step !== "review" && faultsOf(step, draft).length > 0) ?? null;

export const toBody = (draft: Draft): ApplicationBody => ({
  ...(draft.nameBn.trim() !== "" && { nameBn: draft.nameBn.slice(0, 240) }),
  ...(draft.nameEn.trim() !== "" && { nameEn: draft.nameEn.slice(0, 240) }),
  story: draft.story,
  areaId: draft.areaId.slice(0, 60),
  ownerName: draft.ownerName.slice(0, 320),
  nid: draft.nid.slice(0, 40),
  payout: {
    ...accountOf({
      provider: payoutProviders.find((each) => each === draft.provider) ?? "bkash",
      ...{ number: draft.number.slice(0, 40), check: draft.check.slice(0, 4), bank: draft.bank.slice(0, 80) },
    }),
    holder: draft.holder.slice(0, 80),
  },
  terms: true,
});
