import { createVerify, X509Certificate } from "node:crypto";

export type SignatureVersion = "1" | "2";

/** Node reads X.509; WebCrypto cannot. False for a certificate out of its dates or a signature that does not fit. */
export function verifySignature(
  certificatePem: string,
  version: SignatureVersion,
  signed: string,
  signature: string,
  now: Date,
): boolean {
  try {
    const certificate = new X509Certificate(certificatePem);
    const at = now.getTime();
    if (at < Date.parse(certificate.validFrom) || at > Date.parse(certificate.validTo)) return false;
    const verifier = createVerify(version === "1" ? "RSA-SHA1" : "RSA-SHA256");
    return verifier.update(signed, "utf8").verify(certificate.publicKey, signature, "base64");
  } catch {
    return false;
  }
}
