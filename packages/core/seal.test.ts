import { describe, expect, test } from "vitest";
import { createSealer } from "./seal.ts";
import { webSealer } from "./seal-web.ts";

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
