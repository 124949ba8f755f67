import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  sign,
  verify,
} from "node:crypto";

const leastBits = 2048;

/** A key as a portal, a mail or a variable spells it: armour of any label, breaks real or written `\n`, or none of it. */
function derOf(text: string): Buffer | null {
  const bare = text
    .replaceAll(/\\[rn]/g, "")
    .replaceAll(/-----(?:BEGIN|END)[A-Z0-9 ]*-----/g, "")
    .replaceAll(/\s/g, "");
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? Buffer.from(bare, "base64") : null;
}

/** The label is not believed: each form is tried, and only an RSA key of today's size is one. */
function firstKey<Form>(forms: readonly Form[], read: (form: Form) => KeyObject): KeyObject | null {
  for (const form of forms)
    try {
      const key = read(form);
      const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
      if (key.asymmetricKeyType === "rsa" && bits >= leastBits) return key;
    } catch {
      // Not in this form; the next one is tried.
    }
  return null;
}

export function readPrivateKey(text: string): KeyObject | null {
  const key = derOf(text);
  return (
    key && firstKey(["pkcs8", "pkcs1"] as const, (type) => createPrivateKey({ key, type, format: "der" }))
  );
}

/** A private key would do for Node, which takes its public half; whoever put it here has made a mistake. */
export function readPublicKey(text: string): KeyObject | null {
  const key = readPrivateKey(text) === null ? derOf(text) : null;
  return key && firstKey(["spki", "pkcs1"] as const, (type) => createPublicKey({ key, type, format: "der" }));
}

/** Whether the public key is the other half of the private one. */
export const isPair = (privateKey: KeyObject, publicKey: KeyObject): boolean =>
  createPublicKey(privateKey).equals(publicKey);

/** The longest message one block takes: 245 bytes of 256. */
export const roomOf = (key: KeyObject): number => (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8 - 11;

export const seal = (text: string, key: KeyObject): string =>
  publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text, "utf8")).toString("base64");

export const signText = (text: string, key: KeyObject): string =>
  sign("sha256", Buffer.from(text, "utf8"), key).toString("base64");

const isSigned = (bytes: Buffer, signature: string, key: KeyObject): boolean =>
  verify("sha256", bytes, key, Buffer.from(signature, "base64"));

/** `00 02`, eight or more padding bytes that are not zero, a zero. Every byte is looked at, whatever was found before it. */
function unpad(block: Buffer): Buffer | null {
  let zeroAt = 0;
  for (let index = 2; index < block.length; index += 1) if (block[index] === 0) zeroAt ||= index;
  const isFit = Number(block[0] === 0) & Number(block[1] === 2) & Number(zeroAt >= 10);
  const rest = block.subarray(zeroAt + 1);
  return isFit === 1 ? rest : null;
}

/** The padding is taken off by hand: which OpenSSL a Node was built with decides how its own way fails. */
function unseal(sealed: string, key: KeyObject): Buffer | null {
  try {
    return unpad(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(sealed, "base64")));
  } catch {
    return null;
  }
}

/** The text of a message that is for us and from them; null for any other, whatever is wrong with it. */
export function openSigned(
  { sealed, signature }: Readonly<{ sealed: string; signature: string }>,
  { ours, theirs }: Readonly<{ ours: KeyObject; theirs: KeyObject }>,
): string | null {
  const bytes = unseal(sealed, ours);
  return bytes && isSigned(bytes, signature, theirs) ? bytes.toString("utf8") : null;
}
