import { createPublicKey, verify } from "node:crypto";

const jsonOf = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Record<string, unknown>;

const longestSeconds = 24 * 3_600;

/** Why whoever sends may not (RFC 8292); null: he may. `origin`: this service's own. */
export function whyNot(authorization: string | undefined, origin: string, now: Date): string | null {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  if (point.length !== 65 || signature === "") return "no vapid";
  const [x, y] = [point.toString("base64url", 1, 33), point.toString("base64url", 33)];
  const sender = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const signed = Buffer.from(`${head}.${claims}`);
  const seal = Buffer.from(signature, "base64url");
  if (!verify("sha256", signed, { key: sender, dsaEncoding: "ieee-p1363" }, seal)) return "wrong signature";
  const { aud, exp, sub } = jsonOf(claims);
  if (jsonOf(head)["alg"] !== "ES256" || aud !== origin) return "not for this service";
  const left = Number(exp) - now.getTime() / 1000;
  if (!(left > 0 && left <= longestSeconds)) return "over, or for too long";
  return typeof sub === "string" && /^(?:mailto:|https:)/.test(sub) ? null : "nobody to write to";
}
