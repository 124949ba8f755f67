import { readFileSync } from "node:fs";
import { sealMail } from "@haat/api/services/messages/seal-mail";
import { openMessage } from "@haat/api/services/messages/seal-message";
import type { MailKind } from "@haat/api/services/messages/write-mail";
import { confirmedNotice, tellUnstated } from "@haat/api/services/orders/tell-buyer";
import { newOrderNotice } from "@haat/api/services/orders/tell-vendor";
import { tellOfChange } from "@haat/api/services/phones/tell-of-change";
import { sendInvitation } from "@haat/api/services/team/send-invitation";
import { tellOwner } from "@haat/api/services/vendors/tell-owner";
import { tellLoss } from "@haat/api/services/vendors/tell-loss";
import { tellOwnersByMail } from "@haat/api/services/vendors/tell-owners-by-mail";
import { tellWriteOff } from "@haat/api/services/vendors/tell-write-off";
import { stopMoney } from "@haat/api/services/finance/stop-money";
import { newId, newSecret } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { locales } from "@haat/i18n/locale";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder } from "../buying.ts";
import { aMailPerson, anEmail } from "../mailbox.ts";
import { aProduct, aVendor, aVendorSession } from "../market.ts";
import { tells } from "../secrets.ts";
import { openShop, type TestShop } from "../shop.ts";
import {
  remindOfParcel,
  tellOfAsking,
  tellOfExchange,
  tellOfLateParcel,
  tellOfOwnDoor,
  tellOfOwnTries,
  tellOfPickup,
  tellOfTries,
  tellOfUndelivered,
} from "../told-late.ts";
import { tellOfGoods, tellOfReview } from "../told-goods.ts";
import { tellOfComplaint } from "../told-complaint.ts";
import { tellOnItsWay } from "../told-on-its-way.ts";
import { tellOfHappenings } from "../told-person.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()), 300_000);
afterAll(() => shop.close());

type Locale = (typeof locales)[number];
const namespaces = ["factors", "linked", "mails", "messages", "people", "sessions", "team"] as const;
const wordsOf = (locale: Locale, name: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), "utf8"));
const sentences = (locale: Locale): [string, string][] =>
  namespaces.flatMap((name) =>
    Object.entries(wordsOf(locale, name)).map(([key, words]): [string, string] => [`${name}:${key}`, words]),
  );
/** Shops are written to in Bangla. */
const onlyInBangla = ["messages:shop.payout_new", "messages:vendor.new_order", "messages:wish.back"];
/** Every letter that has a button, and what is told to a person in his language. */
async function writeLetters(locale: Locale, token: string): Promise<string[]> {
  const kinds = sentences(locale).flatMap(([key]) => /^mails:(\w+)\.action$/.exec(key)?.[1] ?? []);
  const sealed = await Promise.all(
    kinds.map((kind) =>
      sealMail(shop.node, {
        ...{ to: anEmail() as never, locale, token },
        ...{ kind: kind as MailKind, page: `/page-of-${kind}` },
      }),
    ),
  );
  const { sealer } = shop.node;
  const me = {
    locale,
    phone: await sealer.seal("phone", "+8801712345678"),
    email: await sealer.seal("email", anEmail()),
  };
  const notices = await tellOfChange(shop.node, me, token);
  const letters = await Promise.all(
    [...sealed, ...notices.map(({ payload }) => payload)].map((one) => openMessage(sealer, one)),
  );
  return letters.flatMap(({ text, html }) => [text, html ?? ""]);
}

/** What a shop hears of money that it has no more, or owes no more. */
async function tellLosses(tx: Tx, vendorId: string, part: string): Promise<void> {
  const said = () => ({ vendorId, key: newId("event", new Date()) });
  for (const by of ["dispute", "refund", "exchange"] as const)
    await tellLoss(tx, shop.node, { ...said(), part: { id: part, number: "ABCD2345-1" }, minor: 1n, by });
  await tellWriteOff(tx, shop.node, { ...said(), amountMinor: 1n, leftMinor: 0n });
}

/** What goes into the outbox by itself: of orders, shops, teams and everything that happens to a person. */
async function fillOutbox(token: string): Promise<string> {
  const { world, node } = shop;
  const vendor = await aVendor(world);
  const owner = await aVendorSession(world, vendor);
  const { variants } = await aProduct(world, { vendor });
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  const people = [await aMailPerson(world), await aMailPerson(world)];
  const email = await node.sealer.seal("email", anEmail());
  await world.owner.query(
    "update user_account set email_sealed = $2, email_hash = encode(sha256(convert_to(id, 'UTF8')), 'hex'), email_verified_at = now() where id = $1",
    [...[owner.userId, email]],
  );
  await world.owner.query("update user_account set locale = case when id = $1 then 'bn' else 'en' end", [
    people[0]?.userId,
  ]);
  const shopPhone = await node.sealer.seal("phone", "+8801712345678");
  await node.books.transact(async (tx) => {
    const { order, parts } = await readOrderParts(tx, placed.order.id);
    for (const part of parts) await enqueue(tx, await newOrderNotice(node, part));
    await tellOwner(tx, node, { vendorId: vendor.id, phone: shopPhone, word: "payout_new", key: "told" });
    await tellOwnersByMail(tx, node, { vendorId: vendor.id, key: "told" });
    for (const locale of locales)
      for (const channel of ["sms", "mail"] as const) {
        const key = newId("event", new Date());
        const shopName = { bn: "দোকান", en: "Shop" };
        await sendInvitation(tx, node, { channel, to: "x", shop: shopName, locale, token, key });
      }
    for (const { userId } of people) await tellOfHappenings(tx, node, userId);
    await enqueue(tx, ...(await confirmedNotice(node, { ...order, lang: "bn" })));
    await tellOnItsWay(tx, node, { order: { ...order, buyerId: owner.userId }, parts });
    for (const lang of locales)
      await tellUnstated(tx, node, { order: { ...order, lang }, claimId: lang, trx: "71ABCD01", days: 14 });
  });
  await node.books.transact(async (tx) => {
    await tx.execute(
      "update outbox set event_key = event_key || ':bn' where event_key like '%:told-confirmed'",
    );
    const { order } = await readOrderParts(tx, placed.order.id);
    await enqueue(tx, ...(await confirmedNotice(node, { ...order, lang: "en" })));
    await tx.execute(`update user_account set locale = 'bn' where id = '${owner.userId}'`);
    await tellOwnersByMail(tx, node, { vendorId: vendor.id, key: "told-bn" });
    await tellLosses(tx, vendor.id, placed.order.id);
  });
  await remindOfParcel(shop, placed.order.id);
  await tellOfPickup(shop, placed.order.id);
  await node.books.transact(async (tx) => {
    await tx.execute(`update user_account set locale = 'en' where id = '${owner.userId}'`);
    await tellLosses(tx, vendor.id, placed.order.id);
  });
  await remindOfParcel(shop, placed.order.id);
  await tellOfPickup(shop, placed.order.id);
  await tellOfLateParcel(shop, placed.order.id);
  for (const tell of [tellOfTries, tellOfExchange, tellOfComplaint, tellOfUndelivered])
    await tell(shop, placed.order.id);
  await tellOfOwnDoor(shop, placed.order.id);
  await tellOfOwnTries(shop, placed.order.id);
  await tellOfAsking(shop, placed.order.id);
  await tellOfReview(shop, placed.order.id);
  await tellOfGoods(shop, [people[0]?.userId ?? "", people[1]?.userId ?? ""]);
  await stopMoney(shop.jobs, [{ rule: "L2", subject: "", detail: "" }]);
  return placed.order.trackCode;
}

async function waiting(): Promise<string[]> {
  const { rows } = await shop.world.owner.query<{ payload: Record<string, unknown> }>(
    "select payload from outbox where topic in ('sms', 'mail') and done_at is null",
  );
  const letters = await Promise.all(rows.map(({ payload }) => openMessage(shop.node.sealer, payload)));
  return letters.flatMap(({ text, html }) => [text, html ?? ""]);
}

const addressesIn = (text: string): string[] => text.match(/https?:\/\/[^\s"<]+/g) ?? [];
const patternOf = (sentence: string): RegExp =>
  new RegExp(
    sentence
      .split(/\{\{[^}]+\}\}/)
      .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
      .join(String.raw`[\s\S]+`),
  );

test("no message tells a secret in the path or the query of an address, and none with an address is left out", async () => {
  const token = newSecret();
  const trackCode = await fillOutbox(token);
  const texts = [
    ...(await waiting()),
    ...(await writeLetters("bn", token)),
    ...(await writeLetters("en", token)),
  ];
  const said = texts.flatMap(addressesIn);
  const open = said.map((address) => address.split("#")[0] ?? "");
  expect(open.filter(tells)).toEqual([]);
  const bare = open.map((address) => address.replaceAll("-", ""));
  expect(bare.filter((address) => address.includes(token) || address.includes(trackCode))).toEqual([]);
  expect(said.filter((address) => address.includes("#")).length).toBeGreaterThan(20);
  for (const locale of locales) {
    const withAddress = sentences(locale).filter(([, words]) => words.includes("{{url}}"));
    const unsaid = withAddress.filter(([, words]) => !texts.some((text) => patternOf(words).test(text)));
    expect(unsaid.map(([key]) => key)).toEqual(locale === "en" ? onlyInBangla : []);
    // An address is made in one piece; no sentence adds to it, or has one of its own.
    expect(sentences(locale).filter(([, words]) => /https?:|\{\{url\}\}[/?#&\w]/.test(words))).toEqual([]);
  }
});
