import type { PathaoConfig } from "../../config/pathao.ts";
import { type Call, jsonApi, type Reply } from "../../http/json-api.ts";
import type { Outside } from "../../port.ts";
import { pathaoTokens } from "./token.ts";

export type PathaoClient = Readonly<{
  /** `path` behind `/aladdin/api/v1/`. */
  get(op: string, path: string, reference: string | null): Promise<Reply>;
  post(op: string, path: string, body: unknown, reference: string | null): Promise<Reply>;
}>;

const secret: ReadonlySet<string> = new Set([
  ...["client_secret", "password", "access_token", "refresh_token"],
  ...["recipient_name", "recipient_address"],
]);

/** With a token that all processes share; refused, it is fetched once more. */
export function pathaoClient(config: PathaoConfig, outside: Outside): PathaoClient {
  const address = `${config.origin}/aladdin/api/v1/`;
  const call = jsonApi({ courier: "pathao", address, headers: {}, config, secret }, outside);
  const tokens = pathaoTokens(config, outside, call);

  async function send(sent: Call): Promise<Reply> {
    const by = (token: string): Promise<Reply> =>
      call({ ...sent, headers: { authorization: `Bearer ${token}` } });
    const token = await tokens.but(null);
    if (token === null) return { kind: "unsent" };
    const reply = await by(token);
    if (reply.kind !== "refused" || reply.status !== 401) return reply;
    // Refused before it was looked at, so even a booking may be sent once more.
    const renewed = await tokens.but(token);
    return renewed === null ? { kind: "unsent" } : by(renewed);
  }

  return {
    get: (op, path, reference) => send({ op, verb: "GET", path, reference }),
    post: (op, path, body, reference) => send({ op, verb: "POST", path, body, reference }),
  };
}
