import { createDecipheriv, createECDH, hkdfSync } from "node:crypto";
import type { Subscription } from "./subscriptions.ts";

const tagBytes = 16;
const bytesOf = (text: string): Buffer => Buffer.from(text, "base64url");
const derive = (secret: Uint8Array, salt: Uint8Array, info: string | Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));

/** What a browser reads of a message (RFC 8291 over RFC 8188, one record). Throws when it is not for this one, or was changed. */
export function decrypt({ privateKey, p256dh, auth }: Subscription, body: Buffer): string {
  const [salt, size, letters] = [body.subarray(0, 16), body.readUInt32BE(16), body.readUInt8(20)];
  const [sender, record] = [body.subarray(21, 21 + letters), body.subarray(21 + letters)];
  if (record.length > size) throw new Error("a message is one record");
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(bytesOf(privateKey));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), bytesOf(p256dh), sender]);
  const secret = derive(pair.computeSecret(sender), bytesOf(auth), info, 32);
  const key = derive(secret, salt, "Content-Encoding: aes128gcm\0", 16);
  const opener = createDecipheriv("aes-128-gcm", key, derive(secret, salt, "Content-Encoding: nonce\0", 12));
  opener.setAuthTag(record.subarray(-tagBytes));
  const padded = Buffer.concat([opener.update(record.subarray(0, -tagBytes)), opener.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0) throw new Error("a last record ends with 2");
  return padded.subarray(0, end).toString("utf8");
}
