import { newSecret } from "@haat/core/ids";
import type { TestShop } from "./shop.ts";

/** A message in no form that its courier is known to use; its key. */
export async function anUnreadableNotice({ world, node }: TestShop, raw = "<html>"): Promise<string> {
  const sealed = await node.sealer.seal("notice", JSON.stringify({ raw, reports: null }));
  const { rows } = await world.owner.query<{ key: string }>(
    `insert into courier_notice (key, courier, body_sealed, state, why, ended_at)
      values ('redx:' || encode(sha256($1::bytea), 'hex'), 'redx', $2, 'unreadable', 'unreadable', now()) returning key`,
    [newSecret(), sealed],
  );
  return rows[0]?.key ?? "";
}
