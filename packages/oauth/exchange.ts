import { DomainError } from "@haat/core/errors";
import { z } from "zod";
import { ask, readJson } from "./ask.ts";
import type { Outside } from "./port.ts";

export type Exchange = Readonly<{
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  code: string;
  verifier: string | null;
}>;

const Refused = z.object({ error: z.literal("invalid_grant") });
/** Facebook's own way to say the same. */
const RefusedByFacebook = z.object({ error: z.object({ code: z.literal(100) }) });

/**
 * Shows the code to the provider and returns what it says. arctic's own exchange follows redirects with the secret in
 * hand, waits for ever and reads answers of any length, so it is asked here.
 */
export async function exchangeCode(outside: Outside, exchange: Exchange): Promise<unknown> {
  const { tokenUrl, clientId, clientSecret, redirectUri, code, verifier } = exchange;
  const form = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    client_id: clientId,
    client_secret: clientSecret,
    ...(verifier !== null && { code_verifier: verifier }),
  });
  const headers = { accept: "application/json", "content-type": "application/x-www-form-urlencoded" };
  const { status, text } = await ask(outside, tokenUrl, { method: "POST", headers, body: form.toString() });
  const said = readJson(text);
  if (status === 200) return said;
  if (status === 400 && (Refused.safeParse(said).success || RefusedByFacebook.safeParse(said).success))
    throw new DomainError("oauth.refused");
  throw new DomainError("oauth.unavailable", {}, { cause: new Error(`token endpoint answered ${status}`) });
}
