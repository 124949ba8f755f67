import { describe, expect, test } from "vitest";
import { createSealer, isSameFingerprint, webSealer } from "./seal.ts";

const secret = "0123456789abcdef0123456789abcdef";
const sealer = createSealer(secret);
const phone = "+8801712345678";

describe.each([
  ["Node", createSealer],
  ["the edge", webSealer],
] as const)("in %s,", (_, make) => {
  const sealer = make(secret);
  const other = make("fedcba9876543210fedcba9876543210");

  test("what is sealed opens again, and reads differently each time it is sealed", async () => {
    const [one, two] = await Promise.all([sealer.seal("phone", phone), sealer.seal("phone", phone)]);
    expect(one).not.toBe(two);
    expect(one).not.toContain("1712345678");
    expect(await sealer.open("phone", one)).toBe(phone);
    expect(await sealer.open("phone", two)).toBe(phone);
  });

  test("Bangla goes in and comes out", async () => {
    expect(await sealer.open("message", await sealer.seal("message", "আপনার কোড ৪৮২৯১৩"))).toBe(
      "আপনার কোড ৪৮২৯১৩",
    );
  });

  test("another key, another purpose or a changed letter opens nothing", async () => {
    const sealed = await sealer.seal("phone", phone);
    const at = sealed.length - 3;
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    await expect(other.open("phone", sealed)).rejects.toThrow();
    await expect(sealer.open("email", sealed)).rejects.toThrow();
    await expect(sealer.open("phone", changed)).rejects.toThrow();
    await expect(sealer.open("phone", phone)).rejects.toThrow(TypeError);
  });

  test("the fingerprint is the same for the same text under the same key only", async () => {
    expect(await sealer.fingerprint("phone", phone)).toBe(await sealer.fingerprint("phone", phone));
    expect(await sealer.fingerprint("phone", phone)).toMatch(/^[0-9a-f]{64}$/);
    expect(await other.fingerprint("phone", phone)).not.toBe(await sealer.fingerprint("phone", phone));
    expect(await sealer.fingerprint("email", phone)).not.toBe(await sealer.fingerprint("phone", phone));
  });
});

test("Node and the edge open each other's seals, also long ones, and find by the same fingerprint", async () => {
  const edge = webSealer(secret);
  for (const text of ["", phone, "আপনার কোড ৪৮২৯১৩", "অ".repeat(200_000)]) {
    expect(await edge.open("reply", await sealer.seal("reply", text))).toBe(text);
    expect(await sealer.open("reply", await edge.seal("reply", text))).toBe(text);
    expect(await edge.fingerprint("phone", text)).toBe(await sealer.fingerprint("phone", text));
  }
  await expect(edge.open("phone", await sealer.seal("reply", phone))).rejects.toThrow();
});

test("a secret that could be guessed is no key", () => {
  expect(() => createSealer("short")).toThrow(TypeError);
});

describe("while keys change,", () => {
  const was = "the key of before, of 32 letters or more";
  const is = "the key of today, also of 32 letters or so";
  const before = createSealer(was);
  const during = createSealer(is, [was]);
  const after = createSealer(is);

  test("what the old key sealed still opens, and what is sealed now names the new key", async () => {
    expect(await during.open("phone", await before.seal("phone", phone))).toBe(phone);
    const sealed = await during.seal("phone", phone);
    expect(sealed).toContain(`s1.${await after.keyName()}.`);
    expect(await after.open("phone", sealed)).toBe(phone);
    await expect(after.open("phone", await before.seal("phone", phone))).rejects.toThrow(/not on the ring/);
  });

  test("a seal of the time before seals named keys opens by the key that fits", async () => {
    const nameless = (await before.seal("phone", phone)).replace(/^s1\.[^.]+\./, "s1.");
    expect(await during.open("phone", nameless)).toBe(phone);
    await expect(after.open("phone", nameless)).rejects.toThrow(TypeError);
  });

  test("a text is known by its fingerprint under either key, on Node and on the edge", async () => {
    const both = await during.fingerprint("phone", phone);
    expect(both.split(".")).toEqual([
      await after.fingerprint("phone", phone),
      await before.fingerprint("phone", phone),
    ]);
    expect(await webSealer(is, [was]).fingerprint("phone", phone)).toBe(both);
    expect(await webSealer(is).keyName()).toBe(await after.keyName());
    expect(isSameFingerprint(both, await before.fingerprint("phone", phone))).toBe(true);
    expect(isSameFingerprint(both, await after.fingerprint("phone", phone))).toBe(true);
    expect(isSameFingerprint(both, await before.fingerprint("phone", "+8801712345679"))).toBe(false);
  });

  test("a key that is too short is refused wherever it stands on the ring", () => {
    expect(() => createSealer("short")).toThrow(TypeError);
    expect(() => createSealer(is, ["short"])).toThrow(TypeError);
  });
});
