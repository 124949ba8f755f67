import { tellUnfetched } from "@haat/api/services/couriers/raise-task";
import { tellAsked } from "@haat/api/services/confirmations/tell-asked";
import { tellClosing } from "@haat/api/services/couriers/remind-try";
import { tellOwnDelivered } from "@haat/api/services/couriers/tell-own-delivered";
import { tellStayed } from "@haat/api/services/couriers/tell-stayed";
import { tellOwnTry } from "@haat/api/services/couriers/tell-own-try";
import { tellKept } from "@haat/api/services/couriers/tell-kept";
import { tellUndelivered } from "@haat/api/services/couriers/tell-undelivered";
import { tellAgreed, tellAskedFor, tellRefused } from "@haat/api/services/exchanges/tell-exchange";
import { tellShopOfTry, tellTry } from "@haat/api/services/couriers/tell-try";
import { tellSurfaced } from "@haat/api/services/couriers/tell-surfaced";
import { tellUndone } from "@haat/api/services/couriers/tell-undone";
import { tellTurnedUp } from "@haat/api/services/couriers/tell-turned-up";
import { tellVoidCarried } from "@haat/api/services/couriers/tell-void-carried";
import { tellCalledBack, tellShopCalledBack } from "@haat/api/services/orders/call-back";
import { tellLate } from "@haat/api/services/orders/tell-late";
import { remindHandover } from "@haat/api/services/vendor/remind-handover";
import { ownTryReasons } from "@haat/core/tries";
import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { locales } from "@haat/i18n/locale";
import type { TestShop } from "./shop.ts";

/** Half a day before its time is over, and afterwards. */
export async function remindOfParcel(shop: TestShop, orderId: string): Promise<void> {
  for (const hours of [1, -1]) {
    const { rows } = await shop.world.owner.query<{ id: string }>(
      "update sub_order set state = 'confirmed', handover_told = null, handover_by = now() + make_interval(hours => $2) where order_id = $1 returning id",
      [orderId, hours],
    );
    for (const { id } of rows) await remindHandover(shop.node, id);
    await shop.world.owner.query(
      "update outbox set event_key = event_key || ':' || id where event_key like '%:handover-%'",
    );
  }
}

/** Its courier did not come for it. */
export async function tellOfPickup({ node }: TestShop, orderId: string): Promise<void> {
  await node.books.transact(async (tx) => {
    const { parts } = await readOrderParts(tx, orderId);
    for (const task of ["pickup_failed", "pickup_cancelled"] as const)
      for (const part of parts)
        await tellUnfetched(tx, node, { part, task, key: newId("event", new Date()) });
    for (const { id: subOrderId } of parts)
      await tellSurfaced(tx, node, {
        ...{ id: newId("booking", new Date()), courier: "steadfast", number: "DL221126ABCDEF", subOrderId },
      });
  });
}

/** While it is still at its shop, and while it is on its way, in both languages. */
export async function tellOfLateParcel(shop: TestShop, orderId: string): Promise<void> {
  for (const lang of locales)
    for (const state of ["confirmed", "in_transit"]) {
      await shop.world.owner.query("update orders set lang = $2 where id = $1", [orderId, lang]);
      const { rows } = await shop.world.owner.query<{ id: string }>(
        "update sub_order set state = $2, promise_told_at = null, promised_by = now() - interval '1 hour' where order_id = $1 returning id",
        [orderId, state],
      );
      for (const { id } of rows) await tellLate(shop.node, id);
      await shop.world.owner.query(
        "update outbox set event_key = event_key || ':' || id where event_key like '%:told-late'",
      );
    }
}

/** What its shop carried itself is back in the shop, or lost. */
export async function tellOfUndelivered({ node }: TestShop, orderId: string): Promise<void> {
  await node.books.transact(async (tx) => {
    const { order, parts } = await readOrderParts(tx, orderId);
    for (const lang of locales)
      for (const said of ["own_back", "own_lost", "courier_lost"] as const)
        for (const owed of [0n, 1n])
          for (const part of parts) {
            const told = { ...part, id: `${lang}${said}${owed}` };
            await tellUndelivered(tx, node, { order: { ...order, lang }, part: told, said, owed });
          }
  });
}

/** A part of it stayed at the door of what its shop carried itself. */
export async function tellOfOwnDoor({ node }: TestShop, orderId: string): Promise<void> {
  await node.books.transact(async (tx) => {
    const { order, parts } = await readOrderParts(tx, orderId);
    for (const lang of locales)
      for (const due of [0n, 100n])
        for (const part of parts) {
          const told = { ...part, id: `${lang}${due}` };
          const door = { order: { ...order, lang }, kept: 1, sent: 2, due };
          for (const said of ["own_part", "staff_part", "courier_part"] as const)
            await tellKept(tx, node, { ...door, said, part: { ...told, id: `${told.id}${said}` } });
          await tellOwnDelivered(tx, node, { ...door, part: told });
          await tellStayed(tx, node, { ...door, part: told, nth: 1 });
        }
  });
}

/** Its shop came with it and met nobody, for each reason, and a last time. */
export async function tellOfOwnTries({ node }: TestShop, orderId: string): Promise<void> {
  await node.books.transact(async (tx) => {
    const { order, parts } = await readOrderParts(tx, orderId);
    for (const lang of locales)
      for (const reason of ownTryReasons)
        for (const nth of [1, 3])
          for (const part of parts) {
            const told = { ...part, id: `${lang}${reason}` };
            const came = { nth, until: new Date().toISOString(), reason };
            await tellOwnTry(tx, node, { order: { ...order, lang }, part: told, ...came });
          }
  });
}

/** What the courier made of a wish that he comes again, that the time for one is nearly over, that what he called delivered was not, and that it is called back. */
export async function tellOfTries(shop: TestShop, orderId: string): Promise<void> {
  await tellOfCallingBack(shop, orderId);
  const { world, node } = shop;
  for (const lang of locales) {
    await world.owner.query("update user_account set locale = $1", [lang]);
    await world.owner.query("update orders set lang = $2 where id = $1", [orderId, lang]);
    await node.books.transact(async (tx) => {
      const { order, parts } = await readOrderParts(tx, orderId);
      for (const part of parts)
        for (const cashMinor of [0n, part.totalMinor])
          await tellUndone(tx, node, { order, part: { ...part, id: `${lang}${cashMinor}`, cashMinor } });
      for (const { id } of parts)
        for (const answer of ["told", "refused"] as const)
          await tellTry(tx, node, { partId: id, caseId: newId("parcelCase", new Date()), answer });
      for (const part of parts) {
        const parcel = { id: newId("parcelCase", new Date()), courier: "steadfast" } as const;
        await tellTurnedUp(tx, node, { part, parcel });
        await tellVoidCarried(tx, node, { part, parcel, consignment: "DL221126ABCDEF" });
      }
      for (const { id } of parts)
        for (const isOwn of [true, false])
          await tellShopOfTry(tx, node, { partId: id, key: newId("parcelCase", new Date()), isOwn });
      for (const { id } of parts)
        for (const isOwn of [true, false])
          await tellClosing(tx, node, { orderId, partId: id, key: newId("event", new Date()), isOwn });
    });
  }
}

/** Late, and called back: its buyer and its shop. */
async function tellOfCallingBack({ world, node }: TestShop, orderId: string): Promise<void> {
  for (const lang of locales) {
    await world.owner.query("update user_account set locale = $1", [lang]);
    await node.books.transact(async (tx) => {
      const { order, parts } = await readOrderParts(tx, orderId);
      for (const part of parts)
        for (const isOwn of [true, false]) {
          const told = { ...part, id: `${lang}${isOwn}` };
          await tellCalledBack(tx, node, { order: { ...order, lang }, part: told, owed: 100n });
          await tellShopCalledBack(tx, node, { part: told, isOwn });
        }
    });
  }
}

/** What came of our call before it leaves, and of a buyer's word against it. */
export async function tellOfAsking({ world, node }: TestShop, orderId: string): Promise<void> {
  // Whose number is another's is told by mail.
  await world.owner.query(
    "update orders set buyer_id = (select id from user_account where email_verified_at is not null limit 1) where id = $1",
    [orderId],
  );
  for (const lang of locales) {
    await world.owner.query("update orders set lang = $2 where id = $1", [orderId, lang]);
    await node.books.transact(async (tx) => {
      for (const word of [
        ...(["call_missed", "wrong_number", "wants_change"] as const),
        ...(["call_confirmed", "contest_granted", "contest_kept"] as const),
      ])
        await tellAsked(tx, node, { orderId, word });
      for (const word of ["call_missed_ahead", "paid_ahead"] as const)
        await tellAsked(tx, node, { orderId, word, paid: bdt(12_345_00n) });
    });
  }
}

/** What a buyer wants exchanged, and what its shop says to that. */
export async function tellOfExchange({ world, node }: TestShop, orderId: string): Promise<void> {
  for (const lang of locales) {
    await world.owner.query("update user_account set locale = $1", [lang]);
    await node.books.transact(async (tx) => {
      const { order, parts } = await readOrderParts(tx, orderId);
      for (const part of parts) {
        const swapId = (): string => newId("swap", new Date());
        const told = { order: { ...order, lang }, part };
        await tellAskedFor(tx, node, { vendorId: part.vendorId, number: part.number, swapId: swapId() });
        await tellRefused(tx, node, { ...told, swapId: swapId() });
        for (const cashMinor of [0n, 100n])
          await tellAgreed(tx, node, { ...told, part: { ...part, cashMinor }, swapId: swapId(), back: 0n });
        const even = { ...told, part: { ...part, cashMinor: 0n } };
        await tellAgreed(tx, node, { ...even, swapId: swapId(), back: 12_345_00n });
      }
    });
  }
}
