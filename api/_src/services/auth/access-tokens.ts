import { type Id, isId } from "@haat/core/ids";
import { type Audience, audiences } from "@haat/core/sessions";
import { errors, jwtVerify, SignJWT } from "jose";

/** What an access token says: whose stay it belongs to and which branch it opens. Whether the stay lives, the database knows. */
export type Access = Readonly<{ userId: Id<"user">; sessionId: Id<"session">; audience: Audience }>;

export type AccessTokens = Readonly<{
  mint(access: Access, now: Date): Promise<Readonly<{ token: string; expiresAt: Date }>>;
  /** `over`: it was ours, and its time has passed. `forged`: it is not whole, not ours, or not of this form. */
  read(token: string, now: Date): Promise<Access | "over" | "forged">;
}>;

const algorithm = "HS256";
const type = "at+jwt";
export const accessLifeS = 600;
const toleranceS = 60;
const longestToken = 2048;

const keyOf = async (secret: string): Promise<CryptoKey> => {
  const encoder = new TextEncoder();
  const root = await crypto.subtle.importKey("raw", encoder.encode(secret), "HKDF", false, ["deriveKey"]);
  const way = {
    name: "HKDF",
    hash: "SHA-256",
    salt: encoder.encode("haat"),
    info: encoder.encode("access token"),
  };
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  return crypto.subtle.deriveKey(way, root, hmac, false, ["sign", "verify"]);
};

const isAudience = (name: unknown): name is Audience =>
  typeof name === "string" && audiences.some((audience) => audience === name);

/** Short-lived proofs that are checked without asking anybody. The key is derived at the first use, not at import. */
export function createAccessTokens({
  secret,
  issuer,
}: Readonly<{ secret: string; issuer: string }>): AccessTokens {
  let made: Promise<CryptoKey> | undefined;
  const key = (): Promise<CryptoKey> => (made ??= keyOf(secret));
  return {
    mint: async ({ userId, sessionId, audience }, now) => {
      const issuedAt = Math.floor(now.getTime() / 1000);
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: algorithm, typ: type })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + accessLifeS)
        .sign(await key());
      return { token, expiresAt: new Date((issuedAt + accessLifeS) * 1000) };
    },
    read: async (token, now) => {
      if (token.length > longestToken) return "forged";
      try {
        const { payload } = await jwtVerify(token, await key(), {
          algorithms: [algorithm],
          typ: type,
          issuer,
          requiredClaims: ["sub", "sid", "iat", "exp"],
          maxTokenAge: accessLifeS,
          clockTolerance: toleranceS,
          currentDate: now,
        });
        const { sub = "", sid, aud } = payload;
        if (!isAudience(aud) || !isId("user", sub) || typeof sid !== "string" || !isId("session", sid))
          return "forged";
        return { userId: sub, sessionId: sid, audience: aud };
      } catch (fault) {
        // Judged after the signature, so that only a token of ours is ever called over.
        if (fault instanceof errors.JWTExpired) return "over";
        if (fault instanceof errors.JOSEError) return "forged";
        throw fault;
      }
    },
  };
}
