import { newId } from "@haat/core/ids";
import { j7aReceived, j7c } from "@haat/core/ledger-couriers";
import { postAll } from "@haat/db/queries/money/journals";
import { keepAdvance } from "@haat/db/queries/remittances/advances";
import type { TestShop } from "./shop.ts";
import { aFreshOne } from "./staff.ts";

/** What a courier paid ahead, ten taka, as two of finance have agreed; no row has taken of it. */
export async function aCourierAdvance({ world, node }: TestShop): Promise<string> {
  const [one, other] = [await aFreshOne(world, "finance"), await aFreshOne(world, "finance")];
  const [id, proposalId] = [newId("courierAdvance", new Date()), newId("proposal", new Date())];
  const kept = { courier: "redx", day: "2026-01-06", reference: `AHEAD ${id}`, amount: "1000" } as const;
  await world.owner.query(
    `insert into proposal (id, kind, subject, payload, reason, state, maker_id, checker_id, decided_at, expires_at)
     values ($1, 'remittance.advance', $2, $3, 'as he wrote', 'agreed', $4, $5, now(), now() + interval '1 day')`,
    [
      ...[proposalId, `redx:${id}`],
      { amountMinor: kept.amount, remittance: { courier: "redx", credit: { reference: kept.reference } } },
      ...[one.userId, other.userId],
    ],
  );
  await node.books.transact(async (tx) => {
    await keepAdvance(tx, { ...kept, id, proposalId });
    const sum = { key: id, courier: "redx", amount: 1000n };
    await postAll(
      tx,
      [j7aReceived(sum), j7c(sum)].filter((each) => each !== null),
    );
  });
  return id;
}
