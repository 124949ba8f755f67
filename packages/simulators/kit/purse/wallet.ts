import { type Act, controlRoutes, type Till } from "../control.ts";
import { leaveBy, type Sent, visitAll, type Ways } from "../leave.ts";
import type { SimApp } from "../listen.ts";
import type { Brand, Language } from "../payer/brand.ts";
import type { Back, Bill, Desk, Stop } from "../payer/desk.ts";
import { payerRoutes } from "../payer/routes.ts";
import type { Movement, SheetWriter } from "../settlement.ts";
import type { Purse } from "./purse.ts";
import { type Charge, landedBy } from "./truth.ts";

/** What one wallet adds to the purse, besides its wire. */
export type Wallet<Detail> = Readonly<{
  purse: Purse<Detail>;
  /** As it stands now: who can pay is a setting. */
  readonly brand: Brand;
  merchantName: string;
  readNumber(typed: string): string | null;
  hasWallet(wallet: string): boolean;
  pageUrl(charge: Charge<Detail>, language: Language): string;
  /** The merchant's address as the payer's browser comes back to it, when the payment ended so. */
  backOf(charge: Charge<Detail>): Back;
  settings(): Readonly<Record<string, unknown>>;
  change(settings: Readonly<Record<string, unknown>>): readonly string[];
  /** What the wallet keeps of it, in hundredths of a per cent. */
  feeBps(charge: Charge<Detail>): number;
  expireTokens(): void;
  /** How long a code that was sent can be typed; absent: this wallet sends none. */
  codeLifeMs?(): number;
  /** How its statement looks. */
  sheet: SheetWriter;
}>;

const billOf = (charge: Charge<unknown>): Bill => ({
  reference: charge.reference,
  key: charge.key,
  invoice: charge.invoice,
  minor: BigInt(charge.minor),
  isOpen: charge.state === "open",
  payer: charge.payer,
  prefilled: charge.prefilled,
});

function waysOf<Detail>({ purse, backOf }: Wallet<Detail>, charge: Charge<Detail>): Ways | null {
  if (charge.state === "open") return null;
  const { state } = charge;
  const other = purse.store.charges().findLast(({ reference }) => reference !== charge.reference);
  return {
    true: backOf(charge),
    other: backOf({ ...charge, state: state === "paid" ? "cancelled" : "paid" }),
    // A forger's return: this payer, with the name of someone else's payment.
    swapped: backOf({ ...(other ?? charge), state, returnUrl: charge.returnUrl }),
  };
}

const referencesOf = ({ reference, invoice }: Charge<unknown>): readonly string[] => [reference, invoice];

/** The payer is back at the merchant: by his browser, or by us where he has none. */
export async function sendBack<Detail>(wallet: Wallet<Detail>, reference: string): Promise<readonly Sent[]> {
  const charge = wallet.purse.find(reference);
  const ways = charge ? waysOf(wallet, charge) : null;
  return charge && ways ? visitAll(wallet.purse, referencesOf(charge), ways) : [];
}

/** The "early" callback: the payer has paid and is back before the merchant knows the payment. */
export async function payEarly<Detail>(wallet: Wallet<Detail>, charge: Charge<Detail>): Promise<void> {
  const { purse, brand } = wallet;
  if (!purse.faults.takeCallback("create", referencesOf(charge))) return;
  if (purse.pay(charge.reference, brand.wallets.pays[0] ?? "")) await sendBack(wallet, charge.reference);
}

function deskOf<Detail>(wallet: Wallet<Detail>): Desk {
  const { purse, merchantName, readNumber, hasWallet } = wallet;
  /** What a page was opened for is still there: nothing is ever deleted but by a reset. */
  const chargeOf = ({ reference }: Bill): Charge<Detail> => {
    const charge = purse.find(reference);
    if (!charge) throw new Error(`payment ${reference} is gone`);
    return charge;
  };
  return {
    ...{ merchantName, readNumber, hasWallet },
    get brand() {
      return wallet.brand;
    },
    now: purse.clock.now,
    codeLifeMs: wallet.codeLifeMs ?? (() => Number.POSITIVE_INFINITY),
    find: (reference, key) => {
      const charge = purse.find(reference);
      return charge && charge.key === key ? billOf(charge) : null;
    },
    keep: (bill, payer) => billOf(purse.keep(chargeOf(bill), payer)),
    agree: (bill, payer) => billOf(purse.pay(bill.reference, payer) ?? chargeOf(bill)),
    stop: (bill, why, payer) => billOf(purse.stop(bill.reference, why, payer) ?? chargeOf(bill)),
    leave: (bill) => {
      const charge = chargeOf(bill);
      const ways = waysOf(wallet, charge);
      return ways && leaveBy(purse, referencesOf(charge), ways);
    },
    wayBack: (bill) => waysOf(wallet, chargeOf(bill))?.true ?? null,
    pageUrl: (bill, language) => wallet.pageUrl(chargeOf(bill), language),
  };
}

const stops: Readonly<Partial<Record<Act, Stop>>> = {
  "wrong-pin": "pin",
  insufficient: "funds",
  timeout: "time",
  cancel: "cancelled",
};

function actAs<Detail>({ purse, brand }: Wallet<Detail>, reference: string, act: Act, given?: string) {
  const payer = given ?? brand.wallets.pays[0] ?? "";
  if (act === "approve") return purse.pay(reference, payer);
  const why = stops[act];
  if (why) return purse.stop(reference, why, why === "funds" ? brand.wallets.poor : payer);
  const charge = purse.find(reference);
  return charge?.state === "open" ? charge : null;
}

function movementsOf<Detail>(wallet: Wallet<Detail>, charge: Charge<Detail>): Movement[] {
  const { state, trxId, invoice, paidMinor, endedAt, refunds } = charge;
  const now = wallet.purse.clock.now();
  if (state !== "paid" || trxId === null || endedAt === null) return [];
  const paid = { kind: "capture", trx: trxId, reference: invoice, originalTrx: null } as const;
  const back = landedBy(refunds, now).map(({ trxId: trx, minor, askedAt, landsAt = askedAt }) => ({
    ...({ kind: "refund", trx, reference: invoice, originalTrx: trxId, at: landsAt } as const),
    minor: BigInt(minor),
  }));
  return [{ ...paid, at: endedAt, minor: BigInt(paidMinor), feeBps: wallet.feeBps(charge) }, ...back];
}

function tillOf<Detail>(wallet: Wallet<Detail>): Till {
  const { purse } = wallet;
  const { clock, faults, journal, vocabulary, store } = purse;
  const viewOf = ({ key, ...charge }: Charge<Detail>) => ({
    ...charge,
    pageUrl: wallet.pageUrl({ ...charge, key }, "bn"),
  });
  const found = (reference: string) => purse.find(reference) ?? null;
  return {
    ...{ clock, faults, journal, vocabulary },
    views: () => store.charges().map(viewOf),
    view: (reference) => {
      const charge = found(reference);
      return charge && viewOf(charge);
    },
    ledger: purse.ledger,
    act: (reference, act, payer) => actAs(wallet, reference, act, payer),
    stateOf: (reference) => found(reference)?.state ?? null,
    wayBack: (reference) => {
      const charge = found(reference);
      return charge && (waysOf(wallet, charge)?.true ?? null);
    },
    deliver: (reference) => sendBack(wallet, reference),
    settings: wallet.settings,
    change: wallet.change,
    expireTokens: wallet.expireTokens,
    reset: store.reset,
    settlement: {
      movements: () => store.charges().flatMap((charge) => movementsOf(wallet, charge)),
      write: wallet.sheet,
    },
  };
}

/** The payer's pages but for the first one's address, and the control plane. */
export function walletRoutes<Detail>(app: SimApp, wallet: Wallet<Detail>): Desk {
  const desk = deskOf(wallet);
  payerRoutes(app, desk);
  controlRoutes(app, tillOf(wallet));
  return desk;
}
