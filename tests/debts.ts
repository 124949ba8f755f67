import type { DebtView } from "@haat/contract/debt";
import { newId } from "@haat/core/ids";
import { expect } from "vitest";
import { aProduct } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne, ask } from "./staff.ts";
import type { TestWorld } from "./world.ts";

/** A shop owes so much, as it would after a refund that it could not pay any more. */
export async function owing(world: TestWorld, vendorId: string, minor: bigint): Promise<void> {
  await world.owner.query(
    `with made as (insert into journal (event_type, event_key) values ('J10', $1) returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select id, x.no, x.account, x.side, $3::bigint from made, (values (1, 'A:VENDOR_RECV:' || $2::text, 'D'), (2, 'L:REFUND_IT', 'C')) x(no, account, side)`,
    [newId("refund", new Date()), vendorId, String(minor)],
  );
}

/** What somebody wants to see written off. */
export async function aWriteOff(shop: TestShop, by: string): Promise<string> {
  const { vendor } = await aProduct(shop.world, {});
  const vendorId = vendor.id;
  await owing(shop.world, vendorId, 10_000n);
  const id = newId("writeOff", new Date());
  await shop.world.owner.query(
    "insert into debt_write_off (id, vendor_id, amount_minor, reason, proposed_by) values ($1, $2, 10000, 'closed', $3)",
    [id, vendorId, by],
  );
  return id;
}

/** One is agreed to, and another refused. */
export async function everyWriteOff(shop: TestShop): Promise<void> {
  const { world } = shop;
  const [one, other] = [
    await aFreshOne(world, "finance", "admin"),
    await aFreshOne(world, "finance", "admin"),
  ];
  const { vendor } = await aProduct(world, {});
  await owing(world, vendor.id, 10_000n);
  for (const verdict of ["refuse", "agree"]) {
    const words = { vendorId: vendor.id, amount: "100", reason: "দোকান উঠে গেছে" };
    const told = await ask<DebtView>(world, one, ["POST", "/v1/admin/write-offs"], words);
    const path = `/v1/admin/write-offs/${told.body.writeOff?.id}/decisions`;
    expect(await ask(world, other, ["POST", path], { verdict })).toMatchObject({ status: 200 });
  }
}
