import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  sign,
  verify,
} from "node:crypto";

type Pair = Readonly<{ privateKey: string; publicKey: string }>;

/** Nagad's pair, and the merchant's that its portal makes for him; bare base64 of PKCS #8 and SPKI. */
export type NagadKeys = Readonly<{ gateway: Pair; merchant: Pair }>;

function newPair(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  };
}

export const newKeys = (): NagadKeys => ({ gateway: newPair(), merchant: newPair() });

/** Nagad's side of the wire: what it opens and signs with, and what it proves and seals with. */
export type Vault = Readonly<{ own: KeyObject; merchant: KeyObject }>;

/**
 * Node reads a private key and then looks whether OpenSSL has an error for this thread: one that somebody before us left there
 * (a scrypt without memory leaves one) is thrown as ours, and is gone by being thrown. A second answer is about this key.
 */
function readOwn(key: Buffer): KeyObject {
  const read = () => createPrivateKey({ key, type: "pkcs8", format: "der" });
  try {
    return read();
  } catch {
    return read();
  }
}

export const vaultOf = ({ gateway, merchant }: NagadKeys): Vault => ({
  own: readOwn(Buffer.from(gateway.privateKey, "base64")),
  merchant: createPublicKey({ key: Buffer.from(merchant.publicKey, "base64"), type: "spki", format: "der" }),
});

/** Padding is taken off by hand, so that no OpenSSL answers a wrong one with made-up bytes. */
function unpad(block: Buffer): Buffer | null {
  const zeroAt = block.indexOf(0, 2);
  return block[0] === 0 && block[1] === 2 && zeroAt >= 10 ? block.subarray(zeroAt + 1) : null;
}

export type Unsealed =
  | Readonly<{ fault: null; message: Readonly<Record<string, unknown>> }>
  | Readonly<{ fault: "DECRYPTION_ERROR" | "SIGNATURE_VERIFICATION_FAILED" | "INVALID_API_REQUEST" }>;

function decrypt({ own }: Vault, sealed: string): Buffer | null {
  try {
    const padding = constants.RSA_NO_PADDING;
    return unpad(privateDecrypt({ key: own, padding }, Buffer.from(sealed, "base64")));
  } catch {
    return null;
  }
}

/** Decrypts, proves the merchant's signature over the very bytes, and only then reads. */
export function unseal(vault: Vault, sealed: string, signature: string): Unsealed {
  const bytes = decrypt(vault, sealed);
  if (!bytes) return { fault: "DECRYPTION_ERROR" };
  if (!verify("sha256", bytes, vault.merchant, Buffer.from(signature, "base64")))
    return { fault: "SIGNATURE_VERIFICATION_FAILED" };
  try {
    const message: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof message === "object" && message !== null && !Array.isArray(message))
      return { fault: null, message: message as Readonly<Record<string, unknown>> };
  } catch {
    // Signed, but no JSON.
  }
  return { fault: "INVALID_API_REQUEST" };
}

export function sealed({ own, merchant }: Vault, message: unknown) {
  const bytes = Buffer.from(JSON.stringify(message), "utf8");
  const padding = constants.RSA_PKCS1_PADDING;
  return {
    sensitiveData: publicEncrypt({ key: merchant, padding }, bytes).toString("base64"),
    signature: sign("sha256", bytes, own).toString("base64"),
  };
}
