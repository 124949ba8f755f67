import { changePhones } from "@haat/api/jobs/change-phones";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { ErasureView } from "@haat/contract/my-data";
import type { Id } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { expect } from "vitest";
import { dhanmondi, keyed, placeOrder, type Placed } from "./buying.ts";
import { aMailPerson, aPassword, type MailPerson } from "./mailbox.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestVendor } from "./market.ts";
import { waitingMessages } from "./messages.ts";
import { aBrowser } from "./news.ts";
import type { TestShop } from "./shop.ts";

type Headers = Readonly<Record<string, string>>;
export const erasurePath = "/v1/auth/me/erasure";

/** Whom the tests look for afterwards, and nobody else is called so. */
export const wanted = {
  ...{ name: "Ziniatunnesa Khanam", phone: "01322000009", alt: "01322000008", place: "ছায়াবীথি ভিলা" },
};

export const askErasure = ({ world }: TestShop, headers: Headers, confirmation = "ERASE") =>
  world.fetch(erasurePath, { headers, body: { confirmation } });
export const readErasure = async ({ world }: TestShop, headers: Headers): Promise<ErasureView> =>
  ErasureView.parse(await (await world.fetch(erasurePath, { headers })).json());
/** As if so many days had gone by since everybody asked. */
export const daysPass = ({ world }: TestShop, days: number) =>
  world.owner.query("update erasure set due_at = due_at - make_interval(days => $1) where state = 'asked'", [
    days,
  ]);
export async function erasureState({ world }: TestShop, userId: string): Promise<string | undefined> {
  const { rows } = await world.owner.query<{ state: string }>(
    "select state from erasure where user_id = $1 order by asked_at desc limit 1",
    [userId],
  );
  return rows[0]?.state;
}
export const confirmAll = ({ world }: TestShop, userId: string) =>
  world.owner.query("update session set stepped_up_at = now() where user_id = $1", [userId]);

export type Bought = Placed & Readonly<{ vendor: TestVendor }>;

/** An order by wallet; of whoever the headers are of, when there are any, and under the wanted name for the wanted phone. */
export async function bought(shop: TestShop, headers: Headers, phone = wanted.phone): Promise<Bought> {
  const { world } = shop;
  const vendor = await aVendor(world);
  const { variants } = await aProduct(world, { vendor });
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]], phone);
  const { id } = placed.order;
  const words = phone === wanted.phone ? [wanted.name, wanted.place] : ["Kohinoor", "অন্য বাড়ি"];
  await world.owner.query(
    "update orders set contact_name = $2, details = $3, landmark = $3, locality = $3, note = $2 where id = $1",
    [id, ...words],
  );
  if (headers["authorization"])
    await world.fetch("/v1/auth/me/guest-orders", {
      headers: { ...headers, "x-haat-order-token": placed.token },
      body: { orderId: id },
    });
  return { ...placed, vendor };
}

/** The shop cannot send it, and the wallet gives the money back. */
export async function refunded(shop: TestShop, { order, vendor }: Bought): Promise<void> {
  const seller = await aVendorSession(shop.world, vendor);
  const reject = { body: { reason: "out_of_stock" }, headers: keyed(seller.headers) };
  const path = `/v1/vendor/orders/${order.subOrders[0]?.id}/reject`;
  expect((await shop.world.fetch(path, reject)).status).toBe(200);
  await submitRefunds(shop.jobs);
}

export async function cancelled({ world }: TestShop, { order, headers }: Placed): Promise<void> {
  const path = `/v1/store/orders/${order.id}/cancel`;
  expect((await world.fetch(path, { method: "POST", headers: keyed(headers) })).status).toBe(200);
}

/** Somebody with all that one can have, in every table that keeps it. */
export async function aWholeLife(shop: TestShop, email: string): Promise<MailPerson> {
  const { world } = shop;
  const person = await aMailPerson(world, email);
  const { headers, userId } = person;
  const { name, phone, alt, place } = wanted;
  await world.fetch("/v1/auth/me/profile", { method: "PUT", headers, body: { name, locale: "bn" } });
  await world.fetch("/v1/auth/phone-changes", { headers, body: { phone, password: aPassword } });
  const sms = (await waitingMessages(world)).find(({ to }) => to === parsePhone(phone));
  const code = /\d{6}/.exec(sms?.text ?? "")?.[0];
  await world.fetch("/v1/auth/phone-changes/current/code", { headers, body: { code } });
  await changePhones(shop.jobs);
  const address = { recipient: name, phone, altPhone: alt, areaId: dhanmondi, details: place };
  await world.fetch("/v1/auth/me/addresses", { headers, body: address });
  await keepRows(shop, userId, email);
  return person;
}

async function keepRows({ world }: TestShop, userId: Id<"user">, email: string): Promise<void> {
  const label = await world.edge.sealer.seal("label", email);
  const staff = await aStaffSession(world, "support_2");
  const { subscription } = await aBrowser();
  const at = { endpoint: subscription.endpoint, ...subscription.keys, of: email };
  const reached = await world.edge.sealer.seal("device", JSON.stringify(at));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      "news_device (id, user_id, endpoint_hash, sealed, label)",
      [`nwd_${userId}`, userId, "hash", reached, wanted.name],
    ],
    ["identity (provider, subject, user_id, label_sealed)", ["google", `g-${userId}`, userId, label]],
    ["passkey (credential_id, user_id, public_key, name)", [`p-${userId}`, userId, "key", wanted.name]],
    [
      "support_note (id, subject, author_id, text)",
      ["not_00000000000000000000000001", userId, staff.userId, `${wanted.name} ডেকেছেন`],
    ],
  ];
  for (const [into, values] of rows)
    await world.owner.query(
      `insert into ${into} values (${values.map((_, index) => `$${index + 1}`).join()})`,
      [...values],
    );
}
