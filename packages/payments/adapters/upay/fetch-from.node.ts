import { request as overHttp } from "node:http";
import { request as overTls } from "node:https";
import { Readable } from "node:stream";

/**
 * `fetch` over connections that leave from one address of this machine, where a wallet hears only that one. It follows nothing,
 * as whoever asks a wallet wants it; what has no body in HTTP has none here either.
 */
export const fetchFrom =
  (localAddress: string): typeof fetch =>
  async (input, init = {}) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    const body = asked.body === null ? null : Buffer.from(await asked.arrayBuffer());
    const open = url.protocol === "https:" ? overTls : overHttp;
    return new Promise((resolve, reject) => {
      const call = open(url, {
        ...{ method: asked.method, headers: Object.fromEntries(asked.headers), localAddress },
        ...{ signal: asked.signal, agent: false },
      });
      call.once("error", reject);
      call.once("response", (answer) => {
        const status = answer.statusCode ?? 502;
        const headers = new Headers(
          Object.entries(answer.headers).flatMap(([name, value]) =>
            [value ?? []].flat().map((each): [string, string] => [name, each]),
          ),
        );
        const isEmpty = status === 204 || status === 304;
        const stream = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array<ArrayBuffer>>);
        resolve(new Response(stream, { status, headers }));
      });
      call.end(body ?? undefined);
    });
  };
