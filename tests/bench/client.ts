import http from "node:http";

export type Reply = Readonly<{ status: number; headers: http.IncomingHttpHeaders; text: string }>;
export type Asked = Readonly<{ method?: string; headers?: Readonly<Record<string, string>>; body?: unknown }>;
export type Client = Readonly<{ ask(path: string, asked?: Asked): Promise<Reply>; close(): void }>;

/** As thin as a client can be over kept connections: what the load costs must not crowd out what it measures. */
export function openClient(port: number, connections: number): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const ask = (path: string, { method = "GET", headers, body }: Asked = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const request = http.request({
        agent,
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: {
          ...headers,
          ...(payload && { "content-type": "application/json", "content-length": payload.length }),
        },
      });
      request.once("error", reject);
      request.once("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      request.end(payload);
    });
  return { ask, close: () => agent.destroy() };
}
