import { createSign, type KeyObject } from "node:crypto";

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const value = Buffer.concat(parts);
  const size = value.length;
  if (size < 128) return Buffer.concat([Buffer.from([tag, size]), value]);
  const hex = size.toString(16);
  const length = Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex");
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, value]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, ...parts);
const utcTime = (at: Date): Buffer =>
  tlv(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/\D/g, "")}Z`));
/** sha256WithRSAEncryption with its NULL parameters. */
const algorithm = sequence(Buffer.from("06092a864886f70d01010b", "hex"), Buffer.from("0500", "hex"));
const commonNameOid = Buffer.from("0603550403", "hex");

/** A self-signed X.509 v1 certificate: all that a verifier of notifications reads, and no openssl needed. */
export function selfSigned(
  privateKey: KeyObject,
  publicKey: KeyObject,
  subject: Readonly<{ commonName: string; from: Date; to: Date }>,
): string {
  const name = sequence(tlv(0x31, sequence(commonNameOid, tlv(0x0c, Buffer.from(subject.commonName)))));
  const body = sequence(
    tlv(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(utcTime(subject.from), utcTime(subject.to)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = createSign("RSA-SHA256").update(body).sign(privateKey);
  const certificate = sequence(body, algorithm, tlv(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
