import type { MemberRole, ShopState, StaffRole } from "@haat/core/roles";
import { type Audience, audiences, type Factor } from "@haat/core/sessions";
import { aCourierKey, type TestCourierKey } from "../couriers.ts";
import { aBuyerSession, aVendorSession, type TestSession } from "../market.ts";
import { aSessionOf, type TestStay } from "../stays.ts";
import type { Ground, Stall } from "./ground.ts";

export type Headers = Readonly<Record<string, string>>;
type Place = Readonly<{ stall: Stall; memberRole: MemberRole; state: ShopState }>;

/** Somebody who asks, and what the table is asked about him. */
export type Principal = Readonly<{
  name: string;
  /** Null: he has shown no session. */
  session: TestSession | null;
  /** Whether his session still counts. */
  isLive: boolean;
  roles: readonly StaffRole[];
  place: Place | null;
  factors: readonly Factor[];
  /** Shown with every request, besides the session. */
  shown: Headers;
  /** Whether the orders of the ground are his. */
  hasOrders: boolean;
  /** A machine: whose key it shows. */
  key: TestCourierKey | null;
}>;

const nobody = {
  session: null,
  isLive: false,
  roles: [],
  place: null,
  factors: ["phone"],
  shown: {},
  hasOrders: false,
  key: null,
} as const satisfies Omit<Principal, "name">;

async function ofShop({ shop: { world } }: Ground, name: string, place: Place): Promise<Principal> {
  const session = await aVendorSession(world, place.stall.vendor, place.memberRole);
  return { ...nobody, name, session, isLive: true, place, shown: { "x-haat-shop": place.stall.vendor.id } };
}

async function ofStaff(
  { shop: { world } }: Ground,
  role: StaffRole,
  factors: readonly Factor[],
): Promise<Principal> {
  const session = await aBuyerSession(world, "support", factors);
  await world.owner.query("insert into user_role (user_id, role) values ($1, $2)", [session.userId, role]);
  const name = factors.length > 1 ? `${role} with a second factor` : role;
  return { ...nobody, name, session, isLive: true, roles: [role], factors };
}

/** Owners of the shop whom the market, the shop or they themselves have just shut out. */
async function shutOut(ground: Ground): Promise<Principal[]> {
  const { world } = ground.shop;
  const place = { stall: ground.stalls.own, memberRole: "owner", state: "open" } as const;
  const of = (name: string) => ofShop(ground, name, place);
  const [removed, suspended, signedOut] = [
    await of("a removed owner"),
    await of("a suspended owner"),
    await of("an owner who signed out"),
  ];
  const ids = [removed, suspended, signedOut].map(({ session }) => session?.userId);
  await world.owner.query("delete from vendor_member where user_id = $1", [ids[0]]);
  await world.owner.query("update user_account set suspended = true where id = $1", [ids[1]]);
  await world.owner.query(
    "update session set ended_at = now(), end_reason = 'signed_out' where user_id = $1",
    [ids[2]],
  );
  return [
    { ...removed, place: null },
    { ...suspended, isLive: false },
    { ...signedOut, isLive: false },
  ];
}

/** Machines; of two that speak for one courier the key of one was ended. */
async function ofCouriers({ shop: { world } }: Ground): Promise<Principal[]> {
  const of = (name: string, key: TestCourierKey): Principal => ({
    ...{ ...nobody, name, key, shown: key.headers },
  });
  return [
    of("courier key", await aCourierKey(world, "pathao")),
    of("ended courier key", await aCourierKey(world, "pathao", { isEnded: true })),
    of("another courier's key", await aCourierKey(world, "steadfast")),
  ];
}

export async function principalsOf(ground: Ground): Promise<readonly Principal[]> {
  const { stalls, orders, strangers, buyer } = ground;
  const open = (memberRole: MemberRole) =>
    ofShop(ground, memberRole, { stall: stalls.own, memberRole, state: "open" });
  const stopped = (memberRole: MemberRole) =>
    ofShop(ground, `a suspended shop's ${memberRole}`, {
      ...{ stall: stalls.stopped, memberRole, state: "suspended" },
    });
  return [
    { ...nobody, name: "anonymous" },
    { ...nobody, name: "buyer", session: buyer, isLive: true, hasOrders: true },
    {
      ...{ ...nobody, name: "guest with the order's token", hasOrders: true },
      shown: { "x-haat-order-token": orders.unproven.token },
    },
    {
      ...{ ...nobody, name: "guest with another order's token" },
      shown: { "x-haat-order-token": strangers.onTheWay.token },
    },
    ...[await open("owner"), await open("manager"), await open("packer"), await open("accountant")],
    ...[await stopped("owner"), await stopped("packer")],
    ...(await shutOut(ground)),
    ...[await ofStaff(ground, "support_1", ["phone"]), await ofStaff(ground, "support_2", ["phone"])],
    await ofStaff(ground, "support_2", ["phone", "totp"]),
    ...[await ofStaff(ground, "finance", ["phone"]), await ofStaff(ground, "finance", ["phone", "totp"])],
    ...[await ofStaff(ground, "admin", ["phone"]), await ofStaff(ground, "admin", ["phone", "totp"])],
    ...(await ofCouriers(ground)),
  ];
}

/** One more stay of the same person; it counts as little as the first does. */
export async function stayOf(
  { shop: { world } }: Ground,
  { session, isLive, factors }: Principal,
  isFresh = true,
): Promise<TestStay | null> {
  if (!session || !isLive) return session;
  return aSessionOf(world, session.userId, "store", { factors, isFresh });
}

let freshAt = 0;

/**
 * Whatever time alone takes away is given back once a minute: on a slow machine one walk takes longer than a proof (five minutes),
 * a code or an order's hold lives, and what has merely aged would be told as wrong.
 */
export async function freshen({ shop: { world } }: Ground, who: readonly Principal[]): Promise<void> {
  if (Date.now() - freshAt < 60_000) return;
  freshAt = Date.now();
  world.clock.set(new Date());
  await world.owner.query("update one_time_code set expires_at = now() + interval '1 hour'");
  await world.owner.query(
    "update orders set expires_at = now() + interval '1 hour' where state in ('pending_payment','pending_verification')",
  );
  await world.owner.query(
    "update payment_attempt set expires_at = now() + interval '1 hour' where expires_at is not null",
  );
  await world.owner.query(
    "update reservation set expires_at = now() + interval '1 hour' where state = 'held'",
  );
  await world.owner.query("update session set stepped_up_at = now() where id = any($1)", [
    who.flatMap(({ session }) => session?.sessionId ?? []),
  ]);
}

export const branchOf = (path: string): Audience | null =>
  audiences.find((name) => path.startsWith(`/v1/${name}/`)) ?? null;

/** With which branch's token somebody comes where any opens. */
const homeOf = ({ place, roles }: Principal): Audience =>
  place ? "vendor" : roles.length > 0 ? "support" : "store";

export async function headersOf(
  principal: Principal,
  stay: TestStay | null,
  { path, audience }: Readonly<{ path: string; audience?: Audience }>,
): Promise<Headers> {
  const session = stay && (await stay.as(audience ?? branchOf(path) ?? homeOf(principal)));
  return { ...principal.shown, ...session };
}
