import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import type { RemittanceParcel } from "@haat/contract/remittance-parcel";
import type { RemittanceRowView } from "@haat/contract/remittance-row";
import type { LocaleName } from "@haat/contract/values";
import { doubtsOfWord, isTeachable } from "@haat/core/courier-words";
import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { maskPhonesIn } from "@haat/core/phone";
import {
  candidatesOf,
  type CaseRow,
  findCase,
  type ParcelRow,
  parcelsOf,
} from "@haat/db/queries/remittances/case";
import { proofOfParcel } from "@haat/db/queries/proofs/proof";
import { limitBefore } from "@haat/db/queries/remittances/accept";
import { dropLimitBefore, letGoLimitBefore } from "@haat/db/queries/remittances/drop";
import { findRow, type RemittanceRowLine } from "@haat/db/queries/remittances/rows";
import { parseCourierTerms } from "@haat/statements/courier-contract";
import { codFee, deliveryFee } from "@haat/statements/courier-fees";
import { isWord } from "@haat/statements/courier-outcome";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { type Links, linkView } from "../proofs/made-link.ts";
import { partView } from "../proofs/read-proof.ts";
import { usuallyRight } from "../couriers/right-number.ts";
import { userIdOf } from "../vendors/myself.ts";
import { beyondView } from "./acts/beyond.ts";
import { letterOf } from "./letter.ts";
import { rowView } from "./read-rows.ts";

type Ask = Readonly<{ id: string; line: number }>;

type Letters = Pick<RemittanceCaseView, "message" | "english">;

/** What to write to its courier, with a link that was just made. */
export async function lettersFor(ctx: NodeCtx, ask: Ask, link: Links): Promise<Letters> {
  const { message, english } = await readCase(ctx, ask, link);
  return { message, english };
}

/** A row with both sides of it, what may be meant, and what was done. */
export async function readCase(ctx: NodeCtx, ask: Ask, link?: Links): Promise<RemittanceCaseView> {
  const { db, viewer, locale } = ctx;
  const [row, around, candidates] = await Promise.all([
    findRow(db, viewer, ask),
    findCase(db, viewer, ask),
    candidatesOf(db, viewer, { ...ask, q: "" }),
  ]);
  if (!row || !around) throw new DomainError("remittance.row_not_found");
  const { consignmentId, courier, reference, proposalId, proofLink, suspense, claims, history } = around;
  const [[parcel], kept] =
    consignmentId === null
      ? [[], null]
      : await Promise.all([parcelsOf(db, viewer, [consignmentId]), proofOfParcel(db, viewer, consignmentId)]);
  const proofIn = (language: LocaleName) => kept && partView(kept, { locale: language, forShop: false });
  const letterIn = (language: LocaleName): string =>
    letterOf(
      {
        ...{ reference, row: rowView(row, language), proof: proofIn(language) },
        parcel: parcel ? parcelView(parcel, language) : null,
        contract: parcel ? contractOf(parcel, row, language) : null,
        ...(link && { link: { url: link.urls[language], until: link.until } }),
      },
      language,
    );
  const view = rowView(row, locale);
  const may = mayOf(view, around);
  const asked = { remittanceId: ask.id, by: userIdOf(ctx), lines: [ask.line] };
  const beyond = may.includes("accept") ? await limitBefore(db, viewer, asked) : null;
  const unmatchBeyond = may.includes("unmatch") ? await letGoLimitBefore(db, viewer, asked) : null;
  const dropBeyond = may.includes("drop") ? await dropLimitBefore(db, viewer, asked) : null;
  return {
    remittance: { id: ask.id, courier, reference, periodEnd: instantView(around.periodEnd) },
    ...{ row: view, parcel: parcel ? parcelView(parcel, locale) : null, proposalId },
    contract: parcel ? contractOf(parcel, row, locale) : null,
    numbers: may.includes("accept") ? numbersOf(around) : null,
    proof: proofIn(locale),
    proofLink: proofLink && linkView(proofLink),
    suspense: suspense && { ...suspense, amount: moneyView(suspense.amount, locale) },
    changedAt: instantOrNull(around.changedAt),
    holds: around.holds === "0" ? null : moneyView(around.holds, locale),
    claims: claims.map((each) => ({ ...each, left: moneyView(each.left, locale) })),
    candidates: candidates.map((each) => parcelView(each, locale)),
    ...{ message: letterIn("bn"), english: letterIn("en") },
    unmatchBeyond: unmatchBeyond && beyondView(unmatchBeyond, locale),
    dropBeyond: dropBeyond && beyondView(dropBeyond, locale),
    ...{ may, beyond: beyond && beyondView(beyond, locale), teaching: teachingOf(row, around) },
    reads: around.reads.map(({ heading, shown, read }) => ({ heading, shown: maskPhonesIn(shown), read })),
    history: history.map(({ at, by, act, reason }) => ({
      ...{
        at: instantView(at),
        by: by ?? "",
        act: act as RemittanceCaseView["history"][number]["act"],
        reason,
      },
    })),
  };
}

/** Which number of its parcel is right; the row's own is proposed where nobody but the shop has named ours. */
function numbersOf({ mistyped }: CaseRow): RemittanceCaseView["numbers"] {
  if (mistyped === null) return null;
  const usual = usuallyRight(mistyped);
  const { ours, stated } = mistyped;
  return { ours, theirs: stated, isTaken: usual === null, proposed: usual ?? "ours" };
}

export function parcelView(row: ParcelRow, locale: LocaleName): RemittanceParcel {
  const { id, number, state, phoneTail, isPrepaid, isTaken } = row;
  return {
    ...{ id, number, shop: row.shop[locale], state, phoneTail, isPrepaid, isTaken },
    order: { id: row.orderId, number: row.order },
    closedAt: instantOrNull(row.closedAt),
    ...{ booked: moneyView(row.booked, locale), due: moneyView(row.due, locale) },
    outstanding: moneyView(row.outstanding, locale),
  };
}

/** What was agreed for carrying it as it ended, by the amount that the row names. */
function contractOf(
  { terms, termsFrom, zone, grams }: ParcelRow,
  { outcome, collected }: RemittanceRowLine,
  locale: LocaleName,
): RemittanceCaseView["contract"] {
  if (terms === null || termsFrom === null) return null;
  if (outcome === null || outcome === "lost") return { from: termsFrom, deliveryFee: null, codFee: null };
  const [agreed, carried] = [parseCourierTerms(terms), { zone, grams, outcome }];
  return {
    from: termsFrom,
    deliveryFee: moneyView(deliveryFee(agreed, carried).toString(), locale),
    codFee: moneyView(codFee(agreed, carried, BigInt(collected)).toString(), locale),
  };
}

function mayOf(
  { state, dispute, isAdjustment, isUnread, unread, payout, advance, findings }: RemittanceRowView,
  around: CaseRow,
): RemittanceCaseView["may"] {
  const { consignmentId, proposalId, claims } = around;
  if (proposalId !== null) return [];
  if (state === "posted") return around.changedAt === null ? ["unmatch"] : ["seen", "unmatch"];
  if (state === "dropped") return around.isHeldEnded ? [] : ["take_up"];
  if (state !== "waiting" && state !== "disputed") return [];
  const isOpen = findings.some(
    ({ label, expected }) => label === "EXCHANGE_UNDER_WAY" || (label === "NOT_ENDED" && expected === null),
  );
  // What was held of it is what it brought as it was read.
  const isReadable = unread.length > 0 && around.suspense?.isHeld !== true;
  // What an adjustment takes may be for a parcel's way back.
  const mayBeParcels = !isAdjustment || (BigInt(payout?.minor ?? 0) < 0n && BigInt(advance.minor) === 0n);
  return [
    ...(isReadable ? (["read"] as const) : []),
    ...(isOpen || isUnread ? [] : (["accept"] as const)),
    ...(["drop"] as const),
    ...(state === "disputed" ? (["answered"] as const) : []),
    ...(state === "waiting" || dispute?.answer ? (["dispute"] as const) : []),
    ...(consignmentId === null && mayBeParcels ? (["match"] as const) : []),
    ...(consignmentId === null ? [] : (["unmatch"] as const)),
    ...(claims.length > 0 && !isUnread ? (["claim"] as const) : []),
  ];
}

/** Whether the row waits for what its word means: nobody knows it, or it speaks against our record. */
function teachingOf(
  { word, state, findings }: RemittanceRowLine,
  { consignmentId, proposalId, wordProposalId }: CaseRow,
): RemittanceCaseView["teaching"] {
  const isAsked =
    state === "waiting" &&
    consignmentId !== null &&
    findings.some(({ label }) => doubtsOfWord.some((each) => each === label));
  const isOne = isTeachable(word) && isWord(word) && maskPhonesIn(word) === word;
  return proposalId === null && isAsked && isOne ? { proposalId: wordProposalId } : null;
}

type Search = Ask & Readonly<{ q?: string | undefined }>;

/** Parcels that a row may mean; what a person types is read in either digit script. */
export async function readCandidates(
  { db, viewer, locale }: NodeCtx,
  { q = "", ...ask }: Search,
): Promise<{ items: RemittanceParcel[] }> {
  const typed = foldDigits(q).replaceAll(/\s/g, "").toUpperCase();
  const rows = await candidatesOf(db, viewer, { ...ask, q: typed });
  if (rows.length === 0 && !(await findRow(db, viewer, ask)))
    throw new DomainError("remittance.row_not_found");
  return { items: rows.map((row) => parcelView(row, locale)) };
}
