import { hashSecret, newId } from "@haat/core/ids";
import { pickLocale } from "@haat/i18n/locale";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { EdgeDeps } from "../context.ts";
import type { Access } from "../services/auth/access-tokens.ts";
import { deviceLabel } from "../services/auth/device-label.ts";
import { doorOf } from "./door.ts";

export type LogLine = Readonly<Record<string, string | number>>;

/** An inbound id is kept only when it is short and harmless, because it goes into a log line. */
const inboundId = /^[\w-]{8,64}$/;
const secret = /^[0-9a-z]{32}$/;
const secretOf = (text: string | undefined): string | null => (text && secret.test(text) ? text : null);

const bearer = /^Bearer +([\w.-]+)$/i;
const courierKey = /^Bearer +(hck_[\w-]{43})$/i;
/** At any other door a courier's key is a token that is not ours. */
const courierKeyIn = (header: string | undefined, path: string): string | null =>
  (path.startsWith("/v1/hooks/") && courierKey.exec(header ?? "")?.[1]) || null;
const branch = /^\/v1\/([a-z]+)(?:\/|$)/;

/** A token of another branch is none here; the auth branch takes any. */
const opens = ({ audience }: Access, path: string): boolean => {
  const [, name] = branch.exec(path) ?? [];
  return name === audience || name === "auth";
};

type Shown = Readonly<{ access: Access | null; isMisused: boolean }>;

/** What of the header opens this branch. A token that has merely run out is nobody's misdeed. */
async function readShown(
  { access, now }: Pick<EdgeDeps, "now" | "access">,
  header: string | undefined,
  path: string,
): Promise<Shown> {
  if (header === undefined) return { access: null, isMisused: false };
  const [, token] = bearer.exec(header) ?? [];
  const shown = token === undefined ? "forged" : await access.read(token, now());
  if (typeof shown === "string") return { access: null, isMisused: shown === "forged" };
  return opens(shown, path) ? { access: shown, isMisused: false } : { access: null, isMisused: true };
}

/** Names the request, finds its language and the secrets it brought, and writes one line when it is over. */
export const aboutRequest =
  (deps: Pick<EdgeDeps, "now" | "access">, log: (line: LogLine) => void): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const given = c.req.header("x-request-id") ?? "";
    const startedAt = deps.now();
    const requestId = inboundId.test(given) ? given : newId("request", startedAt);
    const locale = pickLocale(c.req.header("x-locale") ?? c.req.header("accept-language"));
    c.set("requestId", requestId);
    c.set("locale", locale);
    const authorization = c.req.header("authorization");
    const key = courierKeyIn(authorization, c.req.path);
    const { access, isMisused } = await readShown(deps, key ? undefined : authorization, c.req.path);
    c.set("isTokenMisused", isMisused);
    const orderToken = secretOf(c.req.header("x-haat-order-token"));
    c.set("tokens", {
      cart: secretOf(c.req.header("x-haat-cart")),
      access,
      orderTokenHash: orderToken && (await hashSecret(orderToken)),
      courierKeyHash: key && (await hashSecret(key)),
      device: {
        token: secretOf(c.req.header("x-haat-device")),
        // Looked at by a sign-in alone.
        get label() {
          return deviceLabel(c.req.header("user-agent"));
        },
      },
    });
    c.set("actor", { kind: "visitor" });
    // Said before the route answers: on a finished reply each header would cost a copy of it. A route may say otherwise.
    c.header("x-request-id", requestId);
    c.header("content-language", locale);
    c.header("cache-control", "private, no-store");
    c.header("x-content-type-options", "nosniff");
    await next();
    log({
      at: startedAt.toISOString(),
      id: requestId,
      method: c.req.method,
      route: doorOf(c),
      status: c.res.status,
      ms: deps.now().getTime() - startedAt.getTime(),
    });
  };
