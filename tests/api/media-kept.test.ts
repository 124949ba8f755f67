import { sweepMedia } from "@haat/api/jobs/sweep-media";
import { newId } from "@haat/core/ids";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isServed, openLibraries } from "../libraries.ts";
import { aStaffSession, aVendorSession } from "../market.ts";
import { aPhoto } from "../photos.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let library: ReturnType<typeof openLibraries>;
beforeAll(async () => {
  shop = await openShop();
  library = openLibraries(shop);
});
afterAll(() => shop.close());

describe("a picture that is removed", () => {
  test("stays while goods show it, and says where", async () => {
    const { owner, product } = await library.aStall();
    const { body } = await library.add(owner, await aPhoto({ red: 30 }));
    await library.shows(product, body);
    expect((await library.list(owner)).items[0]?.uses).toMatchObject([
      { kind: "product", slug: product.slug },
    ]);
    const refused = await library.act(owner, ["DELETE", body.id]);
    expect([refused.status, refused.code]).toEqual([409, "media.in_use"]);
    await library.shows(product, null);
    expect((await library.act(owner, ["DELETE", body.id])).body.removedAt).not.toBeNull();
  });

  test("may be taken back for a week, by hand or by bringing it again", async () => {
    const { owner } = await library.aStall();
    const photo = await aPhoto({ red: 31 });
    const { body } = await library.add(owner, photo);
    await library.act(owner, ["DELETE", body.id]);
    expect((await library.list(owner)).items).toEqual([]);
    expect((await library.list(owner, "?removed=true")).items.map(({ id }) => id)).toEqual([body.id]);
    expect((await library.act(owner, ["POST", `${body.id}/restore`])).body.removedAt).toBeNull();
    await library.act(owner, ["DELETE", body.id]);
    expect((await library.add(owner, photo)).body).toEqual(body);
    await library.removedFor(body.id, 0);
    await sweepMedia(shop.jobs);
    expect(await isServed(body)).toBe(true);
  });

  test("is gone after that with its files, unless goods have come to show it", async () => {
    const { owner, product } = await library.aStall();
    const [gone, shown] = [
      (await library.add(owner, await aPhoto({ red: 32 }))).body,
      (await library.add(owner, await aPhoto({ red: 33 }))).body,
    ];
    for (const { id } of [gone, shown]) await library.act(owner, ["DELETE", id]);
    await library.shows(product, shown);
    for (const { id } of [gone, shown]) await library.removedFor(id, 7);
    await sweepMedia(shop.jobs);
    expect([await isServed(gone), await isServed(shown)]).toEqual([false, true]);
    expect((await library.act(owner, ["POST", `${gone.id}/restore`])).code).toBe("media.not_found");
    expect((await library.act(owner, ["POST", `${shown.id}/restore`])).status).toBe(200);
  });

  test("leaves nothing of one that was never put away whole", async () => {
    const { owner, vendorId } = await library.aStall();
    const id = newId("media", new Date());
    const put = { contentType: "image/webp", cacheSeconds: 60 };
    const { url } = await shop.node.blobs.put(`media/${vendorId}/${id}-320.webp`, "half", put);
    await shop.world.owner.query(
      `insert into media (id, vendor_id, sha256, bytes, width, height, widths, blur, maker_id, made_at)
       values ($1, $2, repeat('a', 64), 9, 9, 9, '{320}', 'data:image/webp;base64,', $3, now() - interval '2 hours')`,
      [id, vendorId, owner.userId],
    );
    expect((await library.list(owner)).items).toEqual([]);
    await sweepMedia(shop.jobs);
    expect((await fetch(url)).status).toBe(404);
  });
});

describe("a shop's library", () => {
  test("is nobody else's: neither another shop's nor a packer's", async () => {
    const [mine, other] = [await library.aStall(), await library.aStall()];
    const { body } = await library.add(mine.owner, await aPhoto({ red: 40 }));
    for (const [method, path, said] of [
      ["PUT", `${body.id}/alt`, { altBn: "ক", altEn: "a" }],
      ["DELETE", body.id, undefined],
      ["POST", `${body.id}/restore`, undefined],
    ] as const)
      expect((await library.act(other.owner, [method, path], said)).code).toBe("media.not_found");
    expect((await library.list(mine.owner)).items.map(({ id }) => id)).toEqual([body.id]);
    expect((await library.list(other.owner)).items).toEqual([]);
    const packer = await aVendorSession(shop.world, mine.product.vendor, "packer");
    const support = await aStaffSession(shop.world, "support_1");
    for (const [who, status] of [
      [packer, 403],
      [support, 401],
    ] as const)
      expect((await ask(shop.world, who, ["GET", "/v1/vendor/media"])).status).toBe(status);
    const seen = await shop.node.db.ask(
      { kind: "vendor", userId: packer.userId, vendorId: mine.vendorId, memberRole: "packer" },
      sql`select id from media`,
    );
    expect(seen).toEqual([]);
  });

  test("has an end, also for two that come at once", async () => {
    const { owner, vendorId } = await library.aStall();
    await shop.world.owner.query(
      `insert into media (id, vendor_id, sha256, bytes, width, height, widths, blur, maker_id)
       select 'med_' || lpad(n::text, 26, '0'), $1, lpad(n::text, 64, '0'), 500000, 9, 9, '{320}', 'data:image/webp;base64,', $2
         from generate_series(1, 2999) n`,
      [vendorId, owner.userId],
    );
    const photos = await Promise.all([aPhoto({ red: 1 }), aPhoto({ red: 250 })]);
    const replies = await Promise.all(photos.map((photo) => library.add(owner, photo)));
    expect(replies.map(({ code }) => code).toSorted()).toEqual(["", "media.full"]);
  });

  test("keeps a picture as it was made", async () => {
    const { owner } = await library.aStall();
    const { body } = await library.add(owner, await aPhoto({ red: 50 }));
    const change = (set: string) =>
      shop.world.owner.query(`update media set ${set} where id = $1`, [body.id]);
    await expect(change("stem = 'https://elsewhere.test/a'")).rejects.toThrow("kept as it was made");
    await expect(change("sha256 = repeat('0', 64)")).rejects.toThrow("kept as it was made");
    await expect(shop.world.owner.query("delete from media")).rejects.toThrow();
  });
});
