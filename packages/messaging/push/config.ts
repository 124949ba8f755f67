import { fromBase64Url } from "./base64.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Who we are to push services (RFC 8292); the private key is the sending job's alone. */
export type PushConfig = Readonly<{ publicKey: string; privateKey: string; subject: string }>;
/** What a page needs to let a browser ask: our public key, and whose addresses we write to at all. */
export type PushDoor = Readonly<{ publicKey: string; serves(endpoint: string): boolean }>;

/** The services of Chrome and its kin, of Firefox, of Safari and of Edge. */
const knownServices =
  "https://fcm.googleapis.com,https://*.push.services.mozilla.com,https://*.push.apple.com,https://*.notify.windows.com";

/** An address is what a browser sent us: only where a push service is, and never anywhere inside our own house. */
function servesOf(listed: string): PushDoor["serves"] {
  const services = listed.split(",").map((each) => each.trim());
  const isUnder = (origin: string, service: string): boolean => {
    const [scheme = "", domain] = service.split("*");
    return domain === undefined ? origin === service : origin.startsWith(scheme) && origin.endsWith(domain);
  };
  return (endpoint) => {
    if (endpoint.length > 1_000 || !URL.canParse(endpoint)) return false;
    const { origin, username, password } = new URL(endpoint);
    return username === "" && password === "" && services.some((service) => isUnder(origin, service));
  };
}

const bytesOf = (text: string): number => {
  try {
    return fromBase64Url(text).length;
  } catch {
    return 0;
  }
};

/** Null: browsers are offered nothing. A key of the wrong form stops the start. */
export function readPushDoor(environment: Environment): PushDoor | null {
  const publicKey = environment["VAPID_PUBLIC_KEY"]?.trim();
  if (!publicKey) return null;
  if (bytesOf(publicKey) !== 65)
    throw new Error("VAPID_PUBLIC_KEY must be 65 bytes in base64url: an uncompressed point of P-256");
  return { publicKey, serves: servesOf(environment["PUSH_SERVICES"]?.trim() || knownServices) };
}

/** Null where nothing of it is set; a half that is there without the others stops the start and names what is missing. */
export function readPushConfig(environment: Environment): PushConfig | null {
  const names = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"] as const;
  const [publicKey = "", privateKey = "", subject = ""] = names.map((name) => environment[name]?.trim());
  if (!publicKey && !privateKey && !subject) return null;
  const missing = names.find((name) => !environment[name]?.trim());
  if (missing) throw new Error(`${missing} is missing`);
  if (bytesOf(privateKey) !== 32)
    throw new Error("VAPID_PRIVATE_KEY must be 32 bytes in base64url: a number of P-256");
  if (!/^(?:mailto:|https:\/\/)/.test(subject))
    throw new Error("VAPID_SUBJECT must be a mailto: or https: address");
  readPushDoor(environment);
  return { publicKey, privateKey, subject };
}
