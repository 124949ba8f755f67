import { createHash } from "node:crypto";
import type {
  DeliveryPhotosView,
  OrderProofView,
  PartProofView,
  PhotoFileView,
} from "@haat/contract/delivery-proof";
import { parseConsignment } from "@haat/core/couriers";
import { forgetPhotos } from "@haat/db/queries/proofs/photos";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { anOrderAtDoor, cup, partly, taka, whole } from "../doors.ts";
import { codeOf, openDispatch, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { type Parcels, openParcels } from "../parcels.ts";
import { aPng } from "../pictures.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let staff: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  staff = await aStaffSession(parcels.shop.world, "support_1");
});
afterAll(() => parcels.shop.close());

const add = (placed: Placed, file: Buffer) =>
  parcels.shopkeeper.act(partOf(placed), "photos", { base64: file.toString("base64") });
const read = async <View>(path: string, who = parcels.shopkeeper.owner): Promise<View> => {
  const reply = await ask<View>(parcels.shop.world, who, ["GET", path]);
  expect(reply.status).toBe(200);
  return reply.body;
};

test("what a shop's own rider saw at the door is kept closed, and shown to the shop and to support alone", async () => {
  const placed = await parcels.shopkeeper.packed();
  const at = `/v1/vendor/orders/${partOf(placed)}`;
  expect(await codeOf(await add(placed, aPng("door")))).toBe("photo.not_now");
  expect((await parcels.shopkeeper.act(partOf(placed), "hand-over", {})).status).toBe(200);
  expect(await codeOf(await add(placed, Buffer.from("<script>alert(1)</script>")))).toBe("photo.invalid");
  const kept = (await (await add(placed, aPng("door"))).json()) as DeliveryPhotosView;
  expect(kept).toMatchObject({ photos: [{ place: 1, isGone: false }], mayAdd: true });
  expect(await read(`${at}/photos`)).toEqual(kept);

  const file = await read<PhotoFileView>(`${at}/photos/1`);
  const bytes = Buffer.from(file.base64, "base64");
  expect(bytes.toString("latin1")).toContain("door");
  expect(bytes.toString("latin1")).not.toContain("Author");
  expect(kept.photos[0]?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(await read(`/v1/support/parts/${partOf(placed)}/photos/1`, staff)).toEqual(file);
  const { rows } = await parcels.shop.world.owner.query<{ body: Buffer }>("select body from delivery_photo");
  expect(rows.map(({ body }) => body.includes("door"))).toEqual([false]);

  const stranger = await openDispatch(parcels.shop);
  for (const path of [`${at}/photos`, `${at}/photos/1`, `${at}/proof`]) {
    const { code } = await ask(parcels.shop.world, stranger.owner, ["GET", path]);
    expect(["sub_order.not_found", "photo.not_found"]).toContain(code);
  }
  for (const left of [true, false])
    expect(((await (await add(placed, aPng("again"))).json()) as DeliveryPhotosView).mayAdd).toBe(left);
  expect(await codeOf(await add(placed, aPng("a fourth")))).toBe("photo.not_now");
});

test("of four presses at once three photos stay", async () => {
  const placed = await parcels.shopkeeper.packed();
  expect((await parcels.shopkeeper.act(partOf(placed), "hand-over", {})).status).toBe(200);
  const replies = await Promise.all([1, 2, 3, 4].map((which) => add(placed, aPng(`photo ${which}`))));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 409]);
  const { photos } = await read<DeliveryPhotosView>(`/v1/vendor/orders/${partOf(placed)}/photos`);
  expect(photos.map(({ place }) => place)).toEqual([1, 2, 3]);
});

test("a press that came twice keeps one photo", async () => {
  const placed = await parcels.shopkeeper.packed();
  expect((await parcels.shopkeeper.act(partOf(placed), "hand-over", {})).status).toBe(200);
  const headers = keyed(parcels.shopkeeper.owner.headers);
  const press = () =>
    parcels.shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}/photos`, {
      ...{ method: "POST", headers, body: { base64: aPng("once").toString("base64") } },
    });
  expect(await (await press()).json()).toEqual(await (await press()).json());
  const { photos } = await read<DeliveryPhotosView>(`/v1/vendor/orders/${partOf(placed)}/photos`);
  expect(photos).toHaveLength(1);
});

test("what proves a delivery is the receiver's code, or its courier's own word by its number", async () => {
  const byHand = await parcels.shopkeeper.packed();
  expect((await parcels.shopkeeper.act(partOf(byHand), "hand-over", {})).status).toBe(200);
  const proof = () => read<PartProofView>(`/v1/vendor/orders/${partOf(byHand)}/proof`);
  expect(await proof()).toMatchObject({ code: null, courier: null, said: [], part: { deliveredAt: null } });
  const { rows } = await parcels.shop.world.owner.query<{ code: string }>(
    "select delivery_code as code from sub_order where id = $1",
    [partOf(byHand)],
  );
  const code = rows[0]?.code;
  expect((await parcels.shopkeeper.act(partOf(byHand), "deliver", { code })).status).toBe(200);
  const proven = await proof();
  expect(proven.code?.at).toBe(proven.part.deliveredAt);

  const number = parcels.fresh();
  const sent = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "delivered")).toBe(200);
  const told = await read<OrderProofView>(`/v1/support/orders/${sent.order.id}/proof`, staff);
  expect(told).toMatchObject({
    number: sent.order.number,
    parts: [
      {
        ...{ code: null, courier: "pathao", consignment: parseConsignment(number) },
        said: [{ from: "key", kind: "delivered", hasMoved: true }],
      },
    ],
  });
  expect(told.parts[0]?.part.deliveredAt).not.toBeNull();
});

test("of a door at which not all stayed the proof says which pieces, which sum and who wrote it, to the shop without a name of ours", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = whole(cup + BigInt(door.placed.order.delivery.minor));
  await partly(parcels, door, due);
  const lines = door.lines.map((id, place) => ({ id, stayed: place === 0 ? 1 : 0 }));
  const clerk = await aStaffSession(parcels.shop.world, "support_2");
  const reply = await parcels.shop.world.fetch(`/v1/support/sub-orders/${door.partId}/door`, {
    ...{ method: "POST", headers: keyed(clerk.headers), body: { lines, collected: taka(due) } },
  });
  expect(reply.status).toBe(200);
  const path = `/v1/support/orders/${door.placed.order.id}/proof`;
  const told = await read<OrderProofView>(path, staff);
  expect(told.parts[0]?.door).toMatchObject({
    ...{ kind: "partly_delivered", by: "haat", due: { minor: String(due) }, told: { minor: String(due) } },
  });
  const pieces = told.parts[0]?.door?.pieces.map(({ ordered, refused }) => `${refused} of ${ordered}`);
  expect(pieces?.toSorted()).toEqual(["1 of 1", "1 of 2"]);
  expect(told.parts[0]?.door?.name).toBeTruthy();
  const own = await read<PartProofView>(`/v1/vendor/orders/${door.partId}/proof`, door.seller);
  expect(own.door).toEqual({ ...told.parts[0]?.door, name: null, ...changedByLanguage(own) });
});

/** What is written in the reader's language. */
const changedByLanguage = ({ door }: PartProofView) =>
  door === null ? {} : { due: door.due, told: door.told, pieces: door.pieces };

test("a photo is let go after a year, or with its buyer, and never before", async () => {
  const placed = await parcels.shopkeeper.packed();
  const { world } = parcels.shop;
  expect((await parcels.shopkeeper.act(partOf(placed), "hand-over", {})).status).toBe(200);
  for (const what of ["old", "young"]) expect((await add(placed, aPng(what))).status).toBe(200);
  const of = "sub_order_id = $1";
  const drop = `update delivery_photo set key_sealed = null, body = null where ${of}`;
  await expect(world.owner.query(drop, [partOf(placed)])).rejects.toThrow("a photo of a delivery is kept");
  await expect(
    world.owner.query(`update delivery_photo set sha256 = repeat('0', 64) where ${of}`, [partOf(placed)]),
  ).rejects.toThrow("is kept");
  // As if a year had passed over the first of them.
  await world.owner.query("alter table delivery_photo disable trigger delivery_photo_kept");
  await world.owner.query(
    `update delivery_photo set made_at = now() - interval '366 days' where ${of} and place = 1`,
    [partOf(placed)],
  );
  await world.owner.query("alter table delivery_photo enable trigger delivery_photo_kept");
  expect(await forgetPhotos(parcels.shop.jobs.books, 10)).toBe(1);
  const at = `/v1/vendor/orders/${partOf(placed)}/photos`;
  const { photos } = await read<DeliveryPhotosView>(at);
  expect(photos.map(({ isGone }) => isGone)).toEqual([true, false]);
  expect((await ask(world, parcels.shopkeeper.owner, ["GET", `${at}/1`])).code).toBe("photo.not_found");
});
