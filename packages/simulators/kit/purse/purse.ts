import { createClock, type SimClock } from "../clock.ts";
import { type CallScript, createFaults, type Faults, type Vocabulary } from "../faults.ts";
import { createJournal, type Journal } from "../journal.ts";
import { takaOf } from "../money.ts";
import { firstStep, type PayerStep, type Stop } from "../payer/desk.ts";
import { createRandom, type Random } from "../random.ts";
import { openPurseStore, type PurseStore } from "./store.ts";
import { type Charge, landedBy, refundedMinor, spentBy } from "./truth.ts";

/** Scripts of the operation `pay`: what the payer's agreement really does. */
export const payFaults = ["other-amount", "other-currency", "other-invoice", "repeat-trx"] as const;
/** Scripts of the operation `refund`: what is said to be given back is under way for `delayMs`, and then there, or not. */
export const lateRefunds = ["refund-later", "refund-fails-later"] as const;

export type PurseOptions<Detail> = Readonly<{
  dataFile?: string;
  seed?: number;
  /** Fields that the journal may not hold. */
  secret: RegExp;
  vocabulary: Vocabulary;
  /** How long a payment waits for its payer. */
  lifeMs: () => number;
  /** For a capture of this payment, or for giving back (null). */
  newTrx: (random: Random, charge: Charge<Detail> | null) => string;
}>;

export type Wish<Detail> = Pick<
  Charge<Detail>,
  "reference" | "key" | "invoice" | "minor" | "currency" | "returnUrl" | "prefilled" | "detail"
>;

/** A wallet that debits on its own page, without its wire. */
export type Purse<Detail> = Readonly<{
  clock: SimClock;
  faults: Faults;
  journal: Journal;
  random: Random;
  store: PurseStore<Detail>;
  vocabulary: Vocabulary;
  open(wish: Wish<Detail>): Charge<Detail>;
  /** As it stands now: one that nobody paid dies of age. */
  find(reference: string): Charge<Detail> | undefined;
  change(charge: Charge<Detail>, changed: Partial<Charge<Detail>>): Charge<Detail>;
  keep(charge: Charge<Detail>, payer: PayerStep): Charge<Detail>;
  /** Takes the money, once. Null: it waits for nobody. */
  pay(reference: string, wallet: string): Charge<Detail> | null;
  stop(reference: string, why: Stop, wallet: string | null): Charge<Detail> | null;
  /** Gives back, once per name of the merchant's; null: more than is left, or nothing was taken. */
  giveBack(reference: string, minor: bigint, name: string, script?: CallScript | null): Charge<Detail> | null;
  ledger(): unknown;
  close(): void;
}>;

type Inside<Detail> = Pick<Purse<Detail>, "clock" | "faults" | "random" | "store"> &
  Pick<PurseOptions<Detail>, "lifeMs" | "newTrx">;

/** What is there, and what is still waiting. */
function finding<Detail>({ store, clock, lifeMs }: Inside<Detail>) {
  const find = (reference: string): Charge<Detail> | undefined => {
    const charge = store.charge(reference);
    if (charge?.state !== "open" || clock.now() - charge.createdAt <= lifeMs()) return charge;
    return store.save({ ...charge, state: "expired", why: "time", endedAt: clock.now() });
  };
  const waiting = (reference: string): Charge<Detail> | null => {
    const charge = find(reference);
    return charge?.state === "open" ? charge : null;
  };
  return { find, waiting };
}

/** What moves money. */
function moving<Detail>(inside: Inside<Detail>) {
  const { store, clock, faults, random, newTrx } = inside;
  const { find, waiting } = finding(inside);
  const freshTrx = (charge: Charge<Detail> | null): string => {
    const used = new Set(
      store.charges().flatMap(({ trxId, refunds }) => [trxId, ...refunds.map((each) => each.trxId)]),
    );
    return random.unused(
      () => newTrx(random, charge),
      (id) => used.has(id),
    );
  };
  function pay(reference: string, wallet: string): Charge<Detail> | null {
    const charge = waiting(reference);
    // Opened, and no amount has come yet: there is no page on which it could be paid.
    if (!charge || charge.minor === "0") return null;
    const twist = faults.takeCall("pay", [reference, charge.invoice])?.do;
    const last = store.charges().findLast(({ trxId }) => trxId !== null)?.trxId ?? null;
    return store.save({
      ...charge,
      state: "paid",
      trxId: (twist === "repeat-trx" ? last : null) ?? freshTrx(charge),
      paidMinor: String(BigInt(charge.minor) + (twist === "other-amount" ? 100n : 0n)),
      currency: twist === "other-currency" ? "USD" : charge.currency,
      invoice: twist === "other-invoice" ? `X${charge.invoice.slice(1)}` : charge.invoice,
      captures: charge.captures + 1,
      endedAt: clock.now(),
      payer: { ...charge.payer, at: "done", wallet },
    });
  }
  function giveBack(
    reference: string,
    minor: bigint,
    name: string,
    script: CallScript | null = null,
  ): Charge<Detail> | null {
    const charge = find(reference);
    if (charge?.state !== "paid" || minor <= 0n) return null;
    if (name !== "" && charge.refunds.some((each) => each.reference === name)) return charge;
    const askedAt = clock.now();
    const spent = refundedMinor({ refunds: spentBy(charge.refunds, askedAt) });
    if (spent + minor > BigInt(charge.paidMinor)) return null;
    const last = script?.do === "repeat-trx" ? charge.refunds.at(-1) : undefined;
    const given = {
      ...{ trxId: last?.trxId ?? freshTrx(null), minor: String(minor), reference: name, askedAt },
      ...(lateRefunds.some((late) => late === script?.do) && {
        landsAt: askedAt + (script?.delayMs ?? 0),
        fails: script?.do === "refund-fails-later",
      }),
    };
    return store.save({ ...charge, refunds: [...charge.refunds, given] });
  }
  return { pay, giveBack };
}

export function openPurse<Detail>(options: PurseOptions<Detail>): Purse<Detail> {
  const store = openPurseStore<Detail>(options.dataFile);
  const clock = createClock(
    () => Number(store.fact("clock") ?? 0),
    (value) => store.note("clock", value),
  );
  const inside = { ...options, store, clock, random: createRandom(options.seed), faults: createFaults() };
  const { find, waiting } = finding(inside);
  return {
    ...{ clock, store, find, random: inside.random, faults: inside.faults },
    ...moving(inside),
    vocabulary: options.vocabulary,
    journal: createJournal(clock.now, options.secret),
    open: (wish) =>
      store.save({
        ...wish,
        paidMinor: "0",
        state: "open",
        why: null,
        trxId: null,
        captures: 0,
        createdAt: clock.now(),
        endedAt: null,
        payer: firstStep,
        refunds: [],
      }),
    change: (charge, changed) => store.save({ ...charge, ...changed }),
    keep: (charge, payer) => store.save({ ...charge, payer }),
    stop: (reference, why, wallet) => {
      const charge = waiting(reference);
      const state = why === "cancelled" ? "cancelled" : "failed";
      const payer = charge && { ...charge.payer, at: "done" as const, wallet };
      return charge && payer && store.save({ ...charge, state, why, endedAt: clock.now(), payer });
    },
    ledger: () => ledgerOf(store.charges(), clock.now()),
    close: store.close,
  };
}

/** How often money really moved, per payment: what tests assert. */
function ledgerOf(charges: readonly Charge<unknown>[], at: number) {
  const landed = charges.map((charge) => ({ ...charge, refunds: landedBy(charge.refunds, at) }));
  const payments = landed.map((charge) => ({
    reference: charge.reference,
    merchantInvoiceNumber: charge.invoice,
    trxID: charge.trxId,
    capturedAt: charge.captures > 0 ? charge.endedAt : null,
    captures: charge.captures,
    currency: charge.currency,
    capturedMinor: String(BigInt(charge.paidMinor) * BigInt(charge.captures)),
    refunds: charge.refunds.length,
    refundedMinor: String(refundedMinor(charge)),
  }));
  const total = (name: "capturedMinor" | "refundedMinor"): bigint =>
    payments.reduce((sum, each) => (each.currency === "BDT" ? sum + BigInt(each[name]) : sum), 0n);
  const [captured, refunded] = [total("capturedMinor"), total("refundedMinor")];
  return {
    payments,
    capturedMinor: String(captured),
    refundedMinor: String(refunded),
    merchant: { collectionBalance: takaOf(captured - refunded) },
  };
}
