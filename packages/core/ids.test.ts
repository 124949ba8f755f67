import { expect, it } from "vitest";
import { deriveSecret, hashSecret, idPattern, isId, newId, newSecret, randomDigits } from "./ids.ts";

it("an id tells its kind, and no two are alike", () => {
  const ids = Array.from({ length: 1000 }, () => newId("order", new Date("2026-11-21T09:30:00Z")));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(idPattern("order"));
  expect(isId("product", ids[0] ?? "")).toBe(false);
});

it("every place of its random half takes every letter", () => {
  const halves = Array.from({ length: 2000 }, () => newId("order", new Date(0)).slice(-16));
  for (let place = 0; place < 16; place += 1)
    expect(new Set(halves.map((half) => half[place])).size).toBe(32);
});

it("every place of a secret takes every letter: 160 bits", () => {
  const secrets = Array.from({ length: 2000 }, newSecret);
  for (let place = 0; place < 32; place += 1)
    expect(new Set(secrets.map((secret) => secret[place])).size).toBe(32);
});

it("every digit of a code comes as often as any other", () => {
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 100; draw += 1)
    for (const digit of randomDigits(20_000)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  expect(counts.size).toBe(10);
  // 200,000 each: chance spreads by 424, and to fold 256 bytes into ten digits without a remainder by 4,687.
  for (const count of counts.values()) expect(Math.abs(count - 200_000)).toBeLessThan(2_500);
});

it("what is made later sorts later, from one millisecond to the next and over the centuries", () => {
  const instants = [0, 1, 31, 32, 1023, 1024, 1_795_233_372_767, 1_795_233_372_768, 9_999_999_999_999];
  const ids = instants.map((ms) => newId("event", new Date(ms)));
  expect(ids.toSorted()).toEqual(ids);
  expect(newId("event", new Date(1_795_233_372_767)).slice(4, 14)).toBe("01m7y3ypjz");
});

it("a secret is stored as its SHA-256", async () => {
  expect(await hashSecret("মধু")).toHaveLength(64);
  expect(await hashSecret("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("a derived secret is the HMAC that WebCrypto would give", async () => {
  const encoder = new TextEncoder();
  const usage = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode("key"), usage, false, ["sign"]);
  const mac = Buffer.from(await crypto.subtle.sign("HMAC", key, encoder.encode("মধু")));
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  const bits = [...mac.subarray(0, 20)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const spelt = bits
    .match(/.{5}/g)
    ?.map((five) => letters[Number.parseInt(five, 2)])
    .join("");
  expect(await deriveSecret("key", "মধু")).toBe(spelt);
});
