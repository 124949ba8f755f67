import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import type { SigningKey } from "../truth.ts";
import { selfSigned } from "./der.ts";

const yearMs = 365 * 24 * 3600_000;

export function newSigningKey(at: number): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const subject = {
    commonName: "bKash simulator",
    from: new Date(at - yearMs),
    to: new Date(at + 10 * yearMs),
  };
  return {
    privateKeyPem: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    certificatePem: selfSigned(privateKey, publicKey, subject),
  };
}

export type SnsMessage = Readonly<Record<string, string>>;

const signedKeys = [
  "Message",
  "MessageId",
  "SubscribeURL",
  "Subject",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
];

/** A Notification omits Token and SubscribeURL, so one alphabetical list serves both kinds. */
export const stringToSign = (message: SnsMessage): string =>
  signedKeys
    .filter((key) => message[key] !== undefined)
    .map((key) => `${key}\n${message[key]}\n`)
    .join("");

export function sign(message: SnsMessage, key: SigningKey, version: "1" | "2", certUrl: string): SnsMessage {
  const signer = createSign(version === "1" ? "RSA-SHA1" : "RSA-SHA256");
  return {
    ...message,
    SignatureVersion: version,
    Signature: signer.update(stringToSign(message), "utf8").sign(key.privateKeyPem, "base64"),
    SigningCertURL: certUrl,
  };
}

export const newMessage = (
  topicArn: string,
  at: number,
  rest: Readonly<Record<string, string>>,
): SnsMessage => ({
  MessageId: randomUUID(),
  TopicArn: topicArn,
  Timestamp: new Date(at).toISOString(),
  ...rest,
});
