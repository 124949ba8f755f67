import { newId } from "@haat/core/ids";
import { placeOrder, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { anOrderToHangOn, dhaka, takenBy, type Taken } from "../settling.ts";
import type { TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { feeOf, type Stated, statedOf, statementOf } from "../stated.ts";
import type { Day } from "./close-day.ts";

const source = "upay";
/** Stated above the agreed fee; and what the bank pays less than was stated. */
export const [tooDear, tooLittle] = [700n, 500n];
/** Next to what is as it should be: stated too dear, and given back. */
const [plainMinor, dearMinor, backMinor] = [100_000n, 50_000n, 30_000n];

/** What the day comes to in our books. */
export type Sums = Readonly<{ captured: bigint; refunded: bigint; fees: bigint; bank: bigint }>;
export type Office = Readonly<{ aDay(): Promise<Day & Readonly<{ sums: Sums }>> }>;

/** Asked for, and its answer was never heard. */
async function unheardRefund({ world }: TestShop, { id, minor }: Taken): Promise<void> {
  const refund = newId("refund", new Date());
  await world.owner.query(
    `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, decided_at)
     select $1::text, order_id, id, 'unknown', 'orphan', $1, $3, now() from payment_attempt where id = $2`,
    [refund, id, String(minor)],
  );
  await world.owner.query(
    `with made as (insert into journal (event_type, event_key, order_id) select 'J15b', $1, order_id from payment_attempt where id = $2 returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select id, x.no, x.account, x.side, $3::bigint from made, (values (1, 'L:UNALLOC', 'D'), (2, 'L:REFUND_IT', 'C')) x(no, account, side)`,
    [refund, id, String(minor)],
  );
}

/** Paid at the wallet, and nobody has come back. */
async function unheardPayment(shop: TestShop, variantId: string): Promise<Omit<Stated, "at">> {
  const placed = await placeOrder(shop, source, [[variantId, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallets[source].act(reference, "approve", { deliver: false });
  const { payments } = await shop.wallets[source].ledger();
  const paid = payments.find((each) => each.reference === reference);
  if (!paid?.trxID) throw new Error("the wallet took it");
  return { trx: paid.trxID, invoice: paid.merchantInvoiceNumber, minor: BigInt(paid.capturedMinor) };
}

const taka = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;

/** Days of a wallet on which everything has happened that is booked by its statement, and two of finance to close them. */
export async function openOffice(shop: TestShop): Promise<Office> {
  const { world } = shop;
  const orderId = await anOrderToHangOn(shop);
  const { variants } = await aProduct(world, { pricesMinor: [125_050n], stock: 10_000 });
  const bp = shop.node.payments[source].capabilities.feeBps;
  let days = 0;
  return {
    aDay: async () => {
      days += 1;
      // The long form outlives a session's token and a proof of five minutes: each day has two of its own.
      world.clock.set(new Date());
      const [one, other] = [
        await aFreshOne(world, "finance", "admin"),
        await aFreshOne(world, "finance", "admin"),
      ];
      // Long before today: what was heard of only now is of today's file, and the long form walks through most of a year.
      const day = new Date(Date.UTC(2025, 0, days)).toISOString().slice(0, 10);
      const at = (hour: number) => dhaka(day, `${hour}:00:00`);
      const wishes = [plainMinor, dearMinor, backMinor].map((minor, no) => ({ minor, at: at(10 + no) }));
      const [plain, dear, back] = await takenBy(shop, { orderId, wallet: source }, wishes);
      if (!plain || !dear || !back) throw new Error("three were taken");
      await unheardRefund(shop, back);
      const lost = { ...(await unheardPayment(shop, variants[0].id)), at: at(14) };
      const given = {
        ...statedOf(back),
        trx: `R${back.trx}`,
        original: back.trx,
        type: "Refund",
        at: at(15),
      };
      const feeMinor = feeOf(dearMinor, bp) + tooDear;
      const rows = [statedOf(plain), statedOf(dear, { feeMinor }), statedOf(back), lost];
      // It stands so far below that it is posted in a batch of its own.
      const last = statementOf([given], bp).split("\n").at(-2);
      const file = `${statementOf(rows, bp)}${"\n".repeat(1_000)}${last}\n`;
      const captured = rows.reduce((sum, { minor }) => sum + minor, 0n);
      const fees = rows.reduce((sum, { minor }) => sum + feeOf(minor, bp), tooDear);
      const bank = captured - backMinor - fees - tooLittle;
      const sums: Sums = { captured, refunded: backMinor, fees, bank };
      return { source, day, file, credit: taka(bank), one: one.headers, other: other.headers, sums };
    },
  };
}
