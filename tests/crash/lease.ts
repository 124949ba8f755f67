import type { TestShop } from "../shop.ts";

/** So much later that the one who died with a key no longer holds it. */
export async function endLease({ world }: TestShop, key: string): Promise<void> {
  await world.owner.query(
    "update idempotency_key set created_at = created_at - interval '46 seconds' where key = $1",
    [key],
  );
}
