import type { GoodsView } from "@haat/contract/goods";
import { newSecret } from "@haat/core/ids";
import { expect } from "vitest";
import { aContent, aGoodsCategory, aKeptPicture, seenAt } from "./goods.ts";
import { aStaffSession, aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

type Headers = Readonly<Record<string, string>>;
export const approve = { verdict: "approve", reason: "" };

/** What shops and the market do with goods, over HTTP. */
export function goodsDesk(shop: () => TestShop) {
  const send = async (method: string, path: string, headers: Headers, body?: unknown) => {
    const reply = await shop().world.fetch(path, {
      method,
      headers: { "content-type": "application/json", "idempotency-key": newSecret(), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: reply.status, answer: (await reply.json()) as Record<string, unknown> };
  };
  const read = async (path: string, headers: Headers) => (await send("GET", path, headers)).answer;

  async function aShopkeeper() {
    const vendor = await aVendor(shop().world);
    const { headers } = await aVendorSession(shop().world, vendor);
    return { vendor, headers };
  }

  async function aDraft(headers: Headers, categoryId?: string): Promise<string> {
    const id = categoryId ?? (await aGoodsCategory(shop().world)).id;
    const { status, answer } = await send("POST", "/v1/vendor/goods", headers, { categoryId: id });
    expect(status).toBe(201);
    return String(answer["id"]);
  }
  const goodsOf = async (id: string, headers: Headers) =>
    (await read(`/v1/vendor/goods/${id}`, headers)) as unknown as GoodsView;
  const write = (id: string, headers: Headers, content = aContent()) =>
    send("PUT", `/v1/vendor/goods/${id}/version`, headers, { content });
  /** With a picture of the shop's own, where none is named. */
  async function save(id: string, headers: Headers, content = aContent()) {
    if (content.pictures.length > 0) return write(id, headers, content);
    const stem = await aKeptPicture(shop().world, id);
    return write(id, headers, { ...content, pictures: [{ stem, alt: { bn: "", en: "" } }] });
  }
  const move = (id: string, headers: Headers, to: string) =>
    send("POST", `/v1/vendor/goods/${id}/moves`, headers, { move: to });
  const decide = async (versionId: string, body: unknown, role: "support_2" | "admin" = "support_2") => {
    const { headers } = await aStaffSession(shop().world, role);
    const seen = { submittedAt: await seenAt(shop().world, versionId), ...(body as object) };
    return send("POST", `/v1/support/goods/${versionId}/decision`, headers, seen);
  };

  async function aLiveOne() {
    const keeper = await aShopkeeper();
    const id = await aDraft(keeper.headers);
    await save(id, keeper.headers);
    await move(id, keeper.headers, "submit");
    const { version } = await goodsOf(id, keeper.headers);
    expect(await decide(version?.id ?? "", approve)).toMatchObject({ status: 200 });
    return { ...keeper, id, goods: await goodsOf(id, keeper.headers) };
  }
  return { send, read, aShopkeeper, aDraft, goodsOf, write, save, move, decide, aLiveOne };
}
