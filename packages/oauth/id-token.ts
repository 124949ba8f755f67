import { readEmail } from "@haat/core/email";
import { DomainError } from "@haat/core/errors";
import { readName } from "@haat/core/person-name";
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { ask } from "./ask.ts";
import type { Outside, Profile } from "./port.ts";

const longestToken = 16_384;
const toleranceS = 60;
/** A token is read in the moment it was made. */
const oldestS = 600;

/** How long ago the provider may have seen its person for it to count as a proof of now. */
export const freshForS = 300;

const Token = z.object({ id_token: z.string().min(1).max(longestToken) });

/** Apple writes its booleans as words at times. Anything but a clear yes is a no. */
const Yes = z.union([z.literal(true), z.literal("true")]);
const Claims = z.object({
  sub: z.string().min(1).max(255),
  nonce: z.string(),
  aud: z.union([z.string(), z.tuple([z.string()])]),
  azp: z.string().optional(),
  email: z.string().nullable().catch(null),
  email_verified: z.unknown().optional(),
  name: z.string().nullable().catch(null),
  auth_time: z.number().optional().catch(undefined),
});

export type TokenRules = Readonly<{
  issuers: readonly string[];
  clientId: string;
  algorithms: readonly string[];
}>;

/** The provider's keys, fetched at the first use and again when one is unknown, as bounded as any other question. */
export const keysOf = (outside: Outside, jwksUrl: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(jwksUrl), {
    [customFetch]: async (url) => {
      const { status, text } = await ask(outside, url, { headers: { accept: "application/json" } });
      return new Response(text, { status: status === 200 ? 200 : 502 });
    },
  });

/** Of an answer with an ID token: signed by the provider, for us, in this hour, for this very walk. */
export async function readIdToken(
  { now }: Pick<Outside, "now">,
  said: unknown,
  keys: JWTVerifyGetKey,
  { issuers, clientId, algorithms, nonce, isAnew }: TokenRules & Readonly<{ nonce: string; isAnew: boolean }>,
): Promise<Profile> {
  const token = Token.safeParse(said);
  if (!token.success) throw new DomainError("oauth.refused");
  try {
    const { payload } = await jwtVerify(token.data.id_token, keys, {
      issuer: [...issuers],
      audience: clientId,
      algorithms: [...algorithms],
      requiredClaims: ["sub", "iat", "exp", "nonce"],
      maxTokenAge: oldestS,
      clockTolerance: toleranceS,
      currentDate: now(),
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success || claims.data.nonce !== nonce) throw new DomainError("oauth.refused");
    if (claims.data.azp !== undefined && claims.data.azp !== clientId) throw new DomainError("oauth.refused");
    if (isAnew && !isFresh(claims.data.auth_time, now())) throw new DomainError("oauth.not_fresh");
    return profileOf(claims.data);
  } catch (cause) {
    throw asOurs(cause);
  }
}

/** A browser that has long been signed in there proves nothing about who sits before it. */
function isFresh(seenAt: number | undefined, now: Date): boolean {
  const age = seenAt === undefined ? Infinity : now.getTime() / 1000 - seenAt;
  return age <= freshForS && age >= -toleranceS;
}

function profileOf({ sub, email: typed, email_verified, name }: z.infer<typeof Claims>): Profile {
  const email = readEmail(typed ?? "");
  return {
    subject: sub,
    email,
    isEmailVerified: email !== null && Yes.safeParse(email_verified).success,
    name: readName(name ?? "") ?? "",
  };
}

/** jose tells a false token and keys that could not be fetched apart by class. */
function asOurs(fault: unknown): unknown {
  if (fault instanceof DomainError) return fault;
  if (fault instanceof errors.JWKSTimeout || fault instanceof errors.JWKSInvalid || isFetchFault(fault))
    return new DomainError("oauth.unavailable", {}, { cause: fault });
  if (fault instanceof errors.JOSEError) return new DomainError("oauth.refused", {}, { cause: fault });
  return fault;
}

const isFetchFault = (fault: unknown): boolean =>
  fault instanceof errors.JOSEError && fault.code === "ERR_JOSE_GENERIC";
