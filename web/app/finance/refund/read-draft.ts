import { EvidenceBody } from "@haat/contract/refund";
import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";

export type EvidenceFault = "wallet" | "trx" | "amount" | "sentAt";
export type EvidenceTyped = Readonly<Record<EvidenceFault | "note", string>>;
export type EvidenceDraft = Readonly<{ body: EvidenceBody | null; faults: readonly EvidenceFault[] }>;

function poishaOf(typed: string): string | null {
  try {
    return String(parseTypedTaka(typed.replace(/[৳\s]/g, "")).minor);
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

/** The clock on the wall in Bangladesh, six hours ahead all year: `2026-11-21T15:30`. */
function instantOf(typed: string, now: Date): string | null {
  const at = new Date(`${foldDigits(typed).slice(0, 16)}:00+06:00`);
  return Number.isNaN(at.getTime()) || at.getTime() > now.getTime() + 60_000 ? null : at.toISOString();
}

/** What somebody typed of a sending, and what of it cannot be read. */
export function readEvidence(typed: EvidenceTyped, now: Date): EvidenceDraft {
  const { shape } = EvidenceBody;
  const wallet = shape.wallet.safeParse(typed.wallet).data;
  const trx = shape.trx.safeParse(foldDigits(typed.trx)).data;
  const amount = poishaOf(typed.amount);
  const sentAt = instantOf(typed.sentAt, now);
  const faults: EvidenceFault[] = [
    ...(wallet ? [] : ["wallet" as const]),
    ...(trx ? [] : ["trx" as const]),
    ...(amount ? [] : ["amount" as const]),
    ...(sentAt ? [] : ["sentAt" as const]),
  ];
  if (!wallet || !trx || !amount || !sentAt) return { body: null, faults };
  return { body: { wallet, trx, amount, sentAt, note: typed.note.trim().slice(0, 300) }, faults };
}
