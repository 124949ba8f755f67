import { EvidenceBody, type RefundFileView } from "@haat/contract/refund";
import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka, printTaka } from "@haat/core/money";
import { readMoney } from "../../lib/money.ts";

export type EvidenceFault = "wallet" | "trx" | "amount" | "currency" | "sentAt";
/** `repeats`: `yes` where the number is said to be that of another refund as well, `asked` where that is to be said. */
export type EvidenceTyped = Readonly<Record<EvidenceFault | "note" | "repeats", string>>;
export type EvidenceDraft = Readonly<{ body: EvidenceBody | null; faults: readonly EvidenceFault[] }>;

/** Null: it is no amount of taka. */
export function poishaOf(typed: string): string | null {
  try {
    return String(parseTypedTaka(typed.replace(/[৳\s]/g, "")).minor);
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

/** The clock on the wall in Bangladesh, six hours ahead all year: `2026-11-21T15:30`. */
export function instantOf(typed: string, now: Date): string | null {
  const at = new Date(`${foldDigits(typed).slice(0, 16)}:00+06:00`);
  return Number.isNaN(at.getTime()) || at.getTime() > now.getTime() + 60_000 ? null : at.toISOString();
}

const wallIn = (at: string): string =>
  new Date(new Date(at).getTime() + 6 * 3_600_000).toISOString().slice(0, 16);

/** What the wallet itself says of it, ready to be written down once it was looked up; null: it says nothing with a number. */
export function offeredBy({ findings, method }: RefundFileView): EvidenceTyped | null {
  const told = findings.find(({ trx, isRefuted }) => trx !== null && !isRefuted);
  if (!told?.trx) return null;
  const amount = printTaka(readMoney(told.amount));
  return {
    wallet: method,
    trx: told.trx,
    amount,
    currency: told.amount.currency,
    sentAt: wallIn(told.at),
    note: "",
    repeats: "",
  };
}

/** What somebody typed of a sending, and what of it cannot be read. */
export function readEvidence(typed: EvidenceTyped, now: Date): EvidenceDraft {
  const { shape } = EvidenceBody;
  const wallet = shape.wallet.safeParse(typed.wallet).data;
  const trx = shape.trx.safeParse(foldDigits(typed.trx)).data;
  const amount = poishaOf(typed.amount);
  const currency = shape.currency.safeParse(typed.currency).data;
  const sentAt = instantOf(typed.sentAt, now);
  const faults: EvidenceFault[] = [
    ...(wallet ? [] : ["wallet" as const]),
    ...(trx ? [] : ["trx" as const]),
    ...(amount ? [] : ["amount" as const]),
    ...(currency ? [] : ["currency" as const]),
    ...(sentAt ? [] : ["sentAt" as const]),
  ];
  if (!wallet || !trx || !amount || !currency || !sentAt) return { body: null, faults };
  const note = typed.note.trim().slice(0, 300);
  const isRepeated = typed.repeats === "yes";
  return {
    body: { wallet, trx, amount, currency, sentAt, note, ...(isRepeated && { isRepeated }) },
    faults,
  };
}

export type DisproofFault = "reason" | "evidence";
export type DisproofDraft = Readonly<Record<DisproofFault, string> & { faults: readonly DisproofFault[] }>;

/** Why a payment never came, and where one sees it: both are said. */
export function readDisproof(form: Readonly<Record<string, string>>): DisproofDraft {
  const of = (name: DisproofFault): string => (form[name] ?? "").trim().slice(0, 300);
  const said = { reason: of("reason"), evidence: of("evidence") };
  return { ...said, faults: (["reason", "evidence"] as const).filter((name) => said[name].length < 3) };
}
