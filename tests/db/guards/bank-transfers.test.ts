import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { there } from "./bank-lines.ts";
import { type Bench, openBench } from "./bench.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

type Part = Readonly<{ of: "rmt_1" | "rmt_2"; amount: number }>;
type On = Pick<pg.PoolClient, "query">;
/** Of a credit of three poisha. */
const came = 3;
const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);

const sums = [1, 2, 3];
const alone = (["rmt_1", "rmt_2"] as const).flatMap((of) => sums.map((amount): Part[] => [{ of, amount }]));
const both = sums.flatMap((first) =>
  sums.map((second): Part[] => [
    { of: "rmt_1", amount: first },
    { of: "rmt_2", amount: second },
  ]),
);
/** Every way to say which statements some of it pays, also such as come to less or more than it. */
const wishes = [...alone, ...both];

let made = 0;
const agreedTo = async (on: On, kind: string, subject: string, payload: object): Promise<string> => {
  const id = `pro_x${(made += 1)}`;
  await on.query(
    `insert into proposal (id, kind, subject, payload, reason, state, maker_id, checker_id, decided_at, expires_at)
     values ($1, $2, $3, $4, 'seen at the bank', 'agreed', 'usr_1', 'usr_2', now(), now() + interval '1 day')`,
    [id, kind, subject, JSON.stringify(payload)],
  );
  return id;
};

/** Two have agreed to these parts, and they are written at once. */
async function noted(on: On, parts: readonly Part[]): Promise<void> {
  const shares = parts.map(({ of, amount }) => ({ remittanceId: of, amountMinor: String(amount) }));
  const id = await agreedTo(on, "remittance.transfer", "bkl_1", {
    remittance: { courier: "pathao", shares },
  });
  await on.query(
    `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
     select $1 || (s ->> 'remittanceId'), s ->> 'remittanceId', 'pathao', current_date, (s ->> 'amountMinor')::bigint, 'EFT 1', $1
     from jsonb_array_elements($2::jsonb) s`,
    [id, JSON.stringify(shares)],
  );
}

const standing = async (on: On) =>
  (
    await on.query<{ id: string; of: Part["of"]; amount: number }>(
      "select id, remittance_id as of, amount_minor::int as amount from remittance_credit where undone_at is null order by id",
    )
  ).rows;

async function undone(on: On, { id, amount }: Readonly<{ id: string; amount: number }>): Promise<void> {
  const undo = await agreedTo(on, "remittance.undo", id, { amountMinor: String(amount) });
  await on.query("update remittance_credit set undone_at = now(), undo_id = $2 where id = $1", [id, undo]);
}

/** Null: it is done, and `then` is looked at from there; else what refused it. Afterwards all is as it was. */
async function tried(on: On, work: () => Promise<void>, then?: () => Promise<void>): Promise<string | null> {
  await on.query("savepoint before");
  try {
    await work();
    await then?.();
    return null;
  } catch (fault) {
    const { constraint } = fault as { constraint?: string };
    if (constraint === undefined) throw fault;
    return constraint;
  } finally {
    await on.query("rollback to before; release before");
  }
}

const given = async (on: On): Promise<void> => {
  await on.query("set local session_replication_role = replica");
  for (const each of there) await on.query(each.replace(", 5000, 'BEFTN'", `, ${came}, 'BEFTN'`));
  await on.query("set local session_replication_role = origin");
};

/** From here, whatever two may agree to: what comes to the rest is taken, all else is refused, and the line is told of what stands. */
async function walk(on: On, depth: number, seen: Set<string>): Promise<number> {
  const parts = await standing(on);
  const { rows } = await on.query<{ told: number }>("select told_minor::int as told from bank_line");
  expect(rows[0]?.told).toBe(sumOf(parts));
  expect(sumOf(parts)).toBeLessThanOrEqual(came);
  let steps = 1;
  const next = async (): Promise<void> => void (steps += depth === 0 ? 0 : await walk(on, depth - 1, seen));
  const key = JSON.stringify(parts.map(({ of, amount }) => [of, amount]).toSorted());
  const isNew = !seen.has(key) && Boolean(seen.add(key));
  for (const wish of wishes) {
    const fits = sumOf(parts) + sumOf(wish) === came;
    if (!fits && !isNew) continue;
    const fate = await tried(on, () => noted(on, wish), fits ? next : undefined);
    expect([key, wish, fate]).toEqual([key, wish, fits ? null : "remittance_transfer_whole"]);
  }
  for (const part of parts) expect(await tried(on, () => undone(on, part), next)).toBe(null);
  return steps;
}

test("in whatever order a transfer's parts are noted, undone and noted anew, what stands is never more than it and each new part is all of its rest", async () => {
  const steps = await bench.rival(async (on) => {
    await given(on);
    await on.query("set constraints remittance_transfer_whole immediate");
    return walk(on, 5, new Set());
  });
  expect(steps).toBeGreaterThan(200);
});

test("what was undone under a proposal is not noted anew under it, and its rest is no typed credit", async () => {
  await bench.rival(async (on) => {
    await given(on);
    const whole: Part[] = [
      { of: "rmt_1", amount: 1 },
      { of: "rmt_2", amount: 2 },
    ];
    await noted(on, whole);
    const [part] = await standing(on);
    if (!part) throw new Error("a part stands");
    await undone(on, part);
    const again = `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
      select 'rmb_again', remittance_id, courier, day, amount_minor, reference, proposal_id from remittance_credit where id = '${part.id}'`;
    expect(await tried(on, async () => void (await on.query(again)))).toBe("remittance_credit_once");
    const typed = async (): Promise<void> => {
      const id = await agreedTo(on, "remittance.credit", part.of, { amountMinor: "1" });
      await on.query(
        `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
         values ('rmb_typed', $1, 'pathao', current_date, 1, 'eft-1', $2)`,
        [part.of, id],
      );
    };
    expect(await tried(on, typed)).toBe("remittance_credit_reference");
  });
});

test("a part that another undoes at that moment leaves the rest without its sum", async () => {
  const written = (work: (on: On) => Promise<void>): Promise<void> =>
    bench.rival(async (on) => {
      await work(on);
      await on.query("commit");
    });
  await written(given);
  await written((on) =>
    noted(on, [
      { of: "rmt_1", amount: 1 },
      { of: "rmt_2", amount: 2 },
    ]),
  );
  const [one, other] = await standing(bench.admin);
  if (!one || !other) throw new Error("two parts stand");
  await written((on) => undone(on, one));
  await bench.rival(async (rival) => {
    await undone(rival, other);
    const rest = written((on) => noted(on, [{ of: one.of, amount: one.amount }]));
    await bench.untilWaiting(rest);
    await rival.query("commit");
    await expect(rest).rejects.toMatchObject({ constraint: "remittance_transfer_whole" });
  });
  expect(await standing(bench.admin)).toEqual([]);
});
