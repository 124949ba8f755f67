import type { Ctx } from "@haat/api/context";
import { beginSession, type SignedIn } from "@haat/api/services/auth/begin-session";
import type { LocaleName } from "@haat/contract/values";
import { newId } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import type { Audience } from "@haat/core/sessions";
import type { TestWorld } from "./world.ts";

type Coming = Readonly<{
  audience?: Audience;
  device?: string;
  label?: string;
  cart?: string;
  locale?: LocaleName;
}>;

/** What a service sees of a visitor who brought nothing. */
export const visiting = ({ edge }: TestWorld): Ctx => ({
  ...edge,
  actor: { kind: "visitor" },
  tokens: {
    cart: null,
    access: null,
    orderTokenHash: null,
    courierKeyHash: null,
    device: { token: null, label: "" },
  },
  address: null,
  viewer: { kind: "public" },
  locale: "bn",
  requestId: "req_test",
});

/** Signs somebody in who has just proven his phone, and makes him known first. */
export async function signIn(world: TestWorld, typed: string, coming: Coming = {}): Promise<SignedIn> {
  const { edge, owner } = world;
  const { audience, device = null, label = "", cart = null, locale = "bn" } = coming;
  const phone = await sealPhone(edge.sealer, parsePhone(typed));
  const { rows } = await owner.query<{ id: string }>(
    `insert into user_account (id, phone_sealed, phone_hash, phone_tail, name, locale) values ($1, $2, $3, $4, '', $5)
     on conflict (phone_hash) do update set locale = excluded.locale returning id`,
    [newId("user", edge.now()), phone.sealed, phone.hash, phone.tail, locale],
  );
  const tokens = {
    cart,
    access: null,
    orderTokenHash: null,
    courierKeyHash: null,
    device: { token: device, label },
  };
  const ctx = { ...visiting(world), tokens, locale };
  return beginSession(ctx, { userId: rows[0]?.id ?? "", factor: "phone", audience });
}
