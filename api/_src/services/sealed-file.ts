import type { Sealed, Sealer } from "@haat/core/seal";

/** A file under a key of its own; only the key is sealed with ours, so that a change of ours writes no file anew. */
export type SealedFile = Readonly<{ keySealed: string; base64: string }>;

const nonceLength = 12;
const keyOf = (bytes: Uint8Array<ArrayBuffer>, use: "encrypt" | "decrypt"): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, [use]);

type About = Extract<Sealed, "evidence" | "photo">;

export async function sealFile(sealer: Sealer, about: About, bytes: Uint8Array): Promise<SealedFile> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const closed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await keyOf(key, "encrypt"),
    Uint8Array.from(bytes),
  );
  return {
    keySealed: await sealer.seal(about, Buffer.from(key).toString("base64")),
    base64: Buffer.concat([iv, Buffer.from(closed)]).toString("base64"),
  };
}

/** Throws when file or seal was changed. */
export async function openFile(
  sealer: Sealer,
  about: About,
  { keySealed, base64 }: SealedFile,
): Promise<Buffer> {
  const key = Uint8Array.from(Buffer.from(await sealer.open(about, keySealed), "base64"));
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: bytes.subarray(0, nonceLength) },
    await keyOf(key, "decrypt"),
    bytes.subarray(nonceLength),
  );
  return Buffer.from(opened);
}
