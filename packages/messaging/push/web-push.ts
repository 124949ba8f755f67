import { importJWK, SignJWT } from "jose";
import type { Outside } from "../post-form.ts";
import type { Pushed, PushSender } from "../port.ts";
import { fromBase64Url, toBase64Url } from "./base64.ts";
import type { PushConfig } from "./config.ts";
import { draw, encryptFor } from "./encrypt.ts";

/** A service keeps what a sleeping phone has not fetched for so long; later it is no news any more. */
const lifeSeconds = 24 * 3_600;
const timeoutMs = 8_000;

/** These say that the browser listens no more. */
const gone: ReadonlySet<number> = new Set([404, 410]);
/** The message itself is at fault: another try will not help. */
const refused: ReadonlySet<number> = new Set([400, 413]);

/** Who sends, signed for the service it goes to (RFC 8292). Throws where the two keys are no pair. */
async function signatureFor(endpoint: string, { publicKey, privateKey, subject }: PushConfig) {
  const point = fromBase64Url(publicKey);
  const [x, y] = [toBase64Url(point.slice(1, 33)), toBase64Url(point.slice(33))];
  const key = await importJWK({ kty: "EC", crv: "P-256", x, y, d: privateKey }, "ES256");
  const token = await new SignJWT({ sub: subject })
    .setProtectedHeader({ typ: "JWT", alg: "ES256" })
    .setAudience(new URL(endpoint).origin)
    .setExpirationTime("12h")
    .sign(key);
  return `vapid t=${token}, k=${publicKey}`;
}

function toPushed({ ok, status, headers }: Response): Pushed {
  if (ok) return { state: "accepted", providerId: headers.get("location")?.slice(0, 200) ?? null };
  if (gone.has(status)) return { state: "gone" };
  return { state: refused.has(status) ? "refused" : "unknown", code: String(status) };
}

/** Web Push (RFC 8030): one message to one browser, by the service its vendor runs. Follows no redirect. */
export const webPush = (config: PushConfig, { fetch }: Outside): PushSender => ({
  push: async ({ device, text }) => {
    const body = await encryptFor(device, text, await draw());
    const authorization = await signatureFor(device.endpoint, config);
    const headers = {
      ...{ authorization, ttl: String(lifeSeconds), urgency: "normal" },
      ...{ "content-type": "application/octet-stream", "content-encoding": "aes128gcm" },
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = { method: "POST", redirect: "error", headers, body, signal } as const;
    return fetch(device.endpoint, sent).then(toPushed, (): Pushed => ({ state: "unknown", code: null }));
  },
});
