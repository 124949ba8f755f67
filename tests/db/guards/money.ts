import { newId } from "@haat/core/ids";
import { expect } from "vitest";
import { type Bench, guardsOf } from "./bench.ts";
import { everything } from "./placement.ts";
import { call, type On, ordered } from "./shelf.ts";

const account = "A:BANK";
const post = (on: On, amount: number) =>
  on.query(
    `with j as (insert into journal (event_type, event_key) values ('T', $1) returning id)
     insert into journal_line select id, 1, '${account}', 'D', $2::bigint from j union all select id, 2, 'L:UNALLOC', 'C', $2::bigint from j`,
    [crypto.randomUUID(), amount],
  );
const balance = async (on: On): Promise<bigint> => BigInt(String(await call(on, "lock_balance", account)));

export const balances = guardsOf("lock_balance", [
  {
    keeps: "a balance that is being used still",
    line: "for update",
    holds: async (bench) => {
      await post(bench.admin, 5);
      await bench.rival(async (rival) => {
        const before = await balance(rival);
        await post(rival, 7);
        const mine = balance(bench.admin);
        await bench.untilWaiting(mine);
        await rival.query("commit");
        expect(await mine).toBe(before + 7n);
      });
    },
  },
  {
    keeps: "an account without lines at nothing",
    line: "coalesce(found_balance, 0)",
    instead: "found_balance",
    holds: async ({ admin }) => expect(await call(admin, "lock_balance", "L:V_PAYABLE:nobody")).toBe("0"),
  },
  {
    keeps: "accounts apart",
    line: "where account = p_account",
    instead: "where account <> p_account",
    holds: async ({ admin }) => {
      const before = await balance(admin);
      await post(admin, 3);
      expect(await balance(admin)).toBe(before + 3n);
    },
  },
]);

/** An attempt that captured 100. */
export async function captured(bench: Bench): Promise<Readonly<{ attempt: string; orderId: string }>> {
  const { orderId, placement } = await ordered(bench, 1);
  const attempt = placement.attempt?.id ?? "";
  await bench.admin.query(
    "update payment_attempt set state = 'captured_mismatch', captured_minor = 100 where id = $1",
    [attempt],
  );
  return { attempt, orderId };
}
const refund = (
  on: On,
  { attempt, orderId }: Awaited<ReturnType<typeof captured>>,
  amount: number,
  state = "approved",
) =>
  on.query(
    `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
     values ($1, $2, $3, $4, 'orphan', $1, $5)`,
    [newId("refund", new Date()), orderId, attempt, state, amount],
  );
const above = { code: "HAAT1", message: "refund.above_captured" };

const ceiling = async (bench: Bench): Promise<void> => {
  const pay = await captured(bench);
  await refund(bench.admin, pay, 60);
  const before = await everything(bench.admin);
  await expect(refund(bench.admin, pay, 41)).rejects.toMatchObject(above);
  expect(await everything(bench.admin)).toEqual(before);
  await refund(bench.admin, pay, 40);
};
const freedBy =
  (state: string) =>
  async (bench: Bench): Promise<void> => {
    const pay = await captured(bench);
    await refund(bench.admin, pay, 100, state);
    await refund(bench.admin, pay, 100);
    await expect(
      bench.admin.query("update refund set state = 'approved' where attempt_id = $1 and state = $2", [
        pay.attempt,
        state,
      ]),
    ).rejects.toMatchObject(above);
  };
const ownCapture = async (bench: Bench): Promise<void> => {
  await refund(bench.admin, await captured(bench), 90);
  await refund(bench.admin, await captured(bench), 90);
};
const ownCurrency = async (bench: Bench): Promise<void> => {
  const pay = await captured(bench);
  await bench.admin.query("update payment_attempt set captured_currency = 'USD' where id = $1", [
    pay.attempt,
  ]);
  await expect(refund(bench.admin, pay, 60)).rejects.toMatchObject({
    constraint: "refund_currency_of_payment",
  });
};
const together = async (bench: Bench): Promise<void> => {
  const pay = await captured(bench);
  await bench.rival(async (rival) => {
    await refund(rival, pay, 60);
    const mine = refund(bench.admin, pay, 60).then(
      () => "refunded",
      (refusal: unknown) => refusal,
    );
    await bench.untilWaiting(mine);
    await rival.query("commit");
    expect(await mine).toMatchObject(above);
  });
};

/** Its wallet refused it, and it is sent again. */
const owedStill = async (bench: Bench): Promise<void> => {
  const pay = await captured(bench);
  await refund(bench.admin, pay, 60, "failed");
  await expect(refund(bench.admin, pay, 41)).rejects.toMatchObject(above);
  await refund(bench.admin, pay, 40);
};

const states = "state not in ('rejected','withdrawn')";
export const refunds = guardsOf("refund_ceiling", [
  {
    keeps: "refunds below what was captured",
    line: "claimed + in_dispute(new.attempt_id) > captured",
    instead: "false",
    holds: ceiling,
  },
  {
    keeps: "two refunds at once below it too",
    line: "where id = new.attempt_id for update",
    instead: "where id = new.attempt_id",
    holds: together,
  },
  {
    keeps: "captures apart",
    line: "where attempt_id = new.attempt_id and",
    instead: "where",
    holds: ownCapture,
  },
  {
    keeps: "a refund in the currency that was taken",
    line: "new.currency <> v_currency",
    instead: "false",
    holds: ownCurrency,
  },
  {
    keeps: "what its wallet refused owed",
    line: states,
    instead: states.replace("')", "','failed')"),
    holds: owedStill,
  },
  ...["rejected", "withdrawn"].map((state) => ({
    ...{
      keeps: `a ${state} refund from counting`,
      line: states,
      instead: states.replace(`'${state}'`, "'none'"),
    },
    holds: freedBy(state),
  })),
]);
