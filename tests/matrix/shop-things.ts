import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { parsePhone, type Phone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import type { MemberRole } from "@haat/core/roles";
import { aBuyerSession, aVendor, aVendorSession, type TestSession, type TestVendor } from "../market.ts";
import type { Ground, Stall } from "./ground.ts";
import { type MakeThings, once, there, unknown } from "./thing.ts";

type Invited = Readonly<{ vendor: TestVendor; by: TestSession; phone: string; isRevoked?: boolean }>;

/** An open place in a shop, for whoever has this phone; sent long enough ago to be sent again. */
export async function invite(
  { shop: { world } }: Ground,
  { vendor, by, phone, isRevoked = false }: Invited,
): Promise<Readonly<{ id: string; token: string }>> {
  const [id, token] = [newId("invitation", new Date()), newSecret()];
  const { sealed, hash, tail } = await sealPhone(world.edge.sealer, phone as Phone);
  await world.owner.query(
    `insert into invitation (id, vendor_id, member_role, channel, address_hash, address_sealed, address_tail, name, token_hash, invited_by, expires_at, revoked_at)
     values ($1, $2, 'packer', 'sms', $3, $4, $5, 'করিম', $6, $7, now() + interval '6 days', case when $8 then now() end)`,
    [id, vendor.id, hash, sealed, tail, await hashSecret(token), by.userId, isRevoked],
  );
  return { id, token };
}

let phones = 0;
const freshPhone = (): string => parsePhone(`0161${String((phones += 1)).padStart(7, "0")}`);

/** An invitation as its shop sees it. */
export const invitation: MakeThings = async (ground) => {
  const of = async ({ vendor, owner: by }: Stall, isRevoked = false) =>
    (await invite(ground, { vendor, by, phone: freshPhone(), isRevoked })).id;
  const { own, other } = ground.stalls;
  return {
    own: once(({ place }) => place && of(place.stall)),
    "other's": await of(other),
    deleted: await of(own, true),
    missing: unknown("invitation"),
  };
};

/** An invitation to his phone, into a shop that is nobody's here; and one to somebody else's. */
const invitations =
  (toAnother: "there" | "other's"): MakeThings =>
  async (ground) => {
    const { world } = ground.shop;
    const vendor = await aVendor(world);
    const by = await aVendorSession(world, vendor);
    const token = async (phone: string, isRevoked = false) => ({
      token: (await invite(ground, { vendor, by, phone, isRevoked })).token,
    });
    return {
      own: once(async ({ session: his }) => his && token(his.phone)),
      [toAnother]: await token(freshPhone()),
      deleted: await token(freshPhone(), true),
      missing: { token: newSecret() },
    };
  };
/** To be read by whoever holds its link. */
export const offer = invitations("there");
/** To be accepted by whom it was sent to, and by nobody else. */
export const offerToHim = invitations("other's");

/** Somebody of the team; of the other shop's; who has left. */
export const member: MakeThings = async ({ shop: { world }, stalls: { other } }) => {
  const of = async ({ vendor }: Stall, role: MemberRole = "packer") =>
    (await aVendorSession(world, vendor, role)).userId;
  return {
    own: once(({ place }) => place && of(place.stall)),
    "other's": await of(other),
    deleted: (await aBuyerSession(world)).userId,
    missing: unknown("user"),
  };
};

/** An account that waits for finance, at each shop. */
export const payoutAccount: MakeThings = async (ground) => ({
  own: ({ place }) => place && waitingOf(ground, place.stall),
  "other's": await waitingOf(ground, ground.stalls.other),
  missing: unknown("account"),
});

async function waitingOf(ground: Ground, stall: Stall): Promise<string> {
  const { rows } = await ground.shop.world.owner.query<{ id: string }>(
    "select id from payout_account where vendor_id = $1 and state = 'proposed'",
    [stall.vendor.id],
  );
  return rows[0]?.id ?? anAccount(ground, stall);
}

/** As finance sees it. */
export const waitingAccount: MakeThings = there(async (ground) => {
  const vendor = await aVendor(ground.shop.world);
  const owner = await aVendorSession(ground.shop.world, vendor);
  return anAccount(ground, { ...ground.stalls.other, vendor, owner });
}, unknown("account"));

async function anAccount({ shop: { world } }: Ground, { vendor, owner }: Stall): Promise<string> {
  const id = newId("account", new Date());
  const number = `0161${String((phones += 1)).padStart(7, "0")}`;
  await world.owner.query(
    `insert into payout_account (id, vendor_id, provider, account_sealed, account_hash, account_tail, holder, state, proposed_by, proposed_at, usable_from)
     values ($1, $2, 'bkash', $3, $4, $5, 'রহিমা', 'proposed', $6, now() - interval '25 hours', now() - interval '1 hour')`,
    [
      ...[id, vendor.id, await world.edge.sealer.seal("account", number)],
      ...[await world.edge.sealer.fingerprint("account", `bkash:${number}`), number.slice(-4), owner.userId],
    ],
  );
  return id;
}

export const applicant: MakeThings = there(
  async ({ shop: { world } }) => (await aVendor(world, { state: "applied" })).id,
  unknown("vendor"),
);

/** A shop whose DBID the market waits for. */
export const approved: MakeThings = there(async ({ shop: { world } }) => {
  const { id } = await aVendor(world);
  await world.owner.query("update vendor set approved_at = now() where id = $1", [id]);
  return id;
}, unknown("vendor"));

export const wantedSince = "2026-11-01T09:30:00.000Z";
let names = 0;
const aName = (): string => `Loom of Number ${(names += 1)} Road`;

/** A shop that wants another name. */
export const renaming: MakeThings = there(async ({ shop: { world } }) => {
  const { id } = await aVendor(world);
  await world.owner.query(
    `update vendor set wanted_name_bn = $2, wanted_name_en = $2, wanted_slugs = array[$3], name_wanted_at = $4,
       name_wanted_by = (select id from user_account limit 1) where id = $1`,
    [id, aName(), newSecret(), wantedSince],
  );
  return id;
}, unknown("vendor"));

/** No two shops may be called alike. */
export const newName = () => {
  const name = aName();
  const story = "হাতে বোনা শাড়ি, তিন পুরুষের তাঁতে।";
  return { body: { nameBn: name, nameEn: name, storyBn: story, storyEn: story } };
};

export const paper: MakeThings = async ({ shop: { world }, stalls }) => {
  const { id } = stalls.other.vendor;
  await world.owner.query(
    `insert into vendor_paper (vendor_id, kind, state, number_sealed, number_hash, number_tail)
     values ($1, 'tin', 'given', $2, $3, '6789')`,
    [id, await world.edge.sealer.seal("paper", "123456789"), newSecret()],
  );
  return { there: { id, kind: "tin" }, missing: { id, kind: "bin" } };
};

export const handIn: MakeThings = there(async ({ shop: { world }, stalls }) => {
  const id = newId("handIn", new Date());
  await world.owner.query(
    "insert into hand_in (id, vendor_id, amount_minor, reference, declared_by) values ($1, $2, 100, $3, $4)",
    [id, stalls.other.vendor.id, newSecret(), `vendor:${stalls.other.owner.userId}`],
  );
  return id;
}, unknown("handIn"));

/** Cash that was handed in and received. */
export const receivedHandIn: MakeThings = there(async ({ shop: { world }, stalls }) => {
  const id = newId("handIn", new Date());
  await world.owner.query(
    `insert into hand_in (id, vendor_id, amount_minor, reference, declared_by, state, received_no, decided_by, decided_at)
     values ($1, $2, 100, $3, $4, 'received', 1, 'support_2:matrix', now())`,
    [id, stalls.other.vendor.id, newSecret(), `vendor:${stalls.other.owner.userId}`],
  );
  return id;
}, unknown("handIn"));
