import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  scryptSync,
  sign,
} from "node:crypto";
import {
  openSigned,
  readPrivateKey,
  readPublicKey,
  seal,
  signText,
} from "@haat/payments/adapters/nagad/rsa.node";
import { vaultOf } from "@haat/simulators/nagad/keys";
import { describe, expect, it } from "vitest";
import { keys } from "./nagad-provider.ts";

const privateKey = createPrivateKey({
  key: Buffer.from(keys.merchant.privateKey, "base64"),
  type: "pkcs8",
  format: "der",
});
const publicKey = createPublicKey(privateKey);
const theirs = createPrivateKey({
  key: Buffer.from(keys.gateway.privateKey, "base64"),
  type: "pkcs8",
  format: "der",
});

const bare = (key: KeyObject, type: "pkcs8" | "pkcs1" | "spki") =>
  key.export({ type, format: "der" } as { type: "pkcs1"; format: "der" }).toString("base64");
const armoured = (text: string, label: string): string =>
  `-----BEGIN ${label}-----\n${text.replaceAll(/(.{64})/g, "$1\n")}\n-----END ${label}-----\n`;

const spellings = (text: string, label: string, wrongLabel: string) => ({
  bare: text,
  "bare, in lines": text.replaceAll(/(.{64})/g, "$1\n"),
  "bare, in lines of another system": text.replaceAll(/(.{76})/g, "$1\r\n"),
  armoured: armoured(text, label),
  "armoured in one line": `-----BEGIN ${label}-----${text}-----END ${label}-----`,
  "armoured, breaks written": armoured(text, label).replaceAll("\n", String.raw`\n`),
  "with the wrong label": armoured(text, wrongLabel),
});

describe("a key is read in every form in which people hold it", () => {
  for (const [type, label, wrong] of [
    ["pkcs8", "PRIVATE KEY", "RSA PRIVATE KEY"],
    ["pkcs1", "RSA PRIVATE KEY", "PRIVATE KEY"],
  ] as const)
    it.each(Object.entries(spellings(bare(privateKey, type), label, wrong)))(
      `private, ${type}, %s`,
      (_spelling, text) => expect(readPrivateKey(text)?.equals(privateKey)).toBe(true),
    );
  for (const [type, label, wrong] of [
    ["spki", "PUBLIC KEY", "RSA PUBLIC KEY"],
    ["pkcs1", "RSA PUBLIC KEY", "PUBLIC KEY"],
  ] as const)
    it.each(Object.entries(spellings(bare(publicKey, type), label, wrong)))(
      `public, ${type}, %s`,
      (_spelling, text) => expect(readPublicKey(text)?.equals(publicKey)).toBe(true),
    );
});

it("what is no RSA key of 2048 bits is no key", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const short = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const spki = { type: "spki", format: "pem" } as const;
  const pkcs8 = { type: "pkcs8", format: "pem" } as const;
  const publics = [ec.publicKey.export(spki), short.publicKey.export(spki), keys.merchant.privateKey];
  const privates = [ec.privateKey.export(pkcs8), short.privateKey.export(pkcs8), keys.merchant.publicKey];
  for (const text of [...publics, "", "no key", "TUlJ"]) expect(readPublicKey(String(text))).toBeNull();
  for (const text of [...privates, "", "no key", "TUlJ"]) expect(readPrivateKey(String(text))).toBeNull();
});

it("a key is read whatever else failed on its thread before, by us and by the wallet", () => {
  const failing = () => scryptSync("a", "b", 32, { N: 2 ** 20, r: 8, p: 1, maxmem: 1024 });
  for (const type of ["pkcs8", "pkcs1"] as const) {
    expect(failing).toThrow("memory limit");
    expect(readPrivateKey(bare(privateKey, type))?.equals(privateKey)).toBe(true);
  }
  expect(failing).toThrow("memory limit");
  expect(vaultOf(keys).own.equals(theirs)).toBe(true);
});

const sides = { ours: privateKey, theirs: createPublicKey(theirs) };
const rawOf = (block: Buffer): Buffer =>
  privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, block);

/** Signed is whatever a careless reader would find in the block, so that only the padding stands in the way. */
function opened(block: Buffer): string | null {
  const raw = rawOf(block);
  const rest = raw.subarray(raw.indexOf(0, 2) + 1);
  const signature = sign("sha256", rest, theirs).toString("base64");
  return openSigned({ sealed: block.toString("base64"), signature }, sides);
}

describe("what was sealed for us and signed by them", () => {
  it("is opened to the letter, however long it is and in whatever script", () => {
    for (let length = 0; length <= 245; length += 1) {
      const text = randomBytes(length).toString("base64").slice(0, length);
      const signed = { sealed: seal(text, publicKey), signature: signText(text, theirs) };
      expect(openSigned(signed, sides)).toBe(text);
    }
    const bangla = "নগদ".repeat(9);
    expect(openSigned({ sealed: seal(bangla, publicKey), signature: signText(bangla, theirs) }, sides)).toBe(
      bangla,
    );
  });

  it("is not opened when another has signed it, or another text was signed", () => {
    const sealed = seal("the text", publicKey);
    for (const signature of [
      signText("the text", privateKey),
      signText("a text", theirs),
      "",
      "AAAA",
      "not base64!",
    ])
      expect(openSigned({ sealed, signature }, sides)).toBeNull();
  });

  it("is not opened when it was sealed for another, or padded in another way", () => {
    const oaep = { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING };
    const blocks = Array.from({ length: 50 }, () => publicEncrypt(oaep, Buffer.from("the text")));
    // One in 256 has by chance the second byte that ours have.
    for (const block of blocks.filter((each) => rawOf(each)[1] !== 2)) expect(opened(block)).toBeNull();
    const signature = signText("the text", theirs);
    const strange = [Buffer.alloc(0), Buffer.alloc(255, 1), Buffer.alloc(512, 1), Buffer.alloc(256, 255)];
    for (const sealed of [
      seal("the text", createPublicKey(theirs)),
      ...strange.map((block) => block.toString("base64")),
    ])
      expect(openSigned({ sealed, signature }, sides)).toBeNull();
  });

  const raw = (head: readonly number[], text: string): Buffer => {
    const block = Buffer.alloc(256, 7);
    Buffer.from(head).copy(block);
    block.set([0, ...Buffer.from(text)], 256 - text.length - 1);
    return publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, block);
  };

  it("is opened only with the two bytes at the head and eight of padding, and no sooner zero", () => {
    expect(opened(raw([0, 2], "the text"))).toBe("the text");
    expect(opened(raw([0, 1], "the text"))).toBeNull();
    expect(opened(raw([1, 2], "the text"))).toBeNull();
    for (let zeroAt = 2; zeroAt < 10; zeroAt += 1) {
      const padding = Array.from({ length: 8 }, (_, index) => (index + 2 === zeroAt ? 0 : 7));
      const inner = raw([0, 2, ...padding], "the text");
      expect(opened(inner), `a zero at ${zeroAt}`).toBeNull();
      const passedOver = { sealed: inner.toString("base64"), signature: signText("the text", theirs) };
      expect(openSigned(passedOver, sides), `a zero at ${zeroAt}, passed over`).toBeNull();
    }
    const noZero = Buffer.alloc(256, 7);
    noZero.set([0, 2]);
    const block = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, noZero);
    expect(opened(block)).toBeNull();
  });
});
