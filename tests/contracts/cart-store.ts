import { mostLines, mostPerLine, type CartStore } from "@haat/carts/port";
import { newId, newSecret, type Id } from "@haat/core/ids";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const variant = (): Id<"variant"> => newId("variant", new Date());
const line = (variantId: Id<"variant">, quantity: number) => ({ variantId, quantity });

export type OpenCartStore = Readonly<{ carts: CartStore; close: () => Promise<void> }>;

/** Every cart store runs exactly this. */
export function cartStoreContract(name: string, open: () => Promise<OpenCartStore>) {
  describe(`${name} keeps the cart contract`, () => {
    let opened: OpenCartStore;
    beforeAll(async () => void (opened = await open()));
    afterAll(() => opened.close());

    const full = async (token: string) => {
      for (let i = 0; i < mostLines; i++) await opened.carts.set(token, variant(), 1);
    };

    it("starts every visitor with an empty cart", async () => {
      expect((await opened.carts.read(newSecret())).lines).toEqual([]);
    });

    it("keeps lines in the order they were put in, through changes of quantity", async () => {
      const { carts } = opened;
      const [token, sari, honey, lamp] = [newSecret(), variant(), variant(), variant()];
      await carts.set(token, sari, 1);
      await carts.set(token, honey, 2);
      await carts.set(token, lamp, 3);
      const shown = await carts.set(token, sari, 5);
      expect(shown.lines).toEqual([line(sari, 5), line(honey, 2), line(lamp, 3)]);
      expect(await carts.read(token)).toEqual(shown);
    });

    it("takes a line out when its quantity becomes 0 or it is removed, and forgets its place", async () => {
      const { carts } = opened;
      const [token, sari, honey] = [newSecret(), variant(), variant()];
      await carts.set(token, sari, 1);
      await carts.set(token, honey, 1);
      expect((await carts.set(token, sari, 0)).lines).toEqual([line(honey, 1)]);
      expect((await carts.set(token, sari, 1)).lines).toEqual([line(honey, 1), line(sari, 1)]);
      expect((await carts.remove(token, honey)).lines).toEqual([line(sari, 1)]);
      expect((await carts.remove(token, variant())).lines).toEqual([line(sari, 1)]);
    });

    it("shows one visitor nothing of another", async () => {
      const { carts } = opened;
      await carts.set(newSecret(), variant(), 1);
      expect((await carts.read(newSecret())).lines).toEqual([]);
    });

    it("refuses the line too many and the piece too many, and changes nothing", async () => {
      const { carts } = opened;
      const token = newSecret();
      await full(token);
      const before = await carts.read(token);
      await expect(carts.set(token, variant(), 1)).rejects.toMatchObject({ code: "cart.too_large" });
      const [first] = before.lines;
      await expect(carts.set(token, first?.variantId ?? variant(), mostPerLine + 1)).rejects.toMatchObject({
        code: "cart.too_large",
      });
      expect(await carts.read(token)).toEqual(before);
      expect((await carts.set(token, first?.variantId ?? variant(), mostPerLine)).lines).toHaveLength(
        mostLines,
      );
    });

    it.each([-1, 1.5, Number.NaN])("refuses %s pieces", async (quantity) => {
      await expect(opened.carts.set(newSecret(), variant(), quantity)).rejects.toMatchObject({
        code: "request.invalid",
      });
    });

    it("never holds more lines than it may, however many are put in at once", async () => {
      const { carts } = opened;
      const token = newSecret();
      await Promise.allSettled(Array.from({ length: mostLines + 10 }, () => carts.set(token, variant(), 1)));
      expect((await carts.read(token)).lines).toHaveLength(mostLines);
    });

    it("adds once for each press, however often it is sent and at once", async () => {
      const { carts } = opened;
      const [token, sari] = [newSecret(), variant()];
      const add = (letter: string, more = 1) =>
        carts.add(token, { variantId: sari, more, most: 20, press: letter.repeat(16) });
      await Promise.all(Array.from({ length: 6 }, () => add("a")));
      await add("b", 2);
      expect(await add("a")).toMatchObject({ lines: [line(sari, 3)] });
      await carts.set(token, sari, 0);
      expect(await add("b", 2)).toMatchObject({ lines: [] });
    });

    it("knows a press again after the carts were poured together, and after the order", async () => {
      const { carts } = opened;
      const [guest, member, sari, honey] = [newSecret(), newSecret(), variant(), variant()];
      const press = (letter: string) => ({ more: 1, most: 20, press: letter.repeat(16) });
      await carts.add(guest, { variantId: sari, ...press("a") });
      await carts.add(member, { variantId: honey, ...press("b") });
      const { version } = await carts.merge(guest, member);
      await carts.add(member, { variantId: sari, ...press("a") });
      const again = await carts.add(member, { variantId: honey, ...press("b") });
      expect(again).toMatchObject({ version, lines: [line(honey, 1), line(sari, 1)] });
      expect(await carts.clearIfUnchanged(member, version)).toBe(true);
      expect(await carts.add(member, { variantId: sari, ...press("a") })).toMatchObject({ lines: [] });
    });

    it("adds no more than there is, nor a line too many, and such a press may come again", async () => {
      const { carts } = opened;
      const [token, sari] = [newSecret(), variant()];
      const add = (most: number) =>
        carts.add(token, { variantId: sari, more: 2, most, press: "c".repeat(16) });
      expect(await add(1)).toBe("short");
      expect(await add(2)).toMatchObject({ lines: [line(sari, 2)] });
      const brimful = newSecret();
      await full(brimful);
      const tooMany = { variantId: sari, more: 1, most: 9, press: "d".repeat(16) };
      await expect(carts.add(brimful, tooMany)).rejects.toMatchObject({ code: "cart.too_large" });
    });

    it("gives every change its own version and a repetition none", async () => {
      const { carts } = opened;
      const [token, sari] = [newSecret(), variant()];
      const first = await carts.set(token, sari, 1);
      const second = await carts.set(token, sari, 2);
      const repeated = await carts.set(token, sari, 2);
      const removed = await carts.remove(token, sari);
      expect(new Set([first.version, second.version, removed.version]).size).toBe(3);
      expect(repeated.version).toBe(second.version);
      expect((await carts.read(token)).version).toBe(removed.version);
    });

    it("empties the cart an order was made of, once", async () => {
      const { carts } = opened;
      const token = newSecret();
      const { version } = await carts.set(token, variant(), 1);
      expect(await carts.clearIfUnchanged(token, version)).toBe(true);
      expect((await carts.read(token)).lines).toEqual([]);
      expect(await carts.clearIfUnchanged(token, version)).toBe(false);
    });

    it("leaves a cart alone that was changed after the order, even when it was emptied and filled again", async () => {
      const { carts } = opened;
      const [token, sari] = [newSecret(), variant()];
      const { version } = await carts.set(token, sari, 1);
      await carts.clear(token);
      const anew = await carts.set(token, sari, 1);
      expect(await carts.clearIfUnchanged(token, version)).toBe(false);
      expect(await carts.read(token)).toEqual(anew);
    });

    it("pours a guest's cart into the member's, sums what both hold and deletes the guest's", async () => {
      const { carts } = opened;
      const [guest, member] = [newSecret(), newSecret()];
      const [sari, honey, lamp] = [variant(), variant(), variant()];
      await carts.set(member, honey, 60);
      await carts.set(guest, sari, 1);
      await carts.set(guest, honey, 60);
      await carts.set(guest, lamp, 2);
      const merged = await carts.merge(guest, member);
      expect(merged.lines).toEqual([line(honey, mostPerLine), line(sari, 1), line(lamp, 2)]);
      expect((await carts.read(guest)).lines).toEqual([]);
      expect(await carts.merge(guest, member)).toEqual(merged);
    });

    it("pours once, however many sign-ins happen at once", async () => {
      const { carts } = opened;
      const [guest, member, sari] = [newSecret(), newSecret(), variant()];
      await carts.set(guest, sari, 2);
      await Promise.all([1, 2, 3, 4].map(() => carts.merge(guest, member)));
      expect((await carts.read(member)).lines).toEqual([line(sari, 2)]);
    });

    it("fills a cart to the brim and no further when two are poured together", async () => {
      const { carts } = opened;
      const [guest, member] = [newSecret(), newSecret()];
      await full(guest);
      const own = variant();
      await carts.set(member, own, 1);
      const { lines } = await carts.merge(guest, member);
      expect(lines).toHaveLength(mostLines);
      expect(lines[0]).toEqual(line(own, 1));
    });

    it("does not lose a cart that is poured into itself", async () => {
      const { carts } = opened;
      const [token, sari] = [newSecret(), variant()];
      await carts.set(token, sari, 2);
      expect((await carts.merge(token, token)).lines).toEqual([line(sari, 2)]);
    });
  });
}
